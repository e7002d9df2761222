"""Markdown: a book as one file that people can take apart, edit and publish elsewhere (CommonMark, tables as in GFM).

Each item's anchor stands before it as ``<a id="…">``, so that links inside the file arrive; HTML has no other part in
it. Words are escaped where Markdown would read them as marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from coproduction.blocks import (
    Answer,
    Block,
    Card,
    Cards,
    Choice,
    Date,
    Emphasis,
    Form,
    Heading,
    Idea,
    Image,
    Inline,
    Line,
    Lines,
    Link,
    Listing,
    Note,
    Paragraph,
    Picture,
    Question,
    Quotation,
    Rows,
    Score,
    Signature,
    Span,
    Strong,
    Table,
    Term,
    Text,
    Words,
)
from coproduction.book import EDITIONS, Book, Chapter
from coproduction.formats.shape import Document, Format, whole

_MARKS = re.compile(r"([\\`*_\[\]<>|#~])")
_LIST = re.compile(r"^(\d+)([.)]\s)|^([-+]\s)")
_LINE = "\\_" * 12
"""A line to write on."""


def write(document: Document) -> bytes:
    """The book as one Markdown file."""
    return markdown(document.book).encode()


FORMAT = Format("markdown", EDITIONS, whole("md"), write, "the guide as Markdown, to reuse")


def markdown(book: Book) -> str:
    """The whole book: title, what every copy says, contents, and every chapter."""
    front = [f"# {words(book.title)}", *map(words, filter(None, (book.summary, book.publisher, *book.contact)))]
    contents = [f"## {words(book.words['contents'])}", "\n".join(_contents(book))]
    chapters = [part for one in book.chapters for part in chapter(one)]
    return "\n\n".join(filter(None, [*front, *map(words, book.notes), *contents, *chapters])) + "\n"


def _contents(book: Book) -> Iterable[str]:
    titles = {part.id: part.title for part in book.parts}
    last = ""
    for one in book.chapters:
        if one.part != last and titles.get(one.part):
            yield f"- {words(titles[one.part])}"
        last = one.part
        yield f"{'  ' if titles.get(one.part) else ''}- [{words(one.title)}](#{one.id})"


def chapter(one: Chapter) -> list[str]:
    """One chapter: its title, its summary, whether it was checked, and its blocks."""
    inside = _In(one.id)
    title = f'# <a id="{one.id}"></a>{words(one.title)}'
    return [title, inside.line(one.summary), words(one.review), *inside.blocks(one.blocks)]


def words(text: str) -> str:
    """Plain words, with a backslash where Markdown would see a mark."""
    escaped = _MARKS.sub(r"\\\1", " ".join(text.split()))
    return _LIST.sub(lambda found: found[0].replace(found[2] or found[3], f"\\{found[2] or found[3]}"), escaped)


def _moved(text: str, by: str) -> str:
    """Text moved in, such as what stands inside a list's entry; its first line comes behind a mark."""
    return "\n".join(by + line if line and number else line for number, line in enumerate(text.split("\n")))


def _quoted(parts: Iterable[str]) -> str:
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(filter(None, parts)).split("\n"))


class _In:
    """Writes what stands in one chapter: its anchors are those of the chapter."""

    def __init__(self, chapter: str) -> None:
        self._chapter = chapter

    def line(self, line: Line) -> str:
        """Inlines as Markdown."""
        return "".join(map(self._inline, line))

    def _inline(self, one: Inline) -> str:
        match one:
            case Words():
                start, end = (" " if one.text[:1] == " " else ""), (" " if one.text[-1:] == " " else "")
                inner = words(one.text)
                return f"{start}{inner}{end}" if inner else one.text[:1]
            case Strong():
                return f"**{self.line(one.content)}**"
            case Emphasis():
                return f"*{self.line(one.content)}*"
            case Span():
                return f'<span lang="{one.language}">{self.line(one.content)}</span>'
            case Link() | Term():
                return self._linked(self.line(one.content), one.target)
            case _:
                assert_never(one)

    def _linked(self, said: str, target: str) -> str:
        if not target:
            return said
        if ":" in target:
            return f"[{said}](<{target}>)"
        chapter, _, anchor = target.partition("#")
        return f"[{said}](#{f'{chapter or self._chapter}--{anchor}' if anchor else chapter})"

    def _anchor(self, anchor: str) -> str:
        return f'<a id="{self._chapter}--{anchor}"></a>' if anchor else ""

    def _heading(self, level: int, title: Line, anchor: str) -> str:
        return f"{'#' * level} {self._anchor(anchor)}{self.line(title)}"

    def blocks(self, many: Iterable[Block]) -> list[str]:
        """Blocks as parts with an empty line between."""
        return [part for one in many for part in self._block(one) if part]

    def _block(self, one: Block) -> list[str]:
        match one:
            case Heading():
                return [self._heading(one.level, one.content, one.anchor)]
            case Paragraph():
                said = self.line(one.content)
                return [f"**{said}**" if one.look == "tagline" else said]
            case Listing():
                return [self._listing(one)]
            case Quotation():
                return [_quoted([*self.blocks(one.content), f"— {self.line(one.speaker)}" if one.speaker else ""])]
            case Note():
                level = self._heading(one.level, one.title, one.anchor) if one.level else ""
                title = "" if one.level else f"**{self.line(one.title)}**" if one.title else ""
                return [level, _quoted([title, *self.blocks(one.content)])]
            case Idea():
                said = " ".join(map(self.line, one.sentences))
                return [self._anchor(one.anchor) + self._picture(one.image) + said]
            case Picture():
                return [self._picture(one.image).strip(), self.line(one.caption)]
            case Table():
                return self._table(one)
            case Cards():
                return [part for card in one.cards for part in self._card(card, one.level)]
            case Form():
                asked = [part for each in one.asked for part in self._question(each)]
                return [self._heading(one.level, one.title, one.anchor), *self.blocks(one.before), *asked]
            case _:
                assert_never(one)

    def _picture(self, image: Image | None) -> str:
        """What a picture shows; nothing where the words beside it say the same."""
        return f"\\[{words(image.alt)}\\] " if image and image.alt else ""

    def _listing(self, one: Listing) -> str:
        entries = []
        for number, entry in enumerate(one.entries, 1):
            mark = f"{number}. " if one.ordered else "- "
            inside = self.blocks(entry.content)
            close = "\n\n" if any("\n" in part for part in inside) or len(inside) > 1 else ""
            entries.append(_moved(mark + self._anchor(entry.anchor) + (close or " ").join(inside), " " * len(mark)))
        return ("\n\n" if any("\n" in entry for entry in entries) else "\n").join(entries)

    def _table(self, one: Table) -> list[str]:
        rows = [one.header, tuple(() for _ in one.header), *one.rows]
        lines = [f"| {' | '.join(map(self.line, row))} |" for row in rows]
        lines[1] = "|---" * len(one.header) + "|"
        return [f"**{self.line(one.caption)}**" if one.caption else "", "\n".join(lines)]

    def _card(self, one: Card, level: int) -> list[str]:
        number = f"{words(one.number)}. " if one.number else ""
        title = self._linked(self.line(one.title), one.target)
        heading = f"{'#' * level} {self._anchor(one.anchor)}{number}{title}"
        return [heading, self._picture(one.image).strip(), *self.blocks(one.content)]

    def _question(self, one: Question) -> list[str]:
        code = f"{words(one.code)}. " if one.code else ""
        asked = f"{self._anchor(one.anchor)}{self._picture(one.image)}**{code}{self.line(one.ask)}**"
        return [asked, *map(self.line, one.explain), self._answer(one.answer)]

    def _answer(self, one: Answer) -> str:
        """Room for an answer: boxes as in a list of tasks, and lines."""
        match one:
            case Choice():
                return "\n".join(
                    f"- [ ] {words(each.label)} {self._picture(each.image)}".rstrip() for each in one.options
                )
            case Score():
                ends = f"{one.low}: {words(one.low_label)}. {one.high}: {words(one.high_label)}."
                return "\n".join([ends, "", *(f"- [ ] {number}" for number in range(one.low, one.high + 1))])
            case Lines():
                return "\n\n".join([words(one.label), *([_LINE] * one.count)])
            case Text() | Date():
                return f"{words(one.label)}: {_LINE}"
            case Rows():
                header = f"| {' | '.join(map(words, one.columns))} |"
                empty = "| " * len(one.columns) + "|"
                return "\n".join([header, "|---" * len(one.columns) + "|", *([empty] * one.count)])
            case Signature():
                return f"{words(one.label)}: {_LINE}\n\n{words(one.date_label)}: {_LINE}"
            case _:
                assert_never(one)
