"""Blocks to HTML by the templates in ``overrides/blocks``, one a kind, in an environment of our own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.environment import Template
from markupsafe import Markup, escape

from coproduction.blocks import Image, Line, Link, Question, Term, Words, plain
from coproduction.book import Book
from coproduction.formats.web.addresses import path_of, picture_path, relative
from coproduction.formats.web.drawings import dial, rings

_WHOLE = re.compile(r"\b[Cc]o-\w+(?:-\w+)*")


class Renderer:
    """Renders the blocks of one book. ``templates`` is the folder that holds ``blocks/``."""

    def __init__(self, book: Book, templates: Path) -> None:
        self.book = book
        self.page = ""
        self._templates = load(templates)
        self._common = {
            "html": self.html,
            "line": self.line,
            "picture": self.picture,
            "href": self.href,
            "answer": self.answer,
            "plain": plain,
            "range": range,
            "dial": dial,
            "rings": rings,
            "words": book.words,
            "edition": book.edition,
            "safeguarding": book.safeguarding,
        }

    def render(self, content: tuple[Any, ...], page: str) -> str:
        """The HTML of blocks, for a page at a path below the site's root."""
        self.page = page
        return str(self.html(content))

    def html(self, thing: Any, **more: str) -> Markup:
        """The HTML of a block, an answer or an inline, or of a tuple of them."""
        if isinstance(thing, tuple):
            return Markup("").join(map(self.html, thing))
        if isinstance(thing, Words):
            return whole(thing.text)
        template = self._templates[type(thing).__name__.lower()]
        # Without the copies that Template.render makes, a page takes half the time.
        context = template.new_context({**self._common, **more, "it": thing}, shared=True)
        return Markup("".join(template.root_render_func(context)).strip("\n"))

    def answer(self, question: Question) -> Markup:
        """The HTML of a question's answer. Its anchor names the fields, its words (``asked``) a table of them."""
        return self.html(question.answer, name=question.anchor, asked=plain(question.ask))

    def line(self, content: Line) -> Markup:
        """The HTML of a line of inlines."""
        return Markup("").join(map(self.html, content))

    def href(self, link: Link | Term | str) -> str:
        """The address a link leads to, from the page it stands on."""
        target = link if isinstance(link, str) else link.target
        if isinstance(link, Link) and link.outside:
            return target
        chapter, _, anchor = target.partition("#")
        path = path_of(self.book.edition, chapter)
        if anchor and path == self.page:
            return f"#{anchor}"
        to = relative(path, self.page)
        return f"{to}#{anchor}" if anchor else to

    def picture(self, image: Image) -> str:
        """The address of a picture's file, from the page it stands on."""
        return relative(picture_path(image.name), self.page)


@lru_cache(maxsize=4)
def load(templates: Path) -> Mapping[str, Template]:
    """Every block template by its name. Templates know nothing of files, so one environment serves all books."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = plain
    names = [path.stem for path in (templates / "blocks").glob("*.html")]
    return {name: environment.get_template(f"blocks/{name}.html") for name in names}


@lru_cache(maxsize=8192)
def whole(text: str) -> Markup:
    """Words as HTML. A word whose hyphen matters (“co-production”) never breaks over a line."""
    return Markup(_WHOLE.sub(r'<span class="whole">\g<0></span>', str(escape(text))))
