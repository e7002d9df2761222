"""WordprocessingML elements, made in one line each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from docx.oxml.ns import NamespacePrefixedTag, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = BaseOxmlElement

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}

Attributes = Mapping[str, object]


def element(tag: str, attributes: Attributes | None = None, *children: Element | None) -> Element:
    """An element with attributes and children. Names carry their prefix (``w:p``); no child is left out."""
    # As ``OxmlElement`` makes it, which takes each name apart anew: there are tens of thousands.
    made: Element = oxml_parser.makeelement(_name(tag), nsmap=_declared(tag))
    for name, value in (attributes or {}).items():
        made.set(_name(name), str(value))
    made.extend(child for child in children if child is not None)
    return made


_name = cache(qn)


@cache
def _declared(tag: str) -> dict[str, str]:
    """The namespace that a name’s prefix stands for."""
    return dict(NamespacePrefixedTag(tag).nsmap)


def val(tag: str, value: object) -> Element:
    """An element that says one thing: ``<w:sz w:val="28"/>``."""
    return element(tag, {"w:val": value})


def run(text: str, *properties: Element | None) -> Element:
    """A run of text with its properties, given in the schema's order."""
    words = element("w:t", {"xml:space": "preserve"})
    words.text = text
    return element("w:r", None, element("w:rPr", None, *properties) if some(properties) else None, words)


def some(properties: tuple[Element | None, ...]) -> bool:
    """Whether any property is there. An lxml element without children is false, so ``any`` would err."""
    return any(one is not None for one in properties)


def field(instruction: str, *result: Element) -> list[Element]:
    """A field: what Word works out, and the result that stands until it does."""
    return [*field_start(instruction), *result, field_end()]


def field_start(instruction: str) -> list[Element]:
    """The runs that open a field whose result is longer than a line."""
    code = element("w:instrText", {"xml:space": "preserve"})
    code.text = f" {instruction} "
    return [
        element("w:r", None, element("w:fldChar", {"w:fldCharType": "begin"})),
        element("w:r", None, code),
        element("w:r", None, element("w:fldChar", {"w:fldCharType": "separate"})),
    ]


def field_end() -> Element:
    """The run that closes a field."""
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": "end"}))
