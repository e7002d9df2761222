"""What Typst leaves to do: fields to fill in, and the headers of rows. The tags stay those of PDF/UA-1."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Pdf

from coproduction.formats.pdf import headings, tables, widgets
from coproduction.formats.pdf.fields import Fields
from coproduction.formats.pdf.lower import COVERED, Lowered
from coproduction.formats.shape import Keep, afresh


def finish(content: bytes, lowered: Lowered) -> bytes:
    """The document with its fields and its headers of rows, and smaller. The same document gives the same bytes.

    Raises ``FormatError`` where what Typst made does not hold what was asked of it.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        tables.head_rows(pdf.Root.StructTreeRoot, lowered.row_headers)
        if lowered.values["layout"] in COVERED:
            headings.below_title(pdf.Root.StructTreeRoot)
        fill(pdf, lowered.fields, lowered.values)
        return saved(pdf)


def fill(pdf: Pdf, fields: Fields, values: Mapping[str, Any], keep: Keep = afresh) -> None:
    """Makes the fields of a document, in which people type as its own text is set."""
    easy = values["edition"] == "easy"
    size = 18 if values["layout"] == "large" else 16 if easy else 14
    widgets.make(pdf, fields, "Andika" if easy else "Atkinson Hyperlegible Next", size, keep)


def saved(pdf: Pdf) -> bytes:
    """The bytes of a document, always the same ones."""
    made = io.BytesIO()
    if "/Suspects" in pdf.Root.MarkInfo:  # that there are none is what its absence says, too, and Poppler trips over it
        del pdf.Root.MarkInfo["/Suspects"]
    pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)
