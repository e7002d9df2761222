"""On a phone, what has columns on a desk can still be filled in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.test_forms import ready

pytestmark = pytest.mark.browser


def test_rows_of_a_form_stand_below_one_another(address: str, phone: Page) -> None:
    ready(phone, address + "report-back.html")
    fields = phone.locator("form td textarea")
    assert fields.count() > 8
    for field in fields.all()[:8]:
        box = field.bounding_box()
        assert box
        assert box["width"] > 200
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    # Each has its column’s name above it, and in its own name.
    label = fields.first.evaluate("one => getComputedStyle(one.parentElement, '::before').content")
    name = fields.first.get_attribute("aria-label") or ""
    assert label.strip('"') == name.partition(",")[0]


def test_every_column_of_a_table_is_in_sight(address: str, phone: Page, site_pages: list[str]) -> None:
    met = 0
    for path in site_pages:
        phone.goto(address + path)
        for table in phone.locator("main .table").all():
            met += 1
            assert table.evaluate("one => one.scrollWidth - one.clientWidth") <= 1, path
    assert met > 4


def test_words_of_a_card_have_its_whole_width(address: str, phone: Page) -> None:
    """Its picture stands beside the title alone."""
    phone.goto(address + "seven-minute-briefing.html")
    cards = phone.locator(".card:has(> img)").all()
    assert len(cards) == 7
    for card in cards:
        picture, title, said = (card.locator(one).first.bounding_box() for one in ("img", "h3", "p"))
        assert picture
        assert title
        assert said
        assert title["x"] >= picture["x"] + picture["width"], "the title stands beside the picture"
        assert abs(said["x"] - picture["x"]) < 1, "the words begin below it"
        assert said["y"] >= picture["y"] + picture["height"]
        assert said["width"] > 280
