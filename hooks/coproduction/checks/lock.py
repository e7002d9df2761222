"""Identity over time (I001 to I006): an id that was published stays, and is never used for something else.

The guide's list, ``ids.lock``, is held against the guide as it is before a brand is laid over it: what a brand hides
is still published. What a brand adds is its own and not in the list, but it may not use what is gone, nor a code that
is printed for something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.lock import FILE, Lock, keys, read
from coproduction.problems import Place, Problem, problem

NAMED = 3
"""How many ids a sentence names before it counts the rest."""

_LINKS = "; links to it from outside will break"
_CODE = ", and never use its code again: people keep forms on which it is printed"
"""What to know before an id, or the code of one, is called gone."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Ids that came back, are not listed or went missing; codes that moved; a list that is not there."""
    path = house.content / FILE
    file = house.named(path)
    if not path.is_file():
        yield problem("I005", Place(file))
        return
    try:
        lock = read(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        yield problem("R001", Place(file))
        return
    if not lock.lines and not lock.faults:
        yield problem("I005", Place(file))
        return
    for line, words in lock.faults:
        yield problem("I006", Place(file, line), words=words[:40])
    yield from _again(guide, lock)
    yield from _unlisted(guide, lock, file)
    yield from _missing(guide, lock, file)
    yield from _moved(guide, lock)


def _used(guide: Guide) -> dict[str, Place]:
    """Every key of the guide, and of the guide with its brand."""
    laid = {key: place for address, value in guide.written.items() for key, place in keys(address, value).items()}
    return {**guide.own, **laid}


def _again(guide: Guide, lock: Lock) -> Iterator[Problem]:
    if lock.gone:
        for key, place in _used(guide).items():
            if key in lock.gone:
                yield problem("I001", place, key.partition(" ")[0], id=key)


def _unlisted(guide: Guide, lock: Lock, file: str) -> Iterator[Problem]:
    new = sorted(guide.own.keys() - lock.lines.keys())
    if new:
        yield problem("I002", Place(file), ids=_named(new))


def _missing(guide: Guide, lock: Lock, file: str) -> Iterator[Problem]:
    missing = lock.lines.keys() - guide.own.keys() - lock.gone
    for key in sorted(missing):
        # What stood inside something that is missing went with it.
        if not any(parent in missing for parent in _around(key)):
            yield problem("I003", Place(file, lock.lines[key]), id=key, but=_CODE if " " in key else _LINKS)


def _around(key: str) -> Iterator[str]:
    """The addresses of what a key stands in: ``a/b`` and ``a`` for ``a/b/c``, ``a/b`` for ``a/b C3``."""
    address, code, _ = key.partition(" ")
    if code:
        yield address
    while "/" in address:
        address = address.rpartition("/")[0]
        yield address


def _moved(guide: Guide, lock: Lock) -> Iterator[Problem]:
    owners: dict[tuple[str, str], list[str]] = {}
    for key in lock.lines:
        address, _, code = key.partition(" ")
        if code:
            owners.setdefault((address.partition("/")[0], code), []).append(address)
    for key, place in _used(guide).items():
        address, _, code = key.partition(" ")
        known = owners.get((address.partition("/")[0], code), [])
        if known and address not in known:
            yield problem("I004", place, address, code=code, owner=known[0])


def _named(ids: Iterable[str]) -> str:
    names = [f"“{one}”" for one in ids]
    first, rest = names[:NAMED], len(names) - NAMED
    return f"{', '.join(first)}{f' and {rest} more' if rest > 0 else ''}"
