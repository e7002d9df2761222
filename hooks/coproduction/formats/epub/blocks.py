"""Blocks as XHTML, one case a kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from markupsafe import Markup

from coproduction.blocks import (
    Block,
    Cards,
    Form,
    Heading,
    Idea,
    Listing,
    Note,
    Paragraph,
    Picture,
    Quotation,
    Table,
)
from coproduction.formats.epub.cards import cards
from coproduction.formats.epub.forms import form
from coproduction.formats.epub.tables import table
from coproduction.formats.epub.writer import Writer
from coproduction.formats.epub.xhtml import tag


def blocks(writer: Writer, many: Iterable[Block]) -> Markup:
    """Blocks after one another."""
    return Markup("\n").join(block(writer, one) for one in many)


def block(writer: Writer, one: Block) -> Markup:
    """One block."""
    match one:
        case Heading():
            return tag(f"h{one.level}", writer.line(one.content), id=writer.anchor(one.anchor))
        case Paragraph():
            return tag("p", writer.line(one.content), class_="tagline" if one.look == "tagline" else "")
        case Listing():
            return listing(writer, one)
        case Quotation():
            speaker = tag("figcaption", "— ", writer.line(one.speaker)) if one.speaker else ""
            said = tag("blockquote", blocks(writer, one.content))
            return tag("figure", said, speaker, class_="quotation")
        case Note():
            return note(writer, one)
        case Idea():
            sentences = Markup("").join(tag("p", writer.line(sentence)) for sentence in one.sentences)
            picture = tag("div", writer.image(one.image), class_="seen")
            return tag(
                "div", picture, tag("div", sentences, class_="said"), class_="idea", id=writer.anchor(one.anchor)
            )
        case Picture():
            caption = tag("figcaption", writer.line(one.caption)) if one.caption else ""
            return tag("figure", writer.image(one.image), caption, class_="picture")
        case Table():
            return table(writer, one)
        case Cards():
            return cards(writer, one, lambda content: blocks(writer, content))
        case Form():
            return form(writer, one, lambda content: blocks(writer, content))
        case _:
            assert_never(one)


def listing(writer: Writer, one: Listing) -> Markup:
    """A list. An entry that is one paragraph is set close, as a line."""
    entries = []
    for entry in one.entries:
        match entry.content:
            case (Paragraph(look="plain") as only,):
                content = writer.line(only.content)
            case _:
                content = blocks(writer, entry.content)
        entries.append(tag("li", content, id=writer.anchor(entry.anchor)))
    return tag("ol" if one.ordered else "ul", *entries, class_="coded" if one.coded else "")


def note(writer: Writer, one: Note) -> Markup:
    """A remark beside the text. One with a heading is a section of that name."""
    within = blocks(writer, one.content)
    if not one.level:
        title = tag("p", writer.line(one.title), class_="note-title") if one.title else ""
        return tag("div", title, within, class_="note")
    anchor = writer.anchor(one.anchor)
    heading = tag(f"h{one.level}", writer.line(one.title), id=anchor)
    return tag("section", heading, within, class_=f"note {one.look}", aria_labelledby=anchor)
