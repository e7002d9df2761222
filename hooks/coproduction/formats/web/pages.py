"""A book's pages: what the shell needs to know of each, and its content as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from coproduction.blocks import Card, Cards, Entry, Heading, Image, Link, Listing, Paragraph, Term, plain, words
from coproduction.book import EDITIONS, Book, Chapter, Edition, Part
from coproduction.formats.shape import File
from coproduction.formats.web.addresses import path_of, picture_path
from coproduction.formats.web.offers import Group, Offer, groups, of_page
from coproduction.formats.web.render import Renderer, whole

TEMPLATES = Path(__file__).parents[4] / "overrides"
"""The templates of this checkout."""


class Door(Struct, frozen=True):
    """A link of the shell: words, and a path below the site's root. ``here`` marks the page's own part or page."""

    words: str
    path: str
    here: bool = False

    @property
    def html(self) -> str:
        """The words as HTML."""
        return str(whole(self.words))


class Page(Struct, frozen=True):
    """One page as the shell sees it. Paths are below the site's root.

    ``mark`` is the cornerstone whose colour the page wears, ``last`` the doors of the guide's last part, which stand at
    the foot of every page. ``get`` are the documents that belong to the page; ``listing`` is the page of all of them
    ("" where there is none), ``offers`` is what that page lists, and ``more`` its content below that list.
    """

    path: str
    title: str
    summary: str
    summary_html: str
    review: str
    edition: Edition
    other: str
    both: bool
    home: str
    part: str
    part_anchor: str
    parts: tuple[Door, ...]
    chapters: tuple[Door, ...]
    toc: tuple[Door, ...]
    previous: Door | None
    next: Door | None
    content: str
    mark: str = ""
    picture: str = ""
    picture_alt: str = ""
    wants: tuple[Door, ...] = ()
    get: tuple[Offer, ...] = ()
    offers: tuple[Group, ...] = ()
    more: str = ""
    listing: str = ""
    last: tuple[Door, ...] = ()
    last_part: str = ""
    last_anchor: str = ""

    @property
    def title_html(self) -> str:
        """The title as HTML."""
        return str(whole(self.title))

    @property
    def is_home(self) -> bool:
        """Whether it is the first page of its edition."""
        return self.path == self.home


def pages(book: Book, templates: Path = TEMPLATES, files: Sequence[File] = (), offline: bool = False) -> Iterator[Page]:
    """Every page of a book: its home, then its chapters in order.

    ``files`` are the documents they offer; ``offline`` says whether the whole site is offered as a file, too.
    """
    renderer = Renderer(book, templates)
    # A part's menu is made once for all its chapters: made on each page it would cost the square of their number.
    menus = {part.id: _parts(book, part.id) for part in book.parts}
    siblings = {part.id: tuple(one for one in book.chapters if one.part == part.id) for part in book.parts}
    filled = [part for part in book.parts if part.chapters]
    last = filled[-1] if filled else Part("", "", ())
    listing = path_of(book.edition, book.listing) if files and book.listing else ""
    offered = partial(replace, listing=listing)
    yield offered(_home(book, siblings, renderer), get=of_page(files, book, ""), **_foot(book, siblings, last, ""))
    for number, chapter in enumerate(book.chapters):
        page = _chapter(book, number, menus[chapter.part], siblings[chapter.part], renderer)
        get = of_page(files, book, chapter.id)
        if page.path == listing:
            page = _listing(page, chapter, groups(files, book, offline), book, renderer)
        yield offered(page, get=get, **_foot(book, siblings, last, chapter.id))


def _listing(page: Page, chapter: Chapter, offers: tuple[Group, ...], book: Book, renderer: Renderer) -> Page:
    """The page that lists every document. The list stands after its first section, which says how to choose."""
    starts = [number for number, one in enumerate(chapter.blocks) if isinstance(one, Heading) and one.level == 2]
    first = starts[1] if len(starts) > 1 else len(chapter.blocks)
    files = Door(book.words["formats.heading"], "#_files")
    return replace(
        page,
        content=renderer.render(chapter.blocks[:first], page.path),
        offers=offers,
        more=renderer.render(chapter.blocks[first:], page.path),
        toc=(*page.toc[:1], files, *page.toc[1:]),
    )


def _home(book: Book, chapters: Mapping[str, tuple[Chapter, ...]], renderer: Renderer) -> Page:
    path = path_of(book.edition)
    parts = [part for part in book.parts if part.chapters]
    # The last part, which tells about the guide, stands at the foot of this page as of every other.
    cards = tuple(_part_card(part, chapters[part.id]) for part in parts[: len(parts) - 1 or 1])
    heading = Heading(2, words(book.words["in_this_guide"]), "_contents")
    first = Door("", path_of(book.edition, book.chapters[0].id)) if book.chapters else None
    return Page(
        path=path,
        title=book.front.title or book.title,
        summary=book.summary,
        summary_html=str(renderer.line(words(book.summary))),
        review=" ".join(filter(None, (book.state, book.changed))),
        edition=book.edition,
        other=path_of(_other(book.edition)),
        both=True,
        home=path,
        part="",
        part_anchor="",
        parts=_parts(book, ""),
        chapters=(),
        toc=(),
        previous=None,
        next=first,
        content=renderer.render((*book.front.doors, heading, Cards("contents", cards), *book.front.contacts), path),
        picture=_picture(book.front.image),
        picture_alt=book.front.image.alt if book.front.image else "",
        wants=tuple(_want(book, one) for one in book.front.wants),
    )


def _want(book: Book, way: Link | Term) -> Door:
    chapter, _, anchor = way.target.partition("#")
    path = path_of(book.edition, chapter)
    return Door(plain(way.content), f"{path}#{anchor}" if anchor else path)


def _picture(image: Image | None) -> str:
    return picture_path(image.name) if image else ""


def _foot(book: Book, chapters: Mapping[str, tuple[Chapter, ...]], last: Part, here: str) -> dict[str, Any]:
    """The last part's chapters: about the guide, so they are offered at the foot of every page."""
    doors = tuple(Door(one.title, path_of(book.edition, one.id), one.id == here) for one in chapters.get(last.id, ()))
    return {"last": doors, "last_part": last.title, "last_anchor": f"part-{last.id}"}


def _part_card(part: Part, chapters: tuple[Chapter, ...]) -> Card:
    links = tuple(Entry((Paragraph((Link(words(chapter.title), chapter.id),)),)) for chapter in chapters)
    return Card(words(part.title), (Listing(links),), f"part-{part.id}")


def _chapter(
    book: Book, number: int, parts: tuple[Door, ...], siblings: tuple[Chapter, ...], renderer: Renderer
) -> Page:
    chapter = book.chapters[number]
    path = path_of(book.edition, chapter.id)
    content = renderer.render(chapter.blocks, path)
    before = book.chapters[number - 1] if number else None
    after = book.chapters[number + 1] if number + 1 < len(book.chapters) else None
    part = next((door.words for door in parts if door.here), "")
    return Page(
        path=path,
        title=chapter.title,
        summary=plain(chapter.summary),
        summary_html=str(renderer.line(chapter.summary)),
        review=chapter.review,
        edition=book.edition,
        other=path_of(_other(book.edition), chapter.id) if chapter.both else path_of(_other(book.edition)),
        both=chapter.both,
        home=path_of(book.edition),
        part=part,
        part_anchor=f"part-{chapter.part}",
        parts=parts,
        chapters=tuple(Door(one.title, path_of(book.edition, one.id), one is chapter) for one in siblings),
        toc=tuple(Door(plain(title), f"#{anchor}") for _, title, anchor in chapter.headings()),
        previous=_door(book, before),
        next=_door(book, after),
        content=content,
        mark=chapter.mark,
        picture=_picture(chapter.image),
    )


def _parts(book: Book, here: str) -> tuple[Door, ...]:
    return tuple(
        Door(part.title, path_of(book.edition, part.chapters[0]), part.id == here)
        for part in book.parts
        if part.chapters
    )


def _door(book: Book, chapter: Chapter | None) -> Door | None:
    return Door(chapter.title, path_of(book.edition, chapter.id)) if chapter else None


def _other(edition: Edition) -> Edition:
    return next(one for one in EDITIONS if one != edition)
