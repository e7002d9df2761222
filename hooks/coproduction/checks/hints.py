"""Hints for a name that is not there: the nearest one that is, or the ones to choose from."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """A sentence that helps somebody who wrote ``name``."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, 1, 0.6)
    if close:
        return f"Did you mean “{close[0]}”?"
    if not names:
        return "There are none yet."
    return f"Known are {', '.join(names[:8])}{' …' if len(names) > 8 else '.'}"
