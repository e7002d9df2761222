"""Spelling (S001): every word of both editions is British English, or one of the guide's own names.

The list of words is SCOWL's (see ``lists/README.md``). It has “organise” and not “organize”. It cannot tell
“practise” from “practice”: both are words.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PREFIXES = frozenset(["co", "re", "pre", "non", "sub", "mini", "multi", "mid", "e"])
"""What stands before a hyphen and is no word by itself."""
_AMERICAN = (
    ("or", "our"), ("er", "re"), ("z", "s"), ("og", "ogue"), ("ense", "ence"), ("l", "ll"), ("ll", "l"),
    ("gray", "grey"), ("elry", "ellery"), ("dgm", "dgem"), ("m", "mme"), ("e", "ae"), ("am", "amme"),
)  # fmt: skip
"""American spellings and what is written for them here."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A text as it is written: its item and field, and its place where that is known to the column."""

    item: str
    field: str
    text: str
    place: Place | None = None


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Words that no dictionary has, each where it stands first."""
    own = frozenset(word for name in guide.dictionary for word in _WORD.findall(_even(name).lower()))
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
            if not _known(word, own):
                first[word] = told, text.find(word)
    for word, (told, start) in first.items():
        place = told.place.moved(0, start) if told.place else guide.place_of(told.item, told.field, word)
        times = f" It stands here {count[word]} times." if count[word] > 1 else ""
        shown = word.replace("'", "’")
        yield problem("S001", place, told.item, word=shown, hint=f"{_hint(word, count)}{times}")


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
    return text.replace("’", "'")


def _known(word: str, own: frozenset[str]) -> bool:
    """Whether a word is right: in the list or one of the guide's own, without its plural or ’s; or initials."""
    words = _british()
    if len(word) == 1 or word in words or word.lower() in words or word.isupper():
        return True
    if "-" in word:
        parts = word.split("-")
        return _known("".join(parts), own) or all(one.lower() in _PREFIXES or _known(one, own) for one in parts)
    stem = word.removesuffix("'s").removesuffix("'")
    if stem != word:
        return _known(stem, own)
    return word.lower() in own or word.lower().removesuffix("s") in own or word.removesuffix("s").isupper()


@cache
def _british() -> frozenset[str]:
    packed = files("coproduction.checks").joinpath("lists", "british.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split("\n"))


def _hint(word: str, count: Mapping[str, int]) -> str:
    """The British spelling of an American word, or the nearest word there is, the guide's own before others."""
    near = _respelt(word.lower()) or sorted(_near(word.lower()), key=lambda one: (-count.get(one, 0), one))
    meant = f"Did you mean “{near[0].replace(chr(39), '’')}”? " if near else ""
    return f"{meant}If it is right, add it to dictionary.yml and say what it is."


def _respelt(word: str) -> list[str]:
    found = []
    for american, british in _AMERICAN:
        for at in re.finditer(american, word):
            respelt = word[: at.start()] + british + word[at.end() :]
            if respelt in _british():
                found.append(respelt)
    return found


def _near(word: str) -> set[str]:
    """Words that differ by one letter: one too many, one missing, one wrong, or two that have changed places."""
    letters = "abcdefghijklmnopqrstuvwxyz'"
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {start + end[1] + end[0] + end[2:] for start, end in parts if len(end) > 1}
    near |= {start + end[1:] for start, end in parts if end}
    near |= {start + one + rest for start, end in parts for one in letters for rest in (end, end[1:])}
    return near & _british()
