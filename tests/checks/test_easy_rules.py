"""The rules as “Write easy read” tells them: each finds its own example, and what is written instead is sound."""

from __future__ import annotations

import re

import pytest

from coproduction.assemble import assemble
from coproduction.house import House
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "contributing" / "write-easy-read.md").read_text(encoding="utf-8")
OF_A_PAGE = ("E03", "E12", "E13", "E14", "E15", "E18", "E19")
"""Rules that no sentence by itself can break."""
ROWS = [
    (code, before, after)
    for code, before, after in re.findall(r"^\| (E\d\d) \|[^|]*\| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
    if code not in OF_A_PAGE
]
MORE = [
    ("E04", "We think about equality."),
    ("E04", "We have a policy."),
    ("E04", "You can have an advocate."),
    ("E04", "This is for your mental health."),
    ("E05", "Ask your PA."),
    ("E05", "You can talk to SALT."),
    ("E08", "We have a strategy."),
    ("E09", "We give you a voice."),
    ("E11", "As we said above."),
    ("E11", "Look at the list below."),
]
FINE = [
    ("E05", "You can **always** stop."),
    ("E06", "The room is closed."),
    ("E06", "The lift is broken."),
    ("E06", "You are entitled to help."),
    ("E09", "You can send a voice message."),
    ("E11", "Read the next page."),
]


def found(small: House, words: str) -> dict[str, str]:
    """The codes of what is wrong with some sentences of easy read, each with how grave it is.

    That the small guide's glossary lacks a word counts for nothing here.
    """
    path = small.content / "frameworks" / "stairs.yml"
    text = path.read_text(encoding="utf-8")
    lines = "\n           | ".join(re.split(r"(?<=[.?!]) (?=[A-Z])", words))
    path.write_text(text.replace("This is step 3.", lines), encoding="utf-8")
    return {one.code: one.level for one in assemble(small)[1] if "not in the glossary" not in one.says}


def test_the_table_is_read() -> None:
    assert len(ROWS) >= 11


@pytest.mark.parametrize(("code", "before", "after"), ROWS, ids=lambda one: one[:20])
def test_a_rule_finds_its_example(small: House, code: str, before: str, after: str) -> None:
    assert code in found(small, before)


@pytest.mark.parametrize(("code", "before", "after"), ROWS, ids=lambda one: one[:20])
def test_what_is_written_instead_is_sound(small: House, code: str, before: str, after: str) -> None:
    assert code not in found(small, after)


@pytest.mark.parametrize(("code", "words"), MORE)
def test_more_that_a_rule_finds(small: House, code: str, words: str) -> None:
    assert found(small, words)[code] == ("error" if code in ("E04", "E05", "E11") else "warning")


@pytest.mark.parametrize(("code", "words"), FINE)
def test_what_a_rule_passes_over(small: House, code: str, words: str) -> None:
    assert code not in found(small, words)
