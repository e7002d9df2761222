"""Five people's ways through the guide, by Tab and Enter alone, with each stop of the focus seen on the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

CHECK, TOGETHER = "Check how it is going", "Do it together"

WAYS = {
    "a parent": [
        ("find out what co-production is", "what-co-production-is"),
        ("Is this co-production?", "is-this-co-production"),
        (CHECK, "nine-questions"),
        ("If it is not working", "if-it-is-not-working"),
    ],
    "a young person": [
        ("Easy read", "easy/index"),
        ("find out what working together is", "easy/what-co-production-is"),
        ("Why your say matters", "easy/why-it-matters"),
        (CHECK, "easy/nine-questions"),
        ("If things go wrong", "easy/if-it-is-not-working"),
    ],
    "a practitioner": [
        (TOGETHER, "who-to-involve"),
        ("Plan and run a meeting", "plan-a-meeting"),
        ("Agree how you will work", "agree-how-you-will-work"),
        (CHECK, "nine-questions"),
        ("Report back and review", "report-back"),
    ],
    "a manager": [
        ("see where our service is", "is-this-co-production"),
        (CHECK, "nine-questions"),
        ("Are we ready?", "are-we-ready"),
        (TOGETHER, "who-to-involve"),
        ("Make it happen", "make-it-happen"),
        (CHECK, "nine-questions"),
        ("Move up a level", "move-up-a-level"),
        ("Report back and review", "report-back"),
    ],
    "a web officer": [
        ("host a copy for my area", "host-a-copy"),
        ("Accessibility", "accessibility"),
        ("Privacy", "privacy"),
        ("Host a copy for your area", "host-a-copy"),
        ("Downloads and other formats", "downloads"),
    ],
}
"""What each chooses, and the page it leads to."""

STOP = """() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const style = getComputedStyle(one.closest(".answers label") ?? one);
    const boxes = [...one.getClientRects()];
    const seen = boxes.some(({ left, right, top, bottom }) => [left + 3, (left + right) / 2, right - 3].some((x) => {
        const hit = document.elementFromPoint(x, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
        return hit && (one.contains(hit) || hit.closest("label")?.contains(one));
    }));
    return {
        name: (one.getAttribute("aria-label") ?? one.innerText).trim().replace(/\\s+/g, " "),
        tag: one.tagName,
        ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3,
        seen,
    };
}"""
"""The stop that has the focus: its name, whether a ring of 3 px or more is around it, and whether anything hides it."""


def tab_to(page: Page, name: str, wrong: list[str]) -> bool:
    """Presses Tab until a stop of a name has the focus. False after the page's last stop."""
    for _ in range(250):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return False
        if not (stop["ring"] and stop["seen"]):
            wrong.append(f"{page.url}: {stop}")
        if stop["name"] == name:
            return True
    raise AssertionError(f"The keyboard finds no end: {page.url}")


@pytest.mark.parametrize("size", [(1280, 900), (360, 640)], ids=["desk", "phone"])
@pytest.mark.parametrize("who", WAYS)
def test_by_tab_and_enter_alone(
    address: str, context: Callable[..., BrowserContext], who: str, size: tuple[int, int]
) -> None:
    one = context(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page = one.new_page()
    page.goto(address)
    wrong: list[str] = []
    for name, path in WAYS[who]:
        fold = page.locator(".menu summary" if name in (CHECK, TOGETHER) else ".around nav:last-child summary")
        here = page.locator("main .ways, main .wants").get_by_text(name, exact=True)
        if fold.count() and fold.is_visible() and not here.count():
            assert tab_to(page, fold.inner_text(), wrong), f"{fold.inner_text()} on {page.url}"
            page.keyboard.press("Enter")
        assert tab_to(page, name, wrong), f"{name} on {page.url}"
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.url.partition("#")[0] == f"{address}{path}.html"
    assert wrong == []


def test_a_hidden_stop_would_be_seen(address: str, desk: Page) -> None:
    desk.goto(address)
    desk.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(":focus-visible { outline: none !important; } .name { translate: 0 -200px; }");
            document.adoptedStyleSheets = [sheet];
        }"""
    )
    wrong: list[str] = []
    tab_to(desk, "Search", wrong)
    assert any("'ring': False" in one for one in wrong)
    assert any("'seen': False" in one for one in wrong)
