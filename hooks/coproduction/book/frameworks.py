"""Frameworks as blocks: what each kind looks like to read and to fill in, in both editions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, assert_never

from coproduction.blocks import (
    Answer,
    Block,
    Card,
    Cards,
    Choice,
    Entry,
    Form,
    Image,
    Listing,
    Option,
    Paragraph,
    Question,
    Score,
    Strong,
    Words,
    words,
)
from coproduction.book.telling import Teller
from coproduction.model.homes import anchor
from coproduction.model.kinds import (
    Asked,
    Condition,
    Conditions,
    Cornerstone,
    Cornerstones,
    Framework,
    Glossary,
    GlossaryEntry,
    Item,
    Ladder,
    Point,
    Questionnaire,
    Retold,
    Rung,
    Statements,
)
from coproduction.reading.easy import Easy, Idea, Sentence

Blocks = tuple[Block, ...]
T = TypeVar("T")


def whole(framework: Framework, tell: Teller) -> Blocks:
    """A whole framework to read: heading, introduction, items."""
    if tell.edition == "easy":
        start: Blocks = (tell.heading(2, framework.easy_title, framework.id),)
        return start + tell.ideas(framework.intro_easy, framework.id, False) + _easy(framework, framework.items, tell)
    start = (tell.heading(2, framework.title, framework.id),)
    return start + tell.paragraphs(framework.intro, framework.id) + _full(framework, framework.items, tell)


def some(framework: Framework, items: Sequence[Item], tell: Teller) -> Blocks:
    """A few items of a framework to read, under its heading, which carries no anchor of its own."""
    title = framework.easy_title if tell.edition == "easy" else framework.title
    heading = tell.heading(2, title, f"{framework.id}/some")
    return (heading, *(_easy if tell.edition == "easy" else _full)(framework, items, tell))


def one(framework: Framework, item: Item, tell: Teller, address: str) -> Blocks:
    """One item to read by itself. A cornerstone tells its points; its own name is the chapter's title."""
    if isinstance(item, Cornerstone):
        return _cornerstone(item, address, tell)
    if isinstance(item, Point):
        told = tell.ideas(item.easy, address) if tell.edition == "easy" else tell.paragraphs(item.text, address)
        return (*told,)
    if tell.edition == "easy":
        return _easy(framework, (item,), tell)
    return _full(framework, (item,), tell)


def form(framework: Questionnaire, tell: Teller) -> Form:
    """A framework to fill in."""
    easy = tell.edition == "easy"
    intro: Blocks = (
        tell.ideas(framework.how_easy, framework.id, False) if easy else tell.paragraphs(framework.how, framework.id)
    )
    items = framework.items if isinstance(framework, Statements | Conditions) else ()
    return Form(
        words(framework.easy_title if easy else framework.title),
        intro,
        tuple(_question(framework, item, tell) for item in items),
        anchor(framework.id),
        framework.id,
        item=framework.id,
    )


def _full(framework: Framework, items: Sequence[Item], tell: Teller) -> Blocks:
    match framework:
        case Cornerstones():
            return (Cards("corners", tuple(_door(framework, item, tell) for item in _of(Cornerstone, items))),)
        case Ladder():
            top = tuple(_rung(framework, item, tell) for item in reversed(_of(Rung, items)))
            return (Cards("rungs", top, ordered=True),)
        case Statements() | Conditions():
            return (Listing(tuple(_asked(framework, item, tell) for item in _of(Asked, items)), True, framework.id),)
        case Glossary():
            return tuple(block for item in _of(GlossaryEntry, items) for block in _entry(framework, item, tell))
        case _:
            assert_never(framework)


def _easy(framework: Framework, items: Sequence[Item], tell: Teller) -> Blocks:
    """In easy read every kind looks the same: a heading where the item has a plain one, then its ideas."""
    told: list[Block] = []
    for item in items:
        address = f"{framework.id}/{item.id}"
        if isinstance(item, Asked):
            lines = [item.question, *(item.explain or "").split("\n")]
            idea = tell.ideas(_as_idea(item.picture, lines), address)
            told += idea
        elif isinstance(item, Retold):
            title = getattr(item, "easy_title", None) or (item.title if isinstance(item, GlossaryEntry) else None)
            if title and isinstance(framework, Ladder) and isinstance(item, Rung):
                title = f"{framework.items.index(item) + 1}. {title}"
            if title and item.easy:
                told.append(tell.heading(3, title, address))
            told += tell.ideas(item.easy, address, anchored=not title)
            if isinstance(item, Cornerstone) and address not in tell.homes.alone:
                for point in item.points:
                    told += tell.ideas(point.easy, f"{address}/{point.id}")
    return tuple(told)


def _as_idea(picture: str, lines: Sequence[str]) -> Easy:
    sentences = tuple(Sentence(line.strip(), 0, 0) for line in lines if line.strip())
    return Easy((Idea(picture, sentences),))


def _door(framework: Cornerstones, item: Cornerstone, tell: Teller) -> Card:
    """A cornerstone as a door: to its own chapter, or else with its points inside."""
    address = f"{framework.id}/{item.id}"
    home = tell.homes.alone.get(address)
    inside: Blocks = tell.paragraphs(item.text, address)
    if not home:
        inside += (_points(item, address, tell),)
    return Card(
        words(item.title),
        inside,
        anchor(address),
        image=Image(item.picture),
        target=home or "",
        mark=item.id,
        item=address,
    )


def _points(item: Cornerstone, address: str, tell: Teller) -> Listing:
    entries = []
    for point in item.points:
        there = f"{address}/{point.id}"
        entries.append(Entry(tell.paragraphs(point.text, there), anchor(there), there))
    return Listing(tuple(entries), item=address)


def _cornerstone(item: Cornerstone, address: str, tell: Teller) -> Blocks:
    title = tell.guide.words["points" if tell.edition == "full" else "points_easy"]
    heading = tell.heading(2, title, address)
    if tell.edition == "full":
        return (*tell.paragraphs(item.text, address), heading, _points(item, address, tell))
    ideas = [idea for point in item.points for idea in tell.ideas(point.easy, f"{address}/{point.id}")]
    return (*tell.ideas(item.easy, address, anchored=False), heading, *ideas)


def _rung(framework: Ladder, item: Rung, tell: Teller) -> Card:
    address = f"{framework.id}/{item.id}"
    said = Paragraph(tell.line(item.tagline), "tagline", address)
    number = framework.items.index(item) + 1
    inside = (said, *tell.paragraphs(item.text, address))
    return Card(words(item.title), inside, anchor(address), str(number), item=address)


def _asked(framework: Framework, item: Asked, tell: Teller) -> Entry:
    address = f"{framework.id}/{item.id}"
    told = tell.paragraphs(item.text, address)
    if isinstance(item, Condition):
        told = (Paragraph((Strong((Words(item.title),)),), item=address), *told)
    return Entry(told, anchor(address), address)


def _entry(framework: Glossary, item: GlossaryEntry, tell: Teller) -> Blocks:
    address = f"{framework.id}/{item.id}"
    return (tell.heading(3, item.title, address), *tell.paragraphs(item.text, address))


def _question(framework: Questionnaire, item: Asked, tell: Teller) -> Question:
    address = f"{framework.id}/{item.id}"
    if tell.edition == "easy":
        explain = tuple(tell.line(line) for line in (item.explain or "").split("\n") if line.strip())
        ask, image = tell.line(item.question), Image(item.picture)
    elif isinstance(item, Condition):
        explain, ask, image = (tell.line(item.text),), words(item.title), None
    else:
        explain, ask, image = (), tell.line(item.text), None
    return Question(ask, _answer(framework, tell), anchor(address), item.code, explain, image, address)


def _answer(framework: Questionnaire, tell: Teller) -> Answer:
    if isinstance(framework, Conditions) and tell.edition == "full":
        scale = framework.scale
        return Score(scale.low, scale.high, scale.low_label, scale.high_label)
    easy = tell.edition == "easy"
    return Choice(
        tuple(
            Option(one.id, one.easy_label if easy else one.label, Image(one.picture) if easy else None)
            for one in framework.options
        )
    )


def _of(kind: type[T], items: Sequence[Item]) -> list[T]:
    return [item for item in items if isinstance(item, kind)]
