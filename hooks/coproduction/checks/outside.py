"""The form of links (K015 to K020, K023): they are safe, follow nobody, and say by themselves where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct

from coproduction.blocks import Heading, Link, plain, walk
from coproduction.checks.phrases import listed
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import Homes, homes, shown
from coproduction.model.settings import ChapterEntry
from coproduction.model.walk import Telling, easy_sentences, tellings
from coproduction.problems import Place, Problem, problem
from coproduction.reading.easy import Sentence
from coproduction.reading.markdown import blocks, lines

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.\S+/\S*", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>(?:[\w-]+\.)+(?:uk|org|com|net|eu|info|london|wales|cymru|scot))(?:/\S*)?",
    re.IGNORECASE,
)
"""Words that are a website's name, by the ends such names have here: “guide.yml” is none."""
_NUMBER = re.compile(r"\d[\d\s()-]{5,}\d")
_FORMS = {
    "https": re.compile(r"//[^/\s?#]+\.[^/\s.?#]+(?:[/?#].*)?"),
    "http": re.compile(r"//[^/\s?#]+\.[^/\s.?#]+(?:[/?#].*)?"),
    "mailto": re.compile(r"[^@\s]+@[^@\s?]+\.[^@\s?]+(?:\?.*)?"),
    "tel": re.compile(r"\+?[\d-]{3,}"),
}
"""What stands after the colon of an address that can be followed: a website, an e-mail address, a number."""
_LINKED = re.compile(r"\[[^\[\]]*\]\([^()]*\)")


class Written(Struct, frozen=True):
    """A link as it stands in a field of an item, with what stands before it there; in easy read, in a sentence."""

    item: str
    field: str
    words: str
    target: str
    before: tuple[str, ...] = ()
    sentence: Sentence | None = None

    def place(self, guide: Guide) -> Place:
        """Where it stands. The same link twice has two places: each is looked for after the one before."""
        if self.sentence:
            return guide.place(self.item, self.field, self.sentence.line, self.sentence.column)
        return guide.place_of(self.item, self.field, *self.before, self.words)


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Links that are unsafe, follow people, say nothing or say the same twice; addresses and titles."""
    links: dict[str, list[Written]] = {}
    for telling in tellings(guide):
        yield from _not_linked(guide, telling)
        for one in _links(telling):
            links.setdefault(one.item, []).append(one)
            yield from _form(guide, one)
    found = homes(guide)
    for chapter in guide.settings.chapters:
        yield from _alike(guide, chapter, links, found)


def _links(telling: Telling) -> Iterator[Written]:
    for sentence in easy_sentences(telling):
        if "](" in sentence.text:
            for link in _within(lines(sentence.text)[0]):
                yield Written(telling.item, telling.field, plain(link.content), link.target, (), sentence)
    if telling.how in ("words", "prose") and isinstance(telling.value, str) and "](" in telling.value:
        read = lines(telling.value)[0] if telling.how == "words" else blocks(telling.value, telling.item)[0]
        before: tuple[str, ...] = ()
        for link in _within(read):
            yield Written(telling.item, telling.field, plain(link.content), link.target, before)
            before += (f"]({link.target}",)


def _within(read: object) -> Iterator[Link]:
    return (one for one in walk(read) if isinstance(one, Link))


def _form(guide: Guide, link: Written) -> Iterator[Problem]:
    if link.target.startswith("http://"):
        yield problem("K015", link.place(guide), link.item, target=link.target)
    for name, _ in parse_qsl(urlsplit(link.target).query, keep_blank_values=True):
        if any(fnmatch(name.lower(), pattern) for pattern in listed("links")["following"]):
            yield problem("K016", link.place(guide), link.item, target=link.target, mark=name)
            break
    bare = " ".join(re.findall(r"\w+", link.words.lower()))
    if what := _astray(link):
        yield problem("K023", link.place(guide), link.item, target=link.target, what=what)
    if not bare or bare in listed("links")["empty"] or _ADDRESS.fullmatch(link.words):
        yield problem("K017", link.place(guide), link.item, words=link.words)


def _astray(link: Written) -> str:
    """Why a link to the outside cannot work, or what its words say instead of it."""
    kind, _, rest = link.target.partition(":")
    form = _FORMS.get(kind)
    if form is None:
        return ""
    if not form.fullmatch(rest):
        return "is not a whole one"
    if kind == "mailto":
        said = _MAIL.search(link.words)
        other = said and said[0].lower() != rest.partition("?")[0].lower()
    elif kind == "tel":
        said = _NUMBER.search(link.words)
        other = said and re.sub(r"\D", "", said[0]).lstrip("0")[-9:] != re.sub(r"\D", "", rest)[-9:].lstrip("0")
    else:
        said = _HOST.fullmatch(link.words)
        other = said and said["host"].lower() != (urlsplit(link.target).hostname or "").removeprefix("www.")
    return f"has other words, “{said[0]}”" if said and other else ""


def _not_linked(guide: Guide, telling: Telling) -> Iterator[Problem]:
    """Links in titles, where none can be, and e-mail addresses that are none."""
    if not isinstance(telling.value, str):
        return
    if telling.how in ("title", "easy title"):
        if _LINKED.search(telling.value):
            yield problem("K020", guide.place(telling.item, telling.field), telling.item)
        return
    if telling.how == "prose" and "](" in telling.value:
        for block in blocks(telling.value, telling.item)[0]:
            if isinstance(block, Heading) and any(_within(block.content)):
                place = guide.place_of(telling.item, telling.field, plain(block.content))
                yield problem("K020", place, telling.item)
    if "@" in telling.value:
        for found in _MAIL.finditer(_LINKED.sub(" ", telling.value)):
            place = guide.place_of(telling.item, telling.field, found[0])
            yield problem("K019", place, telling.item, words=found[0])


def _alike(guide: Guide, chapter: ChapterEntry, links: dict[str, list[Written]], found: Homes) -> Iterator[Problem]:
    """Links of one chapter and edition with the same words that lead to different things."""
    leads: dict[tuple[bool, str], Written] = {}
    placed: list[tuple[str, str | None]] = [(f"guide/{chapter.id}", None)]
    placed += [(one, piece.edition) for piece in chapter.pieces for one in shown(guide, piece)]
    for address, only in placed:
        for link in links.get(address, ()):
            if only and (only == "easy") != (link.sentence is not None):
                continue
            first = leads.setdefault((link.sentence is not None, link.words.lower()), link)
            if _end(first, found) != _end(link, found):
                facts = {"words": link.words, "first": first.target, "second": link.target}
                yield problem("K018", link.place(guide), link.item, level=None, **facts)


def _end(link: Written, found: Homes) -> str:
    return link.target if ":" in link.target else found.target(link.target) or link.target
