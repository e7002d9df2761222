"""The guide's own typefaces, for what Typst draws."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import typst

from coproduction import house


@cache
def fonts() -> typst.Fonts:
    """The guide's own typefaces and no others: what a computer happens to have must not show."""
    folder = house.find(Path(__file__)).templates / "assets" / "fonts"
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
