"""What Typst leaves to do: fields to fill in, and the headers of rows. The tags stay those of PDF/UA-1."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import pikepdf

from coproduction.formats.pdf import tables, widgets
from coproduction.formats.pdf.lower import Lowered


def finish(content: bytes, lowered: Lowered) -> bytes:
    """The document with its fields and its headers of rows, and smaller. The same document gives the same bytes.

    Raises ``FormatError`` where what Typst made does not hold what was asked of it.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        tree = pdf.Root.StructTreeRoot
        tables.head_rows(tree, lowered.row_headers)
        widgets.make(pdf, lowered.fields, *_typed(lowered.values))
        made = io.BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return made.getvalue()


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def _typed(values: Mapping[str, Any]) -> tuple[str, float]:
    """The family and the size, in points, in which people type in a document: those of its own text."""
    easy = values["edition"] == "easy"
    size = 18 if values["layout"] == "large" else 16 if easy else 14
    return "Andika" if easy else "Atkinson Hyperlegible Next", size
