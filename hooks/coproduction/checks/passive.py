"""Passive voice: “a letter is sent”, told apart from what only looks like it (“people who are involved”)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from coproduction.checks.phrases import listed
from coproduction.checks.splitting import in_order, tokens, vocabulary

_MOST_BETWEEN = 2
"""Words that may stand between “is” and what is done: “is not always sent”."""
_DONE_AGAIN = ("co", "re", "over", "pre")
"""Before a hyphen, these leave a verb a verb: “is co-produced”. Other words make it a state: “is person-centred”."""


def passive(sentence: str) -> Iterator[tuple[int, int]]:
    """Where each passive of a sentence begins and ends.

    After a form of “be”, words in -ed count, and the irregular ones of ``lists/participles.yml``, less those that it
    lists as states of people and things (“involved”, “called”). Before “by”, irregular ones count all the same.
    """
    if _data("be").isdisjoint(vocabulary(sentence)):
        return
    be, irregular_ones = _data("be"), _data("irregular")
    words = in_order(sentence)
    for number, word in enumerate(words):
        if word not in be:
            continue
        at = number + 1
        while at < len(words) and at - number <= _MOST_BETWEEN and _may_stand_between(words[at]):
            at += 1
        if at >= len(words):
            continue
        done = words[at]
        irregular = done in irregular_ones
        if not (irregular or (done.endswith("ed") and len(done) > 4)):
            continue
        start, end = tokens(sentence)[number][1], tokens(sentence)[at][2]
        if "," in sentence[start:end]:
            continue
        by = at + 1 < len(words) and words[at + 1] == "by"
        first, hyphen, _ = done.partition("-")
        state = done in _data("states") or (hyphen and first not in _DONE_AGAIN)
        if not state or (by and irregular):
            yield start, end


def _may_stand_between(word: str) -> bool:
    return word in _data("between") or word.endswith("ly")


@cache
def _data(key: str) -> frozenset[str]:
    return frozenset(listed("participles")[key])
