"""Markdown to blocks and inlines, in the dialect MkDocs uses, less what the guide has no block for.

Python-Markdown parses; its element tree is read and never written out as HTML. Raw HTML, pictures and
code are told of as faults rather than dropped. Links keep the target as written: the book resolves it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.util import AtomicString

from coproduction.blocks import (
    Block,
    Emphasis,
    Entry,
    Heading,
    Inline,
    Line,
    Link,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Span,
    Strong,
    Table,
    Words,
    walk,
)
from coproduction.reading.losses import lost

Faults = tuple[tuple[str, str], ...]
"""What is wrong with a text, as (code, the words it is about)."""

_MARKS = re.compile(r"[*_`<>&\\\[\]{}!]")
"""What inline Markdown is made with."""
_INSIDE = re.compile(_MARKS.pattern + r"|  \n")
"""The same in blocks, where two spaces end a line."""
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_SPEAKER = re.compile(r"^[—–]\s*")
_LISTS = re.compile(r"^[ >]*(?:\d+\.|[-*+])(?= )", re.MULTILINE)
_STEPS = ("inline", "attr_list", "unescape")


@lru_cache(maxsize=16384)
def lines(text: str) -> tuple[tuple[Line, ...], Faults]:
    """Inline Markdown: a line of inlines for each line of the text, and its faults.

    Nothing at the start of a line means anything here: ``1. Ask first`` is words.
    """
    written = [" ".join(one.split()) for one in text.strip().split("\n")]
    written = [one for one in written if one]
    if not _MARKS.search(text):
        return tuple((Words(one),) for one in written), ()
    markdown = _markdown()
    root = Element("div")
    for one in written:
        paragraph = Element("p")
        paragraph.text = one
        root.append(paragraph)
    for step in _STEPS:
        markdown.treeprocessors[step].run(root)
    reader = _Reader(_tags(text))
    told = tuple(reader.line(paragraph) for paragraph in root)
    return told, tuple(reader.faults or lost(text, told))


@lru_cache(maxsize=8192)
def blocks(text: str, item: str) -> tuple[tuple[Block, ...], Faults]:
    """Blocks of Markdown text, each carrying the item's address, and the text's faults."""
    markdown = _markdown()
    source = text.split("\n")
    for preprocessor in markdown.preprocessors:
        source = preprocessor.run(source)
    root = markdown.parser.parseDocument(source).getroot()
    assert root is not None  # the parser makes it
    for element in root.iter():
        # Most lines hold no mark, and need not be looked through for each.
        if element.text and not _INSIDE.search(element.text):
            element.text = AtomicString(element.text)
    for step in _STEPS:
        markdown.treeprocessors[step].run(root)
    reader = _Reader(_tags(text), item)
    told = reader.blocks(root)
    return told, tuple(reader.faults or lost(_LISTS.sub("", text), told))


@lru_cache(maxsize=1)
def _machine() -> Markdown:
    # By name, they would be looked for among everything that is installed.
    extensions = (TableExtension(), AdmonitionExtension(), SaneListExtension(), AttrListExtension())
    machine = Markdown(extensions=extensions, output_format="html")
    machine.preprocessors.deregister("html_block")
    machine.parser.blockprocessors.deregister("reference")
    for pattern in ("reference", "short_reference", "image_reference", "short_image_ref"):
        machine.inlinePatterns.deregister(pattern)
    for pattern in ("html", "entity", "autolink", "automail"):
        machine.inlinePatterns.deregister(pattern)
    return machine


def _markdown() -> Markdown:
    return _machine().reset()


def _tags(text: str) -> list[tuple[str, str]]:
    return [("R020", found[0]) for found in _TAG.finditer(text)]


class _Reader:
    """Reads an element tree as blocks, and gathers what the guide has no block for."""

    def __init__(self, faults: list[tuple[str, str]], item: str = "") -> None:
        self.item = item
        self.level = 2  # of the heading above: the section's own
        self.faults = faults

    def blocks(self, parent: Element) -> tuple[Block, ...]:
        found: list[Block] = []
        leading = self.line(parent, inlines_only=True) if parent.tag in ("li", "blockquote") else ()
        if leading:
            found.append(Paragraph(leading, item=self.item))
        for element in parent:
            if parent.tag == "li" and element.tag in _INLINE:
                continue
            block = self.block(element)
            if block is not None:
                found.append(block)
        return tuple(found)

    def block(self, element: Element) -> Block | None:
        match element.tag:
            case "p":
                return Paragraph(self.line(element), item=self.item)
            case "h3" | "h4":
                level = int(element.tag[1])
                if level > self.level + 1:
                    self.faults.append(("R028", "".join(element.itertext())))
                self.level = level
                return Heading(level, self.line(element), self.anchor(element), self.item)
            case "ul" | "ol":
                entries = tuple(Entry(self.blocks(one), item=self.item) for one in element)
                return Listing(entries, element.tag == "ol", self.item)
            case "blockquote":
                return self.quotation(element)
            case "div" if "admonition" in element.get("class", ""):
                title = self.line(element[0]) if len(element) else ()
                return Note(title, tuple(filter(None, map(self.block, element[1:]))), item=self.item)
            case "table":
                return self.table(element)
            case _:
                self.faults.append(("R023", _NAMES.get(element.tag, element.tag)))
                return None

    def anchor(self, element: Element) -> str:
        words = re.sub(r"[^a-z0-9]+", "-", "".join(element.itertext()).lower()).strip("-")
        return element.get("id") or f"{self.item.replace('/', '-')}-{words}"

    def quotation(self, element: Element) -> Quotation:
        inside = list(self.blocks(element))
        last = inside[-1] if inside else None
        first = last.content[0] if isinstance(last, Paragraph) and last.content else None
        if isinstance(last, Paragraph) and isinstance(first, Words) and _SPEAKER.match(first.text):
            named = Words(_SPEAKER.sub("", first.text))
            return Quotation(tuple(inside[:-1]), (named, *last.content[1:]), self.item)
        return Quotation(tuple(inside), item=self.item)

    def table(self, element: Element) -> Table:
        rows = [tuple(self.line(cell) for cell in row) for row in element.iter("tr")]
        if not any(cell for row in rows[1:] for cell in row):
            self.faults.append(("R023", "a table with a heading and no rows"))
        return Table((), rows[0], tuple(rows[1:]), item=self.item)

    def line(self, element: Element, inlines_only: bool = False) -> Line:
        found: list[Inline] = []
        if element.text:
            found.append(Words(element.text))
        for child in element:
            if inlines_only and child.tag not in _INLINE:
                break
            found.extend(self.inline(child))
            if child.tail:
                found.append(Words(child.tail))
        return _tidy(found)

    def inline(self, element: Element) -> Line:
        inside = self.line(element)
        match element.tag:
            case "strong":
                language = element.get("lang", "")
                return (Span(inside, language),) if language else (Strong(inside),)
            case "em":
                language = element.get("lang", "")
                return (Span(inside, language),) if language else (Emphasis(inside),)
            case "a":
                return (Link(inside, element.get("href", "")),)
            case "br":
                return (Words(" "),)
            case _:
                self.faults.append(("R023", _NAMES.get(element.tag, element.tag)))
                return inside


_INLINE = ("strong", "em", "a", "br", "code", "img")

_NAMES = {
    "img": "a picture",
    "code": "code",
    "pre": "code",
    "hr": "a line across the page",
    "h1": "a heading with one #",
    "h5": "a heading with five #",
    "h6": "a heading with six #",
}

SIGNS = {
    "a picture": "![",
    "code": "`",
    "a line across the page": "---",
    "a heading with one #": "\n# ",
    "a heading with five #": "#####",
    "a heading with six #": "######",
    "a table with a heading and no rows": "|",
}
"""How each thing that there is no block for begins, so that it can be found in a text."""


_SPACES = re.compile(r"\s{2,}|[^\S ]")


def _tidy(found: list[Inline]) -> Line:
    """Words joined where they touch, line ends as spaces, no space at either end."""
    joined: list[Inline] = []
    for one in found:
        last = joined[-1] if joined else None
        if isinstance(one, Words):
            text = _SPACES.sub(" ", one.text)
            if isinstance(last, Words):
                joined[-1] = Words(last.text + text)
            else:
                joined.append(Words(text))
        else:
            joined.append(one)
    if joined and isinstance(first := joined[0], Words):
        joined[0] = Words(first.text.lstrip())
    if joined and isinstance(last := joined[-1], Words):
        joined[-1] = Words(last.text.rstrip())
    return tuple(one for one in joined if not isinstance(one, Words) or one.text)


@lru_cache(maxsize=16384)
def targets(text: str, prose: str | None = None) -> tuple[str, ...]:
    """The targets of every link in a text, as written. ``prose`` is the item of a text with blocks in it."""
    if "](" not in text and "][" not in text:
        return ()
    content: Any = lines(text)[0] if prose is None else blocks(text, prose)[0]
    return tuple(one.target for one in walk(content) if isinstance(one, Link))
