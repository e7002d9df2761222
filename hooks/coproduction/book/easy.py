"""Frameworks as easy read tells them: every kind looks the same, a plain heading and ideas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from coproduction.blocks import Block
from coproduction.book.telling import Teller
from coproduction.model.items import Asked, Item, Retold, Titled, inner
from coproduction.model.kinds import Cornerstone, Framework, GlossaryEntry, Ladder, Rung
from coproduction.reading.easy import Easy, Idea, Sentence

Blocks = tuple[Block, ...]


def easy(framework: Framework, items: Sequence[Item], tell: Teller) -> Blocks:
    """Some items of a framework: a heading where an item has an easy one, then its ideas, then the items inside it."""
    if framework.easy_none:
        return ()
    return tuple(block for item in items for block in _item(framework, item, f"{framework.id}/{item.id}", tell))


def cornerstone(item: Cornerstone, address: str, tell: Teller) -> Blocks:
    """One cornerstone by itself: its name is the chapter's title."""
    heading = tell.heading(2, tell.guide.words["points_easy"], address)
    ideas = [idea for point in item.points for idea in tell.ideas(point.easy, f"{address}/{point.id}")]
    return (*tell.ideas(item.easy, address, anchored=False), heading, *ideas)


def as_idea(picture: str, lines: Iterable[str]) -> Easy:
    """Sentences beside one picture."""
    return Easy((Idea(picture, tuple(Sentence(line.strip(), 0, 0) for line in lines if line.strip())),))


def _item(framework: Framework, item: Item, address: str, tell: Teller) -> Iterator[Block]:
    if isinstance(item, Asked):
        yield from tell.ideas(as_idea(item.picture, [item.question, *(item.explain or "").split("\n")]), address)
        return
    title = _title(framework, item)
    ideas = tell.ideas(item.easy, address, anchored=not title) if isinstance(item, Retold) else ()
    within = () if isinstance(item, Cornerstone) and address in tell.homes.alone else tuple(inner(item))
    nested = [block for one in within for block in _item(framework, one, f"{address}/{one.id}", tell)]
    if title and (ideas or nested):
        yield tell.heading(3, title, address)
    yield from ideas
    yield from nested


def _title(framework: Framework, item: Item) -> str:
    title = item.easy_title if isinstance(item, Titled) else None
    if isinstance(item, GlossaryEntry):
        title = title or item.title
    if title and isinstance(framework, Ladder) and isinstance(item, Rung):
        title = f"{framework.items.index(item) + 1}. {title}"
    return title or ""
