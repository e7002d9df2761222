"""The search index: a script an edition, with the words of every chapter, heading, item and question by its anchor.

``guide.index`` is ``{words, contact, ignored, alike, chapters}``: the path of the word list and the brand's e-mail
address ("" for none), the words that a search leaves out, groups of phrases that mean the same, and the chapters in
order, each as ``[path, title, part, findings, found_by]``, the last being other words for it. A finding is ``[kind,
anchor, title, text]``, in easy read with the name of its picture behind, or "". What has no title of its own is known
by the first words of its text. A text has a line a paragraph, in easy read a line a sentence.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Literal, assert_never

from msgspec import Struct, field

from coproduction.blocks import (
    Block,
    Cards,
    Entry,
    Form,
    Heading,
    Idea,
    Listing,
    Note,
    Paragraph,
    Picture,
    Question,
    Quotation,
    Strong,
    Table,
    plain,
)
from coproduction.book import Book, Chapter
from coproduction.formats.web.addresses import path_of

Kind = Literal["chapter", "section", "item", "question", "word"]
"""What is found. A ``word`` is one that the word list explains: its explanation is an answer in itself."""

_OWN = "_"
"""Begins the anchor of a heading that the book made itself. Below it stand lists of sources and of pictures."""
_LABEL = 4
"""From this level on, such a heading parts one item (“What you need”), and what follows still belongs to the item."""


class Finding(Struct):
    """One place of a chapter that a search may find, with what is said there. The chapter’s own anchor is ""."""

    kind: Kind
    anchor: str
    title: str
    item: str = ""
    texts: list[str] = field(default_factory=list)
    picture: str = ""

    @property
    def text(self) -> str:
        """What is said there, a line a paragraph or an easy-read sentence."""
        return "\n".join(filter(None, self.texts))


def script(book: Book) -> tuple[str, str]:
    """The index of a book, as a script: its path below the site, and its text.

    It is no file of data, because those cannot be fetched where pages are opened from a memory stick.
    """
    told = json.dumps(index(book), ensure_ascii=False, separators=(",", ":"))
    return f"assets/search/{book.edition}.js", f"guide.index={told};\n"


def index(book: Book) -> dict[str, object]:
    """What the script holds."""
    parts = {part.id: part.title for part in book.parts}
    homes = [book.homes[one] for one in sorted(book.terms & book.homes.keys())]
    alike = (line.split("=") for line in book.words["search_alike"].split(";"))
    return {
        "words": path_of(book.edition, homes[0]) if homes else "",
        "contact": book.email,
        "ignored": book.words["search_ignored"].split(),
        "alike": [[phrase.strip() for phrase in group] for group in alike],
        "chapters": [
            [path_of(book.edition, one.id), one.title, parts.get(one.part, ""), list(_rows(book, one)), one.found_by]
            for one in book.chapters
        ],
    }


def _rows(book: Book, chapter: Chapter) -> Iterator[list[str]]:
    easy = book.edition == "easy"
    for one in findings(book, chapter):
        yield [one.kind, one.anchor, one.title, one.text, *([one.picture] if easy else [])]


def findings(book: Book, chapter: Chapter) -> Iterator[Finding]:
    """What is found in a chapter, the chapter itself first. What several chapters show is found in its home alone."""
    reader = _Reader(book, Finding("chapter", "", chapter.title, texts=[plain(chapter.summary)]))
    reader.read(chapter.blocks, reader.found[0])
    for one in reader.found:
        if book.homes.get(one.item, chapter.id) == chapter.id:
            yield one


class _Reader:
    """Reads blocks in order. Words belong to the nearest thing above or around them that has an anchor."""

    def __init__(self, book: Book, chapter: Finding) -> None:
        self.book = book
        self.found = [chapter]

    def open(self, kind: Kind, anchor: str, title: str, item: str) -> Finding:
        self.found.append(Finding("word" if item in self.book.terms else kind, anchor, title, item))
        return self.found[-1]

    def read(self, blocks: Iterable[Block], into: Finding) -> None:
        for block in blocks:
            match block:
                case Heading() if block.anchor.startswith(_OWN):
                    if block.level < _LABEL:
                        into = Finding("section", "", "")  # what it gathers is found elsewhere
                case Heading():
                    into = self.open("section", block.anchor, plain(block.content), block.item)
                case Idea():
                    into = self.open("item", block.anchor, "", block.item) if block.anchor else into
                    into.texts += map(plain, block.sentences)
                    into.picture = into.picture or block.image.name
                case Note():
                    self._note(block, into)
                case Paragraph():
                    into.texts.append(plain(block.content))
                case Listing():
                    for entry in block.entries:
                        self._entry(entry, into)
                case Quotation():
                    self.read(block.content, into)
                    into.texts.append(plain(block.speaker))
                case Picture():
                    into.texts += (block.image.alt, plain(block.caption))
                case Table():
                    into.texts.append(plain(block.caption))
                    into.texts += ("; ".join(filter(None, map(plain, row))) for row in (block.header, *block.rows))
                case Cards():
                    for card in block.cards:
                        self.read(card.content, self.open("item", card.anchor, plain(card.title), card.item))
                case Form():
                    form = self.open("section", block.anchor, plain(block.title), block.item)
                    self.read(block.intro, form)
                    for question in block.questions:
                        self._question(question)
                case _:
                    assert_never(block)

    def _note(self, note: Note, into: Finding) -> None:
        if note.level:
            into = self.open("section", note.anchor, plain(note.title), note.item)
        else:
            into.texts.append(plain(note.title))
        self.read(note.content, into)

    def _entry(self, entry: Entry, into: Finding) -> None:
        """An entry of a list. One that begins with a line in bold has that as its title."""
        content = entry.content
        if entry.anchor:
            title = ""
            match content:
                case (Paragraph(content=(Strong() as name,)), *_):
                    title, content = plain((name,)), content[1:]
            into = self.open("item", entry.anchor, title, entry.item)
        self.read(content, into)

    def _question(self, question: Question) -> None:
        """A question. Its answers are left out: most questions of a form have the same."""
        title = f"{question.code}. {plain(question.ask)}" if question.code else plain(question.ask)
        one = self.open("question", question.anchor, title, question.item)
        one.texts += map(plain, question.explain)
        one.picture = question.image.name if question.image else ""
