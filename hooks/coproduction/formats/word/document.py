"""A whole Word file: title, contents, chapters; or a handout, which begins with its own heading."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from msgspec.structs import replace

from coproduction.blocks import words
from coproduction.book import Book, Chapter
from coproduction.formats.shape import Keep
from coproduction.formats.word.blocks import blocks
from coproduction.formats.word.front import contents, imprint, parts, title_page
from coproduction.formats.word.package import empty, pack
from coproduction.formats.word.writer import Place, Writer
from coproduction.formats.word.xml import Element, element


def word(book: Book, keep: Keep) -> bytes:
    """The whole book: title, contents, and every chapter on a page of its own."""
    document = empty(book)
    writer, place, section = _begun(document, book, keep)
    title_page(writer, place)
    contents(writer, place)
    for around, _, chapters in parts(writer):
        id = writer.id()
        place.root.append(element("w:bookmarkStart", {"w:id": id, "w:name": around}))
        for chapter in chapters:
            _chapter(writer, place, chapter)
        place.root.append(element("w:bookmarkEnd", {"w:id": id}))
    place.root.append(section)
    return pack(document)


def handout(book: Book, keep: Keep) -> bytes:
    """A book of one chapter, without cover and contents. What every copy has to say of itself stands at its end."""
    (chapter,) = book.chapters
    document = empty(replace(book, title=f"{chapter.title} – {book.title}"))
    writer, place, section = _begun(document, book, keep)
    _chapter(writer, place, chapter)
    sheets = [one for one in place.root if one.tag == qn("w:p") and one.style == "Heading2"]
    for sheet in sheets[1:]:  # to hand out, or to put away
        sheet.get_or_add_pPr().get_or_add_pageBreakBefore()
    imprint(writer, place)
    place.root.append(section)
    return pack(document)


def _begun(document: Document, book: Book, keep: Keep) -> tuple[Writer, Place, Element]:
    """What writes into a document, where, and its last element, which must stand behind all that is written now."""
    body = document.element.body
    section = body[-1]
    body.remove(section)
    return Writer(document, book, keep), Place(body), section


def _chapter(writer: Writer, place: Place, chapter: Chapter) -> None:
    writer.page(chapter.id)
    writer.paragraph(place, "Heading1", words(chapter.title))
    if chapter.summary:
        writer.paragraph(place, "Summary", chapter.summary)
    if chapter.review:
        writer.paragraph(place, "Caption", words(chapter.review))
    blocks(writer, place, chapter.blocks)
