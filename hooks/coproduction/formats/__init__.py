"""What a book is written out to. A new format is one module and one line in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from coproduction.formats import pdf, text, web, word
from coproduction.formats.sheet import Format, FormatError, Sheet

FORMATS: Mapping[str, Format] = MappingProxyType(
    {one.name: one for one in (web.FORMAT, pdf.FORMAT, word.FORMAT, text.FORMAT)}
)
"""Every format by its name, in the order they are offered to readers."""

__all__ = ["FORMATS", "Format", "FormatError", "Sheet"]
