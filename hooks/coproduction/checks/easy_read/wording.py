"""Wording, sentence by sentence (E02, E03a, E06 to E11): plain, active, positive, literal words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from coproduction.checks.hints import spelled_out
from coproduction.checks.passive import passive
from coproduction.checks.phrases import Phrases, listed
from coproduction.checks.splitting import in_order, tokens, unmarked, vocabulary
from coproduction.model.guide import Guide
from coproduction.model.kinds import Glossary
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import Level, Place, Problem, problem

YEAR = 4
"""The digits of a year."""
_MARKS = re.compile(r"[();\[\]!]|\s[–—]\s")
_MARK_NAMES = {";": "a semicolon", "!": "an exclamation mark", "–": "a dash", "—": "a dash"}
_JOINS = frozenset(["and", "but", "or", "because", "when", "if", "so", "while", "before", "after", "until"])
_SECOND_VERB = re.compile(
    rf"\b(?:{'|'.join(sorted(_JOINS))})\s+"
    r"(?:you|we|they|it|he|she|I|people|everyone|someone|this|there)\s+(?!(?:and|or)\b)\w",
    re.IGNORECASE,
)
"""A joining word and who does something: a second thing is said of somebody (“we wait until you are ready”)."""
_GOES_ON = re.compile(r"(?:and|but|or|so)\b", re.IGNORECASE)
"""A sentence may begin with one of these: “So we look for them too.”"""
_QUOTED = re.compile(r"“[^”]*”|\b(?:say|says|said|saying|yes or|an?) no\b", re.IGNORECASE)
"""An answer is not negative wording: “I don’t know”, “you can say no”."""
_COUNTS = re.compile(r"[\d%]|cent\b", re.IGNORECASE)
"""What every number that has to be worked out has in it, and most sentences have nothing of."""
_PERCENT = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
_AMOUNT = r"£?\d+(?:[.:,]\d+)*(?:\s?[ap]m)?"
_RANGE = re.compile(rf"(?<![\w/.–—-])(?!0\d\d)({_AMOUNT})\s*[–—-]\s*({_AMOUNT})(?![\w/]|[–—-]\d)")
"""Two numbers with a dash between them: “3-5”, “10-11am”, “2025-26”; a phone number or a day is none."""
_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")
_POINTERS = re.compile(
    r"\b(?:e\.g|i\.e|eg|ie|etc|cf|vs|ibid)\b\.?"
    r"|\b[Ss]ee (?:also|above|below|page|pages|chapter|section|part)\b|[*†‡&]|\[\d+\]"
    r"|\b(?:[Cc]hapters?|[Pp]ages?|[Ss]ections?|[Bb]ox|[Aa]ppendix)\s+\d+\b"
    r"|\b[Aa]s (?:we|you) (?:have )?(?:said|saw|seen|read|told|wrote|explained)\b"
    r"|\b(?:said|read|told|explained|list|picture|words|box|one|ones) (?:you )?(?:above|below|earlier)\b"
    r"|\b(?:above|below)[.:]?$"
)
_POINTING = frozenset(
    [
        *("above", "appendix", "as", "below", "box", "cf", "chapter", "chapters", "e.g", "earlier", "eg", "etc", "i.e"),
        *("ibid", "ie", "page", "pages", "section", "sections", "see", "vs"),
    ]
)
_SIGNS = re.compile(r"[*†‡&\[/]")
"""Every pointer has one of these words or signs in it, and most sentences have none."""


class _Fault(Struct, frozen=True):
    """What is wrong with some words of a sentence: the code, where they begin, and the facts its message needs."""

    code: str
    start: int
    words: str
    instead: str = ""
    level: Level | None = None


def check(guide: Guide) -> Iterator[Problem]:
    """Words in easy-read sentences and headings that are not easy. Answers to choose from are left alone."""
    for telling in tellings(guide):
        for sentence in easy_sentences(telling):
            text = unmarked(sentence.text)
            for fault in (*_sentence(text), *_words(text)):
                if fault.code == "E08" and _is_entry(guide, telling.item):
                    continue  # the word list explains words that nothing else uses
                place = guide.place(telling.item, telling.field, sentence.line, sentence.column + fault.start)
                yield _problem(fault, place, telling.item)
        if telling.how == "easy title" and isinstance(telling.value, str) and "easy_label" not in telling.field:
            for fault in _words(telling.value):
                yield _problem(fault, guide.place_of(telling.item, telling.field, fault.words), telling.item)


def _is_entry(guide: Guide, item: str) -> bool:
    return isinstance(guide.frameworks.get(item.partition("/")[0]), Glossary)


def _problem(fault: _Fault, place: Place, item: str) -> Problem:
    instead = spelled_out(fault.words, fault.instead) if fault.code == "E08" else fault.instead
    facts = {"words": fault.words, "what": fault.words, "instead": instead}
    return problem(fault.code, place, item, level=fault.level, **facts)


def _sentence(text: str) -> Iterator[_Fault]:
    """What only a whole sentence can have wrong: a second idea, a second verb, passive voice."""
    if mark := _MARKS.search(text):
        yield _Fault("E02", mark.start(), _MARK_NAMES.get(mark[0].strip(), "brackets"), level="warning")
    words = vocabulary(text)
    if not _listed("joining").isdisjoint(words):
        for word, start, end in tokens(text):
            if start and word in _listed("joining"):  # “Which …?” asks
                yield _Fault("E02", start, f"“{text[start:end]}”", level="warning")
    joined = "/" in text or not _JOINS.isdisjoint(words)  # “and/or” is one word
    second = _SECOND_VERB.search(text) if joined else None
    if second and not (second.start() == 0 and _GOES_ON.match(text)):
        yield _Fault("E03a", second.start(), second[0][:-1].strip())
    for start, end in passive(text):
        yield _Fault("E06", start, text[start:end])


def _words(text: str) -> Iterator[_Fault]:
    """Words that easy read avoids, in sentences and in headings."""
    words = vocabulary(text)
    literal = text
    if "“" in text or "no" in words:
        literal = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    for number, word in enumerate(in_order(literal)):
        negative = word in _listed("negative") or word.endswith(("n’t", "n't"))
        if negative or word in _listed("numbers"):
            _, start, end = tokens(literal)[number]
            instead = "" if negative else f"Write {listed('easy')['numbers'][word]}"
            yield _Fault("E07" if negative else "E10", start, text[start:end], instead)
    for found in _avoided().within(text):
        code, instead = found.says
        if code:
            yield _Fault(code, found.start, found.words, instead)
    if _COUNTS.search(text):
        yield from _numbers(text)
    if not _POINTING.isdisjoint(words) or _SIGNS.search(text):
        for pointer in _POINTERS.finditer(text):
            yield _Fault("E11", pointer.start(), pointer[0])


def _numbers(text: str) -> Iterator[_Fault]:
    """Numbers that have to be worked out, each with what says the same."""
    for one in _PERCENT.finditer(text):
        yield _Fault("E10", one.start(), one[0], "Say it in words that everyone knows, such as “half” or “1 in 4”")
    for one in _RANGE.finditer(text):
        first, last = one.groups()
        if len(first) == YEAR and first.isdigit() and last.isdigit():
            last = first[: -len(last)] + last  # “2025-26”
        yield _Fault("E10", one.start(), one[0], f"Write “{first} to {last}”")
    for one in _DAY.finditer(text):
        yield _Fault("E10", one.start(), one[0], "Write the day in words, such as “31 January 2026”")


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(listed("easy")[key])


@cache
def _avoided() -> Phrases[tuple[str, str]]:
    """Words that are not easy read's for a thing, and figures of speech: each with its code and what to write."""
    terms, easy = listed("terms"), listed("easy")
    pairs = [("E08", entries) for entries in (terms["both"], terms["easy"])] + [("E09", easy["figures"])]
    found = [(phrase, (code, instead)) for code, entries in pairs for phrase, instead in entries.items()]
    return Phrases((*found, *((phrase, ("", "")) for phrase in terms["allowed"])))
