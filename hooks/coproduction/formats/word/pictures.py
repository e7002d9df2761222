"""Pictures in Word: an SVG as a sharp PNG, in line with the text, with alt text or marked as decorative."""

from __future__ import annotations

import io
from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.shape import CT_Inline
from docx.shared import Inches

from coproduction.blocks import Image
from coproduction.formats.word.xml import Element, element
from coproduction.logo import as_svg
from coproduction.raster import png, size

# What Word itself writes when somebody ticks "Mark as decorative".
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)


def drawing(document: Document, id: int, image: Image, file: Path, box: tuple[float, float]) -> Element:
    """A run with a picture that fits into a box, in millimetres. ``id`` is unique in the document."""
    return _inline(document, id, image, png(file.read_text(encoding="utf-8"), *box))


def logo(document: Document, id: int, file: Path, box: tuple[float, float]) -> Element:
    """A run with an organisation's logo. Its name stands beside it in words, so it is decoration."""
    return _inline(document, id, Image("logo"), png(as_svg(file), *box))


def _inline(document: Document, id: int, image: Image, data: bytes) -> Element:
    rid, _ = document.part.get_or_add_image(io.BytesIO(data))
    across, down = map(Inches, size(data))
    inline = CT_Inline.new_pic_inline(id, rid, f"{image.name}.png", across, down)
    inline.docPr.set("name", image.name)
    if image.alt:
        inline.docPr.set("descr", image.alt)
    else:
        inline.docPr.append(parse_xml(_DECORATIVE))
    return element("w:r", None, element("w:drawing", None, inline))
