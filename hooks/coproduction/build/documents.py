"""Documents: every file that the chosen formats make of the books, from the cache where nothing has changed."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TypeVar

from coproduction.book import Book, Edition
from coproduction.build.cache import Cache, Met, digest, program
from coproduction.formats import FORMATS, Document, Format, FormatError, braille, pdf
from coproduction.formats.shape import File
from coproduction.house import House

CACHE = Path(".cache") / "documents"
"""Below the guide's folder."""
T = TypeVar("T")
COUNTS: Mapping[str, Callable[[bytes], int]] = {"pdf": pdf.page_count, "brf": braille.page_count}
"""How pages are counted, by a file's ending; other kinds have none."""
PATIENCE = 2.0
"""Seconds of work after which people are told how far it is."""


def wanted(books: Mapping[Edition, Book], formats: Iterable[str]) -> list[tuple[Format, Edition, Document]]:
    """Every document of some formats, in the order in which they are offered.

    Raises ``FormatError`` where two of them would be one file.
    """
    found = [
        (format, edition, document)
        for format in FORMATS.values()
        if format.name in formats and not format.missing()
        for edition in format.editions
        for document in format.documents(books[edition])
    ]
    count = Counter(document.path.lower() for _, _, document in found)
    for _, _, document in found:
        if count[document.path.lower()] > 1:
            raise FormatError(f"Two documents are called {document.path}. Give one of them another id in guide.yml.")
    return found


def make(
    books: Mapping[Edition, Book], formats: Iterable[str], house: House, tell: Callable[[str], None] | None = None
) -> list[File]:
    """Makes documents, or takes them from the cache. ``tell`` is told of work that takes long, and what to install
    for a format that is left out because a program is missing.

    Raises ``FormatError`` where one cannot be made.
    """
    names, tell = set(formats), tell or _quiet
    for format in FORMATS.values():
        if format.name in names and (missing := format.missing()):
            tell(missing)
        elif format.name in names and (lacks := format.lacks(books[format.editions[0]])):
            tell(lacks)
    cache = Cache(house.root / CACHE)
    made_by = program(Path(__file__).parents[1], house.templates / "assets" / "fonts")
    dated = os.environ.get("SOURCE_DATE_EPOCH", "")
    asked = wanted(books, names)
    met: Met = {}

    def keep(make: Callable[[], bytes], *of: object) -> bytes:
        key = digest(made_by, dated, *of, met=met)
        content = cache.get(key)
        if content is None:
            content = make()
            cache.put(key, content)
        return content

    def one(format: Format, edition: Edition, document: Document) -> File:
        def write() -> bytes:
            return format.write_keeping(document, keep) if format.write_keeping else format.write(document)

        content = keep(write, format.name, document)
        count = COUNTS.get(document.path.rpartition(".")[2])
        pages = int(keep(lambda: b"%d" % count(content), "pages", format.name, document)) if count else 0
        return File(format.name, edition, document, content, pages)

    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:  # Typst works beside us, without Python's lock
        waiting = {pool.submit(one, *each): number for number, each in enumerate(asked)}
        made: dict[int, File] = {}
        try:
            for done in _told(as_completed(waiting), len(waiting), tell):
                made[waiting[done]] = done.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    cache.prune()
    return [made[number] for number in sorted(made)]


def _told(done: Iterable[T], count: int, tell: Callable[[str], None]) -> Iterator[T]:
    """The same things, with a word from time to time of how many there are."""
    last = time.monotonic()
    for number, one in enumerate(done, 1):
        yield one
        if time.monotonic() - last > PATIENCE:
            last = time.monotonic()
            tell(f"{number} of {count} documents")


def say(words: str) -> None:
    """Tells people at a screen what is going on."""
    print(words, file=sys.stderr, flush=True)


def _quiet(_: str) -> None:
    pass
