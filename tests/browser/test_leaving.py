"""Leaving a page with answers that are nowhere else: whoever does is asked first, and nobody else is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_forms import NINE, question, ready

pytestmark = pytest.mark.browser


def listeners(page: Page) -> int:
    """How many listen for whoever leaves: what a browser looks at before it keeps a page for its Back button."""
    session = page.context.new_cdp_session(page)
    window = session.send("Runtime.evaluate", {"expression": "window"})["result"]["objectId"]
    found = session.send("DOMDebugger.getEventListeners", {"objectId": window})["listeners"]
    session.detach()
    return sum(one["type"] == "beforeunload" for one in found)


def test_only_a_page_with_something_to_lose_listens_for_it(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    assert listeners(desk) == 0
    question(desk, "equal-partner").get_by_role("radio", name="Yes").check()
    assert listeners(desk) == 1
    desk.get_by_role("button", name="Clear my answers").click()
    assert listeners(desk) == 0
    desk.get_by_role("button", name="Undo").click()
    assert listeners(desk) == 1
    desk.get_by_role("button", name="Save on this device").click()
    assert listeners(desk) == 0
    question(desk, "equal-partner").get_by_role("radio", name="Partly").check()
    assert listeners(desk) == 0


def test_older_browsers_ask_too(address: str, desk: Page) -> None:
    """Those that ask only where the event is given something to return."""
    ready(desk, address + NINE)
    question(desk, "equal-partner").get_by_role("radio", name="Yes").check()
    left = """() => {
        const event = document.createEvent("BeforeUnloadEvent");
        event.initEvent("beforeunload", false, true);
        dispatchEvent(event);
        return [event.defaultPrevented, Boolean(event.returnValue)];
    }"""
    assert desk.evaluate(left) == [True, True]


def test_a_file_is_fetched_without_leaving(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    question(desk, "equal-partner").get_by_role("radio", name="Yes").check()
    asked: list[str] = []
    desk.on("dialog", lambda one: (asked.append(one.type), one.accept()))
    desk.locator("details.get summary").click()
    with desk.expect_download() as fetched:
        desk.locator("details.get a[href^='downloads/']").first.click()
    assert fetched.value.suggested_filename == "nine-questions.pdf"
    assert asked == []
    expect(question(desk, "equal-partner").get_by_role("radio", name="Yes")).to_be_checked()
    desk.get_by_role("link", name="All files and formats").click()  # a page
    desk.wait_for_url("**/downloads.html*")
    assert asked == ["beforeunload"]
