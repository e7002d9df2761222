"""Problem: one thing wrong with the content, its place, a sentence and a hint; and how problems are printed.

What every problem says is data: ``codes.yml`` holds a code's level, sentence and hint, and
``docs/contributing/problems.md`` explains each one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from msgspec import Struct

Level = Literal["error", "warning", "advice", "information"]
"""How grave: what stops a build; what wants putting right; what wants a second look; what is only worth knowing."""


UNCOMPARED = "O002"
"""The code that says that the sources' texts are not at hand. A report without advice says it in its last line."""


class Place(Struct, frozen=True, order=True):
    """Where something is written: a file below the project, its line and its column, both from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def moved(self, lines: int, columns: int = 0) -> Place:
        """The place some lines further down and some columns further along."""
        return Place(self.file, self.line + lines, self.column + columns)


class Rule(Struct, frozen=True):
    """What a code stands for: how grave it is, its sentence and its hint, both with ``{facts}``."""

    code: str
    level: Level
    says: str
    hint: str
    excusable: bool


class Problem(Struct, frozen=True, order=True):
    """One thing wrong with the content. ``item`` is the address of the item it is in, where known."""

    place: Place
    code: str
    says: str
    hint: str
    level: Level
    item: str = ""

    def __str__(self) -> str:
        mark = "" if self.level == "error" else f" ({self.level})"
        return f"{self.place}: {self.code}{mark} {self.says} {self.hint}".rstrip()


class RefusedError(Exception):
    """The content has errors, so nothing can be made of it. ``problems`` holds them all."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


@cache
def rules() -> Mapping[str, Rule]:
    """Every code with its rule, from ``codes.yml``."""
    text = Path(__file__).with_name("codes.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return {
        code: Rule(
            code,
            entry.get("level", "error"),
            " ".join(entry["says"].split()),
            " ".join(entry.get("hint", "").split()),
            bool(entry.get("excusable", False)),
        )
        for code, entry in yaml.load(text, loader).items()
    }


def problem(code: str, place: Place, item: str = "", /, *, level: Level | None = None, **facts: str | int) -> Problem:
    """A problem by its code. ``facts`` fill its sentence; ``level`` overrides the rule's own."""
    rule = rules()[code]
    return Problem(place, code, rule.says.format(**facts), rule.hint.format(**facts), level or rule.level, item)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only those that stop a build."""
    return [one for one in problems if one.level == "error"]


def pressing(problems: Iterable[Problem]) -> list[Problem]:
    """Errors and warnings: what wants putting right. Advice and information are for who asks for them."""
    return [one for one in problems if one.level in ("error", "warning")]


def report(problems: Iterable[Problem], advice: bool = False) -> str:
    """Errors and warnings in order of their place, a line each, and a last line that counts them.

    ``advice`` prints advice and information too; without it, the last line says how much advice there is.
    """
    ordered = sorted(set(problems))
    counts = Counter(one.level for one in ordered)
    last = f"{_count(counts['error'], 'error')} and {_count(counts['warning'], 'warning')}."
    if counts["advice"]:
        pieces = f"{counts['advice']} {'piece' if counts['advice'] == 1 else 'pieces'} of advice"
        last += f" {pieces}." if advice else f" {pieces}: guide check --advice shows {_them(counts['advice'])}."
    if any(one.code == UNCOMPARED and one.level == "information" for one in ordered) and not advice:
        last += " The sources’ texts are not here, so nobody compared quotations with them."
    return "\n".join([*map(str, ordered if advice else pressing(ordered)), last])


def unforeseen(error: Exception) -> str:
    """What nobody thought of, as a sentence: an editor is never shown a traceback."""
    what = f"{type(error).__name__}: {error}"
    return f"The guide’s program met something unforeseen ({what}). Please tell those who make it."


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as a JSON list, for editors and other programs."""
    rows: list[dict[str, Any]] = [
        {
            "file": one.place.file,
            "line": one.place.line,
            "column": one.place.column,
            "code": one.code,
            "level": one.level,
            "message": one.says,
            "hint": one.hint,
            "item": one.item,
        }
        for one in sorted(set(problems))
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _them(number: int) -> str:
    return "it" if number == 1 else "them"


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
