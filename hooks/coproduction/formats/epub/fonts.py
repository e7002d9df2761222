"""Easy read's typeface, cut down to the letters that the book has.

Andika is made for people who find reading hard. Whole it is more than a megabyte; cut, a few dozen kilobytes. Its
licence (SIL Open Font License 1.1) keeps its name for the whole one, so the cut one has a name of its own, and carries
the copyright and the licence inside.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from coproduction import house

FAMILY = "Guide Easy Read"
"""Its name in the style sheet too."""
WEIGHTS = ("Regular", "Bold")
_COPYRIGHT, _FAMILY, _STYLE, _UNIQUE, _FULL, _POSTSCRIPT, _LICENCE, _LICENCE_ADDRESS = 0, 1, 2, 3, 4, 6, 13, 14
"""Numbers of names in a font (OpenType specification, “name”)."""
_WINDOWS = (3, 1, 0x409)


def fonts(text: str) -> Iterator[tuple[str, bytes]]:
    """Each weight with the letters of a text: its file's name, and its bytes. The same letters give the same bytes."""
    folder = house.find(Path(__file__)).templates / "assets" / "fonts" / "andika"
    for weight in WEIGHTS:
        yield f"easy-read-{weight.lower()}.ttf", _cut(folder / f"Andika-{weight}.ttf", weight, frozenset(text))


def _cut(file: Path, weight: str, letters: frozenset[str]) -> bytes:
    options = subset.Options(hinting=False, notdef_outline=True, recalc_timestamp=False)
    options.name_IDs = [_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS]
    with TTFont(file, recalcTimestamp=False) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=sorted(map(ord, letters)))
        cutter.subset(font)
        full = f"{FAMILY} {weight}"
        named = {
            _FAMILY: FAMILY,
            _STYLE: weight,
            _UNIQUE: full,
            _FULL: full,
            _POSTSCRIPT: full.replace(" ", "") if weight == "Regular" else f"{FAMILY.replace(' ', '')}-{weight}",
        }
        for number, name in named.items():
            font["name"].setName(name, number, *_WINDOWS)
        written = io.BytesIO()
        font.save(written, reorderTables=False)
    return written.getvalue()
