"""Lists of words and phrases to look for, each with what to say of it; kept as data in ``lists/``.

A phrase of a list stands for its plurals and verb forms too: “service user” finds “service users”, and
“facilitate” finds “facilitating”. Phrases are looked up by their first word, so long lists cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml
from msgspec import Struct

from coproduction.checks.splitting import in_order, tokens, vocabulary

T = TypeVar("T")


class Found(Struct, Generic[T], frozen=True):
    """A phrase that stands in a text: the words as they stand, where they begin and end, and what the list says."""

    words: str
    start: int
    end: int
    says: T


class Phrases(Generic[T]):
    """Phrases, each with something that is said of it."""

    def __init__(self, phrases: Iterable[tuple[str, T]], inflected: bool = True) -> None:
        self._by_first: dict[str, list[tuple[tuple[frozenset[str], ...], T]]] = {}
        self._telling: set[str] = set()
        for phrase, says in phrases:
            parts = tuple(forms(word) if inflected else frozenset((word,)) for word in in_order(phrase))
            for first in parts[0] if parts else ():
                self._by_first.setdefault(first, []).append((parts, says))
            if parts:  # of “in order to”, it is “order” that few texts have
                self._telling |= max(parts, key=lambda part: min(map(len, part)))

    def within(self, text: str) -> Iterator[Found[T]]:
        """Every phrase that stands in a text; of two that begin with the same word, the longer."""
        if self._telling.isdisjoint(vocabulary(text)):
            return  # as nearly every text holds none of them
        words = in_order(text)
        reached = 0
        for number, word in enumerate(words):
            if number < reached or word not in self._by_first:
                continue
            fitting = [
                (len(parts), says)
                for parts, says in self._by_first[word]
                if len(parts) <= len(words) - number
                and all(words[number + step] in part for step, part in enumerate(parts))
            ]
            if fitting:
                length, says = max(fitting, key=lambda one: one[0])
                reached = number + length
                placed = tokens(text)
                start, end = placed[number][1], placed[reached - 1][2]
                yield Found(text[start:end], start, end, says)


@cache
def forms(word: str) -> frozenset[str]:
    """A word with its plural and its verb forms. A form that no one writes does no harm."""
    found = {word, f"{word}s", f"{word}’s"}
    if word.endswith("e"):
        found |= {f"{word}d", f"{word[:-1]}ing"}
    elif word.endswith("y"):
        found |= {f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing", f"{word}ed"}
    else:
        found |= {f"{word}es", f"{word}ed", f"{word}ing", f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"}
    return frozenset(found)


@cache
def listed(name: str) -> Mapping[str, Any]:
    """A list of ``lists/``, by its name: what its file holds."""
    text = (Path(__file__).parent / "lists" / f"{name}.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value is a word: “no” too
    found: Mapping[str, Any] = yaml.load(text, loader)
    return found


@cache
def phrases(name: str, key: str) -> Phrases[str]:
    """The phrases below a key of a list: a map of phrase to what to write, or a list of them (“” to write)."""
    entries = listed(name)[key]
    pairs = entries.items() if isinstance(entries, dict) else ((one, "") for one in entries)
    return Phrases(pairs)
