"""However somebody looks at it: small, zoomed in, with wider text, without script, as files, in few colours."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import FLAGS, TEMPLATES
from tests.browser.waiting import until
from tests.needs import found

pytestmark = pytest.mark.browser

LOOK = """() => {
    const wrong = document.documentElement.scrollWidth > innerWidth ? ["the page is wider than the window"] : [];
    const named = (one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`;
    // Not what is for screen readers alone, or until it has the focus; nor what opens over the page.
    const apart = ".table, svg, template, .label, .unseen, .skip, dialog, .get > div, .menu ul";
    const holds = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const words = [...document.querySelectorAll("body *")].filter((one) =>
        holds(one) && one.checkVisibility() && !one.closest(apart) && getComputedStyle(one).clipPath === "none");
    const boxes = [];
    for (const one of words) {
        const box = one.getBoundingClientRect();
        if (box.right > innerWidth + 1 || box.left < -1) wrong.push(`runs out: ${named(one)}`);
        const larger = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
        if (larger && getComputedStyle(one).overflow !== "visible") wrong.push(`is cut: ${named(one)}`);
        const range = document.createRange();
        range.selectNodeContents(one);
        for (const line of range.getClientRects()) if (line.width > 1 && line.height > 1) boxes.push([one, line]);
    }
    // Words of different things never lie over one another.
    boxes.sort(([, a], [, b]) => a.top - b.top);
    for (const [number, [one, box]] of boxes.entries()) {
        for (const [other, next] of boxes.slice(number + 1)) {
            if (next.top >= box.bottom) break;
            if (one.contains(other) || other.contains(one)) continue;
            const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
            const down = Math.min(box.bottom, next.bottom) - next.top;
            if (across > 2 && down > 0.35 * Math.min(box.height, next.height)) {
                wrong.push(`lies over: ${named(one)} / ${named(other)}`);
            }
        }
    }
    return [...new Set(wrong)].slice(0, 5);
}"""
"""What runs out of the page, is cut off, or lies over other words. Wide tables scroll in a region of their own."""

SPACING = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
}"""
"""The text spacing of WCAG 1.4.12, as a reader's own style sheet sets it."""


def test_nothing_runs_out_of_the_page(site_pages: list[str], address: str, desk: Page) -> None:
    wide: dict[str, object] = {}
    for path in site_pages:
        desk.goto(address + path)
        for width in (1280, 768, 360, 320):
            desk.set_viewport_size({"width": width, "height": 800})
            if desk.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                wide[f"{path} {width}"] = desk.evaluate(LOOK)
    assert wide == {}


def looked(page: Page, address: str, change: Callable[[Page], object]) -> dict[str, list[str]]:
    """What is wrong on a page of each template after a change, with everything unfolded that pushes words down."""
    wrong = {}
    for path in TEMPLATES.values():
        page.goto(address + path)
        if page.locator("form[data-tool]").count():
            page.locator("form > .tool").first.wait_for(state="attached")
        change(page)
        page.evaluate("for (const one of document.querySelectorAll('.around details')) one.open = true")
        if found := page.evaluate(LOOK):
            wrong[path] = found
    return wrong


def test_at_four_hundred_percent(address: str, context: Callable[..., BrowserContext]) -> None:
    """A window of 1280 by 1024 pixels, zoomed to 400 %: 320 by 256."""
    one = context(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    assert looked(one.new_page(), address, lambda page: None) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_with_wider_text(address: str, context: Callable[..., BrowserContext], width: int) -> None:
    page = context(viewport={"width": width, "height": 800}).new_page()
    assert looked(page, address, lambda page: page.evaluate(SPACING)) == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_with_text_of_twice_the_size(address: str, browser: Browser, width: int) -> None:
    """As a browser's or a phone's own setting for text makes it: 32 pixels instead of 16."""
    large = browser.browser_type.launch(
        executable_path=found("chromium"), args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
    page = large.new_page(viewport={"width": width, "height": 800})
    wrong = looked(page, address, lambda page: None)
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    large.close()
    assert size == "32px"
    assert wrong == {}


def test_what_is_cut_would_be_seen(address: str, desk: Page) -> None:
    desk.goto(address)
    desk.evaluate("document.querySelector('.lead').style.cssText = 'margin-top: -3em; min-width: 2000px'")
    found = " ".join(desk.evaluate(LOOK))
    assert "wider than the window" in found
    assert "lies over" in found
    desk.evaluate("document.querySelector('.lead').style.cssText = 'height: 1em; overflow: hidden'")
    assert "is cut" in " ".join(desk.evaluate(LOOK))


def test_without_script(site_pages: list[str], address: str, context: Callable[..., BrowserContext]) -> None:
    """Everything can be read and reached: the menu, the contents, the other edition; no button that does nothing."""
    page = context(java_script_enabled=False, viewport={"width": 360, "height": 640}).new_page()
    page.goto(address + "nine-questions.html")
    page.locator(".menu summary").click()
    page.locator(".menu").get_by_role("link", name="Four cornerstones").click()
    assert page.url == address + "four-cornerstones.html"
    page.get_by_role("link", name="Easy read", exact=True).click()
    assert page.url == address + "easy/four-cornerstones.html"
    for path in TEMPLATES.values():
        page.goto(address + path)
        for summary in page.locator(".around summary:visible").all():
            summary.click()
        expect(page.get_by_role("button")).to_have_count(0)
        assert page.locator("main h1").count() == 1
    page.goto(address + "easy/nine-questions.html")
    expect(page.locator(".questions fieldset:visible")).to_have_count(9)


@pytest.mark.parametrize("folder", ["plain", "Ein Ordner für alle"])
def test_opened_as_files(site: Path, tmp_path: Path, desk: Page, folder: str) -> None:
    """From a memory stick: styled, every click leads on, search finds, forms count."""
    stick = tmp_path / folder
    shutil.copytree(site, stick, ignore=shutil.ignore_patterns("downloads"))
    said: list[str] = []
    desk.on("console", lambda message: said.append(message.text))
    desk.on("pageerror", lambda error: said.append(str(error)))
    desk.on("requestfailed", lambda request: said.append(request.url))
    desk.goto((stick / "index.html").as_uri())
    assert desk.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(250, 247, 241)"
    desk.get_by_role("link", name="Read the guide").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("What co-production is")
    desk.get_by_role("link", name="Easy read", exact=True).click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("What is working together?")
    until(desk, "document.querySelector('.idea img').complete")
    assert desk.evaluate("document.querySelector('.idea img').naturalWidth") > 0
    desk.goto((stick / "nine-questions.html").as_uri())
    desk.get_by_role("radio", name="Partly").first.check()
    expect(desk.locator(".progress")).to_have_text("You have answered 1 of 9.")
    desk.get_by_role("button", name="Search", exact=True).click()
    desk.get_by_role("searchbox").fill("tribunal")
    desk.get_by_role("region", name="What it means").get_by_role("link", name="Tribunal").click()
    desk.wait_for_url((stick / "word-list.html").as_uri() + "#glossary-tribunal")
    assert (stick / "assets" / "icon.svg").is_file()  # the browser drops the tab's icon when a reader goes on
    assert [one for one in said if not one.endswith("/assets/icon.svg")] == []


EDGES = """() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const things = ".button, summary, .answers label, input, textarea, .card, .note, .question, .turn a, .wants a";
    // These stand in a frame, or on a line, of something larger.
    const framed = ".contents, .steps, .charter, .questions:has(.score), .around, [type=radio]";
    const edged = (one) => ["Top", "Right", "Bottom", "Left"].some((side) => {
        const style = getComputedStyle(one);
        return parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none"
            && style[`border${side}Color`] !== paper;
    });
    return [...document.querySelectorAll(things)]
        .filter((one) => one.checkVisibility() && !one.closest(framed) && !edged(one))
        .map((one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 30)}`);
}"""
"""Buttons, fields, cards and notes without an edge that is seen."""


@pytest.mark.parametrize("how", ["forced", "contrast"])
def test_in_few_colours(address: str, context: Callable[..., BrowserContext], how: str) -> None:
    """Where a device forces its colours, or a reader chose high contrast, edges say what tints said."""
    page = context(
        viewport={"width": 1280, "height": 900}, forced_colors="active" if how == "forced" else "none"
    ).new_page()
    if how == "contrast":
        page.add_init_script("""localStorage.setItem("guide-reading", '{"colours": "contrast"}')""")
    wrong = {}
    for path in TEMPLATES.values():
        page.goto(address + path)
        if how == "contrast":
            assert page.evaluate("document.documentElement.dataset.colours") == "contrast", path
        if found := page.evaluate(EDGES):
            wrong[path] = found
    assert wrong == {}
    page.goto(address + "nine-questions.html")
    for _ in range(12):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            """() => {
                const one = document.activeElement;
                const ring = one.closest(".answers label") ?? one;
                const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring);
                const paper = getComputedStyle(document.body).backgroundColor;
                return [outlineStyle, parseFloat(outlineWidth) >= 3, outlineColor !== paper];
            }"""
        )
        assert ring == ["solid", True, True]
    chosen = page.locator(".answers label").first
    before = chosen.screenshot()
    chosen.click()
    page.mouse.move(0, 0)
    assert chosen.screenshot() != before  # what is chosen looks chosen
