"""Sentences and words, as a reader would part and count them."""

from __future__ import annotations

import pytest

from coproduction.checks.splitting import count_words, sentences, tokens, unmarked


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We ask. You answer.", ["We ask.", "You answer."]),
        ("Score it from 1 to 10. Then add up.", ["Score it from 1 to 10.", "Then add up."]),
        ("1. Ask first. 2. Listen.", ["1. Ask first.", "2. Listen."]),
        ("Mr. Smith asked Dr. Jones, e.g. about A. Brown.", ["Mr. Smith asked Dr. Jones, e.g. about A. Brown."]),
        ("Ask: “When did you join?” Then wait.", ["Ask: “When did you join?”", "Then wait."]),
        ("“Who is it?” asked the nurse.", ["“Who is it?” asked the nurse."]),
        ("It is at 3.30 p.m. on Friday.", ["It is at 3.30 p.m. on Friday."]),
        ("(It is free.) You can stop.", ["(It is free.)", "You can stop."]),
        ("A heading without a stop", ["A heading without a stop"]),
        ("Wait… Then go.", ["Wait…", "Then go."]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


def test_words_are_counted_as_readers_count_them() -> None:
    assert count_words("Co-production – that is you & us, isn’t it?") == 7
    assert [word for word, _, _ in tokens("Don’t email parents/carers at A@b.org.")] == [
        "don’t",
        "email",
        "parents/carers",
        "at",
        "a@b.org",
    ]


def test_marks_give_way_to_spaces_of_the_same_width() -> None:
    line = "See [the law](https://x.org/) and **you**."
    assert len(unmarked(line)) == len(line)
    assert unmarked(line).split() == ["See", "the", "law", "and", "you", "."]
    assert unmarked(line).index("and") == line.index("and")
