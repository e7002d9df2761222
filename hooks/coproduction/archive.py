"""Zip files that are the same wherever and whenever they are made: Word, slides, e-books, the offline guide."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterable
from datetime import UTC, date, datetime

# Any fixed day will do where nobody says when the guide was made.
_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""Before it, no zip file can tell a day."""
_READABLE = 0o644
"""Everyone may read what is unpacked: a web server, the others who share a folder."""
_TYPES = "[Content_Types].xml"
"""What an Office file has to begin with."""


def made_on(changed: date | None = None) -> datetime:
    """When the guide was made: ``SOURCE_DATE_EPOCH``, else the day its words were last gone through, or a fixed one."""
    if seconds := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(seconds), UTC)
    return datetime(changed.year, changed.month, changed.day, tzinfo=UTC) if changed else _DAY


def archive(files: Iterable[tuple[str, bytes | str]], stored: Iterable[str] = ()) -> bytes:
    """A zip file of some files, by name, in their order. ``stored`` are the names of those that are not compressed."""
    made, as_they_are = io.BytesIO(), frozenset(stored)
    day = max(made_on(), _EARLIEST).timetuple()[:6]
    with zipfile.ZipFile(made, "w") as zip:
        for name, content in files:
            entry = zipfile.ZipInfo(name, day)
            entry.compress_type = zipfile.ZIP_STORED if name in as_they_are else zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else the bytes would tell Windows from Linux
            entry.external_attr = _READABLE << 16
            zip.writestr(entry, content)
    return made.getvalue()


def repacked(office: bytes) -> bytes:
    """An Office file as a library saved it, its parts in the order of their names."""
    with zipfile.ZipFile(io.BytesIO(office)) as loose:
        names = sorted(loose.namelist(), key=lambda name: (name != _TYPES, name))
        return archive((name, loose.read(name)) for name in names)
