"""Near misses: what a layer adds under a name that is nearly one below it, and may have been meant to change."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from coproduction.problems import Place
from coproduction.reading.values import Many, Map, Value

ALIKE = 0.75
"""How alike two names have to be, from 0 to 1: “consultatio” and “consultation” are, “time” and “money” are not."""


def misses(base: Mapping[str, Map], over: Mapping[str, Map]) -> dict[Place, str]:
    """The place of each new file or item of a layer whose name is nearly another's, with that name."""
    found: dict[Place, str] = {}
    for path, value in over.items():
        if path in base:
            found |= dict(_within(base[path], value))
            continue
        folder, stem = PurePosixPath(path).parent, PurePosixPath(path).stem
        beside = {PurePosixPath(one).stem: one for one in base if PurePosixPath(one).parent == folder}
        if close := _close(stem, beside):
            found[value.place] = beside[close]
    return found


def _within(base: Value, over: Value) -> Iterator[tuple[Place, str]]:
    if isinstance(base, Map) and isinstance(over, Map):
        for key in over.entries.keys() & base.entries.keys():
            yield from _within(base.entries[key], over.entries[key])
    elif isinstance(base, Many) and isinstance(over, Many):
        below = {one.id: one for one in base.entries if isinstance(one, Map) and one.id}
        for entry in over.entries:
            if not isinstance(entry, Map) or not entry.id:
                continue
            if entry.id in below:
                yield from _within(below[entry.id], entry)
            elif close := _close(entry.id, below):
                yield entry.place, close


def _close(name: str, names: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(name, list(names), 1, ALIKE)), "")
