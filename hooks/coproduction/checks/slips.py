"""Slips of the hand (R035, S002, S003, G006, G007, D006): what no dictionary finds and everybody types some day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import eq

from coproduction.checks.splitting import unmarked
from coproduction.checks.texts import Said, texts
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import Telling, easy_sentences, tellings
from coproduction.problems import Place, Problem, problem
from coproduction.reading.easy import Sentence

MOST_CAPITALS = 2
"""The most words in capitals in a row: “CC BY” is a name. Text in capitals is read letter by letter, by eyes and by
some voices (WCAG 2.2 Understanding 3.1.5; UKAAF; every easy-read guide)."""

_MAY_BE = re.compile(r"[\"'\[/*`<_]|~~|[,;:.?]{2}|\w [.,;:?!]|[A-Z]{2}|\d\.\d|[Ll]orem")
"""What every slip but a word twice has in it. Most texts have nothing of it, and are done."""
_SLIPS = re.compile(
    r"""(?P<straight>["'])"""
    r"|(?P<signs>\*+[^\s*]*\**|`[^\s`]*`?|~~|\[\^)"
    r"|(?P<marks>(?<!\w)_\w[^_]*_(?!\w)|</?[a-z]+>)"
    r"|(?P<again>[,;:]{2,}|(?<!\.)\.\.(?!\.)|\w+ [.,;:?!](?![\w.]))"
    r"|(?P<note>\b(?:TODO|TBC|TBA|FIXME|XXX+)\b|\b[Ll]orem ipsum\b|\?\?+|\[(?:[Ii]nsert|[Aa]dd)\b[^\]]*\])"
    r"|(?P<capitals>\b[A-Z]{2,}(?:[ ,]+[A-Z]+\b)*[ ,]+[A-Z]{2,}\b)"
    r"|(?P<day>(?<![\d/.])\d{1,2}(?:/\d{1,2}/(?:\d{4}|\d{2})|\.\d{1,2}\.\d{4})(?![\d/]))"
)
_CODES = {
    "signs": "R035",
    "marks": "R035",
    "straight": "S002",
    "again": "S003",
    "note": "G006",
    "capitals": "G007",
    "day": "D006",
}
_TWICE = re.compile(r"\b(?!(?:that|had) )([a-z]+) \1\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Text:
    """A sentence or title of either edition, and what knows where it was written."""

    item: str
    words: str
    source: Said | Telling
    sentence: Sentence | None = None

    @property
    def kind(self) -> str:
        """``title``, ``easy`` for a sentence of easy read, else what ``texts`` calls it."""
        if isinstance(self.source, Said):
            return self.source.kind
        return "easy" if self.sentence else "title"

    def place(self, guide: Guide, start: int, words: str) -> Place:
        if isinstance(self.source, Said):
            return self.source.place(guide, words)
        if self.sentence:
            line, column = self.sentence.line, self.sentence.column + start
            return guide.place(self.item, self.source.field, line, column)
        return guide.place_of(self.item, self.source.field, words)


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Signs left over, straight marks, words and stops twice, notes to oneself, capitals, days in digits alone."""
    for text in _texts(guide):
        for code, found in _slips(text.words, text.kind):
            hint = "Write “ before the words and ” after them." if found[0] == '"' else "Write ’."
            place = text.place(guide, found.start(), found[0].strip())
            yield problem(code, place, text.item, words=found[0].strip(), hint=hint)


def _slips(words: str, kind: str) -> Iterator[tuple[str, re.Match[str]]]:
    in_order = words.lower().split()
    if any(map(eq, in_order, in_order[1:])):
        yield from (("S003", one) for one in _TWICE.finditer(words))
    if _MAY_BE.search(words):
        for found in _SLIPS.finditer(words):
            code = _CODES[str(found.lastgroup)]
            if found.lastgroup == "marks" and kind != "title":
                continue  # there it is HTML (R020) or italics (E17)
            if code == "G007" and (kind == "easy" or not _shouts(found[0], words)):
                continue  # easy read has a rule of its own (E05)
            yield code, found


def _shouts(found: str, words: str) -> bool:
    return len(found.split()) > MOST_CAPITALS or found == words.strip(" .?!:")


def _texts(guide: Guide) -> Iterator[_Text]:
    """Every text of both editions, less the titles of others’ works, which keep their own ways."""
    for said in texts(guide):
        if said.kind != "source":
            yield _Text(said.item, said.words, said)
    for telling in tellings(guide):
        for sentence in easy_sentences(telling):
            yield _Text(telling.item, unmarked(sentence.text), telling, sentence)
        if telling.how == "easy title" and isinstance(telling.value, str):
            yield _Text(telling.item, telling.value, telling)
