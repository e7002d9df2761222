"""Finished documents by what they were made of. The folder may be deleted at any time, and notices damage itself."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from contextlib import suppress
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from msgspec import Struct

from coproduction.book import Chapter

PROGRAMS = ("typst", "python-docx", "python-pptx", "fonttools", "lxml", "pikepdf", "segno")
"""The libraries whose version may change a document."""
KEPT_DAYS = 30
"""Days after which what nobody asked for is removed."""
_DIGEST = hashlib.sha256
_SIZE = _DIGEST().digest_size


class Cache:
    """A folder of documents, each behind the digest of its bytes: what does not match it is as good as not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key, or None where there are none, or damaged ones."""
        path = self._folder / key
        try:
            kept = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        digest, content = kept[:_SIZE], kept[_SIZE:]
        return content if _of(key, content) == digest else None

    def put(self, key: str, content: bytes) -> None:
        """Keeps some bytes, if the folder can be written to: without it, the next build only takes longer."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, prefix=".", delete=False) as file:
                file.write(_of(key, content) + content)
            Path(file.name).replace(self._folder / key)

    def prune(self) -> None:
        """Removes what nobody has asked for in a month."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if time.time() - path.stat().st_mtime > KEPT_DAYS * 86_400:
                    path.unlink(missing_ok=True)


def _of(key: str, content: bytes) -> bytes:
    """What stands before some bytes. The key is in it: bytes under the name of others are damage too."""
    return _DIGEST(key.encode() + content).digest()


Met = dict[int, tuple[Chapter, bytes]]
"""Chapters whose digest is known, by what Python knows them by. They are held, so that no other takes their number."""


def digest(*things: Any, met: Met | None = None) -> str:
    """A name for some values: the same for the same ones, in every run. A path stands for the file it leads to.

    Where the same chapters are met again and again, ``met`` remembers theirs from call to call.
    """
    pieces: list[bytes] = []
    _add(things, pieces, {} if met is None else met)
    return _DIGEST(b"\0".join(pieces)).hexdigest()


def _add(thing: Any, pieces: list[bytes], met: Met) -> None:
    match thing:
        case str():
            pieces.append(thing.encode())
        case bytes():
            pieces.append(thing)
        case Path():
            pieces.append(_of_file(thing))
        case tuple() | list():
            pieces.append(b"(")
            for one in thing:
                _add(one, pieces, met)
            pieces.append(b")")
        case frozenset():
            _add(sorted(thing), pieces, met)
        case Chapter():
            if id(thing) not in met:  # words and numbers all through: Python tells them apart, and quickly
                met[id(thing)] = thing, _DIGEST(repr(thing).encode()).digest()
            pieces.append(met[id(thing)][1])
        case Struct():
            _add_fields(thing, pieces, met)
        case _ if hasattr(thing, "items"):
            _add(sorted(thing.items()), pieces, met)
        case _:
            pieces.append(repr(thing).encode())


def _add_fields(thing: Any, pieces: list[bytes], met: Met) -> None:
    pieces.append(type(thing).__name__.encode())
    for name in thing.__struct_fields__:
        _add(getattr(thing, name), pieces, met)


def _of_file(path: Path) -> bytes:
    told = path.stat()
    return _read(path, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=4096)
def _read(path: Path, changed: int, size: int) -> bytes:
    """A file's digest, made anew when the file has changed: ``serve`` goes on for days."""
    return _DIGEST(path.read_bytes()).digest()


@cache
def program(package: Path, fonts: Path) -> str:
    """A name for all that makes documents of books: our own code, the typefaces, and the libraries."""
    ours = [path for path in sorted(package.rglob("*")) if path.suffix in (".py", ".typ", ".yml", ".css", ".xml")]
    files = [*ours, *sorted(path for path in fonts.rglob("*") if path.is_file())]
    return digest(*files, *map(_version, PROGRAMS))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
