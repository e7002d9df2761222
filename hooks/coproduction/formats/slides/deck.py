"""The deck: slides of one look, in the layouts of the file, so that a title is a title to a screen reader."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.util import Emu, Inches, Length, Pt

from coproduction.archive import made_on, repacked
from coproduction.blocks import Image, plain
from coproduction.book import Book, Chapter
from coproduction.decoration import DECORATIVE
from coproduction.formats.slides.outline import Part, Point, before, points
from coproduction.logo import as_svg
from coproduction.raster import png, size

_WIDTH, _HEIGHT, _EDGE = Emu(12_192_000), Emu(6_858_000), Emu(640_000)
"""16 to 9, and the room at each side. In EMU: 360,000 to the centimetre."""
_TITLE_TOP, _TITLE_HIGH, _BODY_TOP = Emu(560_000), Emu(1_050_000), Emu(1_750_000)
_WIDE, _HIGH = Emu(_WIDTH - 2 * _EDGE), Emu(_HEIGHT - _BODY_TOP - 400_000)
"""The room for the words of a slide without a picture."""
_INK, _PAPER = RGBColor(0x20, 0x1C, 0x2B), RGBColor(0xFB, 0xF9, 0xF4)
_CORNERS = ("7A330F", "6D2077", "174A86", "17543A")
"""The colours of the four cornerstones, over every slide. Each is more than 7:1 on the paper."""
_FRONT, _TITLE, _SMALL = Pt(54), Pt(38), Pt(20)
_SIZES = (Pt(28), Pt(24))
"""The sizes of letters on slides: few words may be larger."""
_AFTER, _LINE, _LETTER = Pt(8), 1.33, 0.52
"""The room after a paragraph, and how high a line and how wide a letter is, as parts of the size of letters."""
_PICTURE_MM, _FRONT_MM = 45.0, 95.0
_LOGO_MM = (90.0, 18.0)


class Deck:
    """Slides of a paper, one after another."""

    def __init__(self, book: Book, title: str) -> None:
        self._book = book
        self._brand = RGBColor.from_string(book.look.brand.removeprefix("#").upper())
        self._deck = pptx.Presentation()
        self._deck.slide_width, self._deck.slide_height = _WIDTH, _HEIGHT
        self._dress(self._deck.slide_master)
        for layout in (self._deck.slide_layouts[0], self._deck.slide_layouts[1]):
            self._place(layout.placeholders)
        about = self._deck.core_properties
        about.title, about.subject, about.comments = title, book.title, book.summary
        about.author = about.last_modified_by = book.publisher
        about.language, about.revision = book.language, 1
        about.created = about.modified = made_on(book.day).replace(tzinfo=None)

    def front(self, chapter: Chapter) -> None:
        """The first slide: the title, the guide it is from, and in the notes what stands before the first part."""
        about = [Point(words) for words in (plain(chapter.summary), self._book.title) if words]
        slide = self._slide(chapter.title, about, [*about, *points(before(chapter.blocks))])
        title, body = slide.shapes.title, slide.placeholders[1]
        for one, top, high in ((title, _HEIGHT // 4, 1_900_000), (body, _HEIGHT // 4 + 2_000_000, 1_900_000)):
            one.left, one.top, one.width, one.height = _EDGE, Emu(top), _WIDE, Emu(high)
        title.text_frame.paragraphs[0].runs[0].font.size = _FRONT
        if image := self._book.front.image:
            self._draw(slide, image, _FRONT_MM, title, body)
        if file := self._book.look.logo:
            drawn = png(as_svg(file), *_LOGO_MM)
            shape = slide.shapes.add_picture(io.BytesIO(drawn), _EDGE, Emu(_TITLE_TOP), *map(Inches, size(drawn)))
            shape.name = "logo"
            shape._element.nvPicPr.cNvPr.set("descr", self._book.publisher)

    def part(self, part: Part) -> None:
        """A part, on as many slides as it needs: its lines, or their first sentences where it has too many."""
        wide = _beside(_PICTURE_MM) if part.images else _WIDE
        fits = _high(part.points, _SIZES[-1], wide) <= _HIGH
        screens = _screens(part.points if fits else tuple(point.short for point in part.points), wide)
        for number, lines in enumerate(screens, 1):
            title = part.title if len(screens) == 1 else f"{part.title} ({number}/{len(screens)})"
            self._slide(
                title,
                lines,
                [Point(part.title), *part.points] if number == 1 else [],
                part.images[:1] if number == 1 else (),
            )

    def end(self, by: str, notes: Iterable[str]) -> None:
        """The last slide: who made it, whether it is a draft, and what may be done with it."""
        lines = [Point(words) for words in (by, *notes) if words]
        self._slide(self._book.title, lines, lines, small=True)

    def packed(self) -> bytes:
        """The file, whose bytes depend on nothing but what it holds."""
        saved = io.BytesIO()
        self._deck.save(saved)
        return repacked(saved.getvalue())

    def _slide(
        self,
        title: str,
        lines: Sequence[Point],
        notes: Sequence[Point],
        images: Sequence[Image] = (),
        small: bool = False,
    ) -> Any:
        slide = self._deck.slides.add_slide(self._deck.slide_layouts[1])
        self._write(slide.shapes.title.text_frame, [Point(title)], _TITLE, self._brand, bold=True)
        body = slide.placeholders[1]
        wide = _beside(_PICTURE_MM) if images else _WIDE
        size = next((size for size in _SIZES if _high(lines, size, wide) <= _HIGH), _SIZES[-1])
        self._write(body.text_frame, lines, _SMALL if small else size, _INK)
        if images:
            self._draw(slide, images[0], _PICTURE_MM, body)
        if notes:
            self._write(slide.notes_slide.notes_text_frame, notes, None, None)
        return slide

    def _draw(self, slide: Any, image: Image, side: float, *beside: Any) -> None:
        """A picture of so many millimetres beside some words, behind them in the reading order."""
        data = png(self._book.images[image.name].read_text(encoding="utf-8"), side, side)
        across, down = map(Inches, size(data))
        for one in beside:
            # All four, or the others are no longer those of the layout.
            one.left, one.top, one.width, one.height = one.left, one.top, _beside(side), one.height
        first, last = beside[0], beside[-1]
        top = first.top if first is last else (first.top + last.top + last.height - down) // 2
        shape = slide.shapes.add_picture(io.BytesIO(data), Emu(_WIDTH - _EDGE - across), Emu(top), across, down)
        shape.name = image.name
        about = shape._element.nvPicPr.cNvPr
        about.set("descr", image.alt)
        if not image.alt:
            about.append(parse_xml(DECORATIVE))

    def _write(self, frame: Any, lines: Sequence[Point], size: Any, colour: Any, bold: bool = False) -> None:
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        for number, point in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            # On a slide the number is the list's own; notes have no lists.
            run.text = f"{point.number}. {point.words}" if point.number and size is None else point.words
            run.font._element.set("lang", self._book.language)
            if size is not None:
                run.font.size, run.font.bold, run.font.name = size, bold, "Arial"
                run.font.color.rgb = colour
                paragraph.line_spacing, paragraph.space_after = 1.15, _AFTER
                paragraph.alignment, paragraph.level = PP_ALIGN.LEFT, max(0, point.depth - 1)
                if point.number:
                    _numbered(paragraph, point.number)
                elif point.depth == 0:
                    _no_bullet(paragraph)

    def _dress(self, master: Any) -> None:
        master.background.fill.solid()
        master.background.fill.fore_color.rgb = _PAPER
        self._place(master.placeholders)
        for number, colour in enumerate(_CORNERS):
            master.shapes._spTree.append(parse_xml(_bar(number, colour)))

    def _place(self, placeholders: Any) -> None:
        """Title above, words below, at the edges of the slide. What else the layout has, nobody needs."""
        for one in list(placeholders):
            index, wide = one.placeholder_format.idx, _WIDE
            if index == 0:
                one.left, one.top, one.width, one.height = _EDGE, _TITLE_TOP, wide, _TITLE_HIGH
            elif index == 1:
                one.left, one.top, one.width, one.height = _EDGE, _BODY_TOP, wide, _HIGH
            else:
                one._element.getparent().remove(one._element)


def _bar(number: int, colour: str) -> str:
    """A quarter of the band over every slide: decoration, which screen readers pass over in a master."""
    wide = _WIDTH // 4
    return (
        f'<p:sp xmlns:p="{_SPACE}presentationml/2006/main" xmlns:a="{_SPACE}drawingml/2006/main"><p:nvSpPr>'
        f'<p:cNvPr id="{100 + number}" name="Band {number + 1}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{wide * number}" y="0"/><a:ext cx="{wide}" cy="120000"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _no_bullet(paragraph: Any) -> None:
    """No bullet before a paragraph."""
    _begins(paragraph, "buNone", {}, 0)


def _numbered(paragraph: Any, number: int) -> None:
    """An entry of a numbered list. Its lines begin below one another."""
    _begins(paragraph, "buAutoNum", {"type": "arabicPeriod", "startAt": str(number)}, _HANGING)


def _begins(paragraph: Any, with_what: str, how: Mapping[str, str], hanging: int) -> None:
    settings = paragraph._p.get_or_add_pPr()
    settings.set("marL", str(hanging))
    settings.set("indent", str(-hanging))
    made = settings.makeelement(f"{{{_SPACE}drawingml/2006/main}}{with_what}", how)
    settings.insert_element_before(made, "a:tabLst", "a:defRPr", "a:extLst")


_SPACE = "http://schemas.openxmlformats.org/"
_HANGING = 540_000  # EMU: 15 mm, room for a number of two digits


def _beside(side: float) -> Emu:
    """The room for words beside a picture of so many millimetres."""
    return Emu(_WIDE - _EDGE - round(side * 36_000))


def _high(lines: Sequence[Point], size: Length, wide: Emu) -> float:
    """About how high lines are, in letters of a size."""
    found = 0.0
    for point in lines:
        letters = (wide - point.depth * _HANGING) / (size * _LETTER)
        found += math.ceil(len(point.words) / letters) * size * _LINE + _AFTER
    return found - _AFTER


def _screens(lines: Sequence[Point], wide: Emu) -> list[list[Point]]:
    """Lines by slide. A slide ends before the line that would be too many."""
    screens: list[list[Point]] = [[]]
    for point in lines:
        if screens[-1] and _high([*screens[-1], point], _SIZES[-1], wide) > _HIGH:
            screens.append([])
        screens[-1].append(point)
    return screens
