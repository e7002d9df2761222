"""What an organisation's documents wear: its colours and its logo, from one place for every format."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from coproduction import logo
from coproduction.colours import palette, tint
from coproduction.house import House
from coproduction.model.guide import Guide


class Look(Struct, frozen=True):
    """Colours as ``#rrggbb``, for light paper: the organisation's own, a tint of it to stand behind words, and that of
    links. Both have 7:1 on paper and on the tint. ``logo`` is the file of the logo, an SVG or a PNG.
    """

    brand: str = "#2f2a6b"
    tint: str = "#f3f1fa"
    link: str = "#2a3f9d"
    logo: Path | None = None


def look(guide: Guide, house: House) -> Look:
    """The look of a brand; the guide's own for what it does not say."""
    own = Look()
    colours = palette(guide.brand.colours) if guide.brand.colours else None
    file = logo.file_of(guide, house)
    return Look(
        brand=colours.brand.light if colours else own.brand,
        tint=tint(colours.brand.light) if colours else own.tint,
        link=colours.link.light if colours and colours.link else own.link,
        logo=file if file and file.is_file() else None,
    )
