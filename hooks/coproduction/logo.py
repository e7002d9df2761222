"""An organisation's logo: where its file lies, and how wide it is for its height."""

from __future__ import annotations

import base64
from pathlib import Path
from xml.parsers import expat

from coproduction.house import House
from coproduction.model.guide import Guide

PNG = b"\x89PNG\r\n\x1a\n"
"""How every PNG begins (PNG specification, 5.2)."""
_SIZE_ENDS = 24
"""Bytes of a PNG after which its width and height have been said."""


def folder_of(guide: Guide, house: House) -> Path:
    """The brand's folder, which holds ``brand.yml`` and the logo."""
    return (house.root / guide.place("brand", "name").file).parent


def file_of(guide: Guide, house: House) -> Path | None:
    """The logo's file, whether it is there or not. None for a brand without a logo."""
    return folder_of(guide, house) / guide.brand.logo if guide.brand.logo else None


def size(content: bytes) -> tuple[float, float] | None:
    """Width and height of a PNG in pixels, or of an SVG's view box. None where the file does not say them."""
    if content.startswith(PNG):
        if content[12:16] != b"IHDR" or len(content) < _SIZE_ENDS:
            return None
        width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
        return (width, height) if width and height else None
    return _view_box(content)


def as_svg(file: Path) -> str:
    """A logo as an SVG: itself, or a PNG in a frame of its size. Typst takes no other bytes than those of text."""
    content = file.read_bytes()
    if not content.startswith(PNG):
        return content.decode()
    width, height = size(content) or (1, 1)
    held = base64.b64encode(content).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{held}"/></svg>'
    )


def _view_box(content: bytes) -> tuple[float, float] | None:
    """The size of an SVG's view box. Only the outermost element is asked, and nothing else is opened."""
    boxes: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _, attributes: boxes.append(attributes.get("viewBox", ""))
    try:
        parser.Parse(content, True)
        numbers = [float(one) for one in boxes[0].replace(",", " ").split()]
    except (expat.ExpatError, ValueError, IndexError):
        return None
    return (numbers[2], numbers[3]) if len(numbers) == 4 and min(numbers[2:]) > 0 else None
