"""Prose files: sections of Markdown, each with an id and its easy text, read as values with places.

A section is ``## Heading {#id source="a b" easy="Easy heading"}``, its Markdown, and one fenced block
that begins with three backticks and ``easy``. It comes out as the map that YAML would have given, so
layers lay prose over prose as they do with everything else.
"""

from __future__ import annotations

import re

from coproduction.problems import Place, Problem, problem
from coproduction.reading.source import decode
from coproduction.reading.values import Many, Map, Text, Value

_HEADING = re.compile(r"##[ ]+(?P<title>.*?)[ ]*(?:\{(?P<marks>[^{}]*)\})?[ ]*")
_MARK = re.compile(r"#(?P<id>[^\s=\"]+)|(?P<name>[\w-]+)=\"(?P<value>[^\"]*)\"|(?P<other>\S+)")
_FENCE = re.compile(r"```[ ]*(?P<kind>\w*)[ ]*")
_NAMES = {
    "source": "source",
    "easy": "easy_title",
    "easy-none": "easy_none",
    "serves": "serves",
    "role": "role",
    "checked": "checked",
}
_LISTS = ("serves", "source")


def read(content: bytes, file: str) -> tuple[Map | None, list[Problem]]:
    """The sections of a prose file as ``{sections: [{id, title, text, easy, …}]}``, and its problems."""
    text, problems = decode(content, file)
    if problems:
        return None, problems
    sections: list[Map] = []
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("## ")]
    before = next((n for n, line in enumerate(lines[: starts[0] if starts else None]) if line.strip()), None)
    if before is not None:
        problems.append(problem("R021", Place(file, before + 1)))
    elif not starts:
        problems.append(problem("R003", Place(file)))
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        section, found = _section(lines[start:end], Place(file, start + 1))
        sections.append(section)
        problems += found
    top = Place(file)
    return Map({"sections": Many(tuple(sections), top)}, {"sections": top}, top), problems


def _section(lines: list[str], place: Place) -> tuple[Map, list[Problem]]:
    entries: dict[str, Value] = {}
    problems: list[Problem] = []
    heading = _HEADING.fullmatch(lines[0])
    assert heading is not None  # every line that begins with "## " matches
    entries["title"] = Text(heading["title"], place.moved(0, heading.start("title")))
    for mark in _MARK.finditer(heading["marks"] or ""):
        at = place.moved(0, heading.start("marks") + mark.start())
        name = "id" if mark["id"] else _NAMES.get(mark["name"] or "")
        if not name:
            problems.append(problem("R022", at, mark=mark[0]))
        elif name in entries:
            problems.append(problem("R009", at, key=name, first=place.line))
        elif name in _LISTS:
            entries[name] = Many(tuple(Text(one, at) for one in mark["value"].split()), at)
        else:
            entries[name] = Text(mark["id"] or mark["value"], at)
    if "id" not in entries:
        problems.append(problem("R024", place, heading=heading["title"]))
        entries["id"] = Text("no-id", place)  # so that nothing else is said of it
    body, easy, found = _body(lines[1:], place.moved(1))
    problems += found
    if body:
        entries["text"] = body
    if easy:
        entries["easy"] = easy
    return Map(entries, {name: value.place for name, value in entries.items()}, place), problems


def _body(lines: list[str], place: Place) -> tuple[Text | None, Text | None, list[Problem]]:
    """The Markdown of a section without its easy block, the easy block, and the problems of both.

    Blank lines stand in the easy block’s stead, so that the lines of the Markdown are counted as they are written.
    """
    body: list[str] = []
    easy: Text | None = None
    problems: list[Problem] = []
    inside: list[str] | None = None
    opened = 0
    for number, line in enumerate(lines):
        fence = _FENCE.fullmatch(line)
        if inside is not None and fence:
            indent = min((len(one) - len(one.lstrip(" ")) for one in inside if one.strip()), default=0)
            at = place.moved(opened)
            words = "\n".join(one[indent:] for one in inside)
            if easy:
                problems.append(problem("R025", at))
            easy = easy or Text(words, at, at.moved(1, indent))
            body += [""] * (len(inside) + 2)
            inside = None
        elif inside is not None:
            inside.append(line)
        elif fence and fence["kind"] == "easy":
            inside, opened = [], number
        else:
            body.append(line)
    if inside is not None:
        problems.append(problem("R026", place.moved(opened)))
        easy = Text("\n".join(inside), place.moved(opened), place.moved(opened + 1))
    first = next((number for number, line in enumerate(body) if line.strip()), None)
    if first is None:
        return None, easy, problems
    words = "\n".join(body[first:]).rstrip("\n")
    return Text(words, place.moved(-1), place.moved(first)), easy, problems
