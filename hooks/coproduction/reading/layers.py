"""Layers of values, laid over one another by id before anything is typed.

A layer's map changes only the names it holds. A layer's list of items changes only the items it names:

- ``hide: true`` takes an item away, ``replace: true`` gives nothing of the old one a chance to stay,
- ``after: <id>`` puts a new or known item behind another (``after: start`` puts it first),
- an entry ``- only: [ids]`` keeps just those, in that order.

Any other list (of pieces, of ids) is replaced whole; but a list of exceptions is added to: what a layer
allows, it allows besides. Each value keeps the place it was written at.
"""

from __future__ import annotations

from collections.abc import Mapping

from coproduction.problems import Problem, problem
from coproduction.reading.values import Many, Map, Text, Value, text

WORDS = ("hide", "replace", "after", "only")
"""What a layer says about an item, rather than of it."""

ADDED_TO = ("exceptions.yml",)
"""Files whose lists a layer adds to."""


def lay(base: Mapping[str, Map], over: Mapping[str, Map]) -> tuple[dict[str, Map], list[Problem]]:
    """The files of a layer laid over those below it, by path. A file that is only in the layer is added."""
    problems: list[Problem] = []
    laid = dict(base)
    for path, value in over.items():
        _not_said_of_items(value, problems)
        if path in base and path in ADDED_TO:
            laid[path] = _added(base[path], value)
        else:
            laid[path] = _map(base[path], value, problems) if path in base else _fresh(value, problems)
    return laid, problems


def _not_said_of_items(value: Value, problems: list[Problem]) -> None:
    """``hide``, ``after`` and ``only`` mean nothing but in a list of items; ``hide`` and ``only`` stand alone there."""
    if isinstance(value, Map):
        for word in ("hide", "after", "only"):
            if word in value.entries:
                problems.append(problem("L007", value.keys[word], word=word))
        for one in value.entries.values():
            _not_said_of_items(one, problems)
    elif isinstance(value, Many):
        seen: set[str] = set()
        for entry in value.entries:
            if not isinstance(entry, Map):
                continue
            if entry.id in seen:
                problems.append(problem("M003", entry.entries["id"].place, id=entry.id))
            seen.add(entry.id or str(len(seen)))
            for word, beside in (("hide", {"id", "hide"}), ("only", {"only"})):
                if word in entry.entries and entry.entries.keys() - beside:
                    problems.append(problem("L008", entry.keys[word], word=word))
            for one in entry.entries.values():
                _not_said_of_items(one, problems)


def _map(base: Map, over: Map, problems: list[Problem]) -> Map:
    if _says(over, "replace", problems):
        return _fresh(over, problems)
    entries, keys = dict(base.entries), dict(base.keys)
    for key, value in over.entries.items():
        if key in WORDS:
            continue
        entries[key] = _value(entries.get(key), value, problems)
        keys[key] = over.keys[key]
    return Map(entries, keys, base.place)


def _added(base: Map, over: Map) -> Map:
    """A file whose lists are added to. What is no list is the layer's."""
    entries = {**base.entries, **over.entries}
    for key, value in over.entries.items():
        below = base.entries.get(key)
        if isinstance(below, Many) and isinstance(value, Many):
            entries[key] = Many((*below.entries, *value.entries), below.place)
    return Map(entries, {**base.keys, **over.keys}, base.place)


def _value(base: Value | None, over: Value, problems: list[Problem]) -> Value:
    if isinstance(base, Map) and isinstance(over, Map):
        return _map(base, over, problems)
    if isinstance(base, Many) and isinstance(over, Many) and _of_items(base):
        return _items(base, over, problems)
    if base is not None and type(base) is not type(over):
        problems.append(problem("L004", over.place, below=_NAMES[type(base)], here=_NAMES[type(over)]))
        return base
    return _fresh(over, problems) if isinstance(over, Map) else over


def _of_items(value: Many) -> bool:
    return any(isinstance(one, Map) and one.id for one in value.entries)


def _items(base: Many, over: Many, problems: list[Problem]) -> Many:
    order: list[Map] = [one for one in base.entries if isinstance(one, Map)]
    for entry in over.entries:
        if not isinstance(entry, Map) or not (entry.id or "only" in entry.entries):
            problems.append(problem("L003", entry.place))
        elif "only" in entry.entries:
            order = _only(order, entry.entries["only"], problems)
        else:
            order = _item(order, entry, problems)
    return Many(tuple(order), base.place)


def _item(order: list[Map], entry: Map, problems: list[Problem]) -> list[Map]:
    at = _find(order, entry.id)
    if _says(entry, "hide", problems):
        if at is None:
            problems.append(problem("L001", entry.place, id=entry.id))
            return order
        return order[:at] + order[at + 1 :]
    merged = _fresh(entry, problems) if at is None else _map(order[at], entry, problems)
    after = entry.entries.get("after")
    if after is None:
        if at is None:
            return [*order, merged]
        return [*order[:at], merged, *order[at + 1 :]]
    rest = order if at is None else order[:at] + order[at + 1 :]
    if text(after) == "start":
        return [merged, *rest]
    behind = _find(rest, text(after))
    if behind is None:
        problems.append(problem("L002", after.place, id=text(after), word="after"))
        return [*rest, merged]
    return [*rest[: behind + 1], merged, *rest[behind + 1 :]]


def _only(order: list[Map], ids: Value, problems: list[Problem]) -> list[Map]:
    kept: list[Map] = []
    for one in ids.entries if isinstance(ids, Many) else (ids,):
        at = _find(order, text(one))
        if at is None:
            problems.append(problem("L002", one.place, id=text(one), word="only"))
        elif order[at] in kept:
            problems.append(problem("L006", one.place, id=text(one)))
        else:
            kept.append(order[at])
    return kept


def _find(order: list[Map], id: str) -> int | None:
    return next((number for number, one in enumerate(order) if one.id == id), None)


def _says(value: Map, word: str, problems: list[Problem]) -> bool:
    said = value.entries.get(word)
    if said is None:
        return False
    if text(said).lower() not in ("true", "yes", "on"):
        problems.append(problem("L005", said.place, word=word, words=text(said)))
        return False
    return True


def _fresh(value: Map, problems: list[Problem]) -> Map:
    """A map that nothing lies below, without the words that only a layer uses."""
    if "hide" in value.entries and not value.entries.keys() - {"id", "hide"}:
        problems.append(problem("L001", value.place, id=value.id))
    entries: dict[str, Value] = {}
    for key, one in value.entries.items():
        if key in WORDS:
            continue
        entries[key] = _fresh_value(one, problems)
    return Map(entries, value.keys, value.place)


def _fresh_value(value: Value, problems: list[Problem]) -> Value:
    if isinstance(value, Map):
        return _fresh(value, problems)
    if isinstance(value, Many):
        return Many(tuple(_fresh_value(entry, problems) for entry in value.entries), value.place)
    return value


_NAMES: dict[type[Value], str] = {Text: "words", Many: "a list", Map: "named fields"}
