"""How large a drawing is seen. Most have an empty edge, and some are half empty."""

from __future__ import annotations

import re

from coproduction.raster import ink

LEAST = 0.8
"""The share of its place that an easy-read picture takes up at least, on its longer side: 3 cm of 3.8."""
_VIEW = re.compile(r'(<svg\b[^>]*\bviewBox=")\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*(?=")')


def large_enough(svg: str) -> str:
    """A drawing that is seen at ``LEAST`` of its place. A small one is shown nearer, in the middle; others stay."""
    view = _VIEW.search(svg)
    if view is None:
        return svg
    x, y, width, height = map(float, view.groups()[1:])
    left, top, right, bottom = ink(svg)
    longest = max((right - left) * width, (bottom - top) * height)
    side = longest / LEAST
    if not 0 < side < max(width, height):
        return svg
    middle = x + (left + right) / 2 * width, y + (top + bottom) / 2 * height
    nearer = f"{view[1]}{middle[0] - side / 2:.2f} {middle[1] - side / 2:.2f} {side:.2f} {side:.2f}"
    return svg[: view.start()] + nearer + svg[view.end() :]
