"""The list of every id ever published, ``ids.lock``: what links from outside and paper forms may name.

A line is an address (``ladder/consultation``), or an address and the code that is printed for it
(``conditions/time C3``). ``gone`` at its end says that it was taken out for good. One fact a line, in order, so
that a change reads well and two people's changes meet without harm: a line may stand twice, in any order, and
``gone`` on one of them holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from msgspec import Struct

from coproduction.model.fields import ADDRESS
from coproduction.problems import Place
from coproduction.reading.values import Map, addresses, text

FILE = "ids.lock"
HEAD = """\
# Every id the guide has ever published, with the codes that are printed on paper. `guide lock` writes this file.
# Nothing is taken out of it: what was taken out of the guide for good says "gone", and is never used again.
"""
_LINE = re.compile(rf"(?P<key>{ADDRESS}(?: [A-Z]+[0-9]+)?)(?P<gone> gone)?")
_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
"""What stands between two people's changes where they met on the same lines."""
_ROOTS = ("guide.yml", "sources.yml", "prose")
"""Files and folders whose name begins the addresses in them. A framework's addresses begin with its id."""
_UNPUBLISHED = ("brand.yml", "exceptions.yml", "pictures.yml", "words")
"""Files whose ids nobody outside can name."""


class Lock(Struct, frozen=True):
    """Each key with the line it stands on, those that are gone, and the lines that say nothing known."""

    lines: Mapping[str, int]
    gone: frozenset[str]
    faults: tuple[tuple[int, str], ...] = ()

    @property
    def marks_only(self) -> bool:
        """Whether all that is wrong with it are the marks that are left where two changes met."""
        return all(words.startswith(_MARKS) for _, words in self.faults)


def read(content: str) -> Lock:
    """A lock from its file. Remarks and empty lines are passed over."""
    lines: dict[str, int] = {}
    gone: set[str] = set()
    faults: list[tuple[int, str]] = []
    for number, line in enumerate(content.splitlines(), 1):
        words = " ".join(line.split())
        found = _LINE.fullmatch(words)
        if found:
            lines.setdefault(found["key"], number)
            if found["gone"]:
                gone.add(found["key"])
        elif words and not words.startswith("#"):
            faults.append((number, words))
    return Lock(lines, frozenset(gone), tuple(faults))


def write(known: Iterable[str], gone: frozenset[str]) -> str:
    """The file of a lock, in order."""
    return HEAD + "".join(f"{key}{' gone' if key in gone else ''}\n" for key in sorted(known))


def updated(lock: Lock, now: frozenset[str]) -> tuple[str, list[str], list[str]]:
    """The file with what is new and what is gone, and both as lists. Nothing is taken out, nothing comes back."""
    added = sorted(now - lock.lines.keys())
    gone = sorted(lock.lines.keys() - now - lock.gone)
    return write(lock.lines.keys() | now, lock.gone | frozenset(gone)), added, gone


def published(maps: Mapping[str, Map]) -> dict[str, Place]:
    """Every key of a folder's files with the place it is written at: addresses, and addresses with their codes."""
    found: dict[str, Place] = {}
    for path, value in maps.items():
        folder = PurePosixPath(path).parts[0]
        if folder in _UNPUBLISHED:
            continue
        root = folder.removesuffix(".yml") if folder in _ROOTS else value.id
        if not root:  # it has no id, and the check of models says so
            continue
        if root == value.id:
            found |= keys(root, value)
        for address, entry in addresses(value, root):
            found |= keys(address, entry)
    return found


def keys(address: str, entry: Map) -> dict[str, Place]:
    """The keys of one address: itself, and with its code where it has one. A wrong id is no key: nobody can use it."""
    found = {address: entry.entries.get("id", entry).place}
    if code := entry.entries.get("code"):
        found[f"{address} {text(code)}"] = code.place
    return {key: place for key, place in found.items() if _LINE.fullmatch(key)}
