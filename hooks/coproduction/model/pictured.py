"""Where each picture of the guide stands, and the words beside it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from coproduction.model.guide import Guide
from coproduction.model.walk import Telling, easy_sentences, tellings
from coproduction.problems import Place
from coproduction.reading.easy import Easy
from coproduction.reading.values import Map, text, value_at

EASY = ("easy title", "easy", "easy lines")
"""How the words beside a picture are told where they are no ideas: a name, a question, its explanation."""


class Use(Struct, frozen=True):
    """A picture where it stands: the address of the item and the field it is in, and the easy-read words beside it.

    ``title`` tells that the words are a name (of a cornerstone, of an answer), not sentences.
    """

    picture: str
    item: str
    field: str
    words: tuple[str, ...]
    title: bool = False
    line: int = 0

    def place(self, guide: Guide) -> Place:
        """Where it stands."""
        return guide.place(self.item, self.field, self.line)


def uses(guide: Guide) -> Iterator[Use]:
    """Every use of a picture, in the order of the guide's files: ideas, questions, names and answers."""
    owners: dict[tuple[str, str], list[Telling]] = {}
    for telling in tellings(guide):
        owners.setdefault((telling.item, telling.field.rpartition(".")[0]), []).append(telling)
    for (item, owner), told in owners.items():
        yield from _beside_names(guide, item, owner, told)
        for telling in told:
            if isinstance(telling.value, Easy):
                yield from _beside_ideas(telling, telling.value)


def _beside_names(guide: Guide, item: str, owner: str, told: list[Telling]) -> Iterator[Use]:
    """The picture of an item, a question or an answer, beside its easy words; without any, beside its title."""
    map = value_at(guide.written[item], _path(owner))
    picture = text(map.entries.get("picture")) if isinstance(map, Map) else ""
    if picture:
        easy = [one for one in told if one.how in EASY] or [one for one in told if one.how == "title"]
        words = tuple(sentence for one in easy for sentence in _sentences(one))
        field = f"{owner}.picture" if owner else "picture"
        yield Use(picture, item, field, words, title=all("title" in one.how for one in easy))


def _beside_ideas(telling: Telling, easy: Easy) -> Iterator[Use]:
    for idea in easy.ideas:
        if idea.picture:
            line = idea.sentences[0].line if idea.sentences else 0
            words = tuple(one.text for one in idea.sentences)
            yield Use(idea.picture, telling.item, telling.field, words, line=line)


def _sentences(telling: Telling) -> Iterator[str]:
    if telling.how in ("title", "easy title"):
        yield str(telling.value)
    else:
        yield from (sentence.text for sentence in easy_sentences(telling))


def _path(field: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdigit() else step for step in field.split(".") if step)
