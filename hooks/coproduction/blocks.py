"""The closed set of things a reader meets: blocks, answers and inlines.

The book is made of these and every format writes these, so the set is the contract between what the
guide says and how it is written out. It is widened only when the inventory cannot be said without it:
the type checker (``assert_never``) and ``tests/test_formats.py`` then name every format that misses
the new member.

All are frozen, hold only tuples, strings, whole numbers and each other, and know nothing of YAML or
of any format. Every block carries ``item``, the address of the item it came from (``ladder/consultation``),
or "" where the book itself made it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

# ── Inlines: what a line of text is made of ──────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that matter most. Easy read prints hard words so."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words stressed as a speaker would. Formats without italics may write them plain."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link. ``target`` is a chapter id, ``chapter#anchor``, or an address with a scheme (``https:``)."""

    content: tuple[Inline, ...]
    target: str

    @property
    def outside(self) -> bool:
        """Whether the link leaves the guide."""
        return ":" in self.target


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the glossary explains. ``target`` is ``chapter#anchor`` of its entry."""

    content: tuple[Inline, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Span:
    """Words in another language. ``language`` is a BCP 47 tag (``cy``, ``ur``)."""

    content: tuple[Inline, ...]
    language: str


Inline = Words | Strong | Emphasis | Link | Term | Span
Line = tuple[Inline, ...]


def plain(line: Line) -> str:
    """The words of a line, without its marks."""
    return "".join(one.text if isinstance(one, Words) else plain(one.content) for one in line)


def words(text: str) -> Line:
    """A line of plain words."""
    return (Words(text),)


@dataclass(frozen=True, slots=True)
class Image:
    """One picture: its name in ``pictures.yml``, and alt text ("" where it says the same as the words)."""

    name: str
    alt: str = ""


# ── Answers: what a question can be answered with ────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers of a choice, with the picture easy read puts beside it."""

    id: str
    label: str
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Choose one of a few answers. Nothing is chosen beforehand."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A whole number from ``low`` to ``high``, with words for both ends."""

    low: int
    high: int
    low_label: str
    high_label: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Room for sentences: ``count`` lines on paper, a text box that tall on screen."""

    count: int
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """One line to write on, for a name or a place."""

    label: str


@dataclass(frozen=True, slots=True)
class Date:
    """A day."""

    label: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A table to fill in: named columns, and ``count`` empty rows."""

    columns: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: ``label`` says who signs, ``date_label`` names the day beside it."""

    label: str
    date_label: str


Answer = Choice | Score | Lines | Text | Date | Rows | Signature


# ── Blocks: what a page is made of ───────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. ``level`` is 2 to 4: the chapter's title is the one level 1, and formats write it."""

    level: int
    content: Line
    anchor: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A ``tagline`` is the short sentence, said by a person, that names an item."""

    content: Line
    look: Literal["plain", "tagline"] = "plain"
    item: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a listing: blocks, and the anchor by which it is found."""

    content: tuple[Block, ...]
    anchor: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, numbered or not."""

    entries: tuple[Entry, ...]
    ordered: bool = False
    item: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody said or wrote, exactly, and who ("" where it is said in the text around it)."""

    content: tuple[Block, ...]
    speaker: Line = ()
    item: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that stands beside the text, with a title of its own."""

    title: Line
    content: tuple[Block, ...]
    item: str = ""


@dataclass(frozen=True, slots=True)
class Idea:
    """Easy read's unit: one picture and one to three short sentences, never parted."""

    image: Image
    sentences: tuple[Line, ...]
    anchor: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by itself, with its caption ("" for none)."""

    image: Image
    caption: Line = ()
    item: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. The first row is the header; the first cell of a row is its header if ``row_headers``."""

    caption: Line
    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    row_headers: bool = False
    item: str = ""


Look = Literal["corners", "rungs", "levels", "steps", "rings", "parts"]


@dataclass(frozen=True, slots=True)
class Card:
    """One card: a title (a link where ``target`` is given), a number or "", and blocks.

    ``mark`` names the cornerstone whose colour and shape the card wears, or is "".
    """

    title: Line
    content: tuple[Block, ...]
    anchor: str
    number: str = ""
    image: Image | None = None
    target: str = ""
    mark: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards that belong together, in order. ``level`` is their titles' heading level (2 to 4).

    ``ordered`` says that the order means something: rungs and steps are numbered lists to a screen reader.
    """

    look: Look
    cards: tuple[Card, ...]
    level: int = 3
    ordered: bool = False
    item: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form. ``code`` is printed on paper (``C3``) and never changes."""

    ask: Line
    answer: Answer
    anchor: str
    code: str = ""
    explain: tuple[Line, ...] = ()
    image: Image | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Something to fill in, on screen and on paper. ``tool`` is the framework's id."""

    title: Line
    intro: tuple[Block, ...]
    questions: tuple[Question, ...]
    anchor: str
    tool: str
    level: int = 2
    item: str = field(default="")


Block = Heading | Paragraph | Listing | Quotation | Note | Idea | Picture | Table | Cards | Form


def walk(thing: Any) -> Iterator[Any]:
    """Every block, answer, inline and image inside a block (or tuple of blocks), in reading order."""
    if isinstance(thing, tuple):
        for one in thing:
            yield from walk(one)
    elif is_dataclass(thing) and not isinstance(thing, type):
        yield thing
        for part in fields(thing):
            yield from walk(getattr(thing, part.name))
