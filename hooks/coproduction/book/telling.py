"""Telling texts in one edition: words to lines with their links resolved, easy text to ideas."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from coproduction.blocks import Block, Heading, Idea, Image, Line, Link, Paragraph, Term, Words, plain, words
from coproduction.book.shape import Edition
from coproduction.model.guide import Guide
from coproduction.model.homes import Homes, anchor, homes
from coproduction.model.kinds import Glossary
from coproduction.model.review import Texts, by_item
from coproduction.reading import markdown
from coproduction.reading.easy import Easy


class Teller(Struct, frozen=True, dict=True):
    """Tells a guide's texts in one edition."""

    guide: Guide
    edition: Edition

    @cached_property
    def homes(self) -> Homes:
        """Where links lead."""
        return homes(self.guide, self.edition == "easy")

    @cached_property
    def texts(self) -> Texts:
        """Every text of the guide by the item it is in."""
        return by_item(self.guide)

    def line(self, text: str) -> Line:
        """One line of inline Markdown, whatever line ends it was written with."""
        return tuple(self._resolved(one) for line in markdown.lines(" ".join(text.split()))[0] for one in line)

    def paragraphs(self, text: str | None, item: str) -> tuple[Paragraph, ...]:
        """A paragraph for each line of words."""
        told = markdown.lines(text)[0] if text else ()
        return tuple(Paragraph(tuple(map(self._resolved, line)), item=item) for line in told)

    def paragraph(self, line: Line, item: str) -> Paragraph:
        """A line that is told already, as a paragraph."""
        return Paragraph(line, item=item)

    def link(self, title: str, to: str) -> Link | Term | Words:
        """A link with plain words; words alone where it leads nowhere in this edition or under this brand."""
        made = self._resolved(Link(words(title), to))
        assert isinstance(made, Link | Term | Words)
        return made

    def prose(self, text: str, item: str) -> tuple[Block, ...]:
        """Blocks of Markdown."""
        return tuple(self._resolved(block) for block in markdown.blocks(text, item)[0])

    def ideas(self, easy: Easy | None, item: str, anchored: bool = True) -> tuple[Idea, ...]:
        """Easy text as ideas. The first carries the item's anchor, unless a heading above it does.

        A picture beside a sentence says the same as the words, so its alt text is empty (UKAAF, W3C: decorative).
        """
        ideas = easy.ideas if easy else ()
        return tuple(
            Idea(
                Image(idea.picture),
                tuple(self.line(sentence.text) for sentence in idea.sentences),
                anchor(item) if anchored and not number else "",
                item,
            )
            for number, idea in enumerate(ideas)
        )

    def day(self, day: datetime.date) -> str:
        """A day as people write it: 22 November 2026."""
        return f"{day.day} {self.guide.words['months'].split()[day.month - 1]} {day.year}"

    def heading(self, level: int, title: str, item: str) -> Heading:
        """A heading with the anchor of its item."""
        return Heading(level, (Words(title),), anchor(item), item)

    def _resolved(self, thing: Any) -> Any:
        """A block or inline whose links lead to chapters; links to glossary entries are terms."""
        if isinstance(thing, Link):
            content = tuple(map(self._resolved, thing.content))
            target = self.homes.target(thing.target)
            if thing.outside:
                return Link(content, thing.target)
            if target is None:  # a brand has hidden it; the checks have seen to it that nothing else leads nowhere
                return Words(plain(content))
            framework = self.guide.frameworks.get(thing.target.partition("/")[0])
            made: type[Link] | type[Term] = Term if isinstance(framework, Glossary) else Link
            return made(content, target)
        if isinstance(thing, tuple):
            return tuple(map(self._resolved, thing))
        if isinstance(thing, Struct):
            changed = {
                name: self._resolved(value)
                for name in thing.__struct_fields__
                if isinstance(value := getattr(thing, name), tuple)
            }
            return replace(thing, **changed) if changed else thing
        return thing
