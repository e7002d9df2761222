"""Review state (V001 to V004): a chapter is called checked only where people checked the words that stand there."""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.checks.dates import today
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.review import Draft, Edition, by_item, fingerprint, state, written
from coproduction.problems import Problem, problem

EDITIONS: tuple[tuple[Edition, str], ...] = (("full", "full edition"), ("easy", "easy-read edition"))
NEEDED = ("by", "people", "on", "words")


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Reviews that do not say who, how many, when or what; words that changed since; days to come; no words at all."""
    texts = None
    for chapter in guide.settings.chapters:
        for edition, name in EDITIONS:
            review = written(chapter, edition)
            if edition == "easy" and review is not None and chapter.easy is None:
                address = f"guide/{chapter.id}"
                yield problem("V004", guide.place(address, "review.easy"), address, id=chapter.id)
                continue
            if review is None or review.state != "checked":
                continue
            texts = texts or by_item(guide)
            address, field = f"guide/{chapter.id}", f"review.{edition}"
            facts = {"edition": name, "id": chapter.id, "words": fingerprint(guide, chapter, edition, texts)}
            missing = [f"“{one}”" for one in NEEDED if getattr(review, one) is None]
            if missing:
                place = guide.place(address, f"{field}.state")
                verb = "is" if len(missing) == 1 else "are"
                yield problem("V001", place, address, level=None, **facts, missing=_and(missing), verb=verb)
            elif state(guide, chapter, edition, texts) == Draft(changed=True):
                yield problem("V002", guide.place(address, f"{field}.words"), address, level=None, **facts)
            if review.on and review.on > today():
                yield problem("V003", guide.place(address, f"{field}.on"), address, date=str(review.on))


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
