"""YAML read strictly: every value with its place, every scalar as text, and nothing lost in silence.

PyYAML's events are read rather than its objects, because only they tell flow from block, an alias from
a copy, and where a comment cut words off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

from coproduction.problems import Place, Problem, problem
from coproduction.reading.source import UNPRINTABLE, decode
from coproduction.reading.values import Many, Map, Text, Value

DEEPEST = 12
"""How deep values may lie in one another. The guide's own lie five deep."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOKEN = re.compile(r"[\w./:#-]+")
_COMMENT = re.compile(r"\s+#")
_SIGN = re.compile(r"\s*(?:- )?[a-z_]+:\s+(?P<sign>[%@`'\"&*!\[\]{}?,|>-])")
_FIELD = re.compile(r"\s+[a-z_]+")
_HEADER = re.compile(r"[|>][-+0-9]*\s+#")


def read(content: bytes, file: str) -> tuple[Map | None, list[Problem]]:
    """The map that a YAML file holds (None where it cannot be read), and all that is wrong with it."""
    text, problems = decode(content, file)
    if problems:
        return None, problems
    reader = _Reader(text, file)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        return None, [*reader.problems, _syntax(error, text, file)]
    if value is None or (isinstance(value, Text) and not value.value):
        return None, reader.problems or [problem("R003", Place(file))]
    if not isinstance(value, Map):
        return None, [*reader.problems, problem("R004", value.place)]
    return value, reader.problems


class _Reader:
    """Builds values from events, and gathers problems as it goes."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.remarks: set[int] = set()
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Value | None:
        """The first document's value. A second document, or nesting too deep, is a problem."""
        value: Value | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.say("R014", self.place(event.start_mark))
                    return value
                value = self.value(next(self.events), 0, flow=False)
        return value

    def value(self, event: Any, depth: int, flow: bool) -> Value:
        place = self.place(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self.say("R013", place)
            return Text("", place)
        if event.anchor:
            self.say("R013", place)
        if event.tag and event.tag != "!":
            self.say("R012", place, tag=event.tag.removeprefix("tag:yaml.org,2002:"))
        if isinstance(event, yaml.ScalarEvent):
            return self.text(event, place, flow)
        if depth >= DEEPEST:
            self.say("R015", place, deepest=DEEPEST)
            self.skip()
            return Text("", place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.many(event, place, depth)
        return self.map(event, place, depth)

    def many(self, start: Any, place: Place, depth: int) -> Many:
        flow = bool(start.flow_style)
        entries = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            entries.append(self.value(event, depth + 1, flow))
        self.unremarked(event.end_mark if flow else None)
        return Many(tuple(entries), place)

    def map(self, start: Any, place: Place, depth: int) -> Map:
        flow = bool(start.flow_style)
        entries: dict[str, Value] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            at = self.place(event.start_mark)
            if not isinstance(event, yaml.ScalarEvent) or event.style in ("|", ">"):
                self.say("R016", at)
                self.value(event, depth + 1, flow)
                self.value(next(self.events), depth + 1, flow)
                continue
            self.unremarked(event.end_mark, after_key=True)
            value = self.value(next(self.events), depth + 1, flow)
            if flow and isinstance(value, Text) and not value.value:  # a comma parted words, and made fields of them
                self.say("R010", at, words=event.value)
            if event.value in entries:
                self.say("R009", at, key=event.value, first=keys[event.value].line)
            else:
                entries[event.value], keys[event.value] = value, at
        self.unremarked(event.end_mark if flow else None)
        return Map(entries, keys, place)

    def text(self, event: Any, place: Place, flow: bool) -> Text:
        if flow and event.value and not _TOKEN.fullmatch(event.value):
            self.say("R010", place, words=event.value)
        if found := UNPRINTABLE.search(event.value):  # an escape in quotation marks may bring one in
            self.say("R006", place, number=f"U+{ord(found[0]):04X}")
        if event.style in ("|", ">"):
            if _HEADER.match(self.lines[place.line - 1][place.column - 1 :]):
                self.say("R011", place)
            first = self.first_word(place)
            return Text(event.value, place, first, self.below(first, event.end_mark))
        self.unremarked(event.end_mark)
        lines = self.lines[place.line - 1 : event.end_mark.line + 1]
        return Text(event.value, place, lines="\n".join(map(str.strip, lines)) if len(lines) > 1 else "")

    def first_word(self, place: Place) -> Place:
        """Where the words of a block text begin: one line below its sign, after its indent."""
        below = islice(self.lines, place.line, None)
        indent = next((len(line) - len(line.lstrip(" ")) for line in below if line.strip()), 0)
        return Place(self.file, place.line + 1, indent + 1)

    def below(self, first: Place, end: Any) -> str:
        """The lines of a block text as they stand, without their indent."""
        indent, start = first.column - 1, first.line - 1
        return "\n".join([line[indent:] for line in self.lines[start : max(end.line, start + 1)]])

    def unremarked(self, end: Any, after_key: bool = False) -> None:
        """Words that ` #` cuts off are lost in silence, so comments stand on lines of their own."""
        if end is None or end.line >= len(self.lines):
            return
        rest = self.lines[end.line][end.column :]
        if after_key:
            rest = rest.lstrip(" ").removeprefix(":")
        # Once a line: after a field's name nothing follows, and that is an empty value with the same remark behind it.
        if _COMMENT.match(rest) and end.line not in self.remarks:
            self.remarks.add(end.line)
            self.say("R011", Place(self.file, end.line + 1, end.column + 1))

    def skip(self) -> None:
        """Passes over the rest of a list or map."""
        depth = 1
        while depth:
            event = next(self.events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)

    def place(self, mark: Any) -> Place:
        return Place(self.file, mark.line + 1, mark.column + 1)

    def say(self, code: str, place: Place, **facts: str | int) -> None:
        self.problems.append(problem(code, place, level=None, **facts))


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The parser's error as a sentence. Its own words name YAML's insides, so they are not shown."""
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    said = f"{error.context or ''} {error.problem or ''}"
    if "undefined alias" in said:
        return problem("R013", place)
    if "undefined tag" in said:
        return problem("R012", place, tag="!")
    if "mapping values are not allowed" in said:
        before = text.split("\n")[place.line - 1][: place.column - 1]
        # A field's name alone before the colon is a field that is indented too far.
        return problem("R007" if _FIELD.fullmatch(before) else "R008", place)
    if "unexpected end of stream" in said or "quoted scalar" in said:
        opened = error.context_mark or error.problem_mark
        return problem("R019", Place(file, opened.line + 1, opened.column + 1) if opened else place)
    if "could not find expected ':'" in said and error.context_mark:
        opened = error.context_mark
        return problem("R018", Place(file, opened.line + 1, opened.column + 1))
    lines = text.split("\n")
    if place.line > len(lines):
        place = Place(file, len(lines), 1)
    first = _SIGN.match(lines[place.line - 1])
    return problem("R034", place, sign=first["sign"]) if first else problem("R007", place)
