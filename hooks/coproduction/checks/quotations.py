"""Sources and quotations (Q001 to Q005): a quotation is short, exact, and says who speaks and where it stands.

Whether it is exact can be said only where the sources' texts are at hand. That every section and framework names a
source is held by the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from coproduction.blocks import Quotation, Words, walk
from coproduction.checks.known_words import is_word
from coproduction.checks.own_words import LONG
from coproduction.checks.passages import passages
from coproduction.checks.source_texts import QUOTED, has, source_texts, sources_of
from coproduction.checks.splitting import count_words
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import tellings
from coproduction.problems import Level, Problem, problem
from coproduction.reading.markdown import blocks, targets

MOST_WORDS = 30
"""The most words a quotation may have: enough for two sentences, and short enough to be fair use of them."""
A_PHRASE = 6
"""As many words in quotation marks may name something; more of them quote."""
FEWEST = 3
"""Words. Fewer in quotation marks are a name, whoever says it."""
OURS = "guide"
"""The source of what was written for the guide."""
_STOP = re.compile(r"(?<=[.?!])\s+")
_SAYS = re.compile(r"\b(?:words?|says?|said|writes?|wrote|calls?|called|puts? it|put it|tells us|asks)\b[^“”]*$")
_NAME = re.compile(r"[A-Z]\w{3,}")


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
        others = tuple(id for id in named if id != OURS)
        if "“" not in passage.words or not _at_hand(others, texts):
            continue
        for quoted in QUOTED.finditer(passage.words):
            found = quoted[1]
            said = count_words(found) >= FEWEST and _said_by(guide, others, passage.words[: quoted.start()])
            if not said and (OURS in named or count_words(found) <= A_PHRASE):
                continue
            if not any(has(texts[id], found) for id in others):
                facts = {"words": found, "sources": _named(guide, others), "hint": _mend(found)}
                level: Level | None = "warning" if said else None
                yield problem("Q005", passage.place(guide, found), passage.item, level=level, **facts)


def _said_by(guide: Guide, sources: tuple[str, ...], before: str) -> bool:
    """Whether the sentence says, right before a quotation, that one of the sources says so: “In Trafford’s words: ”."""
    sentence = _STOP.split(before)[-1]
    if not _SAYS.search(sentence):
        return False
    publishers = " ".join(guide.sources[id].publisher or "" for id in sources)
    names = {name for name in _NAME.findall(publishers) if not is_word(name.lower())}
    return any(name in sentence for name in names)


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
