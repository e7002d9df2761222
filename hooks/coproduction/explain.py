"""Why each rule is there, and what it asks for: what ``guide explain`` prints, and the page of all codes.

``why.yml`` holds each code's reason and its example before and after. Only this module reads it, so a check costs
nothing more. ``docs/contributing/problems.md`` is written from it and from ``codes.yml``; a test holds them together.
"""

from __future__ import annotations

import difflib
import re
import string
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from coproduction.problems import Rule, rules

WIDEST = 80
"""The longest line that is printed, in letters, however wide the screen is."""
_LEVELS = {
    "error": "An error: it stops the build.",
    "warning": "A warning: it stops nothing, but wants putting right.",
    "advice": "Advice: take a second look. The words may often stay.",
    "information": "Information: it is only worth knowing.",
}
_EXCEPTION = """\
exceptions:
  - code: {code}
    where: ladder/consultation
    reason: >
      Why these words have to stay, as a sentence."""


class Family(Struct, frozen=True):
    """Codes that begin with one letter: what they are about in one line, and what else the page says of them."""

    title: str
    about: str
    more: str = ""


class Why(Struct, frozen=True):
    """Why a rule is there, with content that breaks it and the same content put right.

    ``where`` says how a test tries both: as ``easy`` read, as ``text``, as ``prose``, or in a file of the small
    guide, instead of the lines ``instead`` (without them, at its end). Without ``where``, the code's folder in
    ``tests/problems`` shows it.
    """

    why: str
    before: str
    after: str
    counts: str = ""
    """What the rule looks at, and what it leaves alone."""
    where: str = ""
    instead: str = ""


@cache
def _data() -> Mapping[str, Any]:
    text = Path(__file__).with_name("why.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: Mapping[str, Any] = yaml.load(text, loader)
    return found


@cache
def reasons() -> Mapping[str, Why]:
    """Every code with its reason and example, from ``why.yml``."""
    written = _data()["codes"].items()
    return {code: Why(**{name: words.rstrip() for name, words in one.items()}) for code, one in written}


@cache
def families() -> Mapping[str, Family]:
    """Every letter with what its codes are about, in the order of ``codes.yml``."""
    written = _data()["families"]
    return {
        letter: Family(**{name: words.strip() for name, words in written[letter].items()})
        for letter in dict.fromkeys(code[0] for code in rules())
        if letter in written
    }


def known(name: str) -> str:
    """The code or the family’s letter that somebody wrote, small or capital. "" where there is none."""
    code = name[:1].upper() + name[1:].lower()
    return code if code in rules() or code in families() else ""


def nearest(name: str) -> str:
    """A sentence that helps somebody who wrote a code that is not there."""
    close = difflib.get_close_matches(name.upper(), rules(), 3, 0.6)
    if not close:
        return "“guide explain” lists them all."
    return f"Near it {'is' if len(close) == 1 else 'are'} {', '.join(close)}."


def explained(name: str, width: int = WIDEST) -> str:
    """A rule as ``guide explain`` prints it: what it says, why, an example, and whether it can be excused.

    A family’s letter gives what each of its codes says.
    """
    code = known(name)
    if code in families():
        rows = (_filled(f"{rule.code:6}{_said(rule)}", width, " " * 6) for rule in _of(code))
        return "\n".join([_filled(f"{families()[code].title}: {families()[code].about}", width), "", *rows])
    rule, why = rules()[code], reasons().get(code)
    parts = [_filled(f"{code}  {_LEVELS[rule.level]}", width), _filled(_said(rule), width)]
    if why:
        parts += [_filled(words, width) for words in (why.why, why.counts) if words]
        parts += [f"Before\n{_shown(why.before, width)}", f"After\n{_shown(why.after, width)}"]
    if rule.excusable:
        where = "“where” is the address of what it is in; a section’s begins with prose/, a chapter’s with guide/."
        parts.append(_filled(f"{_may_stay(rule)} {where}", width))
        parts.append(_shown(_EXCEPTION.format(code=code), width))
    else:
        parts.append(_filled(_may_stay(rule), width))
    return "\n\n".join(parts)


def listed(width: int = WIDEST) -> str:
    """The families, a line each: their codes, and what they are about."""
    spans = {letter: ", ".join(_spans(letter)) for letter in families()}
    column = max(map(len, spans.values())) + 2
    rows = [
        _filled(f"{spans[letter]:{column}}{one.title}: {one.about}", width, " " * min(column, width // 3))
        for letter, one in families().items()
    ]
    last = "“guide explain E01” prints one rule, with its reason and an example. Several may be named at once."
    return "\n".join([*rows, "", _filled(last, width)])


def page() -> str:
    """The page of all codes, in Markdown."""
    parts = ["# Problem codes", _data()["page"].strip()]
    for letter, family in families().items():
        parts += [f"## {family.title} ({letter})", " ".join(f"{family.about} {family.more}".split())]
        parts += [part for rule in _of(letter) for part in _entry(rule)]
    return "\n\n".join(parts) + "\n"


def _of(letter: str) -> list[Rule]:
    return [rule for rule in rules().values() if rule.code[0] == letter]


def _entry(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}"
    yield re.sub(r"([\[<])", r"\\\1", _said(rule))  # an example of a link is not a link
    if why := reasons().get(rule.code):
        yield from (" ".join(words.split()) for words in (why.why, why.counts) if words)
        yield f"Before:\n\n{_fenced(why.before)}\n\nAfter:\n\n{_fenced(why.after)}"
    yield f"{_LEVELS[rule.level]} {_may_stay(rule)}".replace("content/exceptions.yml", "`content/exceptions.yml`")


def _fenced(words: str) -> str:
    fence = "````" if "```" in words else "```"
    return f"{fence}\n{words}\n{fence}"


def _said(rule: Rule) -> str:
    """What a rule says, and its hint, with “…” for the facts that only a problem knows."""
    said, hint = (words.format_map(_Facts()) for words in (rule.says, rule.hint))
    return said if hint == "…" else f"{said} {hint}"


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _may_stay(rule: Rule) -> str:
    if rule.excusable:
        return "It can be excused in content/exceptions.yml, with the reason."
    return "It cannot be excused."


def _spans(letter: str) -> Iterator[str]:
    """The codes of a family, those that follow one another as a span: ``E01–E15``."""
    run: list[str] = []
    for code in sorted(rule.code for rule in _of(letter)):
        if run and _number(code) > _number(run[-1]) + 1:
            yield _span(run)
            run = []
        run.append(code)
    yield _span(run)


def _number(code: str) -> int:
    return int(code[1:].rstrip(string.ascii_lowercase))


def _span(run: list[str]) -> str:
    return run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}"


def _filled(words: str, width: int, indent: str = "") -> str:
    lines = textwrap.wrap(words, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _shown(words: str, width: int) -> str:
    """Lines of an example, set in. One that is too long for the screen goes on further in."""
    return "\n".join(
        _filled(f"    {line}", width, " " * (6 + len(line) - len(line.lstrip()))) if line.strip() else ""
        for line in words.split("\n")
    )
