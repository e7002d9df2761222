"""The same form in two windows: neither takes the other's answers away, nor brings back what was cleared."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_forms import KEY, NINE, kept, ready
from tests.browser.test_reading_settings import choose
from tests.browser.test_reading_settings import opened as settings
from tests.browser.waiting import until

pytestmark = pytest.mark.browser


@pytest.fixture
def windows(address: str, context: Callable[..., BrowserContext]) -> tuple[Page, Page]:
    shared = context()
    return ready(shared.new_page(), address + NINE), ready(shared.new_page(), address + NINE)


def answer(page: Page, number: int, name: str = "Yes") -> None:
    page.locator(".questions > li").nth(number).get_by_role("radio", name=name, exact=True).check()


def save(page: Page) -> None:
    page.get_by_role("button", name="Save on this device").click()


def test_another_window_is_heard(windows: tuple[Page, Page]) -> None:
    one, two = windows
    answer(one, 0)
    save(one)
    expect(two.locator(".kept")).to_contain_text("another window")
    answer(two, 0, "Not sure")
    expect(one.locator(".kept")).to_contain_text("another window")
    assert one.locator("input:checked").get_attribute("value") == "not-sure"


def test_answers_of_both_windows_are_saved(windows: tuple[Page, Page]) -> None:
    one, two = windows
    answer(two, 5)  # before the other saves: so it does not take the others' answers by itself
    answer(one, 0)
    save(one)
    # A browser tells its windows of it a moment later: nobody is as quick as a test, but a test is.
    until(two, f"localStorage.getItem({KEY!r}) !== null")
    save(two)
    saved = kept(two)
    assert isinstance(saved, dict)
    assert len(saved["tools"]["statements"]) == 2
    for page in windows:
        expect(page.locator(".questions input:checked")).to_have_count(2)


def test_what_is_cleared_does_not_come_back(windows: tuple[Page, Page]) -> None:
    one, two = windows
    answer(one, 0)
    save(one)
    expect(two.locator("input:checked")).to_have_count(1)
    one.get_by_role("button", name="Clear my answers").click()
    expect(two.locator(".kept")).to_contain_text("cleared your answers in another window")
    expect(two.locator("input:checked")).to_have_count(0)
    answer(two, 3)
    assert kept(two) is None
    expect(two.get_by_role("button", name="Save on this device")).to_be_visible()


def test_settings_of_two_windows_do_not_take_each_other_away(
    address: str, context: Callable[..., BrowserContext]
) -> None:
    shared = context()
    one, two = (shared.new_page() for _ in range(2))
    for page in (one, two):
        page.goto(address + "communicate.html")
        settings(page)
    one.get_by_label("Keep on this device").check()
    one.keyboard.press("Escape")
    two.keyboard.press("Escape")
    settings(two)
    choose(two, "Text size", "Largest")
    settings(one)
    expect(one.get_by_role("radio", name="Largest")).to_be_checked()
    choose(one, "Colours", "Dark")
    assert one.evaluate("JSON.parse(localStorage.getItem('guide-reading')).size") == "largest"


def test_undo_is_there_after_the_next_answer(windows: tuple[Page, Page]) -> None:
    page, _ = windows
    answer(page, 0)
    answer(page, 1, "No")
    save(page)
    page.get_by_role("button", name="Clear my answers").click()
    answer(page, 1, "Not sure")
    page.get_by_role("button", name="Undo").click()
    chosen = page.locator("input:checked")
    assert chosen.evaluate_all("all => all.map(one => one.value)") == ["yes", "not-sure"]
    assert kept(page) is not None
