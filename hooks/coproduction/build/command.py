"""Documents without the site: what ``guide build --formats word`` does."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from coproduction import build
from coproduction.build import documents
from coproduction.formats import FormatError
from coproduction.formats.shape import FOLDER as DOWNLOADS
from coproduction.house import House
from coproduction.problems import RefusedError, report, unforeseen

FOLDER = "build"
"""Below the guide's folder: the documents go to ``build/downloads/``."""


def documents_alone(house: House, brand: str, formats: str) -> int:
    """Makes some documents, says where they are, and returns the exit code."""
    try:
        made = build.prepare(house, brand)
        names = build.chosen(made, formats)
        files = documents.make(made.books, names, house, documents.say)
        made = build.let_pass(made, files)
    except RefusedError as refused:
        documents.say(report(refused.problems))
        return 1
    except FormatError as error:
        documents.say(str(error))
        return 1
    except Exception as error:  # an editor is never shown a traceback
        documents.say(unforeseen(error))
        return 2
    if made.warnings:
        documents.say(report(made.warnings))
    try:
        written = build.write(files, house.root / FOLDER)
        _clear(house.root / FOLDER / DOWNLOADS, written)
    except OSError as error:
        documents.say(f"The documents cannot be written to {house.root / FOLDER}: {error.strerror}.")
        return 1
    for path in written:
        print(path.relative_to(house.root))
    return 0


def _clear(folder: Path, written: Collection[Path]) -> None:
    """Removes what earlier builds left: it would look as if it were of today."""
    for old in folder.iterdir() if folder.is_dir() else ():
        if old.is_file() and old not in written:
            old.unlink()
