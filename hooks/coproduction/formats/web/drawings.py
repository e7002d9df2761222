"""Drawings beside a framework's list: where its parts stand, as numbers for an SVG. They say nothing the list does not.

All lengths are in the drawing's own units; the templates in ``overrides/fragments/`` give it a size and its colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from textwrap import wrap

from msgspec import Struct


class Spot(Struct, frozen=True):
    """Where a number stands."""

    x: float
    y: float
    number: str


class Wedge(Struct, frozen=True):
    """One level of a dial: its outline, where its number stands, and its name in lines that begin, end or are centred.

    ``lines`` are words with their ``y``; all have the same ``x``.
    """

    path: str
    spot: Spot
    lines: tuple[tuple[str, float], ...]
    x: float
    anchor: str


class Ring(Struct, frozen=True):
    """One ring of a map, from the middle outwards, with the numbers of the groups in it."""

    radius: float
    spots: tuple[Spot, ...]


_MIDDLE = (320.0, 240.0)
"""Of a dial of 640 by 250 units; the template says so too."""
_HOLE, _LOWEST, _HIGHEST = 60.0, 110.0, 190.0
_GAP = 0.02
"""Between two wedges, as an angle in radians."""
_LINE, _LETTERS = 17.0, 16
"""The height of a name's line, and about how many letters it may have."""


def dial(names: Sequence[str]) -> tuple[Wedge, ...]:
    """A half circle of wedges from the lowest level (start side) to the highest; the higher, the farther it reaches."""
    count = len(names)
    step = pi / count
    wedges = []
    for number, name in enumerate(names):
        start, end = pi - number * step - _GAP, pi - (number + 1) * step + _GAP
        reach = _LOWEST + (_HIGHEST - _LOWEST) * number / max(count - 1, 1)
        half = (start + end) / 2
        inner, outer = (_round(_at(half, (_HOLE + reach) / 2)), _round(_at(half, reach + 12)))
        path = (
            f"M{_pair(_at(start, _HOLE))}L{_pair(_at(start, reach))}A{reach:g} {reach:g} 0 0 1 {_pair(_at(end, reach))}"
            f"L{_pair(_at(end, _HOLE))}A{_HOLE:g} {_HOLE:g} 0 0 0 {_pair(_at(start, _HOLE))}Z"
        )
        anchor = "end" if cos(half) < -0.2 else "start" if cos(half) > 0.2 else "middle"
        written = wrap(name, _LETTERS, break_on_hyphens=False)
        # Beside the dial a name stands around its place; over the dial it ends there.
        first = outer[1] - _LINE * (len(written) - 1) * (1 if anchor == "middle" else 0.5)
        lines = tuple((words, round(first + _LINE * line, 1)) for line, words in enumerate(written))
        wedges.append(Wedge(path, Spot(*inner, str(number + 1)), lines, outer[0], anchor))
    return tuple(wedges)


MAP_SIZE = 400
_OUTERMOST = 190.0


def rings(groups: Sequence[int]) -> tuple[Ring, ...]:
    """Rings from the middle outwards. ``groups`` says for each group, in order, which ring it stands in (from 1)."""
    count = max(groups, default=0)
    width = _OUTERMOST / max(count, 1)
    middle = MAP_SIZE / 2
    drawn = []
    for ring in range(1, count + 1):
        here = [str(number) for number, one in enumerate(groups, 1) if one == ring]
        path = 0.0 if ring == 1 and len(here) == 1 else width * (ring - 0.5)
        spots = []
        for place, number in enumerate(here):
            angle = pi / 2 - 2 * pi * (place + (ring % 2) / 2) / len(here)
            spots.append(Spot(*_round((middle + path * cos(angle), middle - path * sin(angle))), number))
        drawn.append(Ring(round(width * ring, 1), tuple(spots)))
    return tuple(drawn)


def _at(angle: float, radius: float) -> tuple[float, float]:
    return _MIDDLE[0] + radius * cos(angle), _MIDDLE[1] - radius * sin(angle)


def _round(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], 1), round(point[1], 1)


def _pair(point: tuple[float, float]) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
