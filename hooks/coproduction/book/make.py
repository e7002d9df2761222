"""Makes a book: each chapter's pieces as blocks, in one edition."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.blocks import Block, Entry, Heading, Image, Line, Listing, Paragraph, walk, words
from coproduction.book import frameworks
from coproduction.book.shape import Book, Chapter, Edition, Part
from coproduction.book.telling import Teller
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import serving, shown
from coproduction.model.kinds import Questionnaire
from coproduction.model.settings import ChapterEntry, Piece, Serving
from coproduction.pictures import file_of

PICTURE_CREDIT = "OpenMoji, CC BY-SA 4.0."
"""Names, the same in every language. The licence asks for them in every copy."""


def make(guide: Guide, house: House, edition: Edition) -> Book:
    """The whole guide in one edition. The guide has passed its checks: everything it names is there."""
    tell = Teller(guide, edition)
    easy = edition == "easy"
    chapters = tuple(_chapter(chapter, tell) for chapter in guide.chapters)
    used = {one.name for chapter in chapters for one in walk(chapter.blocks) if isinstance(one, Image)}
    front = guide.settings.easy if easy else guide.settings
    return Book(
        edition=edition,
        language=guide.language,
        title=front.title,
        summary=" ".join(front.summary.split()),
        publisher=guide.brand.name,
        contact=guide.brand.contact or "",
        notes=(
            guide.words["draft_easy" if easy else "draft_full"],
            guide.words["licence"],
            f"{guide.words['picture_licence']} {PICTURE_CREDIT}",
        ),
        parts=tuple(
            Part(
                part.id,
                part.easy.title if easy else part.title,
                tuple(chapter.id for chapter in chapters if chapter.part == part.id),
            )
            for part in guide.settings.parts
        ),
        chapters=chapters,
        words=guide.words,
        images={name: file_of(guide.pictures[name], house) for name in sorted(used)},
    )


def _chapter(chapter: ChapterEntry, tell: Teller) -> Chapter:
    easy = tell.edition == "easy"
    blocks = [block for piece in chapter.pieces for block in _piece(piece, tell)]
    if not easy:
        blocks += _sources(chapter, tell)
    return Chapter(
        id=chapter.id,
        part=chapter.part,
        title=chapter.easy.title if easy else chapter.title,
        summary=tell.line(chapter.easy.summary if easy else chapter.summary),
        blocks=tuple(blocks),
    )


def _piece(piece: Piece, tell: Teller) -> tuple[Block, ...]:
    guide = tell.guide
    if piece.prose:
        return _section(piece.prose, tell)
    if piece.tool:
        framework = guide.frameworks[piece.tool]
        assert isinstance(framework, Questionnaire)  # the links check has seen to it
        return (frameworks.form(framework, tell),)
    if isinstance(piece.show, Serving):
        return frameworks.some(guide.frameworks[piece.show.of], serving(guide, piece.show), tell)
    owner, _, rest = (piece.show or "").partition("/")
    framework = guide.frameworks[owner]
    if not rest:
        return frameworks.whole(framework, tell)
    item = next(item for address, _, item in guide.items() if address == f"{owner}/{rest}")
    return frameworks.one(framework, item, tell, piece.show or "")


def _section(id: str, tell: Teller) -> tuple[Block, ...]:
    section = tell.guide.sections[id]
    address = f"prose/{id}"
    if tell.edition == "full":
        return (tell.heading(2, section.title, address), *tell.prose(section.text, address))
    if section.easy is None:
        return ()
    heading = (tell.heading(2, section.easy_title, address),) if section.easy_title else ()
    return (*heading, *tell.ideas(section.easy, address, anchored=not heading))


def _sources(chapter: ChapterEntry, tell: Teller) -> Iterator[Block]:
    """Where the chapter's items come from, each document once."""
    guide = tell.guide
    ids: dict[str, None] = {}
    known = {address: (framework, item) for address, framework, item in guide.items()}
    for piece in chapter.pieces:
        for address in shown(guide, piece):
            if address.startswith("prose/"):
                ids |= dict.fromkeys(guide.sections[address.removeprefix("prose/")].source)
            elif address in known:
                framework, item = known[address]
                ids |= dict.fromkeys(item.source or framework.source)
    if not ids:
        return
    yield Heading(2, words(guide.words["sources"]), "_sources", f"guide/{chapter.id}")
    yield Listing(tuple(Entry((Paragraph(_source(id, tell), item=f"sources/{id}"),)) for id in ids))


def _source(id: str, tell: Teller) -> Line:
    """A source in one line. What it gave the guide is told where all sources are listed."""
    source = tell.guide.sources[id]
    year = f", {source.year}" if source.year else ""
    return words(f"{source.title}, {source.publisher}{year}.")
