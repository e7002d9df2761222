"""JSON Schemas: up to date, named in each file's first line, and loose for layers."""

from __future__ import annotations

import json
import re

from coproduction.house import House
from coproduction.model.kinds import KINDS
from coproduction.model.schemas import schemas


def test_schemas_are_up_to_date(house: House) -> None:
    """``make schemas`` writes them again."""
    folder = house.content / "schema"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.json")} == schemas().keys()
    for path, text in schemas().items():
        assert (folder / path).read_text(encoding="utf-8") == text, f"content/schema/{path} is out of date"


def test_every_file_names_its_schema(house: House) -> None:
    seen = 0
    for path in [*house.content.rglob("*.yml"), *house.root.glob("brands/*/*.yml")]:
        text = path.read_text(encoding="utf-8")
        found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert found, path
        schema = (path.parent / found[1]).resolve()
        assert schema.is_file(), path
        kind = re.search(r"^kind: (\w+)$", text, re.MULTILINE)
        assert schema.stem == (kind[1] if kind else "words" if path.parent.name == "words" else path.stem), path
        seen += 1
    assert seen >= 8


def test_a_layer_needs_nothing_and_may_hide() -> None:
    for kind in KINDS:
        schema = json.loads(schemas()[f"layer/{kind}.json"])
        assert "required" not in json.dumps(schema)
        item = next(value for value in schema["$defs"].values() if "id" in value["properties"])
        assert {"hide", "replace", "after", "only"} <= item["properties"].keys()


def test_a_guide_schema_needs_what_the_model_needs() -> None:
    ladder = json.loads(schemas()["ladder.json"])
    assert set(ladder["required"]) == {"id", "title", "easy_title", "source", "kind", "items"}
    assert ladder["additionalProperties"] is False
    assert ladder["properties"]["intro_easy"]["type"] == "string"


def test_schemas_are_not_named_after_the_insides() -> None:
    for schema in schemas().values():
        assert "pydantic" not in schema
