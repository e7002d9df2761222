"""The first pages: title, and a table of contents that can be read before Word has worked anything out."""

from __future__ import annotations

from itertools import groupby

from coproduction.blocks import Image, words
from coproduction.book import Chapter
from coproduction.formats.word.bookmarks import bookmark
from coproduction.formats.word.page import FRONT_PICTURE_MM, LOGO_MM
from coproduction.formats.word.pictures import drawing
from coproduction.formats.word.writer import Place, Writer
from coproduction.formats.word.xml import Element, element, field_end, field_start
from coproduction.logo import as_svg

Group = tuple[str, str, list[Chapter]]


def parts(writer: Writer) -> list[Group]:
    """The book's chapters by part: the name of the bookmark around them, the part's title, the chapters."""
    titles = {part.id: part.title for part in writer.book.parts}
    return [
        (bookmark("part", f"{number}"), titles.get(part, ""), list(chapters))
        for number, (part, chapters) in enumerate(groupby(writer.book.chapters, key=lambda one: one.part), 1)
    ]


def title_page(writer: Writer, place: Place) -> None:
    """The title, what the guide is, who publishes it and how to reach them."""
    book = writer.book
    _logo(writer, place)
    writer.paragraph(place, "Title", words(book.title))
    writer.paragraph(place, "Subtitle", words(book.summary))
    if book.front.image:
        writer.paragraph(place, "FrontPicture", (), writer.picture(book.front.image, FRONT_PICTURE_MM))
    _publisher(writer, place)


def imprint(writer: Writer, place: Place) -> None:
    """What every copy has to say of itself, at the end of a handout."""
    _logo(writer, place)
    writer.paragraph(place, "", words(writer.book.title))
    _publisher(writer, place)


def _logo(writer: Writer, place: Place) -> None:
    if writer.book.look.logo:
        # The name stands beside it in words, so it is decoration.
        drawn = writer.drawn(as_svg(writer.book.look.logo), LOGO_MM)
        writer.paragraph(place, "Picture", (), drawing(writer.document, writer.id(), Image("logo"), drawn))


def _publisher(writer: Writer, place: Place) -> None:
    book = writer.book
    for text in filter(None, (book.publisher, *book.contact, *book.notes)):
        writer.paragraph(place, "", words(text))


def contents(writer: Writer, place: Place) -> None:
    """The contents, a field for each part, so that bringing them up to date keeps the parts' titles.

    Page numbers come when somebody updates the fields: only Word knows them, and a wrong one would mislead.
    """
    writer.paragraph(place, "TOCHeading", words(writer.book.words["contents"]))
    for around, title, chapters in parts(writer):
        if title:
            writer.paragraph(place, "ContentsPart", words(title))
        for index, chapter in enumerate(chapters):
            start = field_start(f'TOC \\o "1-1" \\h \\b {around}') if index == 0 else []
            end = [field_end()] if index == len(chapters) - 1 else []
            writer.paragraph(place, "TOC1", (), *start, _entry(writer, chapter), *end)


def _entry(writer: Writer, chapter: Chapter) -> Element:
    to = {"w:anchor": bookmark(chapter.id), "w:history": "1"}
    return element("w:hyperlink", to, writer.text(chapter.title))
