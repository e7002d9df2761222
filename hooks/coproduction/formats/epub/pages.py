"""The pages around the blocks: the cover with what every copy has to say, the contents, and a chapter's shell."""

from __future__ import annotations

from markupsafe import Markup

from coproduction.blocks import words
from coproduction.book import Book, Chapter
from coproduction.formats.epub.addresses import CONTENTS, COVER, Addresses, of_chapter, of_logo, of_picture
from coproduction.formats.epub.blocks import blocks
from coproduction.formats.epub.drawings import shape, shapes
from coproduction.formats.epub.writer import Writer, whole
from coproduction.formats.epub.xhtml import page, tag
from coproduction.formats.shape import direction_of

TITLE = "_title"
"""The id of a page's title. No anchor of the guide begins so."""


def styles(book: Book) -> tuple[str, ...]:
    """The style sheets of an edition, from the book's root."""
    return ("styles/book.css", "styles/easy.css") if book.edition == "easy" else ("styles/book.css",)


def cover(book: Book) -> bytes:
    """The cover: shapes, title, what it is; and below, who made it, whether it is checked, and the credits."""
    title = tag("h1", whole(book.title), id=TITLE)
    image = book.front.image
    seen = tag("p", tag("img", src=of_picture(image.name), alt=image.alt), class_="front-picture") if image else ""
    front = tag("div", shapes(), title, tag("p", whole(book.summary), class_="summary"), seen, class_="front")
    by = tag("p", tag("strong", whole(book.publisher))) if book.publisher else ""
    logo = tag("p", tag("img", src=of_logo(book.look.logo), alt="", class_="logo")) if book.look.logo else ""
    about = (logo, by, *(tag("p", whole(told)) for told in (*book.contact, *book.notes) if told))
    body = tag(
        "section", front, tag("div", *about, class_="about"), class_="cover", epub_type="cover", aria_labelledby=TITLE
    )
    return _page(book, book.title, body, "")


def contents(book: Book, addresses: Addresses) -> bytes:
    """The contents by part, for readers and for reading apps; and for apps alone, the landmarks."""
    here = {chapter.id: chapter for chapter in book.chapters}
    grouped = {id for part in book.parts for id in part.chapters}
    entries = [_entry(chapter) for chapter in book.chapters if chapter.id not in grouped]
    for part in book.parts:
        if chapters := [_entry(here[id]) for id in part.chapters if id in here]:
            entries.append(tag("li", tag("span", whole(part.title)), tag("ol", *chapters)))
    toc = tag(
        "nav",
        tag("h1", book.words["contents"], id=TITLE),
        tag("ol", *entries),
        epub_type="toc",
        role="doc-toc",
        aria_labelledby=TITLE,
    )
    return _page(book, book.words["contents"], toc + _landmarks(book, addresses), "")


def _entry(chapter: Chapter) -> Markup:
    return tag("li", tag("a", whole(chapter.title), href=of_chapter(chapter.id)))


def _landmarks(book: Book, addresses: Addresses) -> Markup:
    marks = [("cover", COVER, book.title), ("toc", CONTENTS, book.words["contents"])]
    marks += [("bodymatter", of_chapter(one.id), book.words["read_guide"]) for one in book.chapters[:1]]
    if addresses.word_list:
        title = book.chapter(addresses.word_list).title
        marks.append(("glossary", of_chapter(addresses.word_list), title))
    entries = (tag("li", tag("a", title, epub_type=kind, href=href)) for kind, href, title in marks)
    return tag("nav", tag("ol", *entries), epub_type="landmarks", hidden="hidden")


def chapter(book: Book, one: Chapter, addresses: Addresses) -> tuple[bytes, bool]:
    """A chapter's page, and whether it holds a drawing of its own."""
    writer = Writer(book, addresses, one.id)
    part = next((part.title for part in book.parts if one.id in part.chapters), "")
    mark, image = shape(one.mark), one.image
    writer.drawn = bool(mark)
    header = tag(
        "header",
        tag("div", writer.image(image), class_="front-picture") if image else "",
        tag("p", whole(part), class_="part") if part else "",
        tag("h1", mark, writer.line(words(one.title)), id=writer.anchor(TITLE)),
        tag("p", writer.line(one.summary), class_="summary") if one.summary else "",
        tag("p", whole(one.review), class_="review") if one.review else "",
    )
    kind = "glossary" if one.id == addresses.word_list else "chapter"
    within = header + Markup("\n") + blocks(writer, one.blocks)
    body = tag("section", within, epub_type=kind, role=f"doc-{kind}", aria_labelledby=TITLE)
    return _page(book, f"{one.title} – {book.title}", body, "../"), writer.drawn


def _page(book: Book, title: str, body: str, up: str) -> bytes:
    direction = direction_of(book.language)
    sheets = [up + style for style in styles(book)]
    return page(title, body, language=book.language, direction=direction, styles=sheets)
