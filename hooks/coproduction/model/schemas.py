"""JSON Schemas generated from the models, so that an editor's program helps while people write.

Two for each kind of file: the guide's own, and one for layers, in which nothing is required and items may
say ``hide``, ``after``, ``replace`` and ``only``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel

from coproduction.model import docstrings
from coproduction.model.kinds import KINDS
from coproduction.model.load import FILES
from coproduction.model.words import InterfaceWords

_LAYER_WORDS: dict[str, Any] = {
    "hide": {"description": "true takes this item away.", "enum": [True, False]},
    "replace": {"description": "true keeps nothing of the item below.", "enum": [True, False]},
    "after": {"description": "Puts the item behind the one with this id, or at the start.", "type": "string"},
    "only": {
        "description": "Keeps just these items, in this order.",
        "type": "array",
        "items": {"type": "string"},
    },
}


def schemas() -> Mapping[str, str]:
    """Every schema by its path below ``content/schema/``, as JSON text that ends in a new line."""
    models: dict[str, type[BaseModel]] = {path.removesuffix(".yml"): model for path, model in FILES.items()}
    models |= {**KINDS, "words": InterfaceWords}
    written: dict[str, str] = {}
    for name, model in models.items():
        schema = _plain(_described(model.model_json_schema(mode="validation"), model))
        written[f"{name}.json"] = _text(name, schema)
        written[f"layer/{name}.json"] = _text(f"{name}, laid over the guide", _layer(schema))
    return written


def _described(schema: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """The schema with what the docstrings of its models say of fields that say nothing themselves."""
    models = {one.__name__: one for one in _within(model)}
    for name, part in {model.__name__: schema, **schema.get("$defs", {})}.items():
        for field, words in docstrings.of_fields(models[name]).items() if name in models else ():
            part["properties"][field].setdefault("description", words)
    return schema


def _within(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and every model that stands inside it."""
    found: set[type[BaseModel]] = set()
    waiting: list[Any] = [model]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel) and one not in found:
            found.add(one)
            waiting += [field.annotation for field in one.model_fields.values()]
        waiting += get_args(one)
    return found


def _text(name: str, schema: dict[str, Any]) -> str:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    return json.dumps(head | {k: v for k, v in schema.items() if k != "title"}, indent=2, ensure_ascii=False) + "\n"


def _plain(schema: Any) -> Any:
    """The schema without pydantic's titles and its null forms: an empty field is left out, not null."""
    if isinstance(schema, list):
        return [_plain(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {key: _plain(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    if "anyOf" in plain:
        forms = [one for one in plain["anyOf"] if one != {"type": "null"}]
        if len(forms) == 1:
            plain = {k: v for k, v in plain.items() if k not in ("anyOf", "default")} | forms[0]
        else:
            plain["anyOf"] = forms
    if plain.get("default", 0) is None:
        del plain["default"]
    return plain


def _layer(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_layer(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    layer = {key: _layer(value) for key, value in schema.items() if key not in ("required", "minItems")}
    if "id" in layer.get("properties", {}) and "kind" not in layer["properties"]:
        layer["properties"] = layer["properties"] | _LAYER_WORDS
    return layer
