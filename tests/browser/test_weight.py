"""The first view of every page is light, waits for one style sheet, and stays where it is."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.waiting import until

pytestmark = pytest.mark.browser

VIEW = 14 * 1024
"""Bytes, compressed, of what the first view needs: about what a connection sends in its first round trip."""
WITH_PICTURES = 60 * 1024
"""Bytes, compressed, with the pictures of the first view."""
ALL_SHEETS = 19 * 1024
"""The same as the first, with the sheets that it does not wait for: print’s, and those of cards and forms."""

SHARED = ["assets/styles/guide.css", "assets/scripts/guide.js", "assets/icon.svg"]


def weight(site: Path, path: str) -> int:
    return len(gzip.compress((site / path).read_bytes()))


def head(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8").partition("</head>")[0]


def linked(site: Path, path: str) -> set[str]:
    """The sheets that a page names, by their paths below the site."""
    found = re.findall(r'<link rel="stylesheet" href="([^"]+)"', (site / path).read_text(encoding="utf-8"))
    return {urljoin(path, sheet).lstrip("/") for sheet in found}


def test_the_first_view_is_light(site: Path, site_pages: list[str]) -> None:
    shared = sum(weight(site, path) for path in SHARED)
    heavy = {path: found for path in site_pages if (found := shared + weight(site, path)) > VIEW}
    assert heavy == {}
    apart = {path: sum(weight(site, sheet) for sheet in linked(site, path) - set(SHARED)) for path in site_pages}
    assert min(apart.values()) > 0
    whole = {path: found for path in site_pages if (found := shared + apart[path] + weight(site, path)) > ALL_SHEETS}
    assert whole == {}


def test_the_first_view_waits_for_one_sheet(site: Path, site_pages: list[str]) -> None:
    for path in site_pages:
        sheets = re.findall(r'<link rel="stylesheet"[^>]*>', head(site, path))
        assert [sheet for sheet in sheets if 'media="print"' not in sheet] == sheets[:1], path
        assert "guide.css" in sheets[0]
        text = (site / path).read_text(encoding="utf-8")
        scripts = re.findall(r"<script[^>]*>", text)
        assert scripts, path
        assert all(" src=" in script and " defer" in script for script in scripts), path
        first = text.index("<h1")
        assert text.count('<link rel="stylesheet"', 0, first) == 2, path  # the others come after the page’s head


LOOK = """() => {
    const images = [...document.images];
    const top = (image) => image.getBoundingClientRect().top;
    const seen = images.filter((image) => image.checkVisibility());
    const named = (some) => [...new Set(some.map((image) => image.src))];
    const fetched = performance.getEntriesByType("resource");
    return {
        blocking: fetched.filter((entry) => entry.renderBlockingStatus === "blocking").map((entry) => entry.name),
        unsized: named(images.filter((one) => !one.hasAttribute("width") || !one.hasAttribute("height"))),
        small: named(seen.filter((image) => image.width < 30)),
        eager: named(images.filter((image) => top(image) > 2 * innerHeight && image.loading !== "lazy")),
        first: named(seen.filter((image) => top(image) < 640 || image.loading !== "lazy")),
    };
}"""


def test_the_browser_says_so_too(site_pages: list[str], address: str, phone: Page) -> None:
    """And every picture has its room before it comes, and those farther down come later."""
    heavy: dict[str, int] = {}
    for path in site_pages:
        phone.goto(address + path)
        found = phone.evaluate(LOOK)
        assert found["blocking"] == [address + "assets/styles/guide.css"], path
        assert found["unsized"] == [], path
        assert found["small"] == [], path
        assert found["eager"] == [], path
        heavy[path] = sum(len(gzip.compress(phone.request.get(url).body())) for url in found["first"])
    assert max(heavy.values()) > 1000
    assert max(heavy.values()) <= WITH_PICTURES - VIEW, heavy


WATCH = """
globalThis.shifts = [];
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
        const nodes = entry.sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 120));
        if (!entry.hadRecentInput) shifts.push([entry.value, ...nodes]);
    }
}).observe({ type: "layout-shift", buffered: true });
"""
THROUGH = """async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo({ top, behavior: "instant" });
        await frame();
    }
    await frame();
    await frame();
    return shifts;
}"""


def shifts(page: Page, url: str) -> list[object]:
    """What moves on a page while it comes and while it is read, to its end."""
    page.goto(url)
    if page.locator("form[data-tool]").count():
        page.locator("form > .tool").first.wait_for(state="attached")
    return list(page.evaluate(THROUGH))


@pytest.mark.parametrize("size", [(360, 640), (1280, 900)], ids=["phone", "desk"])
def test_nothing_moves(
    site_pages: list[str], address: str, context: Callable[..., BrowserContext], size: tuple[int, int]
) -> None:
    """Not while pictures and scripts come, not while somebody reads on."""
    one = context(viewport={"width": size[0], "height": size[1]})
    one.add_init_script(WATCH)
    page = one.new_page()
    moved = {path: found for path in site_pages if (found := shifts(page, address + path))}
    # On a busy machine a page may come in two pieces, and what is shown of the first makes room for the second.
    again = {path: shifts(page, address + path) for path in moved}
    assert {path: found for path, found in again.items() if found} == {}


VOICE = """(() => {
    let voices = [];
    const speech = Object.assign(new EventTarget(), { getVoices: () => voices });
    Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
    globalThis.speak = () => {
        voices = [{ localService: true, lang: "en-GB" }];
        speech.dispatchEvent(new Event("voiceschanged"));
    };
})()"""
"""Devices tell of their voices when the page is already shown."""


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_for_the_button_to_listen(
    address: str, context: Callable[..., BrowserContext], width: int
) -> None:
    one = context(viewport={"width": width, "height": 800})
    one.add_init_script(WATCH + VOICE)
    page = one.new_page()
    for path in ("index.html", "communicate.html", "easy/communicate.html"):
        page.goto(address + path)
        button = page.get_by_role("button", name="Listen", exact=True)
        expect(button).to_have_count(0)
        page.evaluate("speak()")
        expect(button).to_be_visible()
        assert page.evaluate(THROUGH) == [], path


def test_a_move_would_be_seen(address: str, context: Callable[..., BrowserContext]) -> None:
    one = context(viewport={"width": 360, "height": 640})
    one.add_init_script(WATCH)
    page = one.new_page()
    page.goto(address)
    page.evaluate(
        "requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('h1').before('late')))"
    )
    until(page, "shifts.length > 0")
