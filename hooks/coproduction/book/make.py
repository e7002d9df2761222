"""Makes a book: each chapter's pieces as blocks, in one edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coproduction.blocks import Block, Image, Link, Note, walk, words
from coproduction.book import booklets, frameworks, lists, local
from coproduction.book.forms import form
from coproduction.book.front import front as page
from coproduction.book.look import look
from coproduction.book.shape import Book, Chapter, Edition, Paper, Part
from coproduction.book.telling import Teller
from coproduction.house import House
from coproduction.model.filling import Filled
from coproduction.model.guide import Guide
from coproduction.model.homes import anchor, left_out, pieces, serving
from coproduction.model.kinds import Cornerstone, Cornerstones, Glossary
from coproduction.model.review import Draft, Reviewed, state
from coproduction.model.settings import ChapterEntry, EasyFront, Piece, Serving
from coproduction.model.words import of_edition
from coproduction.pictures import file_of

CREDITED = {"{openmoji}": "OpenMoji", "{licence}": "CC BY-SA 4.0"}
"""Names, the same in every language. The licence asks for them in every copy."""


def make(guide: Guide, house: House, edition: Edition) -> Book:
    """The whole guide in one edition. The guide has passed its checks: everything it names is there."""
    tell = Teller(guide, edition)
    easy = edition == "easy"
    chapters = tuple(_chapter(chapter, front, tell) for chapter, front in _fronts(guide, edition))
    first = page(tell)
    papers = tuple(_papers(guide, tell))
    shown = (first.doors, first.contacts, first.image, *((chapter.blocks, chapter.image) for chapter in chapters))
    shown += tuple((paper.chapter.blocks, None) for paper in papers)
    small = tuple(booklets.booklets(chapters, tell)) if easy else ()
    shown += tuple((end.blocks, None) for booklet in small for end in booklet.ends)
    used = {one.name for one in walk(shown) if isinstance(one, Image)}
    front = guide.settings.easy if easy else guide.settings
    own = of_edition(guide.words, edition)
    asking = own["another_format_lead" if local.reached(guide.brand) else "another_format_none"]
    return Book(
        edition=edition,
        language=guide.language,
        title=front.title,
        summary=" ".join(front.summary.split()),
        publisher=guide.brand.name,
        contact=local.reached(guide.brand),
        email=(guide.brand.contact and guide.brand.contact.email) or "",
        site=(guide.brand.site or "").rstrip("/"),
        safeguarding=local.safeguarding(guide.brand),
        credits=(own["licence"], _filled(own["picture_licence"], CREDITED)),
        asking=asking if easy else "",  # a booklet may be all that somebody has of the guide
        parts=tuple(
            Part(
                part.id,
                part.easy.title if easy else part.title,
                tuple(chapter.id for chapter in chapters if chapter.part == part.id),
            )
            for part in guide.settings.parts
        ),
        chapters=chapters,
        words=own,
        images={name: file_of(guide.pictures[name], house) for name in sorted(used)},
        booklets=small,
        papers=papers,
        listing=next((one.id for one in chapters if one.id == guide.settings.downloads), ""),
        front=first,
        day=(changed := guide.settings.updated),
        changed=_filled(own["updated"], {"{day}": tell.day(changed)}) if changed else "",
        look=look(guide, house),
        homes=tell.homes.of,
        terms=frozenset(address for address, owner, _ in guide.items() if isinstance(owner, Glossary)),
    )


def _papers(guide: Guide, tell: Teller) -> Iterator[Paper]:
    """The papers that an edition has, each with the pieces that are there."""
    for one in guide.settings.papers:
        front = one.easy if tell.edition == "easy" else one
        here = [piece for piece in pieces(one, tell.edition) if not left_out(guide, piece)]
        blocks = tuple(block for piece in here for block in _piece(piece, tell))
        if front and blocks:
            chapter = Chapter(one.id, "", front.title, tell.line(front.summary), blocks)
            way = tell.link(one.leads_to.title, one.leads_to.to) if one.leads_to else None
            leads_to = way if isinstance(way, Link) else None
            homes = {
                tell.homes.of.get(f"prose/{piece.prose}" if piece.prose else str(piece.tool or piece.show))
                for piece in here
            }
            home = homes.pop() if len(homes) == 1 else None
            yield Paper(one.id, one.formats, chapter, one.most_pages or 0, leads_to, home or "")


def _filled(text: str, facts: Mapping[str, str]) -> str:
    """A text with its places filled in."""
    for place, fact in facts.items():
        text = text.replace(place, fact)
    return text


def _fronts(guide: Guide, edition: Edition) -> list[tuple[ChapterEntry, ChapterEntry | EasyFront]]:
    """The chapters an edition has, each with its title and summary in that edition."""
    if edition == "full":
        return [(chapter, chapter) for chapter in guide.chapters]
    return [(chapter, chapter.easy) for chapter in guide.chapters if chapter.easy]


def _chapter(chapter: ChapterEntry, front: ChapterEntry | EasyFront, tell: Teller) -> Chapter:
    blocks = [block for piece in pieces(chapter, tell.edition) for block in _piece(piece, tell)]
    blocks += lists.origins(chapter, tell) if tell.edition == "full" else lists.law(chapter, tell)
    cornerstone = _cornerstone(chapter, tell)
    review = state(tell.guide, chapter, tell.edition, tell.texts)
    return Chapter(
        id=chapter.id,
        part=chapter.part,
        title=front.title,
        summary=tell.line(front.summary),
        blocks=tuple(blocks),
        review=_reviewed(review, tell),
        checked=isinstance(review, Reviewed),
        both=chapter.easy is not None,
        mark=cornerstone.id if cornerstone else "",
        image=Image(cornerstone.picture) if cornerstone else None,
        found_by=tuple(dict.fromkeys((*_elsewhere(chapter, tell), *chapter.found_by))),
    )


def _elsewhere(chapter: ChapterEntry, tell: Teller) -> Iterator[str]:
    """A chapter's title in the other edition: who knows it by that may be reading this one."""
    if chapter.easy:
        yield chapter.title if tell.edition == "easy" else chapter.easy.title


def _cornerstone(chapter: ChapterEntry, tell: Teller) -> Cornerstone | None:
    """The one cornerstone that a chapter is about."""
    for piece in chapter.pieces:
        owner, _, id = piece.show.partition("/") if isinstance(piece.show, str) else ("", "", "")
        framework = tell.guide.frameworks.get(owner)
        if id and isinstance(framework, Cornerstones):
            return next((item for item in framework.items if item.id == id), None)
    return None


def _reviewed(review: Reviewed | Draft, tell: Teller) -> str:
    """Who checked a chapter, how many and when; or that nobody has."""
    if isinstance(review, Draft):
        return tell.guide.words[f"{tell.edition}_draft"]
    told = tell.guide.words[f"{tell.edition}_checked"]
    facts = {"{by}": review.by, "{people}": str(review.people), "{day}": tell.day(review.on)}
    return _filled(told, facts)


def _piece(piece: Piece, tell: Teller) -> tuple[Block, ...]:
    guide = tell.guide
    if piece.prose:
        return _section(piece.prose, tell)
    if piece.tool:
        framework = guide.frameworks[piece.tool]
        assert isinstance(framework, Filled)  # the links check has seen to it
        return (form(framework, tell),)
    if isinstance(piece.show, Serving):
        items = serving(guide, piece.show)
        return frameworks.some(guide.frameworks[piece.show.of], items, tell, piece.show.serving)
    if piece.show == "sources":
        return tuple(lists.sources(tell))
    if piece.show == "pictures":
        return tuple(lists.pictures(tell))
    if piece.show == "contacts":
        return tuple(local.contacts(tell))
    owner, _, rest = (piece.show or "").partition("/")
    framework = guide.frameworks[owner]
    if not rest:
        return frameworks.whole(framework, tell)
    item = next(item for address, _, item in guide.items() if address == f"{owner}/{rest}")
    return frameworks.one(framework, item, tell, piece.show or "")


def _section(id: str, tell: Teller) -> tuple[Block, ...]:
    """A prose section. The chapter in short is for the full edition only: easy read is short already."""
    section = tell.guide.sections[id]
    address = f"prose/{id}"
    if tell.edition == "full":
        told = tell.prose(section.text, address)
        if section.role in ("short", "meeting"):
            return (Note(words(section.title), told, section.role, 2, anchor(address), address),)
        return (tell.heading(2, section.title, address), *told)
    if section.easy is None or section.role == "short":
        return ()
    heading = (tell.heading(2, section.easy_title, address),) if section.easy_title else ()
    return (*heading, *tell.ideas(section.easy, address, anchored=not heading))
