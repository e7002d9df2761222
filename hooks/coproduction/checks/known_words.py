"""Known words: whether a word is right, and which one somebody meant who wrote one that nobody knows.

No list has all names, so a word with a capital letter is taken for a name, but where it is one letter from a word that
the guide uses or from a name on our lists. ``tests/checks/spelling.yml`` holds how often this is wrong.
"""

from __future__ import annotations

import difflib
import gzip
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from coproduction.checks.phrases import listed

_PREFIXES = frozenset(["co", "re", "pre", "non", "sub", "mini", "multi", "mid", "e"])
"""What stands before a hyphen and is no word by itself."""
_NAME = 5
"""Letters. A shorter word with a capital is a name: most are one letter from some word (“Tyne”, “Jen”)."""
_SURE = 6
"""Letters. In a shorter one, only two letters that changed places or one that is missing are taken for a slip."""
_LONG_NAME = 7
"""Letters. A word as long that is one letter from a name on our lists is a slip in writing it (“Gloucestershrie”)."""
_FAR = 0.8
"""How alike a word and a word of the guide have to be (0 to 1) to be suggested where nothing is one letter away."""
_AMERICAN = (
    ("or", "our"), ("er", "re"), ("z", "s"), ("og", "ogue"), ("ense", "ence"), ("l", "ll"), ("ll", "l"),
    ("gray", "grey"), ("elry", "ellery"), ("dgm", "dgem"), ("m", "mme"), ("e", "ae"), ("am", "amme"),
)  # fmt: skip
"""American spellings and what is written for them here."""


class Right(Struct, frozen=True):
    """Words that are right: the list’s, and ``own``, which holds names and words as written and in lower case."""

    own: frozenset[str]
    own_lower: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a word is right: known, without its plural or ’s; initials; or a name with a capital inside it."""
        if len(word) == 1 or word in _british() or word.lower() in _british() or word.isupper():
            return True
        if "-" in word:
            parts = word.split("-")
            return self.has("".join(parts)) or all(self.part(one) for one in parts)
        stem = word.removesuffix("'s").removesuffix("'")
        if stem != word:
            return self.has(stem)
        lower = word.lower()
        if lower in self.own_lower or lower.removesuffix("s") in self.own_lower:
            return True
        return not word[1:].islower()  # WhatsApp, DfE, SENCo, EHCPs

    def part(self, part: str) -> bool:
        """Whether a part of a word with hyphens is right."""
        return part.lower() in _PREFIXES or self.has(part)

    def named(self, word: str) -> bool:
        """Whether a word in lower case is known with a capital letter only: “england”."""
        return word.capitalize() in self.own or word.capitalize() in _british()


def known(names: Iterable[str]) -> Right:
    """What is right in a guide that has some names of its own."""
    own = _added() | frozenset(names)
    return Right(own, frozenset(word.lower() for word in own))


def is_word(word: str) -> bool:
    """Whether a word is in the list of British English as it is written."""
    return word in _british()


@cache
def _british() -> frozenset[str]:
    packed = (Path(__file__).parent / "lists" / "british.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split("\n"))


@cache
def _added() -> frozenset[str]:
    return frozenset(word for words in listed("spelling").values() for word in words.split())


def meant_by(word: str, right: Right, used: Mapping[str, int]) -> str | None:
    """What somebody who wrote an unknown word may have meant: “” where nobody can say, None where it is a name.

    Of words that are one letter away, the one that the guide uses most; of others, the one that slips most easily.
    """
    if "-" in word:
        parts = [(one, one if right.part(one) else meant_by(one, right, used)) for one in word.split("-")]
        if all(meant is None or meant == one for one, meant in parts):
            return None
        return "-".join(meant or one for one, meant in parts) if all(meant != "" for _, meant in parts) else ""
    stem = word.removesuffix("'s").removesuffix("'")
    if stem != word:
        meant = meant_by(stem, right, used)
        return f"{meant}{word[len(stem) :]}" if meant else meant
    lower = word.lower()
    near = {one: step for one, step in _near(lower).items() if right.has(one) or right.named(one)}
    if word[0].isupper():
        near = {one: step for one, step in near.items() if _slipped(word, one, step, right, used)}
        if not near:
            return None
    best = _respelt(lower) or sorted(near, key=lambda one: (-used.get(one, 0), near[one], one)) or _far(lower, used)
    if not best:
        return ""
    name = word[0].isupper() or (best[0] not in _british() and right.named(best[0]))
    return best[0].capitalize() if name else best[0]


def _slipped(word: str, near: str, step: int, right: Right, used: Mapping[str, int]) -> bool:
    """Whether a word with a capital letter is a slip of a word that is one letter away, and no name."""
    if near[0] != word[0].lower() or len(word) < _NAME or (len(word) < _SURE and step > 1):
        return False
    return near in used or (len(word) >= _LONG_NAME and near.capitalize() in right.own)


def _far(word: str, used: Mapping[str, int]) -> list[str]:
    """The word of the guide that is most like a word, where one is: “decision” for “desicion”."""
    alike = (one for one in used if one[0] == word[0] and abs(len(one) - len(word)) <= 2)
    return difflib.get_close_matches(word, alike, 1, _FAR)


def _respelt(word: str) -> list[str]:
    found = []
    for american, british in _AMERICAN:
        for at in re.finditer(american, word):
            respelt = word[: at.start()] + british + word[at.end() :]
            if respelt in _british():
                found.append(respelt)
    return found


def _near(word: str) -> dict[str, int]:
    """What differs by one letter, with how easily that slips, from 0 to 3: two letters changed places or one is written
    twice, one is missing, one is too many, one is wrong.
    """
    letters = "abcdefghijklmnopqrstuvwxyz'"
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    near = {start + one + end[1:]: 3 for start, end in parts for one in letters if end}
    near |= {start + end[1:]: 2 for start, end in parts if end}
    near |= {start + one + end: 1 for start, end in parts for one in letters}
    near |= {start + end[1:]: 0 for start, end in parts if end and start.endswith(end[0])}
    near |= {start + end[1] + end[0] + end[2:]: 0 for start, end in parts if len(end) > 1}
    near.pop("", None)
    return near
