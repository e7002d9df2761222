"""The site's scripts without their comments, and the words that scripts show, a file an edition."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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
    """A script that gives the words to the others: a file may be read from a memory stick, where data may not."""
    groups: dict[str, dict[str, str]] = {}
    for key, text in book.words.items():
        if key.startswith(SCRIPTED):
            group, _, name = key.removeprefix(SCRIPTED).partition(".")
            groups.setdefault(group, {})[name] = text
    said = {group: dict(_said(texts, book.edition)) for group, texts in groups.items()}
    return f"guide.words={json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(',', ':'))};\n"


def _said(texts: Mapping[str, str], edition: Edition) -> Iterator[tuple[str, str]]:
    """What an edition says: easy read says it easily where there are words for that."""
    for name, text in texts.items():
        if not name.endswith("_easy"):
            yield name, texts.get(f"{name}_easy", text) if edition == "easy" else text
