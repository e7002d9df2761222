"""Slips, bare addresses and marks of lists: what looks like one and is none goes by."""

from __future__ import annotations

import pytest

from coproduction.checks.addresses import _bare
from coproduction.checks.shape import _faults
from coproduction.checks.slips import _slips


@pytest.mark.parametrize(
    "words",
    [
        "They said that that was all they had had.",
        "Yes, yes … and so on.",
        "It is under CC BY, or CC BY-SA 4.0.",
        "Ask SENDIASS or IPSEA.",
        "Dear [name], come on [day and date].",
        "Version 4.0.1 works 24/7, on and/or off.",
        "It costs 1.50 or 1/2 of that.",
        "“Is it?” she asked: ‘yes’.",
        "SEND",
    ],
)
def test_what_may_be_meant_goes_by(words: str) -> None:
    assert list(_slips(words, "sentence")) == []


@pytest.mark.parametrize(
    ("words", "kind", "codes"),
    [
        ("We meet in in May.", "sentence", ["S003"]),
        ("The the end", "title", ["S003"]),
        ("WHAT TO BRING", "heading", ["G007"]),
        ("WHAT TO BRING", "easy", []),  # E05 tells of it
        ("A <b>bold</b> title", "title", ["R035", "R035"]),
        ("A `word` and **two** [^1]", "title", ["R035", "R035", "R035"]),
        ("Up &amp; down", "title", ["R035"]),
        ("Up & down", "title", []),
        ("Ask by 3/4/26, TBC", "sentence", ["D006", "G006"]),
    ],
)
def test_slips_are_found(words: str, kind: str, codes: list[str]) -> None:
    assert [code for code, _ in _slips(words, kind)] == codes


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("[the map](https://www.example.org/a) and [more](http://example.org).", []),
        ("It was 2014, then 10 000 people and 020 of them.", []),
        ("Look at https://example.org/a, or [there](https://example.org/b).", ["https://example.org/a"]),
        ("Ring [0161 496 0000](tel:01614960000) or 0161 496 0001.", ["0161 496 0001"]),
        ("Ring +44 (0)161 496 0000 or 0800 1111, in an emergency 999.", ["+44 (0)161 496 0000", "0800 1111"]),
        ("The number is 1234 0161 5678 and the code C0161.", []),
    ],
)
def test_an_address_in_a_link_is_not_bare(text: str, bare: list[str]) -> None:
    assert [said for _, said in _bare(text)] == bare


@pytest.mark.parametrize(
    ("text", "how", "codes"),
    [
        ("Bring:\n\n- a pen\n  and more\nof it\n- a friend.", "prose", []),
        ("It began in\n2015. Then it went on.", "prose", []),
        ("Bring:\n1. a pen", "prose", ["R038"]),
        ("We ask - then we decide.", "words", []),
        ("Bring: - a pen - a friend.", "words", ["R038"]),
        ("**Ask first.** Then wait.", "prose", []),
        ("**Ask first:**\n\nThen wait.", "prose", ["R040"]),
        ("> **Ask first**\n>\n> — Her", "prose", []),
        ("### One\n\n#### Two\n\nWords.\n\n### Three\n\nWords.", "prose", []),
        ("### One\n\n#### Two\n\n### Three\n\nWords.", "prose", ["R037"]),
    ],
)
def test_the_shape_of_prose(text: str, how: str, codes: list[str]) -> None:
    assert [code for code, _, _ in _faults(text, how, "prose/x")] == codes
