"""Whether people have checked a chapter, in one edition: checked by whom, how many and when, or a draft.

What people checked are words. A fingerprint of the chapter's words stands beside their names, so that a chapter that
has changed since is a draft again, whoever forgets to say so. A brand that changes the words makes it a draft too.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby
from typing import Literal

from msgspec import Struct

from coproduction.model.guide import Guide
from coproduction.model.homes import pieces, shown
from coproduction.model.settings import ChapterEntry, Review
from coproduction.model.walk import Telling, tellings
from coproduction.reading.easy import Easy
from coproduction.reading.losses import UNTOLD

Edition = Literal["full", "easy"]
_TOLD = {"full": ("title", "words", "prose"), "easy": ("easy title", "easy", "easy lines", "ideas")}
Texts = dict[str, tuple[Telling, ...]]


class Reviewed(Struct, frozen=True):
    """Checked by a group of so many people, on a day, and the same since."""

    by: str
    people: int
    on: datetime.date


class Draft(Struct, frozen=True):
    """Not checked, or ``changed`` since it was."""

    changed: bool = False


def state(guide: Guide, chapter: ChapterEntry, edition: Edition, texts: Texts | None = None) -> Reviewed | Draft:
    """What may be told to readers. ``texts`` saves reading the guide again for each chapter: see ``by_item``."""
    review = written(chapter, edition)
    if review is None or review.state != "checked":
        return Draft()
    if not (review.by and review.people and review.on and review.words):
        return Draft()
    if review.words != fingerprint(guide, chapter, edition, texts):
        return Draft(changed=True)
    return Reviewed(review.by, review.people, review.on)


def written(chapter: ChapterEntry, edition: Edition) -> Review | None:
    """What ``guide.yml`` says of a chapter's review in an edition."""
    return (chapter.review.easy if edition == "easy" else chapter.review.full) if chapter.review else None


def fingerprint(guide: Guide, chapter: ChapterEntry, edition: Edition, texts: Texts | None = None) -> str:
    """Eight hex digits of the words that a chapter tells in an edition, and of easy read's pictures.

    White space and where links lead are left out: nobody reads them.
    """
    texts = by_item(guide) if texts is None else texts
    told = "\n".join(words for one in _shown(guide, chapter, edition) for words in _words(texts.get(one, ()), edition))
    return sha256(told.encode()).hexdigest()[:8]


def by_item(guide: Guide) -> Texts:
    """Every text of the guide by the item it is in."""
    return {item: tuple(told) for item, told in groupby(tellings(guide), lambda one: one.item)}


def _shown(guide: Guide, chapter: ChapterEntry, edition: Edition) -> Iterator[str]:
    yield f"guide/{chapter.id}"
    for piece in pieces(chapter, edition):
        yield from shown(guide, piece)


def _words(texts: tuple[Telling, ...], edition: Edition) -> Iterator[str]:
    named = any(one.how == "easy title" for one in texts)
    for one in texts:
        if one.field.startswith("review."):
            continue
        # An item without a title of its own in easy read keeps its title there.
        if one.how in _TOLD[edition] or (edition == "easy" and one.how == "title" and not named):
            yield from _lines(one.value)


def _lines(value: str | Easy) -> Iterator[str]:
    if isinstance(value, Easy):
        for idea in value.ideas:
            yield idea.picture
            yield from (sentence.text for sentence in idea.sentences)
    else:
        yield " ".join(UNTOLD.sub("]", value).split())
