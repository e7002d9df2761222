"""Hints: the nearest name to one that is not there, and what tells two words that look the same."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

_LIKE = {"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-"}
"""Characters that look like a space or a hyphen, with the one that is on the keyboard."""


def nearest(name: str, known: Iterable[str]) -> str:
    """A sentence that helps somebody who wrote ``name``.

    A name without a slash may be one whose first part was left out (“glossary/”). Then it is held against names
    without one, such as chapters’, and against the last parts of others.
    """
    names = sorted(known)
    close: list[str] = []
    if "/" not in name:
        if same := [one for one in names if one.endswith(f"/{name}")]:
            return f"Did you mean {' or '.join(f'“{one}”' for one in same[:3])}?"
        last = {one.rpartition("/")[2]: one for one in reversed(names) if "/" in one}
        close = difflib.get_close_matches(name, [one for one in names if "/" not in one], 1, 0.6)
        close = close or [last[one] for one in difflib.get_close_matches(name, last, 1, 0.75)]
    close = close or difflib.get_close_matches(name, names, 1, 0.6)
    if close:
        return f"Did you mean “{close[0]}”?"
    if not names:
        return "There are none yet."
    names = [one for one in names if "/" not in one] or names
    return f"Known are {', '.join(names[:8])}{' …' if len(names) > 8 else '.'}"


def spelled_out(words: str, instead: str) -> str:
    """What to write instead of some words, with the character that differs where both look the same."""
    for sign in words:
        if sign in _LIKE and words.replace(sign, _LIKE[sign]).lower() == instead.lower():
            plain = "space" if _LIKE[sign] == " " else "hyphen"
            name = unicodedata.name(sign).lower()
            return f"{instead}, with the {plain} of the keyboard (here stands a {name}, U+{ord(sign):04X})"
    return instead
