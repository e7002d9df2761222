"""Passive voice, and what only looks like it."""

from __future__ import annotations

import pytest

from coproduction.checks.passive import passive


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A letter is sent to you.", "is sent"),
        ("The plan was not really made by them.", "was not really made"),
        ("Families will be asked.", "be asked"),
        ("The rooms have been booked.", "been booked"),
        ("They’re paid by the council.", "they’re paid"),
        ("Who was told?", "was told"),
        ("It was written by families.", "was written"),
        ("You may be given a form.", "be given"),
        ("The lift was broken by a ball.", "was broken"),
        ("It is co-produced.", "is co-produced"),
    ],
)
def test_is_passive(sentence: str, words: str) -> None:
    found = [sentence[start:end] for start, end in passive(sentence)]
    assert [one.lower() for one in found] == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "This is called consultation.",
        "Co-production is done with people.",
        "People who are involved know best.",
        "We are interested in you.",
        "It is based on trust.",
        "You are tired, and she is worried.",
        "Decisions are shared.",
        "The cafe is open.",
        "What I say is heard.",
        "It is red.",
        "We need time, and they need it too.",
        "They are disabled people.",
        "Everyone is ready to be seen.",
        "The room is, asked or not, ours.",
        "She was in the group that helped.",
        "We sent a letter.",
        "The room is closed, and the lift is broken.",
        "Families are entitled to it.",
        "Plans are person-centred.",
    ],
)
def test_is_not_passive(sentence: str) -> None:
    assert [sentence[start:end] for start, end in passive(sentence)] == []
