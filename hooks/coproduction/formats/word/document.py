"""A whole Word file: title, contents, chapters."""

from __future__ import annotations

from coproduction.blocks import words
from coproduction.book import Book
from coproduction.formats.shape import Keep
from coproduction.formats.word.blocks import blocks
from coproduction.formats.word.front import contents, parts, title_page
from coproduction.formats.word.package import empty, pack
from coproduction.formats.word.writer import Place, Writer
from coproduction.formats.word.xml import element


def word(book: Book, keep: Keep) -> bytes:
    """The whole book: title, contents, and every chapter on a page of its own."""
    document = empty(book)
    body = document.element.body
    section = body[-1]
    body.remove(section)  # it must stand last, behind all that is written now
    writer, place = Writer(document, book, keep), Place(body)
    title_page(writer, place)
    contents(writer, place)
    for around, _, chapters in parts(writer):
        id = writer.id()
        body.append(element("w:bookmarkStart", {"w:id": id, "w:name": around}))
        for chapter in chapters:
            writer.page(chapter.id)
            writer.paragraph(place, "Heading1", words(chapter.title))
            if chapter.summary:
                writer.paragraph(place, "Summary", chapter.summary)
            if chapter.review:
                writer.paragraph(place, "Caption", words(chapter.review))
            blocks(writer, place, chapter.blocks)
        body.append(element("w:bookmarkEnd", {"w:id": id}))
    body.append(section)
    return pack(document)
