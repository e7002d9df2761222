"""Hard words and initials (E04, E04a, E05): each is explained where a page first uses it, and in the glossary.

No list of hard words is whole, so long words that are on no list are pointed at, as advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coproduction.checks.easy_read.reading_order import Line, Page
from coproduction.checks.known_words import is_word
from coproduction.checks.phrases import Found, Phrases, listed
from coproduction.model.guide import Guide
from coproduction.model.kinds import Glossary
from coproduction.problems import Level, Problem, problem

_INITIALS = re.compile(r"\b[A-Z]{2,}[A-Za-z]*\b")
_MEANS = re.compile(r"^[”’]?\s+(?:[\w’-]+\s+){0,4}?means?\b|^[”’]?\s+(?:is short|stands?) for\b")
_IS = re.compile(r"^[”’]?\s+(?:is|are)\s+(?P<next>[\w’-]+)")
_BEFORE = re.compile(r"^(?:“|(?:an?|the|your|our|to|being|this|these|good)\s)*$", re.IGNORECASE)
"""What may stand before a word that a sentence explains: “A service is …”, “Your rights are …”."""
_CALLED = re.compile(
    r"(?:\b(?:called|call (?:it|this|that|these|them|him|her)|(?:words?|names?) for (?:it|this) (?:is|are))"
    r"|^(?:this|that|these|those|its name|their name) (?:is|are))\s+(?:an?\s|the\s|your\s)?“?$",
    re.IGNORECASE,
)
"""Before a word, this says that the sentence before has explained it: “This is called support.”"""
_FIRST = re.compile(r"^(?:“|(?:an?|the|your|our|to|being)\s)*", re.IGNORECASE)
_GOES_ON = re.compile(r"^(?:it|this|that|they|these|he|she)\s+(?:means?|is|are)\b", re.IGNORECASE)
"""A next sentence that begins so explains the word before: “They are people who …”."""


SHORT = 3
"""Letters. In capitals, so few of them are initials, but for the words that people shout (“NOT”)."""
LONG = 10
"""Letters. Of the guide's own easy words, one in a hundred is this long, and nearly all of those are hard words."""
_LONG = re.compile(rf"(?<![\w./@-])[^\W\d_]{{{LONG},}}(?![\w./@-])")
_TO_GLOSSARY = "Add it to the glossary, in easy words too."


def check(guide: Guide, pages: Sequence[Page]) -> Iterator[Problem]:
    """Hard words and initials that a page uses before it explains them, and hard words without a glossary entry."""
    hard = listed_words(guide)
    entries = {item.id for one in guide.frameworks.values() if isinstance(one, Glossary) for item in one.items}
    missing: set[str] = set()
    yield from _long(guide, pages, hard)
    for _, lines in pages:
        own = {line.item.rpartition("/")[2] for line in lines if _is_entry(guide, line)}
        yield from _page(guide, lines, hard, own)
        for line in lines:
            for found in hard.within(line.text):
                if found.says not in entries and found.says not in missing:
                    missing.add(found.says)
                    facts = {"word": found.words, "what": "not in the glossary", "hint": _TO_GLOSSARY}
                    place = line.place(guide, found.start)
                    yield problem("E04", place, line.item, level="warning", **facts)


def _long(guide: Guide, pages: Sequence[Page], hard: Phrases[str]) -> Iterator[Problem]:
    """Long words that nobody has listed, neither as hard nor as known to everyone. Each once."""
    met = set(listed("easy")["long"])
    for _, lines in pages:
        for line in lines:
            for found in _LONG.finditer(line.text):
                word = found[0].lower()
                name = found[0][0].isupper() and found.start() > 0
                if word in met or name or any(hard.within(found[0])):
                    continue
                met.add(word)
                yield problem("E04a", line.place(guide, found.start()), line.item, word=found[0])


def _page(guide: Guide, lines: Sequence[Line], hard: Phrases[str], own: set[str]) -> Iterator[Problem]:
    """The first use of each word on a page. What stands in a heading may be explained anywhere below it."""
    explained = set(own)
    waiting: dict[str, Problem] = {}
    for number, line in enumerate(lines):
        after = [one.text for one in lines[number + 1 : number + 3] if not one.heading]
        for code, found in (
            *(("E04", one) for one in hard.within(line.text) if not is_name(one)),
            *(("E05", one) for one in _initials(line.text)),
        ):
            if found.says in explained:
                continue
            if _explains(line.text, found) or _goes_on(after, found, hard):
                explained.add(found.says)
                waiting.pop(found.says, None)
                continue
            told = _unexplained(guide, code, line, found)
            if line.heading:
                waiting.setdefault(found.says, told)
            else:
                waiting.pop(found.says, None)
                explained.add(found.says)  # once a page is enough
                yield told
    yield from waiting.values()


def _unexplained(guide: Guide, code: str, line: Line, found: Found[str]) -> Problem:
    """A hard word or initials that nothing explains. A word that everyone knows may only be in capitals."""
    start = f"{found.words[0].upper()}{found.words[1:]}"
    what, hint = "not explained", f"Begin the next line with “{start} means”, or use an easier word."
    level: Level | None = None
    if code == "E05":
        what, hint = "and is not explained", f"Write the words out, or begin the next line with “{start} means”."
        if _shouts(guide, found.words):
            what, level = "which are hard to read and seem to shout", "warning"
            hint = f"Write “{found.words.lower()}”, or **{found.words.lower()}** for weight."
    facts = {"word": found.words, "what": what, "hint": hint}
    return problem(code, line.place(guide, found.start), line.item, level=level, **facts)


def _shouts(guide: Guide, word: str) -> bool:
    """Whether a word in capitals is an everyday word. Most with few letters are initials (“LA”, “PIP”), and so are some
    longer ones (“SALT”), and those that the guide knows (“SEND”).
    """
    if word in guide.dictionary:
        return False
    glossaries = [one for one in guide.frameworks.values() if isinstance(one, Glossary)]
    if any(item.title == word for one in glossaries for item in one.items):
        return False
    lower = word.lower()
    short = len(word) <= SHORT
    everyday = lower in listed("easy")["shouted"] if short else lower not in listed("easy")["like_words"]
    return word.isupper() and everyday and is_word(lower)


def _explains(text: str, found: Found[str]) -> bool:
    """Whether a sentence says what a word in it means."""
    before, after = text[: found.start], text[found.end :]
    if _MEANS.search(after) or _CALLED.search(before):
        return True
    is_ = _IS.search(after)
    return bool(is_ and _BEFORE.match(before) and is_["next"].lower() not in listed("easy")["says_nothing"])


def _goes_on(texts: Sequence[str], found: Found[str], hard: Phrases[str]) -> bool:
    """Whether one of the next two sentences explains a word: it begins with the word, or the first with “it means”."""
    base = found.words.lower().removesuffix("s")
    for text in texts:
        if _FIRST.sub("", text, count=1).lower().startswith(base):
            return True
        same = [one for one in (*hard.within(text), *_initials(text)) if one.says == found.says]
        if any(_explains(text, one) for one in same):
            return True
    return bool(texts and _GOES_ON.search(texts[0]))


def is_name(found: Found[str]) -> bool:
    """Whether a word has a capital letter amid a sentence: “the Council for Disabled Children”."""
    return found.start > 0 and found.words[0].isupper()


def _initials(text: str) -> Iterator[Found[str]]:
    for one in _INITIALS.finditer(text):
        if one[0] not in listed("easy")["initials"]:
            yield Found(one[0], one.start(), one.end(), one[0].rstrip("s"))


def listed_words(guide: Guide) -> Phrases[str]:
    """The listed hard words and the glossary's titles, each with the id of its entry."""
    words: dict[str, str] = dict(listed("easy")["hard"])
    everyday = frozenset(listed("easy")["everyday"])
    for framework in guide.frameworks.values():
        for item in framework.items if isinstance(framework, Glossary) else ():
            if item.title.lower() not in everyday and not item.title.isupper():
                words[item.title.lower()] = item.id
    return Phrases(words.items())


def _is_entry(guide: Guide, line: Line) -> bool:
    owner, _, rest = line.item.partition("/")
    return bool(rest) and isinstance(guide.frameworks.get(owner), Glossary)
