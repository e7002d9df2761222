"""Fonts (F001): every letter that a document prints is in one of the documents' typefaces.

A document sets a letter in its edition's own typeface, and in the others where that one lacks it, so a letter is
missing where no family has it. Styles that a family lacks are set in those it has. Without this check the PDF would
stop there, with no place to look at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from coproduction import house as houses
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import tellings
from coproduction.problems import Problem, problem
from coproduction.reading.easy import Easy, Sentence

SAFE = "".join(map(chr, [*range(0x20, 0x7F), 0xA0, *range(0xC0, 0x100)])) + "–—‘’“”…•·£€©®°½¼¾×÷ŴŵŶŷ"
"""Letters that every file of every typeface has, and braille too: only others are looked up. Tests hold this."""
_OTHER = re.compile(f"[^{re.escape(SAFE)}\n]")
_WORD = re.compile(r"[^ \n]+")
NAMED = 3
"""How many letters a sentence names before it counts the rest: a word in another script may have twenty."""
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")
"""Kinds of characters that print nothing: joiners, marks of direction, places to break a line."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Letters in texts, the brand and the interface's words that no typeface has."""

    def lacks(word: str) -> list[str]:
        others = dict.fromkeys(_OTHER.findall(word))
        has = has_letters(house)
        return [one for one in others if has and not _printed(one, has)]

    return by_word(guide, "F001", lacks)


def by_word(guide: Guide, code: str, lacks: Callable[[str], list[str]]) -> Iterator[Problem]:
    """Letters that something lacks, by their words, each once a file. ``lacks`` gives those of a word."""
    told: set[tuple[str, str]] = set()
    for text, item, field, sentence in _unsure(guide):
        for word in _WORD.finditer(text):
            if not _OTHER.search(word[0]) or not (lost := lacks(word[0])):
                continue
            place = guide.place_of(item, field, word[0])
            if sentence:
                place = guide.place(item, field, sentence.line, sentence.column + word.start())
            new = [one for one in lost if (place.file, one) not in told]
            told.update((place.file, one) for one in new)
            if new:
                yield problem(code, place, "" if item in ("brand", "words") else item, letters=_named(new))


def has_letters(house: House) -> frozenset[int]:
    """The letters that the documents' typefaces have; none where there are no typefaces."""
    return _letters(files(house))


def _printed(letter: str, has: frozenset[int]) -> bool:
    return ord(letter) in has or unicodedata.category(letter) in _UNSEEN


def _named(letters: list[str]) -> str:
    """Letters with the numbers and names by which they can be looked up; of many, the first."""
    names = [f"“{one}” (U+{ord(one):04X}, {unicodedata.name(one, 'without a name').lower()})" for one in letters]
    shown, rest = names[:NAMED], len(names) - NAMED
    if rest > 0:
        return f"{', '.join(shown)} and {rest} more"
    return " or ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _unsure(guide: Guide) -> Iterator[tuple[str, str, str, Sentence | None]]:
    """Each text that has a letter that is not safe: with its address, its field and, in ideas, its sentence."""
    for telling in tellings(guide):
        if isinstance(telling.value, Easy):
            for sentence in telling.value.sentences:
                if _OTHER.search(sentence.text):
                    yield sentence.text, telling.item, telling.field, sentence
        elif _OTHER.search(telling.value):
            yield telling.value, telling.item, telling.field, None
    for address, texts in (("brand", guide.brand.model_dump()), ("words", guide.words)):
        for field, text in _flat(texts, ""):
            if _OTHER.search(text):
                yield text, address, field, None


def _flat(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Every text of a value with its dotted field."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, Mapping):
        for name, one in value.items():
            yield from _flat(one, f"{field}.{name}" if field else name)
    elif isinstance(value, list | tuple):
        for number, one in enumerate(value):
            yield from _flat(one, f"{field}.{number}")


def letters(files: tuple[Path, ...]) -> frozenset[int]:
    """The letters that some family has in all its styles. A family is a folder of files."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # it takes longer than all checks, and is seldom needed

    families: dict[Path, frozenset[int]] = {}
    for file in files:
        with TTFont(file, lazy=True) as font:
            has = frozenset(font.getBestCmap() or ())
        families[file.parent] = families.get(file.parent, has) & has
    return frozenset().union(*families.values())


def files(house: House) -> tuple[Path, ...]:
    """The typefaces' files: the house's, else those of this checkout."""
    for one in (house, houses.find(Path(__file__))):
        if found := tuple(sorted((one.templates / "assets" / "fonts").rglob("*.ttf"))):
            return found
    return ()


_letters = lru_cache(maxsize=4)(letters)
