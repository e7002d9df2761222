"""Blocks: what a page is made of."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coproduction.blocks.answers import Answer, Choice, Score
from coproduction.blocks.inlines import Image, Line


class Heading(Struct, frozen=True):
    """A heading. ``level`` is 2 to 4: the chapter's title is the one level 1, and formats write it."""

    level: int
    content: Line
    anchor: str
    item: str = ""


class Paragraph(Struct, frozen=True):
    """A paragraph. A ``tagline`` is the short sentence, said by a person, that names an item."""

    content: Line
    look: Literal["plain", "tagline"] = "plain"
    item: str = ""


class Entry(Struct, frozen=True):
    """One entry of a listing: blocks, and the anchor by which it is found."""

    content: tuple[Block, ...]
    anchor: str = ""
    item: str = ""


class Listing(Struct, frozen=True):
    """A list, numbered or not. ``coded`` entries begin with printed codes, which stand in the place of bullets."""

    entries: tuple[Entry, ...]
    ordered: bool = False
    item: str = ""
    coded: bool = False


class Quotation(Struct, frozen=True):
    """Words somebody said or wrote, exactly, and who ("" where it is said in the text around it)."""

    content: tuple[Block, ...]
    speaker: Line = ()
    item: str = ""


class Note(Struct, frozen=True):
    """A remark that stands beside the text, with a title of its own.

    ``short`` is the chapter in short, ``meeting`` a question to ask in a meeting: their titles are headings of a
    ``level`` with an ``anchor``. A plain note has neither (level 0).
    """

    title: Line
    content: tuple[Block, ...]
    look: Literal["plain", "short", "meeting"] = "plain"
    level: int = 0
    anchor: str = ""
    item: str = ""


class Idea(Struct, frozen=True):
    """Easy read's unit: one picture and one to three short sentences, never parted."""

    image: Image
    sentences: tuple[Line, ...]
    anchor: str = ""
    item: str = ""


class Picture(Struct, frozen=True):
    """A picture by itself, with its caption ("" for none)."""

    image: Image
    caption: Line = ()
    item: str = ""


class Table(Struct, frozen=True):
    """A table. The first row is the header; the first cell of a row is its header if ``row_headers``."""

    caption: Line
    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    row_headers: bool = False
    item: str = ""


Look = Literal["corners", "rungs", "levels", "steps", "rings", "parts", "charter", "contents"]


class Card(Struct, frozen=True):
    """One card: a title (a link where ``target`` is given), a number or "", and blocks.

    ``mark`` names the cornerstone whose colour and shape the card wears, or is "". ``ring`` says which ring of a map
    it stands in, from 1 in the middle; 0 where there are no rings.
    """

    title: Line
    content: tuple[Block, ...]
    anchor: str
    number: str = ""
    image: Image | None = None
    target: str = ""
    mark: str = ""
    ring: int = 0
    item: str = ""


class Cards(Struct, frozen=True):
    """Cards that belong together, in order. ``level`` is their titles' heading level (2 to 4).

    ``ordered`` says that the order means something: rungs and steps are numbered lists to a screen reader.
    """

    look: Look
    cards: tuple[Card, ...]
    level: int = 3
    ordered: bool = False
    item: str = ""


class Question(Struct, frozen=True):
    """One question of a form. ``code`` is printed on paper (``C3``) and never changes."""

    ask: Line
    answer: Answer
    anchor: str
    code: str = ""
    explain: tuple[Line, ...] = ()
    image: Image | None = None
    item: str = ""


class Form(Struct, frozen=True):
    """Something to fill in, on screen and on paper. ``tool`` is the framework's id.

    ``practice`` is a question to try first: it counts for nothing. ``guard`` says what to leave out, and what to do in
    danger: on paper once, on the web beside each place to write.
    """

    title: Line
    intro: tuple[Block, ...]
    guard: tuple[Block, ...]
    questions: tuple[Question, ...]
    anchor: str
    tool: str
    level: int = 2
    practice: Question | None = None
    item: str = ""

    @property
    def before(self) -> tuple[Block, ...]:
        """What stands before its questions where it is filled in by hand."""
        return self.intro + self.guard

    @property
    def asked(self) -> tuple[Question, ...]:
        """Every question there is to see, the one to try first included."""
        return ((self.practice,) if self.practice else ()) + self.questions

    @property
    def marked(self) -> bool:
        """Whether some questions are answered by a mark alone, so that there may be more to say about them."""
        return any(isinstance(one.answer, Choice | Score) for one in self.questions)


Block = Heading | Paragraph | Listing | Quotation | Note | Idea | Picture | Table | Cards | Form
