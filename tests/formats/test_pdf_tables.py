"""Tables on paper: too many columns, and rows higher than a page."""

from __future__ import annotations

import pypdfium2
import pytest
from msgspec.structs import replace

from coproduction.blocks import Table, words
from coproduction.formats import FORMATS
from tests.formats.test_pdf_layouts import pages
from tests.specimen import specimen


@pytest.mark.parametrize("layout", ["pdf", "large-print"])
def test_no_table_loses_or_covers_a_word(layout: str) -> None:
    def table(header: list[str], row: list[str]) -> Table:
        cells = tuple(words(one) for one in row)
        return Table((), tuple(words(one) for one in header), (cells, cells), True)

    names = ["Responsibility", "Safeguarding", "Northamptonshire", "Representatives", "Accessibility", "Communication"]
    high = table(["Who", "What", "When"], ["Somebody", f"{'many words ' * 400}and an end", "today"])
    book = specimen("full")
    chapter = replace(book.chapters[0], blocks=(table(names, names), high))
    (document,) = FORMATS[layout].documents(replace(book, chapters=(chapter,)))
    content = FORMATS[layout].write(document)
    text = " ".join(pages(content))
    assert text.count("and an end") == 2
    with pypdfium2.PdfDocument(content) as pdf:
        for number in range(1, len(pdf)):
            page = pdf[number].get_textpage()
            boxes = [page.get_rect(at) for at in range(page.count_rects())]
            assert all(left >= 0 and right <= 596 and bottom >= 0 for left, bottom, right, _ in boxes)
            for at, one in enumerate(boxes):
                covered = [other for other in boxes[at + 1 :] if _over(one, other)]
                assert not covered, (number, one, covered)


def _over(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two boxes of letters cover one another by more than the edge of a letter."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1.5 and up > 4
