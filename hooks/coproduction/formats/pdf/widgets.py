"""Widgets: links that mark a place to fill in become fields (ISO 32000-1, 12.7), in the tag tree too.

Each field draws itself, so that no reader has to: an empty one shows what is printed below it, and paper stays paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from coproduction.formats.pdf.fields import SCHEME, Field, Fields
from coproduction.formats.pdf.typed import typeface
from coproduction.formats.shape import FormatError, Keep, afresh

INK = "0.125 0.11 0.169"
"""The colour of what people type and tick: that of the text."""
FRAME = Array([Decimal("0.29"), Decimal("0.271"), Decimal("0.349")])
PRINTED = 4
"""A flag of annotations (12.5.3): it shows on paper."""
RADIO, SEVERAL_LINES = 1 << 15, 1 << 12
"""Flags of fields (12.7.4). Without “NoToggleToOff”, so that readers who can let an answer be
cleared again: any question may be skipped."""
TICK = ((0.2, 0.5), (0.42, 0.24), (0.82, 0.78))
"""Its corners, in a square of one by one."""
FONT = "/Typed"


def make(pdf: Pdf, fields: Fields, face: str, size: float, keep: Keep = afresh) -> None:
    """Makes a field of every link that marks one, in which people type in a family and size (points).

    Raises ``FormatError`` where a field was not set, or twice.
    """
    drawn = _Drawn(pdf)
    parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    groups: dict[str, Object] = {}
    top: list[Object] = []
    met: set[str] = set()
    for page, annotation, name in _marked(pdf):
        if name in met:
            raise FormatError(f"The PDF has the field “{name}” twice.")
        met.add(name)
        field = fields[name]
        _widget(annotation, field, page)
        parents[int(annotation.StructParent)].S = Name.Form
        if field.kind in ("tick", "radio"):
            _box(annotation, field, drawn)
        else:
            _line(annotation, field, drawn, size)
        if field.kind != "radio":
            annotation.T = String(name)
            top.append(annotation)
            continue
        if field.group not in groups:
            groups[field.group] = pdf.make_indirect(_group(field))
            top.append(groups[field.group])
        annotation.Parent = groups[field.group]
        groups[field.group].Kids.append(annotation)
    if len(met) != len(fields):
        raise FormatError(f"The PDF has {len(met)} fields, and the book {len(fields)}.")
    if top:
        _form(pdf, top, face, size, keep)


def _marked(pdf: Pdf) -> Iterator[tuple[Object, Object, str]]:
    """Each page's links that mark a field, with the field's name."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", Array()):
            address = str(annotation.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(SCHEME):
                yield page.obj, annotation, address.removeprefix(SCHEME)


def _widget(annotation: Object, field: Field, page: Object) -> None:
    """A link as a widget, with its place and what a screen reader says of it, and nothing else yet."""
    for key in ("/A", "/Contents", "/Border"):
        if key in annotation:
            del annotation[key]
    annotation.Subtype = Name.Widget
    annotation.F = PRINTED
    annotation.P = page
    annotation.TU = String(field.says)


def _box(annotation: Object, field: Field, drawn: _Drawn) -> None:
    """A box to tick, empty."""
    states = {f"/{field.value or 'yes'}": drawn.ticked(annotation), "/Off": drawn.empty(annotation)}
    annotation.AS = Name.Off
    annotation.AP = Dictionary(N=Dictionary(states))
    annotation.MK = Dictionary(CA=String("4"))  # a tick, in readers that draw it themselves
    if field.kind == "tick":
        annotation.FT = Name.Btn
        annotation.V = Name.Off


def _group(field: Field) -> Dictionary:
    """What holds the boxes of one question: of them one is ticked, or none."""
    return Dictionary(FT=Name.Btn, Ff=RADIO, T=String(field.group), TU=String(field.asks), V=Name.Off, Kids=Array())


def _line(annotation: Object, field: Field, drawn: _Drawn, size: float) -> None:
    """Room to write, empty. What is typed has paper behind it, because printed lines would run through the words."""
    annotation.FT = Name.Tx
    # In the cell of a table letters become smaller as more are typed (size 0), so that they are printed.
    annotation.DA = String(f"{FONT} {0 if field.kind == 'cell' else size:g} Tf {INK} rg")
    annotation.AP = Dictionary(N=drawn.empty(annotation, "/Tx BMC EMC"))
    annotation.MK = Dictionary(BG=Array([1, 1, 1]), BC=FRAME)
    if field.kind in ("lines", "cell"):
        annotation.Ff = SEVERAL_LINES


def _form(pdf: Pdf, top: list[Object], face: str, size: float, keep: Keep) -> None:
    """The form that holds the fields, and the typeface for what is typed."""
    form = Dictionary(Fields=Array(top))
    if any(one.get("/FT") == Name.Tx for one in top):
        form.DR = Dictionary(Font=Dictionary({FONT: typeface(pdf, face, keep)}))
        form.DA = String(f"{FONT} {size:g} Tf {INK} rg")
    pdf.Root.AcroForm = pdf.make_indirect(form)


class _Drawn:
    """What fields look like. Those that are as large share one drawing."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._made: dict[tuple[float, float, str], Object] = {}

    def empty(self, annotation: Object, what: str = "") -> Object:
        """Nothing, as large as the field."""
        return self._one(*_size(annotation), what)

    def ticked(self, annotation: Object) -> Object:
        """A tick, as large as fits."""
        width, height = _size(annotation)
        side = min(width, height)
        x, y = (width - side) / 2, (height - side) / 2
        corners = [f"{x + across * side:.2f} {y + up * side:.2f}" for across, up in TICK]
        path = f"{corners[0]} m {corners[1]} l {corners[2]} l S"
        return self._one(width, height, f"q {INK} RG {side * 0.15:.2f} w 1 J 1 j {path} Q")

    def _one(self, width: float, height: float, what: str) -> Object:
        key = (width, height, what)
        if key not in self._made:
            form = pikepdf.Stream(self._pdf, what.encode())
            form.Type, form.Subtype = Name.XObject, Name.Form
            form.BBox = Array([0, 0, Decimal(str(width)), Decimal(str(height))])
            form.Resources = Dictionary()
            self._made[key] = self._pdf.make_indirect(form)
        return self._made[key]


def _size(annotation: Object) -> tuple[float, float]:
    left, bottom, right, top = (float(one) for one in annotation.Rect)
    return round(right - left, 2), round(top - bottom, 2)
