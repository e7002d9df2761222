"""Spelling (S001): every word of both editions is British English, or one of the guide's own names.

The list of words is SCOWL's (see ``lists/README.md``), with what ``lists/spelling.yml`` adds. It has “organise” and not
“organize”. It cannot tell “practise” from “practice”: both are words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain

from msgspec import Struct

from coproduction.checks.known_words import known, meant_by
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.kinds import References
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import Place, Problem, problem
from coproduction.reading.easy import Sentence

_UNSPELT = re.compile(
    r"\*{1,2}[^*]+\*{1,2}\{:? *lang=[^{}]*\}"  # words in another language
    r"|\{[^{}]*\}|^!!! \w+",  # ids and kinds of notes
    re.MULTILINE,
)
_ADDRESS = re.compile(
    r"\]\([^()\s]*\)"  # where a link leads
    r"|https?://\S+|\S+@\S+|\b\w+(?:\.\w+)+\S*"  # addresses and names of files
)
"""What has no spaces in it and is no word."""
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:['-][^\W\d_]+)*(?![^\W_])")
"""Letters only: “5pm”, “2nd” and “A4” are no words."""

_EVEN = (("’", "'"), ("\u2010", "-"), ("\u2011", "-"))
"""Apostrophes and hyphens that look otherwise and mean the same."""


class _Told(Struct, frozen=True):
    """A text as it is written: its item and field, and in easy read its sentence."""

    item: str
    field: str
    text: str
    sentence: Sentence | None = None

    def place(self, guide: Guide, word: str, start: int) -> Place:
        """Where a word of it stands."""
        if self.sentence:
            return guide.place(self.item, self.field, self.sentence.line, self.sentence.column + start)
        return guide.place_of(self.item, self.field, word)


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Words that no dictionary has, each where it stands first."""
    right = known(word for name in guide.dictionary for word in _WORD.findall(_even(name)))
    everything = [(told, _even(told.text)) for told in _texts(guide)]
    count: Counter[str] = Counter()
    # What stands between two spaces is looked at once, however often it is said.
    for between, times in Counter(chain.from_iterable(text.split() for _, text in everything)).items():
        for word in _words(between):
            count[word] += times
    unknown = {word for word in count if not right.has(word)}
    first: dict[str, tuple[_Told, int]] = {}
    for told, text in everything if unknown else ():
        for word in unknown.intersection(chain.from_iterable(map(_words, text.split()))).difference(first):
            first[word] = told, next((one.start() for one in _WORD.finditer(text) if one[0] == word), text.find(word))
    used: Counter[str] = Counter()
    for word, times in count.items() if first else ():
        if word not in first:
            used[word.lower()] += times
    for word, (told, start) in first.items():
        meant = meant_by(word, right, used)
        if meant is None and told.item != "words":  # a button or a menu names nobody
            continue
        place = told.place(guide, word, start)
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
            yield _Told(telling.item, telling.field, one.text, one)
    for key, words in guide.words.items():
        yield _Told("words", key, words)


def _even(text: str) -> str:
    """A text as long as it was, with one kind of apostrophe and hyphen, and spaces for what is no word."""
    for other, same in _EVEN:
        text = text.replace(other, same)
    if "{" in text or "!!!" in text:
        text = _UNSPELT.sub(_blank, text)
    return text


@cache
def _words(between: str) -> tuple[str, ...]:
    """The words of what stands between two spaces."""
    return tuple(_WORD.findall(_ADDRESS.sub(_blank, between)))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _curly(word: str) -> str:
    return word.replace("'", "’")


def _hint(meant: str | None) -> str:
    asked = f"Did you mean “{_curly(meant)}”? " if meant else ""
    return f"{asked}If it is right, add it to dictionary.yml and say what it is."
