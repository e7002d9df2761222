"""What the brand says: how its publisher is reached, whom to tell in danger, and who helps near readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from coproduction.blocks import Block, Card, Cards, Idea, Image, Inline, Line, Link, Paragraph, Strong, Words, words
from coproduction.book.shape import Chapter
from coproduction.book.telling import Teller
from coproduction.model.brand import Brand, LocalContact, Reached
from coproduction.model.homes import anchor
from coproduction.model.words import of_edition

HEADING = "_contacts"
"""The anchor of the heading. The page made it; the contacts below have ids of their own."""


def reached(brand: Brand) -> tuple[str, ...]:
    """The ways to reach the publisher, each as people type or write it: e-mail, telephone, web, and the post."""
    contact = brand.contact
    if contact is None:
        return ()
    web = typed(contact.web) if contact.web else ""
    return tuple(filter(None, (contact.email, contact.phone, web, ", ".join(contact.lines))))


def typed(address: str) -> str:
    """An address of the web as people type it. Its "www." stays: not every host answers without it."""
    return address.removeprefix("https://").rstrip("/")


def safeguarding(brand: Brand) -> Line:
    """Whom to tell when somebody may be in danger: who, their number, and when they answer."""
    one = brand.safeguarding
    if one is None:
        return ()
    name: Inline = Link(words(one.name), one.web) if one.web else Words(one.name)
    hours = (Words(f" ({one.hours})"),) if one.hours else ()
    return (name, Words(", "), Link(words(one.phone), one.dialled), *hours)


def get_help(held: Iterable[str], tell: Teller) -> Chapter:
    """How to get help, as the last words of an easy-read booklet with some chapters: in danger, from those who help
    near readers, from the publisher, and where the guide says more. A line each, with its picture.
    """
    brand, own = tell.guide.brand, of_edition(tell.guide.words, tell.edition)
    told = [pictured("telephone-999", (words(own["guard_danger"]), *_worried(tell)), tell)]
    for one in brand.contacts:
        (picture, _), *_ = ways = tuple(_ways(one, tell))
        says = (line for idea in tell.ideas(one.easy, "brand", anchored=False)[:1] for line in idea.sentences)
        name = (Strong(words(one.easy_title or one.title)),)
        told.append(pictured(picture, (name, *says, *(way for _, way in ways)), tell))
    named = ((Strong(words(brand.name)),),) if brand.name else ()
    own_ways = _ways(brand.contact, tell) if brand.contact else ()
    told += [pictured(picture, (*named, way), tell) for picture, way in own_ways]
    more = next((one for one in tell.guide.chapters if any(piece.show == "contacts" for piece in one.pieces)), None)
    if more and more.easy:
        there = (one.title for one in tell.guide.settings.booklets if more.id in one.chapters)
        further = own["booklet_more_help"].replace("{title}", next(there, more.easy.title))
        told.append(pictured("look", (words(own["booklet_help_here"] if more.id in held else further),), tell))
    return Chapter("_help", "", own["booklet_help"], (), tuple(told))


def guard(names: bool, tell: Teller) -> Block:
    """What to leave out of a form on paper, and what to do in danger. On the web it stands beside each field."""
    own = of_edition(tell.guide.words, tell.edition)
    told = (words(own["guard_names" if names else "guard"]), words(own["guard_danger"]), *_worried(tell))
    if tell.edition == "easy":
        return pictured("lock", told, tell)
    return Paragraph(_together(told))


def _worried(tell: Teller) -> Iterator[Line]:
    """Whom to tell when somebody may be in danger, in a sentence, if the brand names somebody."""
    if who := safeguarding(tell.guide.brand):
        before, _, after = of_edition(tell.guide.words, tell.edition)["guard_worried"].partition("{contact}")
        yield (Words(before), *who, Words(after))


def pictured(picture: str, lines: tuple[Line, ...], tell: Teller) -> Block:
    """Easy-read sentences beside a picture, if the guide has that."""
    if picture in tell.guide.pictures:
        return Idea(Image(picture), lines, item="brand")
    return Paragraph(_together(lines), item="brand")


def _together(lines: Iterable[Line]) -> Line:
    """Sentences as one paragraph."""
    return tuple(chain.from_iterable((*line, Words(" ")) for line in lines))[:-1]


def contacts(tell: Teller, front: bool = False) -> Iterator[Block]:
    """Who helps near readers, on the first page (``front``) or in a chapter: a heading, whom to tell, and a card each.

    Nothing where the brand names nobody.
    """
    brand, own = tell.guide.brand, of_edition(tell.guide.words, tell.edition)
    worried = next(_worried(tell), ())
    if not (brand.contacts or worried):
        return
    yield tell.heading(2, own["contacts"], HEADING)
    if worried:
        yield Paragraph(worried, item="brand")
    if brand.contacts:
        yield Cards("parts", tuple(_card(one, tell, front) for one in brand.contacts), item="brand")


def _card(one: LocalContact, tell: Teller, front: bool) -> Card:
    address = f"brand/{one.id}"
    easy = tell.edition == "easy"
    told = tell.ideas(one.easy, address, anchored=False) if easy else tell.paragraphs(one.what, address)
    title = (easy and one.easy_title) or one.title
    ways = tuple(Paragraph(line, item=address) for _, line in _ways(one, tell))
    return Card(words(title), (*told, *ways), f"{'_' if front else ''}{anchor(address)}", item=address)


def _ways(one: Reached, tell: Teller) -> Iterator[tuple[str, Line]]:
    """A line for each way to reach somebody, each with what it is, and the name of a picture of it."""
    own = of_edition(tell.guide.words, tell.edition)
    ways = (
        ("phone", own["phone"], one.phone, one.dialled),
        ("email", own["email"], one.email, f"mailto:{one.email}"),
        ("computer", own["website"], one.web and typed(one.web), one.web),
    )
    for picture, what, shown, target in ways:
        if shown and target:
            yield picture, (Words(f"{what}: "), Link(words(shown), target))
