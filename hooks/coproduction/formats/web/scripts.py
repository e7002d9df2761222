"""The site's scripts without their comments, and the words that scripts show, a file an edition."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import rjsmin

from coproduction.book import Book, Edition

FOLDERS = (Path("assets") / "scripts", Path("tools"))
"""Where the scripts lie, below the templates and below the site."""
SCRIPTED = "scripts."
"""Begins the key of each word that scripts show: ``scripts.search.title``."""


def scripts(templates: Path) -> Iterator[tuple[str, str]]:
    """Every script, by its path below the site."""
    for folder in FOLDERS:
        for path in sorted((templates / folder).glob("*.js")):
            yield (folder / path.name).as_posix(), str(rjsmin.jsmin(path.read_text(encoding="utf-8")))


def words_path(edition: Edition) -> str:
    """The path of an edition's words for scripts, below the site."""
    return f"assets/words/{edition}.js"


def words(book: Book) -> str:
    """A script that gives the others an edition’s words: from a memory stick, scripts can be read and data cannot."""
    groups: dict[str, dict[str, str]] = {}
    for key, text in book.words.items():
        if key.startswith(SCRIPTED) and not key.endswith("_easy"):
            group, _, name = key.removeprefix(SCRIPTED).partition(".")
            groups.setdefault(group, {})[name] = text
    return f"guide.words={json.dumps(groups, ensure_ascii=False, sort_keys=True, separators=(',', ':'))};\n"
