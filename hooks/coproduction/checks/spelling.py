"""Spelling (S001): every word of both editions is British English, or one of the guide's own names.

The list of words is SCOWL's (see ``lists/README.md``), with what ``lists/spelling.yml`` adds. It has “organise” and not
“organize”. It cannot tell “practise” from “practice”: both are words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from coproduction.checks.known_words import known, meant_by
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.kinds import References
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import Place, Problem, problem

_UNSPELT = re.compile(
    r"\]\([^()\s]*\)"  # where a link leads
    r"|\*{1,2}[^*]+\*{1,2}\{:? *lang=[^{}]*\}"  # words in another language
    r"|\{[^{}]*\}|^!!! \w+"  # ids and kinds of notes
    r"|https?://\S+|\S+@\S+|\b\w+(?:\.\w+)+\S*",  # addresses and names of files
    re.MULTILINE,
)
_MARKED = re.compile(r"[\]{@/!]|\w\.\w")
"""What a text has that may have something in it which is no word."""
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:['-][^\W\d_]+)*(?![^\W_])")
"""Letters only: “5pm”, “2nd” and “A4” are no words."""

_EVEN = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})
"""Apostrophes and hyphens that look otherwise and mean the same."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A text as it is written: its item and field, and its place where that is known to the column."""

    item: str
    field: str
    text: str
    place: Place | None = None


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Words that no dictionary has, each where it stands first."""
    right = known(word for name in guide.dictionary for word in _WORD.findall(_even(name)))
    first: dict[str, tuple[_Told, int]] = {}
    count: Counter[str] = Counter()
    for told in _texts(guide):
        text = _even(told.text)
        if _MARKED.search(text):
            text = _UNSPELT.sub(lambda found: " " * len(found[0]), text)
        words = _WORD.findall(text)
        new = {word for word in words if word not in count}
        count.update(words)
        for word in new:
            if not right.has(word):
                first[word] = told, text.find(word)
    used: Counter[str] = Counter()
    for word, times in count.items() if first else ():
        if word not in first:
            used[word.lower()] += times
    for word, (told, start) in first.items():
        meant = meant_by(word, right, used)
        if meant is None and told.item != "words":  # a button or a menu names nobody
            continue
        place = told.place.moved(0, start) if told.place else guide.place_of(told.item, told.field, word)
        again = f" It stands here {count[word]} times." if count[word] > 1 else ""
        yield problem("S001", place, told.item, word=_curly(word), hint=f"{_hint(meant)}{again}")


def _texts(guide: Guide) -> Iterator[_Told]:
    """Every text of both editions and of the interface. References keep their authors' names."""
    cited = {id for id, framework in guide.frameworks.items() if isinstance(framework, References)}
    for telling in tellings(guide):
        if isinstance(telling.value, str) and telling.how != "easy lines":
            if not (telling.how == "words" and telling.item.partition("/")[0] in cited):
                yield _Told(telling.item, telling.field, telling.value)
            continue
        for one in easy_sentences(telling):
            place = guide.place(telling.item, telling.field, one.line, one.column)
            yield _Told(telling.item, telling.field, one.text, place)
    for key, words in guide.words.items():
        yield _Told("words", key, words)


def _even(text: str) -> str:
    return text.translate(_EVEN)


def _curly(word: str) -> str:
    return word.replace("'", "’")


def _hint(meant: str | None) -> str:
    asked = f"Did you mean “{_curly(meant)}”? " if meant else ""
    return f"{asked}If it is right, add it to dictionary.yml and say what it is."
