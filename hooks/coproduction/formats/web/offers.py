"""Documents as pages offer them: what each is, how large, and how long, before anybody fetches it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from coproduction.book import Book
from coproduction.formats.shape import File

OFFLINE = "downloads/guide-offline.zip"
"""The whole site as one file."""
SIZE = "{size of the offline guide}"
"""Stands for its size on pages: it is known only when they are there."""
OFFLINE_GROUP = "_offline"
"""The anchor of what offers it."""
_BRAILLE = "_braille"
"""The anchor of what offers braille."""
_FIRST = 3
"""How many kinds of file the first page offers by itself. It leads to the list of all of them."""
_LARGE = 1_000_000
"""Bytes from which a size is said in megabytes."""


class Offer(Struct, frozen=True):
    """A link to a document: its path below the site, its words, and what kind and how large it is."""

    path: str
    words: str
    facts: str


class Group(Struct, frozen=True):
    """The documents of one format: what it is called, whom it helps, and the documents."""

    title: str
    helps: str
    anchor: str
    offers: tuple[Offer, ...]


def groups(files: Iterable[File], book: Book, offline: bool = False) -> tuple[Group, ...]:
    """Every document of a book's edition, by format; and the whole site, if it is packed ``offline``."""
    ours = [file for file in files if file.edition == book.edition]
    found = [_group(format, list(some), book) for format, some in groupby(ours, key=lambda file: file.format)]
    words = book.words
    if _BRAILLE not in [group.anchor for group in found]:
        # Whoever reads by touch may ask for it all the same.
        found.append(Group(words["formats.braille.title"], words["formats.braille.helps"], _BRAILLE, ()))
    if offline:
        facts = f"{words['formats.kind_zip']}, {SIZE}, {words['formats.language']}"
        whole = (Offer(OFFLINE, words["formats.offline.title"], facts),)
        found.append(Group(words["formats.offline.title"], words["formats.offline.helps"], OFFLINE_GROUP, whole))
    return tuple(found)


def of_page(files: Sequence[File], book: Book, chapter: str) -> tuple[Offer, ...]:
    """What a page offers: its own document, the booklets it stands in, and the papers that are made of what is on it.

    The first page offers the whole guide.
    """
    return tuple(_of_page(files, book, chapter))


def _of_page(files: Sequence[File], book: Book, chapter: str) -> Iterator[Offer]:
    words = book.words
    kinds: set[str] = set()
    for file in files:
        document = file.document
        if file.edition != book.edition:
            continue
        if chapter and document.chapter == chapter:
            yield _offer(file, words["formats.page"], book)
        elif chapter and document.booklet and any(one.part and one.id == chapter for one in document.book.chapters):
            yield _offer(file, f"{words['formats.booklet']} {document.title}", book)
        elif chapter and document.home == chapter:
            yield _offer(file, document.title, book)
        elif not chapter and document.whole and len(kinds) < _FIRST and _kind(file) not in kinds:
            kinds.add(_kind(file))
            yield _offer(file, words["formats.whole"], book)


def _group(format: str, files: Sequence[File], book: Book) -> Group:
    name, words = format.replace("-", "_"), book.words
    offers = tuple(_offer(file, file.document.title, book, listed=True) for file in files)
    return Group(
        words.get(f"formats.{name}.title", format), words.get(f"formats.{name}.helps", ""), f"_{format}", offers
    )


def _offer(file: File, words: str, book: Book, listed: bool = False) -> Offer:
    """One document. On the list of all, documents of one name are told apart by their kinds, and have a language."""
    ending, format = _kind(file), file.format.replace("-", "_")
    keys = (f"{ending}_{format}", ending) if listed else (ending,)
    kind = next(filter(None, (book.words.get(f"formats.kind_{key}") for key in keys)), ending)
    language = book.words["formats.language"] if listed else ""
    facts = [kind, size(len(file.content), book), _pages(file.pages, book), language]
    return Offer(file.document.path, words, ", ".join(filter(None, facts)))


def _kind(file: File) -> str:
    return file.document.path.rpartition(".")[2]


def size(count: int, book: Book) -> str:
    """A number of bytes as people say it."""
    if count < _LARGE:
        return book.words["formats.size"].replace("{count}", str(max(1, round(count / 1000))))
    return book.words["formats.size_large"].replace("{count}", f"{count / 1_000_000:.1f}")


def _pages(count: int, book: Book) -> str:
    if not count:
        return ""
    return book.words["formats.pages_one" if count == 1 else "formats.pages"].replace("{count}", str(count))
