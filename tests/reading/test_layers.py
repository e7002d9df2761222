"""Layers: what an organisation says is laid over the guide by id, and each value keeps its place."""

from __future__ import annotations

from coproduction.problems import Place
from coproduction.reading.layers import lay
from coproduction.reading.values import Many, Map, data
from coproduction.reading.yaml import read

BASE = """
title: Base
scale:
  low: 1
  high: 10
ids: [a, b]
items:
  - id: one
    text: First
    points:
      - id: p
        text: Point
      - id: q
        text: Other
  - id: two
    text: Second
  - id: three
    text: Third
"""


def laid(over: str) -> tuple[dict[str, object], Map, list[str]]:
    base, _ = read(BASE.encode(), "base.yml")
    layer, faults = read(over.encode(), "over.yml")
    assert base is not None
    assert layer is not None
    assert not faults
    maps, problems = lay({"x.yml": base}, {"x.yml": layer})
    return data(maps["x.yml"]), maps["x.yml"], [one.code for one in problems]


def ids(value: object) -> list[str]:
    assert isinstance(value, list)
    return [one["id"] for one in value]


def test_maps_are_laid_deeply_and_keep_both_places() -> None:
    found, value, problems = laid("scale:\n  high: 5\n")
    assert found["scale"] == {"low": "1", "high": "5"}
    assert found["title"] == "Base"
    scale = value.entries["scale"]
    assert isinstance(scale, Map)
    assert scale.entries["high"].place == Place("over.yml", 2, 9)
    assert scale.entries["low"].place == Place("base.yml", 4, 8)
    assert problems == []


def test_items_are_laid_by_id_at_any_depth() -> None:
    over = "items:\n  - id: one\n    points:\n      - id: q\n        text: Ours\n      - id: r\n        text: New\n"
    found, _, _ = laid(over)
    items = found["items"]
    assert isinstance(items, list)
    assert items[0]["text"] == "First"
    assert [(one["id"], one["text"]) for one in items[0]["points"]] == [("p", "Point"), ("q", "Ours"), ("r", "New")]
    assert ids(items) == ["one", "two", "three"]


def test_hide_after_and_only() -> None:
    assert ids(laid("items:\n  - id: two\n    hide: true\n")[0]["items"]) == ["one", "three"]
    assert ids(laid("items:\n  - id: three\n    after: one\n")[0]["items"]) == ["one", "three", "two"]
    assert ids(laid("items:\n  - id: three\n    after: start\n")[0]["items"]) == ["three", "one", "two"]
    assert ids(laid("items:\n  - id: new\n    text: N\n    after: one\n")[0]["items"]) == ["one", "new", "two", "three"]
    assert ids(laid("items:\n  - only: [three, one]\n")[0]["items"]) == ["three", "one"]


def test_replace_keeps_nothing() -> None:
    found, _, _ = laid("items:\n  - id: one\n    replace: true\n    text: Only this\n")
    items = found["items"]
    assert isinstance(items, list)
    assert items[0] == {"id": "one", "text": "Only this"}


def test_plain_lists_are_replaced_whole() -> None:
    assert laid("ids: [c]\n")[0]["ids"] == ["c"]


def test_what_cannot_be_done_is_told() -> None:
    assert laid("items:\n  - id: nowhere\n    hide: true\n")[2] == ["L001"]
    assert laid("items:\n  - id: one\n    after: nowhere\n")[2] == ["L002"]
    assert laid("items:\n  - only: [one, nowhere]\n")[2] == ["L002"]
    assert laid("items:\n  - text: Nobody\n")[2] == ["L003"]
    assert laid("items: words\n")[2] == ["L004"]


def test_a_file_only_a_layer_has_is_added_without_the_layer_words() -> None:
    layer, _ = read(b"items:\n  - id: one\n    after: start\n    text: A\n", "over.yml")
    assert layer is not None
    maps, problems = lay({}, {"new.yml": layer})
    assert data(maps["new.yml"]) == {"items": [{"id": "one", "text": "A"}]}
    assert problems == []
    assert isinstance(maps["new.yml"].entries["items"], Many)


def test_exceptions_are_added_to() -> None:
    """What the guide allows stays allowed under a brand that allows something more."""
    base, _ = read(b"exceptions:\n  - code: E06\n    where: a\n    reason: One\n", "base.yml")
    over, _ = read(b"exceptions:\n  - code: E07\n    where: b\n    reason: Two\n", "over.yml")
    assert base is not None
    assert over is not None
    maps, problems = lay({"exceptions.yml": base}, {"exceptions.yml": over})
    value = maps["exceptions.yml"].entries["exceptions"]
    assert isinstance(value, Many)
    assert [data(one)["code"] for one in value.entries] == ["E06", "E07"]
    assert [one.place.file for one in value.entries] == ["base.yml", "over.yml"]
    assert problems == []
