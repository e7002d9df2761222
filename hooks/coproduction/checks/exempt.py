"""What nobody has to reword: names, and words that are quoted. Checks of words leave these stretches of a text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from coproduction.checks.phrases import Phrases
from coproduction.checks.texts import Said
from coproduction.model.guide import Guide
from coproduction.model.kinds import Glossary

T = TypeVar("T")


class Exempt:
    """The names of a guide: of frameworks, items, hard words and chapters, of sources and who published them."""

    def __init__(self, guide: Guide) -> None:
        self._names = _phrases(guide)

    def less(self, said: Said, found: Iterable[tuple[int, int, T]]) -> Iterator[tuple[int, int, T]]:
        """What was found in a text, each with where it begins and ends, less what stands in a name or a quotation.

        Words with a capital letter amid a sentence are a name too: “the Delivery Board”.
        """
        spans: list[tuple[int, int]] | None = None
        for start, end, says in found:
            if spans is None:  # most texts have nothing to leave out
                spans = [*said.quoted, *((one.start, one.end) for one in self._names.within(said.words))]
            named = start > 0 and said.words[start].isupper()  # a capital letter amid a sentence: a name
            # Only what lies wholly inside: “service users” is no name because “service” is one.
            if not named and not any(first <= start and end <= last for first, last in spans):
                yield start, end, says

    def named(self, said: Said, start: int, end: int) -> bool:
        """Whether a stretch of a text stands in quotation marks or in a name that the guide has."""
        spans = (*said.quoted, *((one.start, one.end) for one in self._names.within(said.words)))
        return any(first <= start and end <= last for first, last in spans)


@lru_cache(maxsize=4)
def _phrases(guide: Guide) -> Phrases[str]:
    return Phrases(((name, name) for name in _names(guide)), inflected=False)


def _names(guide: Guide) -> Iterator[str]:
    for framework in guide.frameworks.values():
        yield framework.title
        for item in framework.items:
            yield getattr(item, "title", "")
            if isinstance(framework, Glossary):
                yield f"{item.id}s".replace("-", " ")
    for chapter in guide.settings.chapters:
        yield chapter.title
    for source in guide.sources.values():
        yield from (source.title, source.publisher or "")
