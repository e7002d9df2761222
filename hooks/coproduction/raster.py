"""Drawings as dots: an SVG as a sharp PNG, for formats that cannot show it as it is; and where it has ink."""

from __future__ import annotations

import io
import struct
from functools import lru_cache

import typst
from PIL import Image

PPI = 300
_INK = 10
"""Millimetres of the drawing in which ink is looked for: 118 dots, so it is found to a hundredth."""

# The picture as large as it can be in the box, in its own proportions.
_PAGE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {
  let picture = image.with(bytes(sys.inputs.svg), format: "svg")
  let own = measure(picture())
  let grow = calc.min(eval(sys.inputs.width) / own.width, eval(sys.inputs.height) / own.height)
  picture(width: own.width * grow)
}
"""


def size(png: bytes) -> tuple[float, float]:
    """Width and height of what ``png`` has drawn, in inches."""
    width, height = struct.unpack(">II", png[16:24])
    return width / PPI, height / PPI


@lru_cache(maxsize=1024)
def png(svg: str, width: float, height: float) -> bytes:
    """An SVG drawn as PNG that fits into a box, in millimetres, at 300 dots an inch.

    Only Typst's own fonts are used, so that every machine draws the same.
    """
    inputs = {"svg": svg, "width": f"{width}mm", "height": f"{height}mm"}
    return typst.compile(_PAGE, format="png", ppi=PPI, sys_inputs=inputs, ignore_system_fonts=True)


@lru_cache(maxsize=1024)
def ink(svg: str) -> tuple[float, float, float, float]:
    """Where an SVG has ink: left, top, right and bottom, as shares of its width and height; all if it has none."""
    with Image.open(io.BytesIO(png(svg, _INK, _INK))) as drawn:
        left, top, right, bottom = drawn.convert("RGBA").getchannel("A").getbbox() or (0, 0, *drawn.size)
        return left / drawn.width, top / drawn.height, right / drawn.width, bottom / drawn.height
