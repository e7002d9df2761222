"""The sheet of looks: every block, look and state on one page, from the real templates, styles and words.

For people who change templates or styles. The examples are the guide's own: of each kind of block the shortest that
the guide has, in both editions. What the page says by itself stands in its template.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from coproduction.blocks import (
    Cards,
    Choice,
    Form,
    Heading,
    Idea,
    Image,
    Link,
    Listing,
    Note,
    Paragraph,
    Picture,
    Question,
    Quotation,
    Table,
    Term,
    walk,
)
from coproduction.book import Book, Edition
from coproduction.formats.web.render import Renderer
from coproduction.formats.web.styles import sheets

_SHOWN = (Heading, Paragraph, Listing, Quotation, Note, Idea, Picture, Table, Cards, Form, Question)
_NAMED = re.compile(r' (id|name|for|aria-labelledby|aria-describedby)="')


class Example(Struct, frozen=True):
    """One block as readers meet it: what it is called, the item it is from, and its HTML."""

    name: str
    item: str
    edition: Edition
    html: Markup


class _Alone(Renderer):
    """Renders blocks for a page that stands by itself: pictures inside it, and links that lead nowhere."""

    def picture(self, image: Image) -> str:
        """The picture itself, as an address."""
        content = self.book.images[image.name].read_bytes()
        return f"data:image/svg+xml;base64,{b64encode(content).decode('ascii')}"

    def href(self, link: Link | Term | str) -> str:
        """The sheet's own top."""
        return "#"


def sheet(books: Mapping[Edition, Book], templates: Path) -> str:
    """The sheet as HTML."""
    examples = [one for book in books.values() for one in _examples(book, templates)]
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("sheet.html").render(
        language=books["full"].language, style=Markup(_style(templates)), examples=examples
    )


def _style(templates: Path) -> str:
    """The site's style, with a class for each state that only a reader can bring about."""
    text = "".join(text for path, text in sheets(templates).items() if not path.endswith("print.css"))
    return text.replace(":focus-visible", ":is(:focus-visible,.is-focused)").replace(
        ":hover", ":is(:hover,.is-hovered)"
    )


def _examples(book: Book, templates: Path) -> Iterator[Example]:
    """The shortest block of each kind and look that a book has; of a form, its answers one by one."""
    renderer = _Alone(book, templates)
    shortest: dict[str, tuple[int, Any]] = {}
    for one in walk(tuple(chapter.blocks for chapter in book.chapters)):
        if isinstance(one, _SHOWN):
            size, name = len(repr(one)), _name(one)
            if name not in shortest or size < shortest[name][0]:
                shortest[name] = (size, one)
    for number, (name, (_, block)) in enumerate(sorted(shortest.items()), 1):
        html = _apart(renderer.html(_short(block)), f"{book.edition}-{number}")
        yield Example(name, block.item, book.edition, html)


def _name(block: Any) -> str:
    """What a block is called on the sheet: its kind, and its look where it has several."""
    name = type(block).__name__.lower()
    match block:
        case Question():
            answer = type(block.answer).__name__.lower()
            pictured = isinstance(block.answer, Choice) and any(option.image for option in block.answer.options)
            return f"question: {answer}{' with pictures' if pictured else ''}"
        case Listing():
            return f"{name}: {'ordered' if block.ordered else 'coded' if block.coded else 'plain'}"
        case Note() | Paragraph() | Cards():
            return f"{name}: {block.look}"
        case Heading():
            return f"{name}: level {block.level}"
    return name


def _short(block: Any) -> Any:
    """A form with its first question only: each kind of question is shown by itself."""
    return replace(block, questions=block.questions[:1]) if isinstance(block, Form) else block


def _apart(html: Markup, example: str) -> Markup:
    """Names of fields and ids made different from those of every other example: one block may stand inside another."""
    return Markup(_NAMED.sub(lambda found: f"{found[0]}{example}-", str(html)))
