"""The shape of prose (R036 to R040): what is meant for a heading, a list or a table is one, and none is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from coproduction.blocks import Block, Heading, Note, Paragraph, Strong, Table, Words, plain, walk
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import tellings
from coproduction.problems import Problem, problem
from coproduction.reading.markdown import blocks

HEADING_LIKE = 12
"""Words. A line in bold alone, without a stop and no longer than this, is taken for a heading."""
_MARK = r"(?:[-*+•]|\d{1,2}[.)])"
_RUN_ON = re.compile(rf"^(?![ >|#]|{_MARK}[ ]|\s*$).*\n(?P<mark>{_MARK})[ ]+(?P<word>[\w’“]+)", re.MULTILINE)
"""A line of words, and right below it one that is meant to begin a list."""
_NO_MARK = re.compile(r"^(?P<mark>•|\d+\))[ ]+(?P<word>[\w’“]+)", re.MULTILINE)
"""A sign that begins a list elsewhere, and not in Markdown as the guide reads it."""
_IN_WORDS = re.compile(r"(?:^|[:.] )(?P<mark>[-*+•])[ ](?P<word>[\w’“]+)")
"""The same in a field of words, which has no lists."""

MOST_COLUMNS = 5
"""The most columns that A4 has room for in letters of 14 point, at about ten letters a line each."""
_NO_TITLE = re.compile(r"^!!! \w+ \"\s*\"", re.MULTILINE)


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Headings without words or with nothing below, lists run together, columns without a name, headings in bold."""
    for telling in tellings(guide):
        if telling.how in ("words", "prose") and isinstance(telling.value, str):
            for code, words, what in _faults(telling.value, telling.how, telling.item):
                place = guide.place_of(telling.item, telling.field, words)
                yield problem(code, place, telling.item, words=words.strip(), what=what)


@lru_cache(maxsize=16384)
def _faults(text: str, how: str, item: str) -> tuple[tuple[str, str, str], ...]:
    """What is wrong in a text: each code with the words it is about, and what else its message needs."""
    if how == "words":
        return tuple(("R038", f"{one['mark']} {one['word']}", "A list") for one in _IN_WORDS.finditer(text))
    read = blocks(text, item)[0]
    return (*_headings(text, read), *_lists(text, read), *_tables(read), *_bold(read))


def _headings(text: str, read: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    for block, after in pairwise((*read, None)):
        if not isinstance(block, Heading):
            continue
        if not plain(block.content).strip():
            yield "R036", "\n###", ""
        elif after is None or (isinstance(after, Heading) and after.level <= block.level):
            yield "R037", plain(block.content), ""
    for found in _NO_TITLE.finditer(text):
        yield "R036", found[0], ""
    for note in read:
        if isinstance(note, Note) and not note.content and not _NO_TITLE.search(text):
            yield "R037", plain(note.title), ""


def _lists(text: str, read: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    if not ("|" in text or _RUN_ON.search(text) or _NO_MARK.search(text)):
        return
    paragraphs = [plain(one.content) for one in walk(read) if isinstance(one, Paragraph)]
    for pattern in (_RUN_ON, _NO_MARK):
        for one in pattern.finditer(text):
            words = f"{one['mark']} {one['word']}"
            above = text[: one.start("mark")].rpartition("\n")[0].rpartition("\n")[2]
            first = not _NO_MARK.match(above)  # the lines below it are told of with it
            if first and any(words in paragraph for paragraph in paragraphs):
                yield "R038", words, "A list"
    for paragraph in paragraphs:
        if "|" in paragraph:
            yield "R038", paragraph[paragraph.index("|") :][:20], "A table"


def _tables(read: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    for table in (one for one in walk(read) if isinstance(one, Table)):
        names = [plain(cell).strip() for cell in table.header]
        for number, name in enumerate(names):
            if not name:
                yield "R039", "|", f"Column {number + 1} of this table has no heading"
            elif name.casefold() in [one.casefold() for one in names[:number]]:
                yield "R039", name, f"Two columns of this table have the heading “{name}”"
        if len(names) > MOST_COLUMNS:
            yield "R042", names[0] or "|", f"{len(names)} columns, and a printed page has room for {MOST_COLUMNS}"


def _bold(read: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    tops = [*read, *(one for note in read if isinstance(note, Note) for one in note.content)]
    for block in tops:
        if isinstance(block, Paragraph) and any(isinstance(one, Strong) for one in block.content):
            words = plain(block.content).strip()
            rest = [one for one in block.content if not isinstance(one, Strong)]
            bare = all(isinstance(one, Words) and not one.text.strip(" :") for one in rest)
            if bare and len(words.split()) <= HEADING_LIKE and words[-1:] not in ".?!":
                yield "R040", words, ""
