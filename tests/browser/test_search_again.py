"""A search that was left for a result is there again for whoever comes back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_search import ask, opened

pytestmark = pytest.mark.browser


def test_who_comes_back_has_the_search_again(address: str, desk: Page) -> None:
    opened(desk, address)
    before = ask(desk, "complaint")
    desk.locator("dialog.search li a").first.click()
    desk.wait_for_url("**/*.html*")
    desk.go_back()
    desk.get_by_role("button", name="Search", exact=True).click()
    expect(desk.get_by_role("searchbox")).to_have_value("complaint")
    expect(desk.locator(".search-found :is(h4, b)")).to_have_text(before)
    assert desk.evaluate("localStorage.length + sessionStorage.length") == 0
    desk.get_by_role("searchbox").fill("")
    expect(desk.locator(".search-found")).to_be_empty()
    desk.keyboard.press("Escape")
    desk.get_by_role("button", name="Search", exact=True).click()
    expect(desk.get_by_role("searchbox")).to_have_value("")  # a cleared search stays cleared
