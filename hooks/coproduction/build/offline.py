"""The whole site as one ZIP file, to open from a memory stick. It is packed last, when all that is in it is there."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from coproduction.book import Book
from coproduction.formats.web import keep
from coproduction.formats.web.offers import OFFLINE, SIZE, size

_PACKED = {".pdf", ".docx", ".epub", ".pptx", ".png", ".woff2", ".zip"}
"""Files that are compressed already: to do it again costs time and saves nothing."""
_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP file can say: so the same site is the same file."""


def add(site: Path, books: tuple[Book, ...]) -> None:
    """Packs a finished site into a file in it. Pages that offer the file are told how large it is.

    They are in it themselves, so it is packed twice: its size in tenths of a megabyte is the same then.
    """
    count = len(_packed(site))
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if SIZE in text:
            page.write_text(text.replace(SIZE, size(count, books[0])), encoding="utf-8", newline="\n")
    path = site / OFFLINE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_packed(site))


def _packed(site: Path) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            name = path.relative_to(site).as_posix()
            if name in (OFFLINE, keep.PATH):  # a guide that is opened as a file keeps nothing on a device
                continue
            entry = zipfile.ZipInfo(f"guide/{name}", _DATE)
            entry.compress_type = zipfile.ZIP_STORED if path.suffix in _PACKED else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            file.writestr(entry, path.read_bytes())
    return made.getvalue()
