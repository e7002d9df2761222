"""Frameworks as blocks: whole, in part, or one item by itself, in either edition."""

from __future__ import annotations

from collections.abc import Sequence

from coproduction.blocks import Block, Heading, words
from coproduction.book import easy, full
from coproduction.book.telling import Teller
from coproduction.model.items import Item, Point, inner
from coproduction.model.kinds import Cornerstone, Framework

Blocks = tuple[Block, ...]


def whole(framework: Framework, tell: Teller) -> Blocks:
    """A whole framework to read: heading, introduction, items."""
    if tell.edition == "full":
        start: Blocks = (tell.heading(2, framework.title, framework.id),)
        return (
            start + tell.paragraphs(framework.intro, framework.id) + full.full(framework, tuple(inner(framework)), tell)
        )
    if framework.easy_none:
        return ()
    start = (tell.heading(2, framework.easy_title, framework.id),)
    return (
        start
        + tell.ideas(framework.intro_easy, framework.id, False)
        + easy.easy(framework, tuple(inner(framework)), tell)
    )


def some(framework: Framework, items: Sequence[Item], tell: Teller, cornerstone: str) -> Blocks:
    """The items of a framework that serve a cornerstone, under the framework's heading."""
    told = easy.easy(framework, items, tell) if tell.edition == "easy" else full.full(framework, items, tell)
    title = framework.easy_title if tell.edition == "easy" else framework.title
    # Its anchor carries the cornerstone, for the whole framework has the other in the chapter that shows it.
    return (Heading(2, words(title), f"{framework.id}-{cornerstone}", framework.id), *told) if told else ()


def one(framework: Framework, item: Item, tell: Teller, address: str) -> Blocks:
    """One item to read by itself. A cornerstone tells its points; its own name is the chapter's title."""
    if isinstance(item, Cornerstone):
        told = easy.cornerstone if tell.edition == "easy" else full.cornerstone
        return told(item, address, tell)
    if isinstance(item, Point):
        if tell.edition == "easy":
            return tell.ideas(item.easy, address)
        return tell.paragraphs(item.text, address)
    return (easy.easy if tell.edition == "easy" else full.full)(framework, (item,), tell)
