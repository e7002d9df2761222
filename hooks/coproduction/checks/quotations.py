"""Sources and quotations (Q001 to Q005): a quotation is short, exact, and says who speaks and where it stands.

Whether it is exact can be said only where the sources' texts are at hand. That every section and framework names a
source is held by the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coproduction.blocks import Quotation, Words, walk
from coproduction.checks.own_words import LONG
from coproduction.checks.passages import passages
from coproduction.checks.source_texts import QUOTED, has, source_texts, sources_of
from coproduction.checks.splitting import count_words
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import tellings
from coproduction.problems import Problem, problem
from coproduction.reading.markdown import blocks, targets

MOST_WORDS = 30
"""The most words a quotation may have: enough for two sentences, and short enough to be fair use of them."""
A_PHRASE = 6
"""As many words in quotation marks may name something; more of them quote."""
OURS = "guide"
"""The source of what was written for the guide."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Quotations that are too long, of nobody, from nowhere or not exact."""
    texts = source_texts(guide, house)
    sources = sources_of(guide)
    for telling in tellings(guide):
        if telling.how != "prose" or not isinstance(telling.value, str) or ">" not in telling.value:
            continue
        linked = any(target.startswith("https:") for target in targets(telling.value, telling.item))
        for block in walk(blocks(telling.value, telling.item)[0]):
            if isinstance(block, Quotation):
                words = _words(block)
                for code, facts in _faults(guide, block, words, sources[telling.item], texts):
                    if code == "Q003" and linked:  # the link leads to it
                        continue
                    yield problem(
                        code, guide.place_of(telling.item, telling.field, words), telling.item, level=None, **facts
                    )
    for passage in passages(guide):
        named = sources.get(passage.item, ())
        if "“" not in passage.words or OURS in named or not _at_hand(named, texts):
            continue
        for found in QUOTED.findall(passage.words):
            if count_words(found) > A_PHRASE and not any(has(texts[id], found) for id in named):
                facts = {"words": found, "sources": _named(guide, named), "hint": _mend(found)}
                yield problem("Q005", passage.place(guide, found), passage.item, level=None, **facts)


def _mend(words: str) -> str:
    """What to do with words that only look like a source’s. As many as O001 finds do not stand inside a sentence."""
    if count_words(words) < LONG:
        return "Copy it exactly, or leave out the quotation marks."
    return (
        "Say it in your own words, without quotation marks. Or, in a prose section, copy it exactly and make it a "
        "quotation: lines that begin with “> ”, the last of them with who says it."
    )


def _faults(
    guide: Guide, block: Quotation, words: str, sources: tuple[str, ...], texts: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, str | int]]]:
    count = count_words(words)
    if count > MOST_WORDS:
        yield "Q001", {"count": count, "most": MOST_WORDS}
    if not block.speaker:
        yield "Q002", {}
    others = tuple(id for id in sources if id != OURS)
    if not others:
        yield "Q003", {}
    elif _at_hand(others, texts) and not any(has(texts[id], words) for id in others):
        yield "Q004", {"words": words, "sources": _named(guide, others)}


def _at_hand(sources: tuple[str, ...], texts: Mapping[str, str]) -> bool:
    return bool(sources) and all(id in texts for id in sources)


def _named(guide: Guide, sources: tuple[str, ...]) -> str:
    return " or ".join(f"“{guide.sources[id].title}”" for id in sources)


def _words(block: Quotation) -> str:
    parts = ("".join(one.text for one in walk(part) if isinstance(one, Words)) for part in block.content)
    return " ".join(" ".join(parts).split())
