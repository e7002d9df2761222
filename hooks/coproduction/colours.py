"""An organisation's colours as the site can use them: the same hue, as dark or as light as letters need.

Letters in a brand's colour stand on every paper of the site, so they have 7:1 on each (WCAG 2.2, 1.4.6). A colour that
has it already stays as it is. Another keeps its hue and, as far as a screen can show it, its chroma; only its lightness
moves, in OKLCH, where equal steps look equal.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from coproduction.model.brand import Colours

CONTRAST = 7.0
"""WCAG 2.2, 1.4.6 (AAA)."""
LIGHT_PAPERS = ("#faf7f1", "#fff", "#fdf1cc", "#dcebfb", "#fdebdf", "#f6e9f8", "#e5effa", "#e4f3ea")
"""What letters stand on in the light: paper, sheet, the two papers that a reader may choose, the tints of the four
cornerstones. A test holds these against the style sheets."""
DARK_PAPERS = ("#16141c", "#211e2b", "#38241a", "#34203a", "#1a2a3f", "#183021")
"""The same in the dark."""
_TINT = 0.06
"""How much of a colour is in its tint."""
_STEPS = 16
"""Halvings of the way to black or white: finer than a screen's 256 steps."""


class Scheme(Struct, frozen=True):
    """One colour as it is given, and as it is shown on light and on dark pages, all as ``#rrggbb``."""

    given: str
    light: str
    dark: str


class Palette(Struct, frozen=True):
    """What a brand changes: the colour of buttons and marks, and that of links (None for the guide's own)."""

    brand: Scheme
    link: Scheme | None


def palette(colours: Colours) -> Palette:
    """The colours of a brand, ready for every page."""
    return Palette(scheme(colours.brand), scheme(colours.second) if colours.second else None)


def scheme(colour: str) -> Scheme:
    """One colour for light and dark pages."""
    given = f"#{colour.removeprefix('#').lower()}"
    return Scheme(given, readable(given, LIGHT_PAPERS, 0.0), readable(given, DARK_PAPERS, 1.0))


def readable(colour: str, papers: Sequence[str], towards: float) -> str:
    """A colour that has the contrast on all of some papers: itself, or one as near to it as can be.

    ``towards`` is the lightness at the far end, 0 for black and 1 for white.
    """
    if contrast(colour, papers) >= CONTRAST:
        return colour
    from coloraide import Color  # noqa: PLC0415  # few brands need it, and every command would wait for it

    lightness, chroma, hue = Color(colour).convert("oklch").coords(nans=False)
    near, far = lightness, towards
    found = "#000000" if towards == 0 else "#ffffff"
    for _ in range(_STEPS):
        half = (near + far) / 2
        shown = Color("oklch", [half, chroma, hue]).fit("srgb", method="oklch-chroma")
        tried = shown.convert("srgb").to_string(hex=True)
        if contrast(tried, papers) >= CONTRAST:
            found, far = tried, half
        else:
            near = half
    return str(found)


def tint(colour: str) -> str:
    """A colour so light that words in it, or in black, can stand on it: a little of it in much white."""
    digits = colour.removeprefix("#")
    parts = (round(255 - (255 - int(digits[at : at + 2], 16)) * _TINT) for at in (0, 2, 4))
    return "#" + "".join(f"{part:02x}" for part in parts)


def contrast(colour: str, papers: Sequence[str]) -> float:
    """The least contrast of a colour with any of some papers (WCAG 2.2, contrast ratio)."""
    own = _luminance(colour)
    return min(_ratio(own, _luminance(paper)) for paper in papers)


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2), of a colour with three or six digits."""
    digits = colour.removeprefix("#")
    whole = digits if len(digits) == 6 else "".join(one * 2 for one in digits)
    red, green, blue = (int(whole[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return sum(
        share * (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
        for share, value in ((0.2126, red), (0.7152, green), (0.0722, blue))
    )
