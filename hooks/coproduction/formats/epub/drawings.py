"""Small drawings that say again, as a shape, what words beside them say: a screen reader passes them by.

They take the colour of the text around them, or a colour that shows on white, sepia and black paper alike, because a
reading app may turn its page dark without telling the book.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from coproduction.formats.epub.xhtml import tag

SHAPES: Mapping[str, tuple[str, str]] = {
    "welcome-and-care": ("#c9622f", "M16 2a14 14 0 1 0 0 28a14 14 0 1 0 0-28z"),
    "value-and-include": ("#b052bd", "M16 1L31 16L16 31L1 16z"),
    "communicate": ("#3f7fc4", "M15 2h2a13 13 0 0 1 13 13v2a13 13 0 0 1-13 13H2V15A13 13 0 0 1 15 2z"),
    "work-in-partnership": ("#2f8f63", "M4 3h24a1 1 0 0 1 1 1v24a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z"),
}
"""Each cornerstone's colour and shape, in a square of 32 units. Each colour has 3:1 or more on white and on black
(WCAG 2.2, 1.4.11)."""


def shape(mark: str) -> Markup:
    """The shape of one cornerstone; nothing for a mark that is none of the four."""
    if mark not in SHAPES:
        return Markup("")
    colour, path = SHAPES[mark]
    return _svg("shape", 32, 32, tag("path", d=path, fill=colour))


def shapes() -> Markup:
    """The four shapes in a row, as the cover wears them."""
    row = [
        tag("path", d=path, fill=colour, transform=f"translate({42 * place} 0)")
        for place, (colour, path) in enumerate(SHAPES.values())
    ]
    return _svg("shapes", 158, 32, *row)


def meter(level: int, count: int) -> Markup:
    """How far a level reaches: steps that rise, filled up to it."""
    width, gap, high = 12, 4, 28
    steps = []
    for step in range(1, count + 1):
        height = round(6 + (high - 6) * step / count)
        fill = "currentColor" if step <= level else "none"
        place = {"x": f"{(step - 1) * (width + gap) + 2}", "y": f"{high + 2 - height}"}
        steps.append(
            tag(
                "rect",
                **place,
                width=f"{width}",
                height=f"{height}",
                fill=fill,
                stroke="currentColor",
                stroke_width="2",
            )
        )
    return _svg("meter", count * (width + gap) - gap + 4, high + 4, *steps)


def target(ring: int, count: int) -> Markup:
    """Which ring of a map it stands in, from 1 in the middle: that ring is the thick one."""
    side = 48
    width = (side / 2 - 2) / max(count, 1)
    rings = []
    for one in range(count, 0, -1):
        here = one == ring
        radius = width * (one - 0.5) if here else width * one
        thick = width if here else 1.0
        rings.append(
            tag(
                "circle",
                cx="24",
                cy="24",
                r=f"{radius:.1f}",
                fill="none",
                stroke="currentColor",
                stroke_width=f"{thick:.1f}",
            )
        )
    return _svg("target", side, side, *rings)


def _svg(name: str, width: int, height: int, *content: str) -> Markup:
    opened = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="{}" viewBox="0 0 {} {}" width="{}" height="{}" '
        'aria-hidden="true" focusable="false">'
    ).format(name, width, height, width, height)
    return opened + Markup("").join(content) + Markup("</svg>")
