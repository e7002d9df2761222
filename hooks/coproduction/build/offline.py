"""The whole site as one ZIP file, to open from a memory stick. It is packed last, when all that is in it is there."""

from __future__ import annotations

import re
from pathlib import Path

from coproduction.archive import archive
from coproduction.book import Book
from coproduction.formats.web import keep
from coproduction.formats.web.offers import OFFLINE, OFFLINE_GROUP, SIZE, size

_PACKED = {".pdf", ".docx", ".epub", ".pptx", ".png", ".woff2", ".zip"}
"""Files that are compressed already: to do it again costs time and saves nothing."""
_OFFER = re.compile(rf'<section class="files">\s*<h3 id="{OFFLINE_GROUP}">.*?</section>', re.DOTALL)
"""What offers the file on a page."""


def add(site: Path, books: tuple[Book, ...]) -> None:
    """Packs a finished site into a file in it, and tells the pages that offer the file how large it is.

    Inside it they do not offer it: there it would lead nowhere.
    """
    path = site / OFFLINE
    left_out = {path, site / keep.PATH}  # a guide that is opened as a file keeps nothing on a device
    held = {one: one.read_bytes() for one in sorted(site.rglob("*")) if one.is_file() and one not in left_out}
    offering = {one: html for one in held if one.suffix == ".html" and SIZE in (html := held[one].decode())}
    held |= {one: _OFFER.sub("", html).encode() for one, html in offering.items()}
    packed = archive(
        ((_name(one, site), content) for one, content in held.items()),
        [_name(one, site) for one in held if one.suffix in _PACKED],
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(packed)
    for one, html in offering.items():
        one.write_text(html.replace(SIZE, size(len(packed), books[0])), encoding="utf-8", newline="\n")


def _name(path: Path, site: Path) -> str:
    return f"guide/{path.relative_to(site).as_posix()}"
