"""Addresses and phone numbers that are only words (K021, K022): readers hear them whole, and cannot follow them.

What the brand says (an e-mail address on a poster or at the end of a booklet) is not looked at: there it belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.walk import tellings
from coproduction.problems import Place, Problem, problem
from coproduction.reading.easy import Easy

_LINKED = re.compile(r"\[[^\[\]]*\]\([^()]*\)")
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s|<>()\[\]]*[^\s|<>()\[\].,;:?!“”’'\"*]", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w/+.-])(?<!\d )(?:\+44[ \u00a0]?(?:\(0\))?|0)\d(?:[ \u00a0-]?\d){6,9}(?![\w/-])")
"""A number in Britain: 0 or +44, then seven to ten digits, spaced as people space them."""
_AS_TARGETS = ("](https://", "](http://", "](https://www.", "](http://www.")
"""How the addresses of links begin. A text that has no other has none that stands bare."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Web addresses and phone numbers outside links, in both editions."""
    for telling in tellings(guide):
        if isinstance(telling.value, Easy):
            for sentence in telling.value.sentences:
                for found, said in _bare(sentence.text):
                    place = guide.place(telling.item, telling.field, sentence.line, sentence.column + found)
                    yield _told(said, place, telling.item)
        else:
            for _, said in _bare(telling.value):
                yield _told(said, guide.place_of(telling.item, telling.field, said), telling.item)


def _bare(text: str) -> Iterator[tuple[int, str]]:
    """Each address or number that stands outside a link, with where it begins."""
    addressed = text.count("://") + text.count("www.") > sum(map(text.count, _AS_TARGETS))
    numbered = ("0" in text or "+44" in text) and _PHONE.search(text)
    if not (addressed or numbered):
        return  # as nearly all texts
    outside = _LINKED.sub(lambda link: " " * len(link[0]), text)
    for pattern in (_ADDRESS, _PHONE):
        for found in pattern.finditer(outside):
            yield found.start(), found[0]


def _told(said: str, place: Place, item: str) -> Problem:
    if said[0] in "0+":
        return problem("K022", place, item, words=said, number=re.sub(r"\(0\)|[^\d+]", "", said))
    address = said if "://" in said else f"https://{said}"
    return problem("K021", place, item, words=said, target=address)
