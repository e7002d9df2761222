"""Own words (O001 to O003): no sentence of a source stands in the guide but as a marked quotation.

A shorter run of words may stand in quotation marks inside a sentence, where the item names its source.

Every few words of the sources are kept, and the guide's words are held against them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from coproduction.checks.passages import Passage, passages
from coproduction.checks.source_texts import QUOTED, has, mended, source_texts, sources_of
from coproduction.checks.splitting import in_order, tokens
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.kinds import Cornerstones
from coproduction.problems import Place, Problem, problem

LONG = 12
"""Words in a row that are somebody else's sentence."""
SHORT = 8
"""Words in a row that may be: names and set phrases can be as long."""
PIECE = 4
"""Words in a piece. Of a run of ``SHORT`` words, at least one piece in every ``SHORT - PIECE + 1`` lies within it."""
_INSIDE = re.compile(r"[’'.@/-]")


class Sources(Struct, frozen=True):
    """The words of each source by its id, and where each piece of them stands: in which source, from which word."""

    words: Mapping[str, list[str]]
    pieces: Mapping[str, list[tuple[str, int]]]


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Runs of words that a source has too, each as long as it goes."""
    texts = source_texts(guide, house)
    if not texts:
        any_source = next(iter(guide.sources))
        yield _not_here(house, Place(guide.place(f"sources/{any_source}").file))
        return
    sources = sources_of(guide)
    read = _read(tuple(sorted(texts.items())))
    names = {id: source.title for id, source in guide.sources.items()}
    for passage in passages(guide):
        if passage.item.startswith("sources/") and passage.field != "about":
            continue  # the source's own name
        for words, count, ids in _same(passage, read):
            code = "O001" if count >= LONG else "O003"
            if code == "O003" and (_named(words, guide) or _quoted(passage, words, sources, texts)):
                continue
            title = names.get(min(ids), min(ids))
            shown = " ".join(words.split())
            yield problem(code, passage.place(guide, words), passage.item, count=count, source=title, words=shown)


def _not_here(house: House, place: Place) -> Problem:
    """That there are no texts. Who names a folder for them wants to be told where it is not the one."""
    if named := house.sources_named:
        where = f"in “{named}”, the folder that GUIDE_SOURCES names"
        hint = "Check the folder’s name, and that each text in it has the name of a source’s id in sources.yml."
        return problem("O002", place, level="warning", where=where, hint=hint)
    hint = "To check, lay the texts in a folder “sources” beside the project, each named by its id in sources.yml."
    return problem("O002", place, where="here", hint=hint)


def _quoted(passage: Passage, words: str, sources: Mapping[str, tuple[str, ...]], texts: Mapping[str, str]) -> bool:
    """Whether words stand in quotation marks, and a source that the item names has all of what stands there."""
    start = passage.words.find(words)
    for quoted in QUOTED.finditer(passage.words):
        if quoted.start() < start and start + len(words) < quoted.end():
            return any(id in texts and has(texts[id], quoted[1]) for id in sources.get(passage.item, ()))
    return False


@lru_cache(maxsize=2)
def _read(texts: tuple[tuple[str, str], ...]) -> Sources:
    words = {id: list(map(_plain, in_order(mended(text)))) for id, text in texts}
    pieces: dict[str, list[tuple[str, int]]] = {}
    for id, said in words.items():
        for at in range(len(said)):
            pieces.setdefault(_piece(said, at), []).append((id, at))
    return Sources(words, pieces)


def _piece(words: list[str], at: int) -> str:
    return " ".join(words[at : at + PIECE])


def _same(passage: Passage, sources: Sources) -> Iterator[tuple[str, int, frozenset[str]]]:
    """Each longest run that a source has: its words as they stand, how many they are, and the sources."""
    if passage.words.count(" ") < SHORT - 1:
        return
    words = list(map(_plain, in_order(passage.words)))
    # Nearly every passage is done here: a run shows in one of a few pieces.
    if not any(_piece(words, at) in sources.pieces for at in range(0, len(words), SHORT - PIECE + 1)):
        return
    told = tokens(passage.words)
    at = 0
    while at + SHORT <= len(words):
        longest = 0
        if there := sources.pieces.get(_piece(words, at)):
            found = [(_alike(words, at, sources.words[id], start), id) for id, start in there]
            longest = max(count for count, _ in found)
        if longest >= SHORT:
            ids = frozenset(id for count, id in found if count == longest)
            yield passage.words[told[at][1] : told[at + longest - 1][2]], longest, ids
        at += longest if longest >= SHORT else 1


def _alike(words: list[str], at: int, others: list[str], start: int) -> int:
    """How many words are the same from two points on."""
    count = 0
    for one, other in zip(words[at:], others[start : start + len(words) - at], strict=False):
        if one != other:
            break
        count += 1
    return count


def _named(words: str, guide: Guide) -> bool:
    """Whether the cornerstones' names, told one after another, make up most of the words."""
    rest = " ".join(in_order(words))
    for framework in guide.frameworks.values():
        if isinstance(framework, Cornerstones):
            for item in framework.items:
                rest = rest.replace(item.title.lower(), "")
    return len(rest.split()) < SHORT - PIECE


@cache
def _plain(word: str) -> str:
    """A word without the marks inside it: “co-production” and “coproduction” are the same."""
    return word if word.isalnum() else _INSIDE.sub("", word)
