"""Tables whose header cells say what they are the header of, and which still work where a page is narrow.

A page in a reading app cannot be scrolled sideways. So where a table has too little room for its columns, the style
sheet sets each row as a list, and each cell carries the words of its column (``data-label``) for that.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from coproduction.blocks import Line, Table, plain
from coproduction.formats.epub.writer import Writer, whole
from coproduction.formats.epub.xhtml import tag

FEW = 2
"""Columns that have room on a narrow page too, unless letters are very large."""


def table(writer: Writer, one: Table) -> Markup:
    """A table to read. A header without words is an ordinary cell."""
    labels = [plain(line) for line in one.header]
    rows = []
    for row in one.rows:
        cells = list(zip(labels, row, strict=True))
        first = [_header(writer, "row", row[0])] if one.row_headers and row else []
        rest = (tag("td", writer.line(cell), data_label=label if cell else "") for label, cell in cells[len(first) :])
        rows.append(tag("tr", *first, *rest))
    caption = tag("caption", writer.line(one.caption)) if one.caption else ""
    header = tag("thead", tag("tr", *(_header(writer, "col", cell) for cell in one.header)))
    return _roomy(len(labels), tag("table", caption, header, tag("tbody", *rows)))


def empty(columns: Sequence[str], count: int) -> Markup:
    """A table to fill in: ``count`` empty rows."""
    header = tag("tr", *(tag("th", whole(column), scope="col") for column in columns))
    row = tag("tr", *(tag("td", data_label=column) for column in columns))
    return _roomy(len(columns), tag("table", tag("thead", header), tag("tbody", *(row,) * count), class_="rows"))


def _roomy(columns: int, table: Markup) -> Markup:
    return tag("div", table, class_="table few" if columns <= FEW else "table many")


def _header(writer: Writer, scope: str, line: Line) -> Markup:
    return tag("th", writer.line(line), scope=scope) if line else tag("td")
