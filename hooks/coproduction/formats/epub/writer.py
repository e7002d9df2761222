"""The writer: what all blocks of a chapter are written with, and the little that one must know of another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import assert_never

from markupsafe import Markup, escape
from msgspec import Struct, field

from coproduction.blocks import Emphasis, Image, Inline, Line, Link, Span, Strong, Term, Words
from coproduction.book import Book
from coproduction.formats.epub.addresses import Addresses, of_picture
from coproduction.formats.epub.xhtml import join, tag
from coproduction.formats.shape import direction_of, right_to_left

_WHOLE = re.compile(r"\b[Cc]o-\w+(?:-\w+)*")


class Writer(Struct):
    """Writes one chapter. It gives each anchor once: an id that stands twice makes a page invalid."""

    book: Book
    addresses: Addresses
    chapter: str
    drawn: bool = False
    """Whether the chapter holds a drawing of its own, which its entry in the package has to say."""
    _given: set[str] = field(default_factory=set)

    def anchor(self, anchor: str) -> str:
        """The anchor, or "" where something has it already."""
        if anchor in self._given:
            return ""
        self._given.add(anchor)
        return anchor

    def line(self, line: Line) -> Markup:
        """A line of inlines."""
        return join([self._inline(one) for one in line])

    def _inline(self, one: Inline) -> Markup:
        match one:
            case Words():
                return whole(one.text)
            case Strong():
                return tag("strong", self.line(one.content))
            case Emphasis():
                return tag("em", self.line(one.content))
            case Span():
                turned = right_to_left(one.language) != right_to_left(self.book.language)
                direction = direction_of(one.language) if turned else ""
                words = self.line(one.content)
                return tag("span", words, lang=one.language, xml_lang=one.language, dir=direction)
            case Term():
                return self.link(one.content, one.target, term=True)
            case Link():
                return self.link(one.content, one.target)
            case _:
                assert_never(one)

    def link(self, content: Line, target: str, *, term: bool = False) -> Markup:
        """Words that lead somewhere; the words alone where this book does not have the place."""
        href = self.addresses.href(target, self.chapter) if target else ""
        words = self.line(content)
        if not href:
            return words
        if term:
            return tag("a", words, class_="term", epub_type="glossref", role="doc-glossref", href=href)
        return tag("a", words, href=href)

    def image(self, image: Image) -> Markup:
        """A picture. Without alt text it says the same as the words beside it, so it is decoration."""
        address = f"../{of_picture(image.name)}"
        return tag("img", src=address, alt=image.alt, role="" if image.alt else "presentation")


@lru_cache(maxsize=8192)
def whole(text: str) -> Markup:
    """Words as XHTML. A word whose hyphen matters (“co-production”) never breaks over a line."""
    return Markup(_WHOLE.sub(r'<span class="whole">\g<0></span>', str(escape(text))))
