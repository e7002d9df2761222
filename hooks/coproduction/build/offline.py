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

    They are in it themselves, so they are packed twice: its size in tenths of a megabyte is the same then.
    """
    # A guide that is opened as a file keeps nothing on a device.
    left_out = {site / OFFLINE, site / keep.PATH}
    paths = [path for path in sorted(site.rglob("*")) if path.is_file() and path not in left_out]
    offering = [path for path in paths if path.suffix == ".html" and SIZE in path.read_text(encoding="utf-8")]
    others = _packed(site, [path for path in paths if path not in offering])
    count = len(_packed(site, offering, others))
    for page in offering:
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(SIZE, size(count, books[0])), encoding="utf-8", newline="\n")
    path = site / OFFLINE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_packed(site, offering, others))


def _packed(site: Path, paths: list[Path], onto: bytes = b"") -> bytes:
    held = {f"guide/{path.relative_to(site).as_posix()}": path for path in paths}
    stored = [name for name, path in held.items() if path.suffix in _PACKED]
    return archive(((name, path.read_bytes()) for name, path in held.items()), stored, onto)
