"""The package: what the book is and holds (OPF), and the zip file around it (EPUB 3.3, OCF)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from coproduction.archive import archive, made_on
from coproduction.book import Book
from coproduction.formats.epub.xhtml import tag
from coproduction.formats.shape import direction_of

ROOT = "EPUB"
PACKAGE = f"{ROOT}/package.opf"
CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
"""Letter by letter as EPUB Accessibility 1.1, “Publication conformance”, asks for it."""
FEATURES = (
    "alternativeText",
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
)
"""From the Schema.org accessibility vocabulary; in the order of the alphabet."""
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)


class Part(Struct, frozen=True):
    """One file of the book. ``path`` is from the book's root; ``reading`` says that it is a page, in its order."""

    path: str
    media_type: str
    content: bytes
    properties: str = ""
    reading: bool = False

    @property
    def id(self) -> str:
        """Its name in the package: letters, digits, hyphens and low lines."""
        return "f-" + "-".join("".join(one if one.isalnum() or one == "_" else " " for one in self.path).split())


def identifier(book: Book) -> str:
    """What stays the same when the book is made again with other words, so that a reader's app knows it for the same
    book: it comes from who publishes it, what it is called, its edition and its language.
    """
    identity = "\n".join((book.publisher, book.title, book.edition, book.language))
    return uuid.uuid5(uuid.NAMESPACE_URL, identity).urn


def pack(book: Book, parts: Sequence[Part]) -> bytes:
    """The file. Its bytes depend on nothing but what it holds: the parts in their order, and one fixed day."""
    # First and as it is, so that the file can be told from its first bytes.
    first = ("mimetype", "application/epub+zip")
    files = [first, ("META-INF/container.xml", _CONTAINER), (PACKAGE, opf(book, parts))]
    return archive([*files, *((f"{ROOT}/{part.path}", part.content) for part in parts)], stored=["mimetype"])


def opf(book: Book, parts: Sequence[Part]) -> str:
    """The package document."""
    manifest = (
        tag("item", id=part.id, href=part.path, media_type=part.media_type, properties=part.properties)
        for part in parts
    )
    spine = (tag("itemref", idref=part.id) for part in parts if part.reading)
    direction = direction_of(book.language)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{escape(book.language)}" dir="{direction}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        + "\n".join(_metadata(book))
        + "\n</metadata>\n"
        + "\n".join((tag("manifest", *manifest), tag("spine", *spine, page_progression_direction=direction)))
        + "\n</package>\n"
    )


def _metadata(book: Book) -> Iterator[Markup]:
    yield tag("dc:identifier", identifier(book), id="id")
    yield tag("dc:title", book.title)
    yield tag("dc:language", book.language)
    yield tag("dc:description", book.summary)
    if book.publisher:
        yield tag("dc:creator", book.publisher)
        yield tag("dc:publisher", book.publisher)
    yield from (tag("dc:rights", told) for told in book.credits)
    yield _meta("dcterms:modified", made_on(book.day).strftime("%Y-%m-%dT%H:%M:%SZ"))
    # Nobody but its makers has evaluated it, so no a11y:certifiedBy stands beside the claim.
    yield _meta("dcterms:conformsTo", CONFORMS)
    yield _meta("schema:accessMode", "textual")
    yield _meta("schema:accessMode", "visual")
    # What is only seen is said in words too, so words alone are enough.
    yield _meta("schema:accessModeSufficient", "textual")
    yield _meta("schema:accessModeSufficient", "textual,visual")
    yield from (_meta("schema:accessibilityFeature", feature) for feature in FEATURES)
    yield _meta("schema:accessibilityHazard", "none")
    yield _meta("schema:accessibilitySummary", book.words["formats.epub.summary"])


def _meta(property: str, value: str) -> Markup:
    return tag("meta", value, property=property)
