"""What a page fetches later may not come: the page says so, and another try works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("button", "missing"),
    [
        ("Search", "assets/scripts/search.js"),
        ("Search", "assets/words/full.js"),
        ("Reading settings", "assets/scripts/reading.js"),
    ],
)
def test_a_feature_that_does_not_come_is_told_and_can_be_tried_again(
    address: str, desk: Page, button: str, missing: str
) -> None:
    fails = True

    def answer(route: Route) -> None:
        if fails:
            route.abort()
        else:
            route.continue_()

    desk.route(address + missing, answer)
    desk.goto(address + "communicate.html")
    press = desk.get_by_role("button", name=button, exact=True)
    press.click()
    told = desk.get_by_role("alert")
    expect(told).to_have_text("This did not load. Check that you have the internet, then try again.")
    expect(told).to_be_in_viewport()
    press.click()
    expect(told).to_have_count(1)
    fails = False
    press.click()
    expect(desk.get_by_role("dialog")).to_be_visible()
    expect(told).to_have_count(0)
