"""The whole site as one ZIP file, to open from a memory stick. It is packed last, when all that is in it is there."""

from __future__ import annotations

from pathlib import Path

from coproduction.archive import archive
from coproduction.book import Book
from coproduction.formats.web import keep
from coproduction.formats.web.offers import OFFLINE, SIZE, size

_PACKED = {".pdf", ".docx", ".epub", ".pptx", ".png", ".woff2", ".zip"}
"""Files that are compressed already: to do it again costs time and saves nothing."""


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
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    # A guide that is opened as a file keeps nothing on a device.
    held = {f"guide/{name}": path for name, path in paths.items() if name not in (OFFLINE, keep.PATH)}
    stored = [name for name, path in held.items() if path.suffix in _PACKED]
    return archive(((name, path.read_bytes()) for name, path in held.items()), stored)
