"""Typst: values and pictures in, one PDF/UA-1 document out."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from coproduction.formats.shape import FormatError
from coproduction.typefaces import fonts

TEMPLATES = Path(__file__).parent / "templates"
_REMEMBERS = 12
"""Documents for which Typst remembers what it has set. Measured: with 12 empty ones, 187 pages in six parts take
115 MB instead of 270, and 0.03 s longer each."""
KINDS = b'#import "blocks.typ": kinds\n#metadata(kinds.keys()) <kinds>'


def typeset(book: Mapping[str, Any], pictures: Mapping[str, bytes]) -> bytes:
    """The PDF of a lowered book. The same book gives the same bytes.

    Its date is ``SOURCE_DATE_EPOCH``, and without one it has none. Raises ``FormatError`` for whatever
    Typst refuses or warns of: PDF/UA-1 is a promise, so a warning is an error.
    """
    dated = os.environ.get("SOURCE_DATE_EPOCH", "")
    # Faces are asked for in order, and one that is not there is a warning: so only those that are.
    setting = {"families": fonts().families(), "dated": bool(dated)}
    # typst takes files by name, which its own stubs do not say yet.
    files: Any = _templates() | dict(pictures) | {"book.json": json.dumps({**book, **setting}).encode()}
    try:
        document, warnings = typst.compile_with_warnings(
            files,
            font_paths=fonts(),
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=int(dated or 0),
        )
    except typst.TypstError as error:
        raise FormatError(_sentence(book, error.message)) from None
    if warnings:
        raise FormatError(_sentence(book, warnings[0].message))
    return bytes(document)


def forget() -> None:
    """Makes Typst forget what it has set. It remembers that for ten documents more, some 60 MB for each 40 pages."""
    for _ in range(_REMEMBERS):
        typst.compile(b"", format="svg", font_paths=fonts(), ignore_system_fonts=True)


def kinds() -> frozenset[str]:
    """The kinds of block, answer and inline that the templates can set."""
    empty = (
        b'{"layout": "book", "edition": "full", "language": "en", "from-right": false, "alone": true, "families": [], '
        b'"look": {"brand": "#000", "tint": "#fff", "link": "#000", "logo": ""}}'
    )
    files: Any = _templates() | {"main.typ": KINDS, "book.json": empty}
    found = typst.query(files, "<kinds>", field="value", one=True, ignore_system_fonts=True)
    return frozenset(json.loads(found))


def _templates() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(TEMPLATES.glob("*.typ"))}


def _sentence(book: Mapping[str, Any], message: str) -> str:
    """What Typst says, in a sentence that tells which document it is about."""
    letter = re.search(r'the text `"(.+?)"` could not be displayed', message)
    ours = re.fullmatch("panicked with: (.+)", message)
    why = f"none of its typefaces has “{letter[1]}”" if letter else ours[1] if ours else message
    return f"The PDF of “{book['title']}” ({book['edition']}, {book['language']}) cannot be made: {why}."
