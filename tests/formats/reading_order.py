"""The order in which a book is read, and the order in which a PDF is read out."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

from coproduction.blocks import (
    Card,
    Cards,
    Choice,
    Date,
    Entry,
    Form,
    Idea,
    Image,
    Lines,
    Note,
    Picture,
    Question,
    Quotation,
    Rows,
    Score,
    Signature,
    Table,
    Text,
    Words,
    plain,
    walk,
)
from coproduction.book import Book
from tests.readers import spaced


def first_out_of_order(book: Book, content: bytes) -> str:
    """The first words of a book that do not stand after those before them, in the text of the tags."""
    text = spoken(content)
    place = text.find(squeezed(book.chapters[0].title))
    for words in reading(book):
        found = text.find(squeezed(words), place)
        if found < 0:
            return words
        place = found
    return ""


def spoken(content: bytes) -> str:
    """The text of a PDF as its tags order it, read by Poppler."""
    command = ["pdfinfo", "-struct-text", "-"]
    written = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode(errors="replace")
    lines = (line.strip() for line in written.split("\n"))
    return squeezed("".join(line[1:-1] for line in lines if line.startswith('"') and line.endswith('"')))


def squeezed(text: str) -> str:
    """Without spaces, which a line break may have taken or given."""
    return "".join(spaced(text).split())


def reading(book: Book) -> Iterator[str]:
    """Every word of a book as it is read."""
    for chapter in book.chapters:
        yield chapter.title
        yield plain(chapter.summary)
        for one in told_of(chapter.blocks):
            match one:
                case Words(text):
                    yield text
                case Question(code=code):
                    yield code
                case Card(number=number):
                    yield number
                case str():
                    yield one
                case _:
                    pass


def told(book: Book) -> Iterator[object]:
    return (one for chapter in book.chapters for one in told_of(chapter.blocks))


def told_of(thing: object) -> Iterator[object]:
    """Everything inside blocks in the order in which it is read, and the labels of answers as text."""
    match thing:
        case tuple():
            for one in thing:
                yield from told_of(one)
        case Form():
            yield thing
            yield from told_of((thing.title, thing.before, thing.asked))
        case Question():
            yield thing
            yield from told_of((thing.ask, thing.explain, thing.answer))
        case Choice(options):
            yield from (one.label for one in options)
        case Score(low, high, low_label, high_label):
            yield from (low_label, high_label, *map(str, range(low, high + 1)))
        case Lines(_, label) | Text(label) | Date(label):
            yield label
        case Rows(columns):
            yield thing
            yield from columns
        case Signature(label, date):
            yield from (label, date)
        case Table():
            yield thing
            yield from told_of((thing.caption, thing.header, thing.rows))
        case Card():
            yield thing
            yield from told_of((thing.title, thing.content))
        case Cards() | Idea() | Note() | Quotation() | Picture() | Entry():
            yield thing
            yield from (inner for one in _inside(thing) for inner in told_of(one))
        case Image() | None:
            pass
        case _:
            yield from walk(thing)


def _inside(thing: Cards | Idea | Note | Quotation | Picture | Entry) -> tuple[object, ...]:
    match thing:
        case Cards():
            return (thing.cards,)
        case Idea():
            return (thing.sentences,)
        case Note():
            return (thing.title, thing.content)
        case Quotation():
            return (thing.content, thing.speaker)
        case Picture():
            return (thing.caption,)
        case Entry():
            return (thing.content,)
