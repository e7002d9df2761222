"""Cards in each look: corners wear a colour and a shape, rungs step, levels rise, rings stand around a middle."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from coproduction.blocks import Block, Card, Cards
from coproduction.formats.epub.drawings import meter, shape, target
from coproduction.formats.epub.writer import Writer
from coproduction.formats.epub.xhtml import tag

Inner = Callable[[tuple[Block, ...]], Markup]
"""Writes the blocks that stand inside a block."""


def cards(writer: Writer, one: Cards, inner: Inner) -> Markup:
    """Cards as a list; numbered to a screen reader where their order means something."""
    rings = max((card.ring for card in one.cards), default=0)
    written = []
    for place, card in enumerate(one.cards, 1):
        drawing = Markup("")
        if one.look == "levels":
            drawing = meter(place, len(one.cards))
        elif card.ring:
            drawing = target(card.ring, rings)
        elif card.mark:
            drawing = shape(card.mark)
        writer.drawn = writer.drawn or bool(drawing)
        written.append(_card(writer, one, card, drawing, inner))
    # The top rung of a ladder is its last step.
    reversed = "reversed" if one.ordered and one.look == "rungs" else ""
    return tag("ol" if one.ordered else "ul", *written, class_=f"cards {one.look}", reversed=reversed)


def _card(writer: Writer, cards: Cards, card: Card, drawing: Markup, inner: Inner) -> Markup:
    number = (tag("span", card.number, class_="number"), " ") if card.number else ()
    title = writer.link(card.title, card.target)
    heading = tag(f"h{cards.level}", drawing, *number, title)
    picture = tag("div", writer.image(card.image), class_="seen") if card.image else ""
    said = tag("div", heading, inner(card.content), class_="said")
    look = f"card {card.mark}" if card.mark else "card"
    return tag("li", picture, said, class_=look, id=writer.anchor(card.anchor))
