"""Braille (F002): every letter has a sign in braille, or holds a plain letter that has one.

Without this check the braille would stop there, with no place to look at. It is for guides in English: other languages
have braille codes of their own, and get no braille yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.checks.fonts import by_word, has_letters
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem
from coproduction.signs import unsigned

FORMAT = "braille"


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Letters that braille cannot write, where it is to be made. Those that no print has are F001."""

    def lacks(word: str) -> list[str]:
        lost = unsigned(word)
        return [one for one in lost if ord(one) in has_letters(house)]

    wanted = guide.settings.formats
    if guide.language.startswith("en") and (not wanted or FORMAT in wanted):
        yield from by_word(guide, "F002", lacks)
