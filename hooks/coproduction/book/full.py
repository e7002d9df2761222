"""Frameworks as the full edition tells them: each kind in a look of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, assert_never

from msgspec.structs import replace

from coproduction.blocks import (
    Block,
    Card,
    Cards,
    Entry,
    Heading,
    Image,
    Listing,
    Look,
    Paragraph,
    Strong,
    Words,
    words,
)
from coproduction.book.telling import Teller
from coproduction.model.filling import Condition, Conditions, Dial, FormKind, Level, Statements
from coproduction.model.homes import anchor
from coproduction.model.items import Asked, Item, Retold, Titled
from coproduction.model.kinds import (
    Briefing,
    BriefingPart,
    Charter,
    CharterPart,
    Cornerstone,
    Cornerstones,
    Framework,
    Glossary,
    Ladder,
    MapGroup,
    Plan,
    Points,
    Principles,
    Promise,
    Reference,
    References,
    Rung,
    StakeholderMap,
    Step,
    Steps,
    Theme,
)

Blocks = tuple[Block, ...]
T = TypeVar("T")


def full(framework: Framework, items: Sequence[Item], tell: Teller) -> Blocks:
    """Some items of a framework, in the look of its kind."""
    start = framework.id
    match framework:
        case Cornerstones():
            return (Cards("corners", tuple(_door(framework, item, tell) for item in _of(Cornerstone, items))),)
        case Ladder():
            top = tuple(_rung(framework, item, tell) for item in reversed(_of(Rung, items)))
            return (Cards("rungs", top, ordered=True),)
        case Glossary():
            return tuple(block for item in _of(Titled, items) for block in _entry(item, f"{start}/{item.id}", tell))
        case Principles():
            return (_cards("parts", start, _of(Titled, items), tell),)
        case StakeholderMap():
            return (_rings(framework, _of(MapGroup, items), tell),)
        case Points():
            return (points(_of(Retold, items), start, tell),)
        case References():
            return (Listing(tuple(_reference(item, start, tell) for item in _of(Reference, items)), True, start),)
        case Charter():
            pages = tuple(_promises(part, start, tell) for part in _of(CharterPart, items))
            return (Cards("charter", pages, item=start),)
        case Plan():
            return tuple(block for theme in _of(Theme, items) for block in _theme(theme, start, tell))
        case Steps():
            steps = tuple(_step(framework, item, tell) for item in _of(Step, items))
            return (Cards("steps", steps, ordered=True),)
        case Briefing():
            parts = tuple(_part(framework, item, tell) for item in _of(BriefingPart, items))
            return (Cards("parts", parts, ordered=True),)
        case Dial():
            asked = asking(_of(Asked, items), start, tell)
            levels_ = _of(Level, items)
            return (*((levels(framework, levels_, tell),) if levels_ else ()), *((asked,) if asked.entries else ()))
        case Statements() | Conditions() | FormKind():
            return (asking(_of(Asked, items), start, tell),)
        case _:
            assert_never(framework)


def points(items: Sequence[Retold], parent: str, tell: Teller) -> Listing:
    """Items as a plain list, each found by its anchor."""
    entries = []
    for item in items:
        address = f"{parent}/{item.id}"
        entries.append(Entry(tell.paragraphs(item.text, address), anchor(address), address))
    return Listing(tuple(entries), item=parent)


def levels(framework: Dial, items: Sequence[Level], tell: Teller) -> Cards:
    """A dial's levels, numbered from the lowest."""
    numbers = {item.id: str(number) for number, item in enumerate(framework.items, 1)}
    return _cards("levels", framework.id, items, tell, ordered=True, numbers=numbers)


def asking(items: Sequence[Asked], parent: str, tell: Teller) -> Listing:
    """Questions to read rather than to fill in."""
    return Listing(tuple(_asked(item, f"{parent}/{item.id}", tell) for item in items), True, parent)


def cornerstone(item: Cornerstone, address: str, tell: Teller) -> Blocks:
    """One cornerstone by itself: its name is the chapter's title."""
    heading = tell.heading(2, tell.guide.words["points"], address)
    return (*tell.paragraphs(item.text, address), heading, points(item.points, address, tell))


def _cards(
    look: Look,
    parent: str,
    items: Sequence[Titled],
    tell: Teller,
    *,
    ordered: bool = False,
    numbers: dict[str, str] | None = None,
) -> Cards:
    cards = []
    for item in items:
        address = f"{parent}/{item.id}"
        inside = tell.paragraphs(item.text, address)
        image = Image(item.picture) if item.picture else None
        number = (numbers or {}).get(item.id, "")
        cards.append(Card(words(item.title), inside, anchor(address), number, image, item=address))
    return Cards(look, tuple(cards), ordered=ordered, item=parent)


def _rings(framework: StakeholderMap, items: Sequence[MapGroup], tell: Teller) -> Cards:
    """A map's groups, numbered from the middle outwards."""
    numbers = {item.id: str(number) for number, item in enumerate(framework.items, 1)}
    cards = _cards("rings", framework.id, items, tell, ordered=True, numbers=numbers)
    placed = tuple(replace(card, ring=item.ring) for card, item in zip(cards.cards, items, strict=True))
    return replace(cards, cards=placed)


def _door(framework: Cornerstones, item: Cornerstone, tell: Teller) -> Card:
    """A cornerstone as a door: to its own chapter, or else with its points inside."""
    address = f"{framework.id}/{item.id}"
    home = tell.homes.alone.get(address)
    inside: Blocks = tell.paragraphs(item.text, address)
    if not home:
        inside += (points(item.points, address, tell),)
    return Card(
        words(item.title),
        inside,
        anchor(address),
        image=Image(item.picture),
        target=home or "",
        mark=item.id,
        item=address,
    )


def _rung(framework: Ladder, item: Rung, tell: Teller) -> Card:
    address = f"{framework.id}/{item.id}"
    said = Paragraph(tell.line(item.tagline), "tagline", address)
    number = framework.items.index(item) + 1
    inside = (said, *tell.paragraphs(item.text, address))
    return Card(words(item.title), inside, anchor(address), str(number), item=address)


def _asked(item: Asked, address: str, tell: Teller) -> Entry:
    told = tell.paragraphs(item.text, address)
    if isinstance(item, Condition):
        told = (Paragraph(_strong(item.title), item=address), *told)
    return Entry(told, anchor(address), address)


def _entry(item: Titled, address: str, tell: Teller) -> Blocks:
    return (tell.heading(3, item.title, address), *tell.paragraphs(item.text, address))


def _reference(item: Reference, parent: str, tell: Teller) -> Entry:
    address = f"{parent}/{item.id}"
    return Entry(tell.paragraphs(item.text, address), anchor(address), address)


def _promises(part: CharterPart, parent: str, tell: Teller) -> Card:
    address = f"{parent}/{part.id}"
    entries = tuple(_promise(promise, f"{address}/{promise.id}", tell) for promise in part.points)
    inside: Blocks = (*tell.paragraphs(part.text, address), Listing(entries, item=address, coded=True))
    return Card(words(part.title), inside, anchor(address), item=address)


def _promise(promise: Promise, address: str, tell: Teller) -> Entry:
    coded = (*_strong(f"{promise.code}."), Words(" "), *tell.line(promise.text))
    return Entry((Paragraph(coded, item=address),), anchor(address), address)


def _theme(theme: Theme, parent: str, tell: Teller) -> Blocks:
    address = f"{parent}/{theme.id}"
    told: Blocks = (
        tell.heading(3, theme.title, address),
        *tell.paragraphs(theme.text, address),
        _label(4, "actions", address, tell),
        points(theme.actions, address, tell),
    )
    if not theme.examples:
        return told
    entries = []
    for group in theme.examples:
        there = f"{address}/{group.id}"
        name = Paragraph(_strong(group.title), item=there)
        entries.append(Entry((name, points(group.points, there, tell)), anchor(there), there))
    return (*told, _label(4, "examples", address, tell), Listing(tuple(entries), item=address))


def _step(framework: Steps, step: Step, tell: Teller) -> Card:
    address = f"{framework.id}/{step.id}"
    inside: list[Block] = [*tell.paragraphs(step.text, address)]
    for name, lines in (("looks_like", step.looks_like), ("needs", step.needs)):
        entries = tuple(Entry((Paragraph(tell.line(one), item=address),), item=address) for one in lines)
        inside += [_label(4, name, address, tell), Listing(entries, item=address)]
    number = framework.items.index(step) + 1
    return Card(words(step.title), tuple(inside), anchor(address), str(number), item=address)


def _part(framework: Briefing, part: BriefingPart, tell: Teller) -> Card:
    address = f"{framework.id}/{part.id}"
    number = framework.items.index(part) + 1
    image = Image(part.picture) if part.picture else None
    return Card(words(part.title), tell.prose(part.text, address), anchor(address), str(number), image, item=address)


def _label(level: int, word: str, address: str, tell: Teller) -> Heading:
    """A heading of the guide's own inside an item."""
    return Heading(level, words(tell.guide.words[word]), f"_{anchor(address)}-{word}", address)


def _strong(text: str) -> tuple[Strong]:
    return (Strong(words(text)),)


def _of(kind: type[T], items: Sequence[Item]) -> list[T]:
    return [item for item in items if isinstance(item, kind)]
