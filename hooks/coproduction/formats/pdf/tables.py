"""Tables in the tag tree: the first cell of a row becomes the header of its row where the book says that it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object

from coproduction.formats.shape import FormatError


def head_rows(tree: Object, row_headers: Sequence[bool]) -> None:
    """Makes headers of rows. ``row_headers`` says of each table, in reading order, whether its rows have them.

    Typst has them behind a switch that its Python package does not offer. Raises ``FormatError`` where the tag tree
    has other tables than the book.
    """
    found = [one for one in elements(tree) if one.get("/S") == Name.Table]
    if len(found) != len(row_headers):
        raise FormatError(f"The PDF has {len(found)} tables, and the book {len(row_headers)}.")
    for table, headed in zip(found, row_headers, strict=True):
        if headed:
            _head(table)


def elements(element: Object) -> Iterator[Dictionary]:
    """Every element of a tag tree, in reading order, the one it begins with included."""
    if isinstance(element, Array):
        for one in element:
            yield from elements(one)
    elif isinstance(element, Dictionary) and element.get("/Type") != Name.OBJR:
        yield element
        if "/K" in element:
            yield from elements(element.K)


def _head(table: Dictionary) -> None:
    """Scope says all that there is to say of a plain table. Lists of headers, which name those of columns only, would
    overrule it, so they go.
    """
    for row in elements(table):
        if row.get("/S") != Name.TR:
            continue
        cells = [one for one in _children(row) if one.get("/S") in (Name.TH, Name.TD)]
        for number, cell in enumerate(cells):
            first = number == 0 and cell.S == Name.TD
            if first:
                cell.S = Name.TH
            kept = [one for one in _attributes(cell) if one.get("/O") != Name.Table]
            if cell.S == Name.TH:
                scope = Name.Row if first else Name.Column
                kept.insert(0, Dictionary(O=Name.Table, Scope=scope))
            if kept:
                cell.A = Array(kept)
            elif "/A" in cell:
                del cell.A


def _children(element: Dictionary) -> list[Dictionary]:
    children = element.get("/K")
    several = children if isinstance(children, Array) else [children]
    return [one for one in several if isinstance(one, Dictionary)]


def _attributes(cell: Dictionary) -> list[Dictionary]:
    held = cell.get("/A")
    several = held if isinstance(held, Array) else [held]
    return [one for one in several if isinstance(one, Dictionary)]
