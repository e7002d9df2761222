"""What is wrong with a tagged PDF, in sentences: its tags, its language, its links and its fields, read by pikepdf.

The rules are those of PDF/UA-1 (ISO 14289-1) as the Matterhorn Protocol lists them, and a few of this guide.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise

import pikepdf
from msgspec import Struct
from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf

HEADINGS = {f"/H{level}": level for level in range(1, 7)}
MILLIMETRE = 72 / 25.4
SMALLEST_BOX = 6.0
"""Millimetres of each side of a box to tick."""


class Tag(Struct, frozen=True, dict=True):
    """One element of the tag tree: its tag, its own object, and the tags of its children ("" for content)."""

    name: str
    element: Dictionary
    children: tuple[str, ...]


def opened(content: bytes) -> Pdf:
    return pikepdf.open(io.BytesIO(content))


def tags(pdf: Pdf) -> list[Tag]:
    """Every element of the tag tree, in reading order."""
    return list(_tags(pdf.Root.StructTreeRoot.K))


def _tags(node: Object) -> Iterator[Tag]:
    if isinstance(node, Array):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, Dictionary) and "/S" in node:
        yield Tag(str(node.S), node, tuple(str(one.S) if _is_tag(one) else "" for one in kids(node)))
        yield from _tags(node.get("/K", Array()))


def kids(element: Object) -> list[Object]:
    held = element.get("/K", Array())
    return list(held) if isinstance(held, Array) else [held]


def _is_tag(one: Object) -> bool:
    return isinstance(one, Dictionary) and "/S" in one


def attribute(element: Dictionary, owner: str, key: str) -> str:
    """An attribute of an element, such as the scope of a header; "" without one."""
    held = element.get("/A", Array())
    for one in held if isinstance(held, Array) else [held]:
        if one.get("/O") == owner and key in one:
            return str(one[key])
    return ""


def headings(pdf: Pdf) -> list[int]:
    return [HEADINGS[one.name] for one in tags(pdf) if one.name in HEADINGS]


def problems(pdf: Pdf, language: str) -> list[str]:
    """Everything that is wrong."""
    found = tags(pdf)
    return [
        *_document(pdf, language),
        *_painted(pdf),
        *_headings(headings(pdf)),
        *_figures(found),
        *_tables(found),
        *_lists(found),
        *_annotations(pdf),
        *_fields(pdf),
    ]


def _document(pdf: Pdf, language: str) -> Iterator[str]:
    root = pdf.Root
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        if told.get("pdfuaid:part") != "1":
            yield "its metadata does not say PDF/UA-1"
        if not told.get("dc:title"):
            yield "it has no title"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "its title is not shown"
    if str(root.get("/Lang", "")) != language:
        yield f"its language is “{root.get('/Lang', '')}”"
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "it is not tagged"


_PAINTS = "Do Tj TJ ' \" f F f* S s B B* b b* sh BI"


def _painted(pdf: Pdf) -> Iterator[str]:
    """What is neither content of the tag tree nor marked as there for the eyes alone."""
    for number, page in enumerate(pdf.pages, 1):
        marks = 0
        for _, operator in pikepdf.parse_content_stream(page, f"BDC BMC EMC {_PAINTS}"):
            name = str(operator)
            if name in ("BDC", "BMC", "EMC"):
                marks += -1 if name == "EMC" else 1
            elif not marks:
                yield f"on page {number}, something is drawn ({name}) that is not marked"
                break


def _headings(levels: list[int]) -> Iterator[str]:
    if not levels or levels[0] != 1:
        yield "it does not begin with a heading of level 1"
    if levels.count(1) > 1:
        yield "it has more than one heading of level 1"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"


def _figures(found: list[Tag]) -> Iterator[str]:
    for one in found:
        if one.name == "/Figure" and not str(one.element.get("/Alt", "")).strip():
            yield "a figure has no alt text"


def _tables(found: list[Tag]) -> Iterator[str]:
    for one in found:
        if one.name == "/TH" and attribute(one.element, "/Table", "/Scope") not in ("/Row", "/Column"):
            yield "a header of a table has no scope"
        if one.name == "/Table":
            rows = [row for row in _tags(one.element.K) if row.name == "/TR"]
            if len({len(row.children) for row in rows}) != 1:
                yield "the rows of a table have not the same number of cells"
            if not rows or set(rows[0].children) != {"/TH"}:
                yield "a table has no row of headers"


def _lists(found: list[Tag]) -> Iterator[str]:
    for one in found:
        if one.name == "/L" and not set(one.children) <= {"/LI", "/Caption", "/L"}:
            yield "a list holds what is no entry"
        if one.name == "/LI" and one.children not in (("/Lbl", "/LBody"), ("/LBody",)):
            yield f"an entry of a list is made of {one.children}"


def _annotations(pdf: Pdf) -> Iterator[str]:
    parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for number, page in enumerate(pdf.pages, 1):
        annotations = list(page.obj.get("/Annots", Array()))
        if annotations and page.obj.get("/Tabs") != Name.S:
            yield f"page {number} is not gone through in the order of its tags"
        for one in annotations:
            tag = parents.get(int(one.get("/StructParent", -1))) if "/StructParent" in one else None
            wanted = {"/Link": "/Link", "/Widget": "/Form"}.get(str(one.Subtype))
            if tag is None or str(tag.S) != wanted:
                yield f"page {number} has a {one.Subtype} that is tagged as {tag.S if tag else 'nothing'}"
            elif not any(isinstance(kid, Dictionary) and kid.get("/Obj") == one for kid in kids(tag)):
                yield f"page {number} has a {one.Subtype} that its tag does not know"
            elif wanted == "/Form" and len(kids(tag)) != 1:
                yield f"page {number} has a field whose tag holds more than the field"
            if one.Subtype == Name.Link and not str(one.get("/Contents", "")).strip():
                yield f"page {number} has a link that says nothing of where it leads"
            if "field:" in str(one.get("/A", Dictionary()).get("/URI", "")):
                yield f"page {number} has a field that is still a link"


def fields(pdf: Pdf) -> list[Object]:
    """The fields, in the order of the form: a group of radio buttons is one."""
    return list(pdf.Root.AcroForm.Fields) if "/AcroForm" in pdf.Root else []


def _fields(pdf: Pdf) -> Iterator[str]:
    if "/AcroForm" in pdf.Root and pdf.Root.AcroForm.get("/NeedAppearances", False):
        yield "its fields leave it to readers to draw them"
    names = [str(one.get("/T", "")) for one in fields(pdf)]
    if len(set(names)) != len(names) or "" in names or any("." in one for one in names):
        yield "two of its fields have the same name, or one has none"
    for field in fields(pdf):
        group = list(field.get("/Kids", Array()))
        if not str(field.get("/TU", "")).strip():
            yield f"the field “{field.get('/T')}” has no words for a screen reader"
        for one in group or [field]:
            if not str(one.get("/TU", "")).strip():
                yield f"a box of “{field.T}” has no words for a screen reader"
            yield from _drawn(one, field)
        if group:
            values = [next(iter(set(_states(one)) - {"/Off"}), "") for one in group]
            if len(set(values)) != len(group) or "" in values:
                yield f"two boxes of “{field.T}” cannot be told apart"
            if any(Name.Off != one.AS for one in group) or Name.Off != field.V:
                yield f"“{field.T}” is answered beforehand"


def _states(one: Object) -> tuple[str, ...]:
    return tuple(one.get("/AP", Dictionary()).get("/N", Dictionary()).keys())


def languages(pdf: Pdf) -> set[str]:
    """The languages of passages, which stand in the tags or in the pages' own marks."""
    found = {str(one.element.Lang) for one in tags(pdf) if "/Lang" in one.element}
    for page in pdf.pages:
        page.contents_coalesce()
        found |= {one.decode() for one in re.findall(rb"/Lang\s*\((.*?)\)", page.obj.Contents.read_bytes())}
    return found


def _drawn(one: Object, field: Object) -> Iterator[str]:
    states = one.get("/AP", Dictionary()).get("/N")
    if states is None:
        yield f"“{field.T}” is not drawn"
    if Name.Btn == field.FT:
        left, bottom, right, top = (float(side) / MILLIMETRE for side in one.Rect)
        if min(right - left, top - bottom) < SMALLEST_BOX:
            yield f"a box of “{field.T}” is smaller than {SMALLEST_BOX:g} mm"
