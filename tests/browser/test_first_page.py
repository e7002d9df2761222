"""The first page: its large picture has its place before it comes, and never stands before the words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from coproduction.checks.drawings import FIRST_PAGE

HOMES = ["index.html", "easy/index.html"]


def picture(page: Page) -> Locator:
    return page.locator("main .front > img")


@pytest.mark.parametrize("home", HOMES)
def test_its_room_is_kept(address: str, desk: Page, home: str) -> None:
    """Nothing moves when the picture comes: the page says the shape that the check holds drawings to."""
    desk.goto(address + home)
    shown = picture(desk)
    assert [shown.get_attribute(side) for side in ("width", "height")] == [
        str(FIRST_PAGE.width),
        str(FIRST_PAGE.height),
    ]
    assert shown.get_attribute("alt") == "People of all kinds work on one plan at a round table"
    assert shown.get_attribute("loading") in (None, "eager")
    box = shown.bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(FIRST_PAGE.width / FIRST_PAGE.height, rel=0.01)


@pytest.mark.parametrize("home", HOMES)
def test_on_a_phone_it_stands_below_the_ways_in(address: str, phone: Page, home: str) -> None:
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(address + home)
    box, ways = picture(phone).bounding_box(), phone.locator("main .ways").bounding_box()
    assert box is not None
    assert ways is not None
    assert box["y"] >= ways["y"] + ways["height"]
    assert box["width"] <= 328


def test_without_pictures_the_words_have_the_page(address: str, desk: Page) -> None:
    desk.goto(address)
    desk.evaluate("document.documentElement.dataset.pictures = 'off'")
    assert picture(desk).is_hidden()
    columns = desk.locator("main .front").evaluate("(front) => getComputedStyle(front).display")
    assert columns == "block"
