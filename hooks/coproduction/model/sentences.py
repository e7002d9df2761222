"""The type checker's errors as sentences with places: about ten templates say all it can find."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from coproduction.model.fields import ONE_LINE
from coproduction.problems import Place, Problem, problem
from coproduction.reading.values import Map, Value, value_at

_NAMES = {
    "string_type": "words",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "tuple_type": "a list, each entry after a “- ”",
    "list_type": "a list, each entry after a “- ”",
    "model_type": "named fields",
    "model_attributes_type": "named fields",
    "dict_type": "named fields",
}
_FORMS = {
    "code": "A code is a capital letter and a number: C3.",
    "openmoji": "Take the name of an OpenMoji file: 1F44D-1F3FD.",
    "email": "Write an e-mail address: hello@example.org.",
    "phone": "Write digits and spaces: 01632 960 100.",
    "web": "Write the whole address of a page: https://example.org/help.",
    "site": "Write the whole address of the first page: https://guide.example.org/.",
    "brand": 'Write the colour as six digits in quotation marks: "#302b70".',
    "second": 'Write the colour as six digits in quotation marks: "#302b70".',
    "logo": "Put an SVG or PNG file beside brand.yml, and write its name: logo.svg.",
}
"""What a field looks like that has a form of its own."""
_MOST = ("name", "short_name", "email", "web", "address", "hours")
"""Fields whose words have a greatest length."""
_UNIONS = ("Serving", "function-", "constrained-str", "str")


def sentences(error: ValidationError, value: Value, fields: Iterable[str]) -> list[Problem]:
    """Every error of one typed value as a problem. ``fields`` are the known names, for near misses."""
    known = sorted(set(fields))
    found: dict[tuple[Any, ...], Problem] = {}
    details = [(_path(detail["loc"]), detail) for detail in error.errors(include_url=False)]
    for path, detail in details:
        # A list whose entry is faulty counts as too short for pydantic as well.
        if detail["type"] == "too_short" and any(one[: len(path)] == path != one for one, _ in details):
            continue
        # A value that fits no form of a union fails once for each: the first error says enough.
        found.setdefault(path, _sentence(detail, path, value, known))
    return list(found.values())


def _path(location: Sequence[str | int]) -> tuple[str | int, ...]:
    """Pydantic's path without the names it puts in for the forms of a union."""
    last = len(location) - 1
    return tuple(
        step
        for number, step in enumerate(location)
        if not (isinstance(step, str) and step.startswith(_UNIONS) and (number == last or "[" in step))
        and not (number and location[number - 1] == "answer" and isinstance(step, str))  # the tag of the union
    )


def _sentence(detail: ErrorDetails, path: tuple[str | int, ...], value: Value, known: list[str]) -> Problem:
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    place = value_at(value, path).place
    kind, context = detail["type"], detail.get("ctx", {})
    match kind:
        case "missing" if place.file.endswith(".md") and field == "text":
            return problem("M020", place)
        case "missing" if place.file.endswith(".md"):
            return problem("M010", place, field=field)
        case "missing":
            return problem("M001", value_at(value, path[:-1]).place, field=field)
        case "extra_forbidden":
            close = difflib.get_close_matches(field, [one for one in known if one != field], 1, 0.6)
            hint = f"Did you mean “{close[0]}”?" if close else "Take it out, or look for its right name."
            return problem("M002", _key(value, path), field=field, hint=hint)
        case "string_pattern_mismatch" if context.get("pattern") == ONE_LINE:
            return problem("M030", place, field=field)
        case "string_too_long" if field in _MOST:
            return problem("M031", place, field=field, count=len(detail["input"]), most=context["max_length"])
        case "string_pattern_mismatch" if field in _FORMS:
            return problem("M006", place, field=field, words=_shown(detail["input"]), hint=_FORMS[field])
        case "string_pattern_mismatch" | "string_too_long":
            return problem("M005", place, field=field, words=_shown(detail["input"]))
        case "string_too_short" if context.get("min_length", 1) > 1:
            return problem("M009", place, field=field)
        case "string_too_short":
            return problem("M007", place, field=field)
        case "too_short":
            return problem("M008", place, field=field, least=context.get("min_length", 1))
        case "greater_than_equal" | "less_than_equal":
            limit = str(context.get("ge", context.get("le")))
            side = "at least" if kind == "greater_than_equal" else "at most"
            return problem("M011", place, field=field, side=side, limit=limit)
        case "piece":
            return problem("M012", place)
        case "reached":
            return problem("M033", value_at(value, path).place)
        case "day":
            return problem("M022", place, field=field, words=_shown(detail["input"]))
        case "chapter":
            return problem("M025", place)
        case "columns":
            return problem("M023", place)
        case "union_tag_not_found":
            return problem("M001", place, field="kind")
        case "literal_error" | "union_tag_invalid":
            tag = kind.startswith("union")
            wanted = str(context.get("expected_tags" if tag else "expected")).replace("'", "")
            words = context.get("tag", "") if tag else detail["input"]
            place = value_at(value, (*path, "kind")).place if tag else place
            return problem("M024", place, field="kind" if tag else field, words=_shown(words), wanted=wanted)
        case "picture":
            return problem("M013", place)
        case _ if kind in _NAMES:
            return problem("M014", place, field=field or "this", wanted=_NAMES[kind])
        case _:
            return problem("M015", place, field=field or "this")


def _key(value: Value, path: tuple[str | int, ...]) -> Place:
    """The place of a field's name rather than of what stands after it."""
    owner = value_at(value, path[:-1])
    if isinstance(owner, Map):
        return owner.keys.get(str(path[-1]), owner.place)
    return owner.place


def _shown(value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    elif isinstance(value, dict):
        value = ", ".join(f"{key}: {one}" for key, one in value.items())
    text = str(value)
    return text if len(text) <= 40 else f"{text[:37]}…"
