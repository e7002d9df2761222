"""Pictures of easy read are seen at 3 cm or more on paper, and nothing of them is cut off."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from coproduction.book import Book, Edition
from coproduction.formats import FORMATS
from coproduction.formats.pdf.seen import LEAST, large_enough
from coproduction.raster import ink
from tests.conftest import ROOT
from tests.formats.test_pdf_layouts import named

PLACE = 3.8
"""Centimetres: what the templates give a picture."""


def test_the_place_of_a_picture_is_what_the_templates_say() -> None:
    look = ROOT / "hooks/coproduction/formats/pdf/templates/look.typ"
    assert f"#let picture = {PLACE}cm" in look.read_text(encoding="utf-8")
    assert PLACE * LEAST >= 3


def test_every_picture_is_seen_at_3_centimetres(books: dict[Edition, Book]) -> None:
    nearer = 0
    assert len(books["easy"].shown) > 100
    for name, file in books["easy"].shown.items():
        svg = file.read_text(encoding="utf-8")
        shown = large_enough(svg)
        left, top, right, bottom = ink(shown)
        assert max(right - left, bottom - top) * PLACE >= 2.97, name  # to a dot
        if shown != svg:
            assert min(left, top, 1 - right, 1 - bottom) > 0, f"{name} is cut off"
            nearer += 1
    assert nearer > 40


def test_a_picture_in_a_booklet_is_seen_that_large(books: dict[Edition, Book]) -> None:
    """The house is the smallest of OpenMoji's that easy read has. It is measured where it is printed."""
    document = named("easy-read-your-say", "easy-read", books["easy"])
    with pypdfium2.PdfDocument(FORMATS["easy-read"].write(document)) as pdf:
        page = pdf[1].render(scale=100 / 72).to_pil().convert("L")
    first = page.crop((90, 350, 260, 530)).point(lambda value: 255 if value < 200 else 0).getbbox()
    assert first
    assert max(first[2] - first[0], first[3] - first[1]) / 100 * 2.54 >= 2.95


@pytest.mark.parametrize(
    "svg",
    [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path d="M1 30h70v10H1z"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72"><path d="M30 30h9v9h-9z"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"/>',
    ],
    ids=["wide enough", "no view", "no ink"],
)
def test_others_stay_as_they_are(svg: str) -> None:
    assert large_enough(svg) == svg


def test_a_small_drawing_in_a_corner_comes_to_the_middle() -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='10, 10 72 72'><path d='M12 12h12v6h-12z'/></svg>".replace(
        "'", '"'
    )
    view = re.search(r'viewBox="([^"]+)"', large_enough(svg))
    assert view
    x, y, width, height = map(float, view[1].split())
    assert width == height == pytest.approx(15, abs=1.6)
    assert (x + width / 2, y + height / 2) == pytest.approx((18, 15), abs=0.7)
