"""Hard words: what easy read explains where it stands, and again at the end of a booklet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coproduction.blocks import Block, Heading, Words, walk, words
from coproduction.book.shape import Chapter
from coproduction.book.telling import Teller
from coproduction.checks.easy_read.hard_words import is_name, listed_words
from coproduction.model.homes import anchor
from coproduction.model.kinds import Glossary
from coproduction.model.words import of_edition


def hard_words(chapters: Sequence[Chapter], tell: Teller) -> Chapter | None:
    """The entries of the word list that some chapters use and do not hold, in its order, as a chapter of no part.

    It has the id of the chapter that is the word list, so that links to an entry find it here; but not where some of
    that chapter stands among them. None where there are no such entries.
    """
    known = listed_words(tell.guide)
    told = tuple((words(one.title), one.summary, words(one.review), one.blocks) for one in chapters)
    said = [one.text for one in walk(told) if isinstance(one, Words)]
    used = {found.says for text in said for found in known.within(text) if not is_name(found)}
    spoken = " ".join(said)
    held = {block.item for chapter in chapters for block in chapter.blocks if isinstance(block, Heading)}
    blocks: list[Block] = []
    home = ""
    for framework in tell.guide.frameworks.values():
        for item in framework.items if isinstance(framework, Glossary) else ():
            address = f"{framework.id}/{item.id}"
            here = item.id in used or _named(item.title, spoken)
            if here and address not in held and (ideas := tell.ideas(item.easy, address, anchored=False)):
                home = tell.homes.of.get(address, framework.id)
                blocks += (Heading(2, words(item.easy_title or item.title), anchor(address), address), *ideas)
    if not blocks:
        return None
    title = of_edition(tell.guide.words, "easy")["booklet_words"]
    among = any(chapter.id == home for chapter in chapters)
    return Chapter("_words" if among else home, "", title, (), tuple(blocks))


def _named(title: str, spoken: str) -> bool:
    """Whether a name with capitals of its own, such as SEND or Local Offer, stands in some words as it is written."""
    return not title[1:].islower() and bool(re.search(rf"(?<!\w){re.escape(title)}(?!\w)", spoken))
