"""The writer: what all blocks are written with, and the little that one block must know of another.

It owns paragraphs, the words in them, their pictures, and the numbers that have to be unique.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import assert_never

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from msgspec import Struct, field
from msgspec.structs import replace

from coproduction.blocks import Emphasis, Image, Inline, Line, Link, Span, Strong, Term, Words
from coproduction.book import Book
from coproduction.formats.shape import Keep, leads_to, places_of, right_to_left
from coproduction.formats.word.bookmarks import bookmark, of_place
from coproduction.formats.word.lists import LEVELS
from coproduction.formats.word.page import LIST_STEP_MM, twips
from coproduction.formats.word.pictures import drawing
from coproduction.formats.word.styles import RULE, SCALES
from coproduction.formats.word.xml import Element, element, run, val
from coproduction.raster import png


class Place(Struct, frozen=True):
    """Where blocks are written: the element that takes them, how far in (twips), and in which style."""

    root: Element
    indent: int = 0
    depth: int = 0
    style: str = "Normal"

    def inside(self, indent: int = 0, depth: int = 0, style: str = "") -> Place:
        """A place further in."""
        return replace(self, indent=self.indent + indent, depth=self.depth + depth, style=style or self.style)


class Mark(Struct, frozen=True):
    """A bullet or number that waits for the paragraph it stands before."""

    list: int
    level: int
    style: str


class Look(Struct, frozen=True):
    """How words look that stand inside others."""

    bold: bool = False
    italic: bool = False
    language: str = ""
    style: str = ""


PLAIN = Look()


class Writer(Struct):
    """Writes one book into one document."""

    document: Document
    book: Book
    keep: Keep
    chapter: str = ""
    _anchors: list[str] = field(default_factory=list)
    _mark: Mark | None = None
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _places: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._places = places_of(self.book)

    @property
    def easy(self) -> bool:
        """Whether this is the easy-read edition."""
        return self.book.edition == "easy"

    def id(self) -> int:
        """A number nothing else in the document has."""
        return next(self._ids)

    # ── Before a paragraph ───────────────────────────────────────────────────────────────────────

    def anchor(self, anchor: str) -> None:
        """The next paragraph can be linked to by this anchor ("" is none)."""
        if anchor:
            self._anchors.append(bookmark(self.chapter, anchor))

    def page(self, chapter: str) -> None:
        """A chapter begins: its heading can be linked to by the chapter's id."""
        self.chapter = chapter
        self._anchors.append(bookmark(chapter))

    def mark(self, number: int, level: int, ordered: bool) -> None:
        """The next paragraph begins an entry of a list."""
        style = "ListNumber" if ordered else "ListBullet"
        self._mark = Mark(number, min(level, LEVELS - 1), style)

    # ── Paragraphs ───────────────────────────────────────────────────────────────────────────────

    def paragraph(
        self,
        place: Place,
        style: str = "",
        line: Line = (),
        *content: Element,
        keep_next: bool = False,
        outline: int = 0,
    ) -> Element:
        """Write a paragraph: a line of the book, then runs made elsewhere.

        ``keep_next`` holds it on the page of what follows; ``outline`` lists it among the headings.
        """
        mark, self._mark = self._mark, None
        if mark and style in {"", place.style}:
            style = mark.style
        numbered = element("w:numPr", None, val("w:ilvl", mark.level), val("w:numId", mark.list)) if mark else None
        hanging = {"w:hanging": twips(LIST_STEP_MM)} if mark else {}
        properties = element(
            "w:pPr",
            None,
            val("w:pStyle", style or place.style),
            element("w:keepNext") if keep_next else None,
            numbered,
            element("w:ind", {"w:left": place.indent, **hanging}) if place.indent else None,
            val("w:outlineLvl", outline - 1) if outline else None,
        )
        made = element("w:p", None, properties, *self._bookmarks(), *self.runs(line), *content)
        place.root.append(made)
        return made

    def _bookmarks(self) -> Iterator[Element]:
        """The bookmarks that wait for this paragraph."""
        anchors, self._anchors = self._anchors, []
        for name in anchors:
            id = self.id()
            yield element("w:bookmarkStart", {"w:id": id, "w:name": name})
            yield element("w:bookmarkEnd", {"w:id": id})

    def finish(self, place: Place, *, rule: bool = False) -> None:
        """What was written last ends a list or a note: give it room after it, and a rule under it."""
        last = place.root[-1]
        if last.tag != qn("w:p"):
            last = self.paragraph(place, "TableText")
        properties = last.get_or_add_pPr()
        if rule:
            line = element("w:bottom", {"w:val": "single", "w:sz": 6, "w:space": 8, "w:color": RULE})
            border = element("w:pBdr", None, line)
            properties.insert_element_before(border, "w:spacing", "w:ind", "w:outlineLvl")
        gap = SCALES[self.book.edition].gap * (2 if rule else 1)
        properties.get_or_add_spacing().set(qn("w:after"), str(round(gap * 20)))

    # ── Words and pictures in a paragraph ────────────────────────────────────────────────────────

    def runs(self, line: Line, look: Look = PLAIN) -> Iterator[Element]:
        """A line of the book as runs and links."""
        for one in line:
            yield from self._inline(one, look)

    def _inline(self, one: Inline, look: Look) -> Iterator[Element]:
        match one:
            case Words():
                yield self.text(one.text, look)
            case Strong():
                yield from self.runs(one.content, replace(look, bold=True))
            case Emphasis():
                # Easy read has no italics.
                yield from self.runs(one.content, replace(look, italic=not self.easy))
            case Span():
                yield from self.runs(one.content, replace(look, language=one.language))
            case Term():
                yield from self.link(one.content, one.target, look, "Term")
            case Link():
                yield from self.link(one.content, one.target, look)
            case _:
                assert_never(one)

    def link(self, content: Line, target: str, look: Look = PLAIN, style: str = "Hyperlink") -> Iterator[Element]:
        """A link to a place in the document or outside it; words alone where it leads nowhere."""
        goal = leads_to(target, self.chapter, self.book, self._places)
        if not goal:
            yield from self.runs(content, look)
            return
        if ":" in goal:
            where = {"r:id": self.document.part.relate_to(goal, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}
        else:
            where = {"w:anchor": of_place(goal)}
        runs = self.runs(content, replace(look, style=style))
        yield element("w:hyperlink", {**where, "w:history": "1"}, *runs)

    def text(self, words: str, look: Look = PLAIN) -> Element:
        """A run of plain words."""
        spoken = look.language
        turned = bool(spoken) and right_to_left(spoken) != right_to_left(self.book.language)
        return run(
            words,
            val("w:rStyle", look.style) if look.style else None,
            element("w:b") if look.bold else None,
            element("w:bCs") if look.bold else None,
            element("w:i") if look.italic else None,
            element("w:iCs") if look.italic else None,
            val("w:rtl", int(right_to_left(spoken))) if turned else None,
            element("w:lang", {"w:val": spoken, "w:eastAsia": spoken, "w:bidi": spoken}) if spoken else None,
        )

    def drawn(self, svg: str, box: tuple[float, float]) -> bytes:
        """A drawing as PNG that fits into a box, in millimetres."""
        return self.keep(lambda: png(svg, *box), "png", svg, box)

    def picture(self, image: Image, box: tuple[float, float]) -> Element:
        """A run with a picture that fits into a box, in millimetres."""
        file = self.book.images[image.name]
        return drawing(self.document, self.id(), image, self.drawn(file.read_text(encoding="utf-8"), box))
