"""What a format is: which documents it makes of a book, and a function from a document to bytes.

A format's ``documents`` are most often one of the selections below: the whole book, its booklets, its chapters one by
one, or the papers that ask for the format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from coproduction.blocks import Block, Link
from coproduction.book import Book, Edition, Front

SOURCE_LANGUAGE = "en-GB"
"""The language the guide is written in; files in other languages carry theirs in their name."""
FOLDER = "downloads"
"""Where documents lie below the site."""
HOME = "index"
"""The first page, as ``path_of`` takes it for a chapter."""
_PAGES: dict[Edition, str] = {"full": "", "easy": "easy/"}
"""Where an edition's pages lie below the site."""
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""


Keep = Callable[..., bytes]
"""Takes what makes some bytes, and all that they are made of. Gives what is kept of them, or makes and keeps them."""


def afresh(make: Callable[[], bytes], *_: object) -> bytes:
    """Keeps nothing."""
    return make()


class FormatError(Exception):
    """A format could not write a document. The message is a sentence for an editor."""


class Document(Struct, frozen=True):
    """One file to make: its path below the site (``downloads/guide.pdf``), what it is called, and the book it holds.

    ``chapter`` is the chapter that it holds alone, or "". ``booklet`` says that it is one of the easy-read booklets,
    ``whole`` that it is the whole book. ``home`` is the chapter that all of a paper stands in, or "". ``most_pages``
    is the most it may have, or 0. ``leads_to`` is where a code to scan on it leads, an outside address. ``paper`` is
    the size of its page, where it is not A4.
    """

    path: str
    title: str
    book: Book
    chapter: str = ""
    booklet: bool = False
    whole: bool = False
    home: str = ""
    most_pages: int = 0
    leads_to: Link | None = None
    paper: Literal["a4", "a3"] = "a4"


class File(Struct, frozen=True):
    """A document that is made: the format and edition it is of, its bytes, and its pages (0 where it has none)."""

    format: str
    edition: Edition
    document: Document
    content: bytes
    pages: int = 0


def everything(book: Book) -> tuple[Block, ...]:
    """Every block of every chapter, in order."""
    return tuple(block for chapter in book.chapters for block in chapter.blocks)


class Format(Struct, frozen=True):
    """A way to write books out.

    ``documents`` says which files come of a book, in the order they are offered. ``write`` is a pure function: the
    same document gives the same bytes. It raises ``FormatError`` with a sentence when it cannot. ``about`` says in a
    few words what it makes, to whoever chooses formats. ``declares`` gives the blocks whose words a document promises
    to hold; a test looks for them. ``missing`` is a sentence that tells what to install where a program is not there;
    the build goes on without the format then. ``lacks`` is one that tells what its documents go without under a brand.
    ``write_keeping`` does the same as ``write`` where parts of a document are worth keeping: a changed word then costs
    a part.
    """

    name: str
    editions: tuple[Edition, ...]
    documents: Callable[[Book], Iterable[Document]]
    write: Callable[[Document], bytes]
    about: str
    declares: Callable[[Book], tuple[Block, ...]] = everything
    missing: Callable[[], str] = lambda: ""
    lacks: Callable[[Book], str] = lambda _: ""
    write_keeping: Callable[[Document, Keep], bytes] | None = None


def path(stem: str, ending: str, book: Book) -> str:
    """Where a file lies below the site: ``downloads/guide.pdf``, in another language ``downloads/guide-cy.pdf``."""
    language = "" if book.language == SOURCE_LANGUAGE else f"-{book.language}"
    return f"{FOLDER}/{stem}{language}.{ending}"


def whole(ending: str, more: str = "") -> Callable[[Book], Iterator[Document]]:
    """The whole book: ``guide.pdf``, ``easy-read.docx``; with more in its name, ``guide-large-print.pdf``."""

    def documents(book: Book) -> Iterator[Document]:
        stem = "guide" if book.edition == "full" else "easy-read"
        yield Document(path(f"{stem}{more}", ending, book), book.title, alone(book, picture=True), whole=True)

    return documents


def booklets(ending: str) -> Callable[[Book], Iterator[Document]]:
    """Each booklet of easy read (``easy-read-finding-out.pdf``); the whole where the guide has no booklets."""

    def documents(book: Book) -> Iterator[Document]:
        for one in book.booklets:
            there = path(f"easy-read-{one.id}", ending, book)
            yield Document(there, one.title, alone(book.booklet(one), book.site), booklet=True)
        if not book.booklets:
            yield from whole(ending)(book)

    return documents


def chapters(ending: str) -> Callable[[Book], Iterator[Document]]:
    """Each chapter by itself, for a meeting: ``nine-questions.pdf``, ``nine-questions-easy-read.pdf``."""

    def documents(book: Book) -> Iterator[Document]:
        for one in book.chapters:
            there = path(_own(one.id, book), ending, book)
            yield Document(there, one.title, alone(book.of(one), book.site), chapter=one.id)

    return documents


def papers(format: str, ending: str, picture: bool = False) -> Callable[[Book], Iterator[Document]]:
    """The papers that ask for a format: ``checklist.pdf``, ``checklist-easy-read.pdf``.

    ``picture`` says whether they open with the guide’s own.
    """

    def documents(book: Book) -> Iterator[Document]:
        for one in book.papers:
            if format in one.formats:
                there = path(_own(one.id, book), ending, book)
                book_alone = alone(book.of(one.chapter), book.site, picture)
                yield Document(there, one.chapter.title, book_alone, home=one.home, most_pages=one.most_pages)

    return documents


def alone(book: Book, site: str = "", picture: bool = False) -> Book:
    """A book without what only a whole site needs: so a document changes when its own words do, and not otherwise.

    ``site`` is the address to which its links lead that leave it, or "". ``picture`` keeps that of the first page.
    """
    front = Front("", image=book.front.image) if picture else Front("")
    less = replace(book, booklets=(), papers=(), front=front, site=site, homes={}, terms=frozenset())
    return replace(less, images=less.shown)


def places_of(book: Book) -> frozenset[str]:
    """What may be led to in a document: chapters, and the anchors in them (``chapter#anchor``)."""
    anchors = (f"{chapter.id}#{anchor}" for chapter in book.chapters for anchor in chapter.anchors)
    return frozenset([*(chapter.id for chapter in book.chapters), *anchors])


def leads_to(target: str, chapter: str, book: Book, within: frozenset[str]) -> str:
    """Where a link in a chapter of a document leads: an address outside, or one of the places ``within`` it.

    What it does not hold is on the site, where somebody has told the site's address; else the link leads nowhere: "".
    """
    if not target or ":" in target:
        return target
    whole = chapter + target if target.startswith("#") else target
    if near := next((one for one in (whole, whole.partition("#")[0]) if one in within), ""):
        return near
    return address_of(book.site, book.edition, whole) if book.site else ""


def _own(id: str, book: Book) -> str:
    return id if book.edition == "full" else f"{id}-easy-read"


def path_of(edition: Edition, chapter: str = HOME) -> str:
    """The path of a chapter's page below the site's root."""
    return f"{_PAGES[edition]}{chapter}.html"


def address_of(site: str, edition: Edition, target: str) -> str:
    """The whole address of a target (``chapter`` or ``chapter#anchor``) on a site at an address."""
    chapter, mark, anchor = target.partition("#")
    return f"{site}/{path_of(edition, chapter)}{mark}{anchor}"


def direction_of(language: str) -> str:
    """How HTML says which way a language is written."""
    return "rtl" if right_to_left(language) else "ltr"


def right_to_left(language: str) -> bool:
    """Whether a language (a BCP 47 tag) is written from right to left."""
    return language.partition("-")[0].lower() in RIGHT_TO_LEFT
