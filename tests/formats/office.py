"""What is wrong with a Word file, in sentences: its styles, headings, pictures, tables, lists, fields, properties."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree
from msgspec import Struct

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
LEAST_CONTRAST = 7.0
"""Of letters on white paper (WCAG 2.2, 1.4.6)."""
ROOM = "PlaceholderText"
"""The style of spaces that hold a place to write: nobody reads them."""


class Office(Struct, frozen=True):
    """The parts of a Word file, by name."""

    parts: dict[str, etree._Element]

    def all(self, path: str, part: str = "word/document.xml") -> list[etree._Element]:
        """The elements of a path, ``w:`` names without their space."""
        spelled = "/".join(f"{W}{step}" for step in path.split("/"))
        return list(self.parts[part].findall(f".//{spelled}"))


def opened(content: bytes) -> Office:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return Office(
            {one: etree.fromstring(file.read(one)) for one in file.namelist() if one.endswith((".xml", ".rels"))}
        )


def value(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(f"{W}{name}", "")


def said(paragraph: etree._Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t"))


def problems(office: Office, title: str, language: str) -> list[str]:
    """Everything that is wrong."""
    return [
        *_properties(office, title, language),
        *_styles(office),
        *_headings(office),
        *_pictures(office),
        *_tables(office),
        *_lists(office),
        *_links(office),
        *_controls(office),
    ]


def _properties(office: Office, title: str, language: str) -> Iterator[str]:
    core = office.parts["docProps/core.xml"]
    told = {etree.QName(one).localname: one.text or "" for one in core}
    if told.get("title") != title:
        yield f"its title is “{told.get('title', '')}”"
    if told.get("language") != language:
        yield f"its properties say the language “{told.get('language', '')}”"
    if not told.get("creator"):
        yield "nobody is named who made it"
    if value(office.all("docDefaults/rPrDefault/rPr/lang", "word/styles.xml")[0]) != language:
        yield "its text has not its language"


def _styles(office: Office) -> Iterator[str]:
    known = {value(one, "styleId") for one in office.all("style", "word/styles.xml")}
    for kind in ("pStyle", "rStyle", "tblStyle"):
        for used in sorted({value(one) for one in office.all(kind)} - known):
            yield f"the style “{used}” is not there"
    if not [one for one in office.all("pStyle") if value(one) != "Normal"]:
        yield "it has no styles"
    for one in office.all("style", "word/styles.xml"):
        colour = value(one.find(f".//{W}color"))
        if colour and value(one, "styleId") != ROOM and contrast(colour) < LEAST_CONTRAST:
            yield f"the letters of “{value(one, 'styleId')}” are too pale: {contrast(colour):.1f}:1"


def contrast(colour: str) -> float:
    """Of a colour, ``rrggbb``, on white (WCAG 2.2, relative luminance)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def headings(office: Office) -> list[tuple[int, str]]:
    """The level and the words of each heading; the title of a whole document is not among them."""
    styled = ((value(one.find(f"{W}pPr/{W}pStyle")), said(one)) for one in office.all("p"))
    return [(int(style.removeprefix("Heading")), words) for style, words in styled if style.startswith("Heading")]


def outlined(office: Office) -> int:
    """How many paragraphs are listed among the headings."""
    levels = office.all("p/pPr/outlineLvl")
    contents = [one for one in office.all("p/pPr/pStyle") if value(one) == "TOCHeading"]
    return len(headings(office)) + len(levels) + len(contents)


def _headings(office: Office) -> Iterator[str]:
    levels = [level for level, _ in headings(office)]
    if not levels or levels[0] != 1:
        yield "it does not begin with a heading of level 1"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    for level, words in headings(office):
        if not words.strip():
            yield f"a heading of level {level} is empty"


def _pictures(office: Office) -> Iterator[str]:
    for one in office.parts["word/document.xml"].iter("{*}docPr"):
        if not one.get("descr", "").strip() and not list(one.iter("{*}decorative")):
            yield f"the picture “{one.get('name')}” has no alt text, and is not called decorative"


def _tables(office: Office) -> Iterator[str]:
    for one in office.all("tbl"):
        rows = one.findall(f"{W}tr")
        repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        of_facts = value(one.find(f"{W}tblPr/{W}tblStyle")) == "GuideTable"
        if of_facts and (not repeated[0] or any(repeated[1:])):
            yield "a table has no row of headers"
        if not of_facts and any(repeated):
            yield "a grid of pictures says that it has headers"
        if len({len(row.findall(f"{W}tc")) for row in rows}) != 1:
            yield "the rows of a table have not the same number of cells"


def _lists(office: Office) -> Iterator[str]:
    known = {value(one, "numId") for one in office.all("num", "word/numbering.xml")}
    for used in sorted({value(one) for one in office.all("numPr/numId")} - known):
        yield f"the list {used} is not there"
    for one in office.all("p"):
        if said(one).lstrip().startswith(("•", "–\u00a0", "☐\t")):
            yield f"“{said(one)[:30]}” is a list only to the eye"


def _links(office: Office) -> Iterator[str]:
    marks = {value(one, "name") for one in office.all("bookmarkStart")}
    related = {one.get("Id") for one in office.parts["word/_rels/document.xml.rels"]}
    for one in office.all("hyperlink"):
        inside, outside = value(one, "anchor"), one.get(ID, "")
        if (inside and inside not in marks) or (outside and outside not in related) or not (inside or outside):
            yield f"the link “{said(one)}” leads nowhere"
        if not said(one).strip():
            yield "a link has no words"


def _controls(office: Office) -> Iterator[str]:
    numbers = [value(one) for one in office.all("sdtPr/id")]
    if len(set(numbers)) != len(numbers):
        yield "two fields have one number"
    for one in office.all("sdtPr"):
        if not value(one.find(f"{W}alias")).strip():
            yield "a field has no name"
