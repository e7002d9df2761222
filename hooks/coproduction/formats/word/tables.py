"""Tables: of facts, with headers that screen readers find; and grids that put pictures beside words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from docx.oxml.ns import qn

from coproduction.blocks import Image, Line, Table, plain
from coproduction.formats.shape import right_to_left
from coproduction.formats.word.page import IDEA_COLUMN_MM, IDEA_PICTURE_MM, TEXT_WIDTH, twips
from coproduction.formats.word.styles import SCALES
from coproduction.formats.word.writer import Place, Writer
from coproduction.formats.word.xml import Element, element, val

# What of a table's style holds: the flags of w:tblLook.
FIRST_ROW, FIRST_COLUMN, NO_BANDS = 0x20, 0x80, 0x600
GAP = 200  # twips between a table and what follows
PADDING = 240  # twips beside the words of a cell, and a little
LETTER = 0.6  # of its size: the width of a bold letter of Arial, with something to spare


def table(writer: Writer, place: Place, one: Table) -> None:
    """A table with its caption above it. Its header row comes again on every page."""
    if one.caption:
        writer.paragraph(place, "Caption", one.caption, keep_next=True)
    letter = SCALES[writer.book.edition].body * LETTER * 20
    widths = columns([one.header, *one.rows], TEXT_WIDTH - place.indent, letter)
    rows = [heading_row(writer, widths, one.header)]
    for cells in one.rows:
        styles = ["TableHeading" if one.row_headers and not index else "TableText" for index in range(len(cells))]
        rows.append(row([cell(writer, *each) for each in zip(widths, styles, cells, strict=True)]))
    write(writer, place, "GuideTable", widths, rows, row_headers=one.row_headers)


def columns(rows: Sequence[Sequence[Line]], room: int, letter: float) -> list[int]:
    """Widths in twips: each column has room for its longest word, and those with more words get more of the rest.

    ``letter`` is the width of a bold letter in twips. Where the longest words together need more than there is, each
    column has an equal share.
    """
    texts = [[plain(line) for line in column] for column in zip(*rows, strict=True)]
    least = [
        max(len(word) for text in column for word in (text.split() or [""])) * letter + PADDING for column in texts
    ]
    spare = room - sum(least)
    if spare < 0:
        return [room // len(texts)] * len(texts)
    wanted = [sum(map(len, column)) ** 0.7 for column in texts]
    return [round(own + spare * each / sum(wanted)) for own, each in zip(least, wanted, strict=True)]


def heading_row(writer: Writer, widths: Sequence[int], cells: Sequence[Line]) -> Element:
    """The first row of a table, which comes again on every page and is read with every cell."""
    return row(
        [cell(writer, width, "TableHeading", line) for width, line in zip(widths, cells, strict=True)],
        header=True,
    )


def cell(writer: Writer, width: int, style: str, line: Line, *content: Element) -> Element:
    """A cell with a line of the book, then runs made elsewhere."""
    made = empty_cell(width)
    writer.paragraph(Place(made), style, line, *content)
    return made


def empty_cell(width: int) -> Element:
    """A cell with nothing in it yet; Word wants at least a paragraph."""
    return element("w:tc", None, element("w:tcPr", None, element("w:tcW", {"w:w": width, "w:type": "dxa"})))


def row(cells: Iterable[Element], *, header: bool = False, height: int = 0) -> Element:
    """A row that stays on one page; ``height`` in twips is the least it has."""
    properties = element(
        "w:trPr",
        None,
        element("w:cantSplit"),
        element("w:trHeight", {"w:val": height, "w:hRule": "atLeast"}) if height else None,
        element("w:tblHeader") if header else None,
    )
    return element("w:tr", None, properties, *cells)


def write(
    writer: Writer,
    place: Place,
    style: str,
    widths: Sequence[int],
    rows: Iterable[Element],
    *,
    row_headers: bool = False,
    keep_next: bool = False,
) -> None:
    """Write a table, and the small paragraph that keeps it apart from what follows."""
    facts = style == "GuideTable"
    look = FIRST_ROW * facts + FIRST_COLUMN * row_headers + NO_BANDS
    properties = element(
        "w:tblPr",
        None,
        val("w:tblStyle", style),
        element("w:bidiVisual") if right_to_left(writer.book.language) else None,
        element("w:tblW", {"w:w": sum(widths), "w:type": "dxa"}),
        element("w:tblInd", {"w:w": place.indent, "w:type": "dxa"}) if place.indent else None,
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {"w:val": f"{look:04X}", "w:firstRow": int(facts), "w:firstColumn": int(row_headers)}),
    )
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in widths))
    place.root.append(element("w:tbl", None, properties, grid, *rows))
    gap = element(
        "w:pPr",
        None,
        element("w:keepNext") if keep_next else None,
        element("w:spacing", {"w:before": 0, "w:after": 0, "w:line": GAP, "w:lineRule": "exact"}),
    )
    place.root.append(element("w:p", None, gap))


def beside(
    writer: Writer,
    place: Place,
    entries: Iterable[tuple[Image, Callable[[Place], None]]],
    *,
    align: str,
    keep_next: bool = False,
) -> None:
    """Pictures at the start side, words beside each: one row an entry, never parted by the end of a page.

    Several entries share one table, so that a screen reader announces it once and not at every picture.
    ``align`` says where the words stand: at the ``top`` of the picture or at its ``center``. ``keep_next`` holds
    them on the page of what follows.
    """
    side = twips(IDEA_COLUMN_MM)
    widths = [side, TEXT_WIDTH - place.indent - side]
    box = (IDEA_PICTURE_MM, IDEA_PICTURE_MM)
    rows = []
    for image, fill in entries:
        picture, words = map(empty_cell, widths)
        words[0].append(val("w:vAlign", align))
        fill(Place(words, style="Sentence"))
        if words[-1].tag != qn("w:p"):  # lines to write on are a control, and a cell ends with a paragraph
            writer.paragraph(Place(words), "Picture")
        writer.paragraph(Place(picture), "Picture", (), writer.picture(image, box), keep_next=keep_next)
        rows.append(row([picture, words]))
    write(writer, place, "LayoutTable", widths, rows, keep_next=keep_next)
