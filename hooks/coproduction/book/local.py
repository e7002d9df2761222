"""What the brand says: how its publisher is reached, whom to tell in danger, and who helps near readers."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.blocks import Block, Card, Cards, Idea, Image, Inline, Line, Link, Paragraph, Words, words
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
    """An address of the web as people type it."""
    return address.removeprefix("https://").rstrip("/")


def safeguarding(brand: Brand) -> Line:
    """Whom to tell when somebody may be in danger: who, their number, and when they answer."""
    one = brand.safeguarding
    if one is None:
        return ()
    name: Inline = Link(words(one.name), one.web) if one.web else Words(one.name)
    hours = (Words(f" ({one.hours})"),) if one.hours else ()
    return (name, Words(", "), Link(words(one.phone), one.dialled), *hours)


def get_help(tell: Teller) -> Chapter | None:
    """How to reach the publisher, as the last words of an easy-read booklet: a line for each way, with its picture.

    None where the brand names no way.
    """
    contact = tell.guide.brand.contact
    if contact is None:
        return None
    own = of_edition(tell.guide.words, tell.edition)
    told: list[Block] = []
    for picture, line in _ways(contact, tell):
        pictured = picture in tell.guide.pictures
        told.append(Idea(Image(picture), (line,), item="brand") if pictured else Paragraph(line, item="brand"))
    return Chapter("_help", "", own["booklet_help"], (), tuple(told)) if told else None


def contacts(tell: Teller, front: bool = False) -> Iterator[Block]:
    """Who helps near readers, on the first page (``front``) or in a chapter: a heading, whom to tell, and a card each.

    Nothing where the brand names nobody.
    """
    brand, own = tell.guide.brand, of_edition(tell.guide.words, tell.edition)
    worried = safeguarding(brand)
    if not (brand.contacts or worried):
        return
    yield tell.heading(2, own["contacts"], HEADING)
    if worried:
        before, _, after = own["guard_worried"].partition("{contact}")
        yield Paragraph((Words(before), *worried, Words(after)), item="brand")
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
        ("computer", own["website"], one.web and _shown(one.web), one.web),
    )
    for picture, what, shown, target in ways:
        if shown and target:
            yield picture, (Words(f"{what}: "), Link(words(shown), target))


def _shown(address: str) -> str:
    """A web address as people say it: without ``https://``, ``www.`` and a slash at its end."""
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")
