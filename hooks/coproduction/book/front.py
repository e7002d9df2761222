"""The first page: ways in, and the cornerstones as doors to their chapters."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.blocks import Block, Card, Cards, Image, Link, Term, words
from coproduction.book import local
from coproduction.book.shape import Front
from coproduction.book.telling import Teller
from coproduction.model.homes import anchor
from coproduction.model.kinds import Cornerstone, Cornerstones


def front(tell: Teller) -> Front:
    """The first page of an edition."""
    settings = tell.guide.settings
    title = settings.title if tell.edition == "full" else settings.easy.title
    tagline = settings.tagline if tell.edition == "full" else None
    return Front(
        title=f"{title}: {tagline}" if tagline else title,
        wants=tuple(_wants(tell)),
        doors=tuple(_doors(tell)),
        image=_picture(tell),
        contacts=tuple(local.contacts(tell, front=True)),
    )


def _picture(tell: Teller) -> Image | None:
    """Its picture. No words beside it say the same, so it is described."""
    picture = tell.guide.pictures.get(tell.guide.settings.picture or "")
    return Image(picture.id, " ".join(picture.alt.split())) if picture else None


def _wants(tell: Teller) -> Iterator[Link | Term]:
    """What readers want to do. A way into a chapter that this edition or this brand does not have is left out."""
    for want in tell.guide.settings.wants:
        named = want.easy if tell.edition == "easy" else want
        way = tell.link(named.title, want.to) if named else None
        if isinstance(way, Link | Term):
            yield way


def _doors(tell: Teller) -> Iterator[Block]:
    framework = tell.guide.frameworks.get(tell.guide.settings.doors or "")
    if not isinstance(framework, Cornerstones):
        return
    easy = tell.edition == "easy"
    # Its anchor is the page's own: the items live in the chapter that shows them all.
    yield tell.heading(2, (framework.easy_title if easy else framework.title) or framework.title, "_doors")
    yield Cards("corners", tuple(_door(framework, item, tell) for item in framework.items), item=framework.id)


def _door(framework: Cornerstones, item: Cornerstone, tell: Teller) -> Card:
    address = f"{framework.id}/{item.id}"
    easy = tell.edition == "easy"
    first = tell.ideas(item.easy, address, anchored=False)[:1]
    said = tuple(sentence for idea in first for sentence in idea.sentences)
    inside = tuple(tell.paragraph(line, address) for line in said) if easy else tell.paragraphs(item.text, address)
    return Card(
        words((item.easy_title if easy else item.title) or item.title),
        inside,
        f"_door-{anchor(address)}",
        image=Image(item.picture),
        target=tell.homes.alone.get(address) or tell.homes.of.get(address, ""),
        mark=item.id,
        item=address,
    )
