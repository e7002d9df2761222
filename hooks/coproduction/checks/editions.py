"""Both editions of an item change together (L009): a layer that says one anew is asked about the other.

A layer keeps what it does not name. So the full edition may say the organisation's words and easy read still the
guide's, and both are sound by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem, problem
from coproduction.reading.values import Many, Map, Text, Value

PAIRS = (
    ("text", "easy"),
    ("text", "question"),
    ("title", "easy_title"),
    ("intro", "intro_easy"),
    ("how", "how_easy"),
    ("label", "easy_label"),
    ("title", "easy.title"),
    ("summary", "easy.summary"),
    ("answer.columns", "answer.easy_columns"),
)
"""The fields that say the same in the full edition and in easy read."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Fields that a layer has written anew, where the other edition's still is that of the layer below."""
    for address, value in guide.written.items():
        if not _laid_over(value):
            continue
        for full, easy in PAIRS:
            if full == "title" and address.startswith("prose/"):
                continue  # a section that is changed has to repeat its heading
            one, other = _at(value, full), _at(value, easy)
            if one is None or other is None or one.place.file == other.place.file:
                continue
            # An item lies where it was first written; what has another file was laid over it.
            anew = full if one.place.file != value.place.file else easy
            kept = easy if anew == full else full
            below = guide.place(address, kept)
            yield problem(
                "L009",
                guide.place(address, anew),
                address,
                id=address.rpartition("/")[2],
                here=_name(anew),
                there=_name(kept),
                where=f"{below.file}:{below.line}",
            )


def _laid_over(value: Map) -> bool:
    """Whether a part of an item, or a part of that, was written in another file than the item."""
    here = value.place.file
    return any(one.place.file != here or (isinstance(one, Map) and _laid_over(one)) for one in value.entries.values())


def _at(value: Map, path: str) -> Text | Many | None:
    found: Value | None = value
    for step in path.split("."):
        found = found.entries.get(step) if isinstance(found, Map) else None
    return None if isinstance(found, Map) else found


def _name(field: str) -> str:
    return field.removeprefix("answer.").replace("easy.", "easy ")
