"""Pictures in Word: an SVG as a sharp PNG, in line with the text, with alt text or marked as decorative."""

from __future__ import annotations

import io

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.shape import CT_Inline
from docx.shared import Inches

from coproduction.blocks import Image
from coproduction.decoration import DECORATIVE
from coproduction.formats.word.xml import Element, element
from coproduction.raster import size


def drawing(document: Document, id: int, image: Image, data: bytes) -> Element:
    """A run with a picture, drawn as PNG. ``id`` is unique in the document. Without alt text it is decoration."""
    rid, _ = document.part.get_or_add_image(io.BytesIO(data))
    across, down = map(Inches, size(data))
    inline = CT_Inline.new_pic_inline(id, rid, f"{image.name}.png", across, down)
    inline.docPr.set("name", image.name)
    if image.alt:
        inline.docPr.set("descr", image.alt)
    else:
        inline.docPr.append(parse_xml(DECORATIVE))
    return element("w:r", None, element("w:drawing", None, inline))
