"""Markdown: the blocks it makes, and that words are never mistaken for signs."""

from __future__ import annotations

import pytest

from coproduction.blocks import (
    Emphasis,
    Heading,
    Link,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Span,
    Strong,
    Table,
    Words,
    plain,
)
from coproduction.reading.markdown import blocks, lines, targets


@pytest.mark.parametrize("words", ["1. Ask first", "- Ask first", "# Ask first", "> Ask first", "    Ask first"])
def test_a_line_of_words_is_words(words: str) -> None:
    assert lines(words) == (((Words(words.strip()),),), ())


def test_inlines() -> None:
    (line,), faults = lines("Ask **all** of *us*, [here](chapter), and **Cymraeg**{: lang=cy}.")
    assert not faults
    assert line == (
        Words("Ask "),
        Strong((Words("all"),)),
        Words(" of "),
        Emphasis((Words("us"),)),
        Words(", "),
        Link((Words("here"),), "chapter"),
        Words(", and "),
        Span((Words("Cymraeg"),), "cy"),
        Words("."),
    )


def test_signs_that_mean_nothing_are_kept() -> None:
    for words in ("5 * 3 < 20 & 4 > 3", "a_b_c", "R&D; AT&T", "[not a link]", "!important", r"{curly} and \ slash"):
        assert [plain(line) for line in lines(words)[0]] == [words]


def test_blocks_carry_their_item() -> None:
    text = (
        "Hello\nthere.\n\n- one\n- two\n\n    - inside\n\n1. first\n\n> Said.\n>\n> — Somebody\n\n"
        '!!! note "Look"\n    Here.\n\n### More\n\n| a | b |\n| - | - |\n| c | d |\n'
    )
    made, faults = blocks(text, "prose/x")
    assert not faults
    kinds = [type(one) for one in made]
    assert kinds == [Paragraph, Listing, Listing, Quotation, Note, Heading, Table]
    assert {one.item for one in made} == {"prose/x"}
    unordered, quotation, table = made[1], made[3], made[6]
    assert isinstance(unordered, Listing)
    assert isinstance(unordered.entries[1].content[1], Listing)
    assert isinstance(quotation, Quotation)
    assert plain(quotation.speaker) == "Somebody"
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.header + table.rows[0]] == ["a", "b", "c", "d"]


def test_a_tight_list_keeps_its_inlines() -> None:
    (listing,), _ = blocks("- ask **all** of us, [here](x)\n- and wait\n", "")
    assert isinstance(listing, Listing)
    (paragraph,) = listing.entries[0].content
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.content) == "ask all of us, here"
    assert Link((Words("here"),), "x") in paragraph.content


def test_targets_in_prose_and_words() -> None:
    assert targets("See [a](b/c) and [d](https://e.org).") == ("b/c", "https://e.org")
    assert targets("- [a](b)\n\n> [c](d)\n", prose="prose/x") == ("b", "d")
