"""Plain text: a book as lines that any screen reader, braille display or e-mail can carry.

UTF-8, LF, at most 72 columns in the full edition and 65 in easy read. Only an outside address may be
wider, because a broken address no longer works.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from itertools import groupby
from typing import assert_never

from coproduction.blocks import (
    Answer,
    Block,
    Card,
    Cards,
    Choice,
    Date,
    Emphasis,
    Form,
    Heading,
    Idea,
    Image,
    Inline,
    Line,
    Lines,
    Link,
    Listing,
    Note,
    Option,
    Paragraph,
    Picture,
    Question,
    Quotation,
    Rows,
    Score,
    Signature,
    Span,
    Strong,
    Table,
    Term,
    Text,
    Words,
)
from coproduction.book import EDITIONS, Book, Chapter, Edition
from coproduction.formats.shape import Document, Format, whole

# The easy-read layout allows 65 characters a line; 72 is what e-mail can quote without breaking.
WIDTH: dict[Edition, int] = {"full": 72, "easy": 65}
UNDERLINES = {1: "=", 2: "-", 3: "~", 4: "."}
INDENT = "    "


def write(document: Document) -> bytes:
    """The book as one text file."""
    return text(document.book).encode()


FORMAT = Format("text", EDITIONS, whole("txt"), write, "plain text")


def text(book: Book) -> str:
    """The whole book: title, contents, and every chapter."""
    width = WIDTH[book.edition]
    about = (wrap(words, width) for words in (book.summary, book.publisher, *book.contact, *book.notes))
    front = stack([heading(book.title, 1, width), *about])
    pages = [front, contents(book, width), *(chapter(one, width) for one in book.chapters)]
    return "\n\n\n".join("\n".join(page) for page in pages) + "\n"


def contents(book: Book, width: int) -> list[str]:
    """The contents: each part, and its chapters below it."""
    titles = {part.id: part.title for part in book.parts}
    groups = [
        [
            *wrap(titles.get(part, ""), width),
            *(line for one in chapters for line in hang("- ", one.title, width, INDENT)),
        ]
        for part, chapters in groupby(book.chapters, key=lambda one: one.part)
    ]
    return stack([heading(book.words["contents"], 1, width), *groups])


def chapter(one: Chapter, width: int) -> list[str]:
    """One chapter: its title, its summary, whether it was checked, and its blocks."""
    front = [heading(one.title, 1, width), wrap(inline(one.summary), width), wrap(one.review, width)]
    return stack([*front, blocks(one.blocks, width)])


# ── Lines: wrapped, indented, stacked ────────────────────────────────────────────────────────────


def wrap(words: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Words as lines. A word is never broken, at its hyphen or elsewhere: it is always “co-production”."""
    return textwrap.wrap(
        words,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def hang(mark: str, words: str, width: int, indent: str = "") -> list[str]:
    """Words behind a mark (``- ``, ``1. ``, ``[ ] ``), the next lines level with the first word."""
    return wrap(words, width, indent + mark, indent + " " * len(mark))


def stack(groups: Iterable[list[str]]) -> list[str]:
    """Groups of lines under one another with an empty line between; empty groups leave no trace."""
    lines: list[str] = []
    for group in filter(None, groups):
        lines += ["", *group] if lines else group
    return lines


def indented(lines: Iterable[str], indent: str) -> list[str]:
    """Lines moved in; empty lines stay empty."""
    return [indent + line if line else "" for line in lines]


def heading(words: str, level: int, width: int) -> list[str]:
    """A heading with a line under it, as long as the heading."""
    lines = wrap(words, width)
    return [*lines, UNDERLINES[level] * max(map(len, lines))] if lines else []


# ── Inlines ──────────────────────────────────────────────────────────────────────────────────────


def inline(line: Line) -> str:
    """The words of a line, with the address behind every link that leaves the guide."""
    return "".join(map(one_inline, line))


def one_inline(one: Inline) -> str:
    match one:
        case Words():
            return one.text
        case Strong() | Emphasis() | Term() | Span():
            return inline(one.content)
        case Link():
            return linked(inline(one.content), one.target)
        case _:
            assert_never(one)


def linked(words: str, target: str) -> str:
    """Words and the address they lead to; nothing is said twice, and a link inside the guide is its words."""
    address = target.removeprefix("mailto:").removeprefix("tel:")
    told = "".join(words.split())  # a number is written with spaces and dialled without
    return words if ":" not in target or address in told else f"{words} ({address})"


def said(image: Image | None) -> str:
    """What a picture shows, in square brackets; nothing where the words beside it say the same."""
    return f"[{image.alt}]" if image and image.alt else ""


# ── Blocks ───────────────────────────────────────────────────────────────────────────────────────


def blocks(many: Iterable[Block], width: int) -> list[str]:
    """Blocks under one another."""
    return stack(block(one, width) for one in many)


def block(one: Block, width: int) -> list[str]:
    """One block as lines."""
    match one:
        case Heading():
            return heading(inline(one.content), one.level, width)
        case Paragraph():
            return wrap(inline(one.content), width)
        case Listing():
            return listing(one, width)
        case Quotation():
            speaker = wrap(f"— {inline(one.speaker)}", width - len(INDENT)) if one.speaker else []
            return indented(stack([blocks(one.content, width - len(INDENT)), speaker]), INDENT)
        case Note():
            within = indented(blocks(one.content, width - len(INDENT)), INDENT)
            title = heading(inline(one.title), one.level, width) if one.level else wrap(inline(one.title), width)
            return stack([title, within])
        case Idea():
            lines = [said(one.image), *map(inline, one.sentences)]
            return [wrapped for line in lines for wrapped in wrap(line, width)]
        case Picture():
            return [*wrap(said(one.image), width), *wrap(inline(one.caption), width)]
        case Table():
            return table(one, width)
        case Cards():
            return stack(
                card(each, str(number) if one.ordered else "", one.level, width)
                for number, each in enumerate(one.cards, 1)
            )
        case Form():
            return form(one, width)
        case _:
            assert_never(one)


def listing(one: Listing, width: int) -> list[str]:
    """A list. Entries of one line each stand close together; longer ones have room between them."""
    entries = []
    for number, entry in enumerate(one.entries, 1):
        mark = f"{number}. " if one.ordered else "" if one.coded else "- "
        lines = indented(blocks(entry.content, width - len(mark)), " " * len(mark))
        entries.append([mark + lines[0].lstrip(" "), *lines[1:]] if lines else [])
    if all(len(entry) <= 1 for entry in entries):
        return [line for entry in entries for line in entry]
    return stack(entries)


def table(one: Table, width: int) -> list[str]:
    """A table as labelled rows (“Header: cell”), so that it is understood by ear."""
    rows = []
    for row in one.rows:
        lines: list[str] = []
        for header, cell in zip(one.header, row, strict=True):
            label = inline(header)
            lines += wrap(f"{label}: {inline(cell)}" if label else inline(cell), width, "", "  ")
        rows.append(lines)
    return stack([wrap(inline(one.caption), width), *rows])


def card(one: Card, position: str, level: int, width: int) -> list[str]:
    """A card: number and title as a heading, then what it says."""
    title = numbered(one.number or position, linked(inline(one.title), one.target))
    picture = wrap(said(one.image), width)
    return stack([heading(title, level, width), picture, blocks(one.content, width)])


def numbered(number: str, words: str) -> str:
    """Words behind their number or code, if they have one."""
    return f"{number}. {words}" if number else words


# ── Forms ────────────────────────────────────────────────────────────────────────────────────────


def form(one: Form, width: int) -> list[str]:
    """A form to fill in, by hand or in any editor."""
    title = heading(inline(one.title), one.level, width)
    questions = (question(each, width) for each in one.asked)
    return stack([title, blocks(one.before, width), *questions])


def question(one: Question, width: int) -> list[str]:
    """A question: its code, what it asks, what explains it, and room for the answer."""
    ask = [
        *wrap(said(one.image), width),
        *wrap(numbered(one.code, inline(one.ask)), width),
        *(line for explain in one.explain for line in wrap(inline(explain), width)),
    ]
    return stack([ask, answer(one.answer, width)])


def answer(one: Answer, width: int) -> list[str]:
    """Room for an answer: boxes to put an x in, and lines to write on."""
    match one:
        case Choice():
            return [line for option in one.options for line in hang("[ ] ", choice(option), width)]
        case Score():
            numbers = wrap("  ".join(map(str, range(one.low, one.high + 1))), width)
            ends = [
                *hang(f"{one.low}: ", one.low_label, width),
                *hang(f"{one.high}: ", one.high_label, width),
            ]
            return [*ends, *numbers, "[    ]"]
        case Lines():
            return [*wrap(one.label, width), *(["_" * width] * one.count)]
        case Text() | Date():
            return blank(one.label, width)
        case Rows():
            empty = [line for column in one.columns for line in blank(column, width)]
            return stack([f"{number}.", *empty] for number in range(1, one.count + 1))
        case Signature():
            return [*blank(one.label, width), *blank(one.date_label, width)]
        case _:
            assert_never(one)


def choice(option: Option) -> str:
    """An option's words, and what its picture shows."""
    return f"{option.label} {said(option.image)}".rstrip()


def blank(label: str, width: int) -> list[str]:
    """A label and a line to write on: behind it, or below where less than a third of the width is left."""
    lines = wrap(f"{label}:" if label and label[-1].isalnum() else label, width)
    room = width - len(lines[-1]) - 1 if lines else 0
    if room >= width // 3:
        return [*lines[:-1], f"{lines[-1]} {'_' * room}"]
    return [*lines, "_" * width]
