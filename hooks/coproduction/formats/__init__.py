"""What a book is written out to. A new format is one module and one line in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from coproduction.formats import braille, data, epub, markdown, pdf, slides, text, word
from coproduction.formats.shape import Document, Format, FormatError

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            pdf.WHOLE,
            pdf.LARGE,
            pdf.BOOKLETS,
            pdf.CHAPTERS,
            pdf.PAPERS,
            pdf.POSTER,
            word.FORMAT,
            epub.FORMAT,
            slides.FORMAT,
            text.FORMAT,
            braille.FORMAT,
            markdown.FORMAT,
            data.FORMAT,
        )
    }
)
"""Every format of documents by its name, in the order they are offered to readers."""

__all__ = ["FORMATS", "Document", "Format", "FormatError"]
