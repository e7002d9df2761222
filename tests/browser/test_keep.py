"""The guide kept on a device: whole or not at all, offline, renewed and removed when somebody asks for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from coproduction.formats.web import keep
from tests.browser.host import Host, files, keep_it, left, opened, version
from tests.browser.test_pages import AXE, TAGS
from tests.browser.waiting import until

pytestmark = pytest.mark.browser


def test_what_is_kept(host: Host) -> None:
    """Each file of the site but the documents and the worker itself."""
    lie = {path.relative_to(host.folder).as_posix() for path in host.folder.rglob("*") if path.is_file()}
    unkept = {path for path in lie - set(files(host)) if not path.startswith("downloads/")}
    assert unkept <= {keep.PATH, "sitemap.xml", "sitemap.xml.gz", "robots.txt"}
    assert {"index.html", "easy/index.html", keep.OFFLINE, "assets/search/full.js", "tools/form.js"} <= set(files(host))


def test_nothing_is_kept_before_somebody_asks(host: Host, desk: Page) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    for path in ("index.html", "nine-questions.html", "easy/index.html"):
        desk.goto(host.address + path)
    opened(desk, host.address)
    assert left(desk) == {"workers": 0}
    assert [url for url in asked if keep.PATH in url] == []


def test_every_page_is_read_without_a_network(host: Host, desk: Page, site_pages: list[str]) -> None:
    keep_it(desk, host.address)
    assert left(desk) == {"workers": 1, version(host): len(files(host))}
    host.goes()
    wrong: list[str] = []
    desk.on("pageerror", lambda error: wrong.append(str(error)))
    desk.on("requestfailed", lambda request: wrong.append(request.url))
    for path in sorted({*site_pages} - {"404.html"}):  # which hosts show at any address
        desk.goto(host.address + path)
        text = (host.folder / path).read_text(encoding="utf-8")
        assert desk.title() in text.replace("&#39;", "'"), path
        assert desk.locator("h1").count() == 1, path
        assert desk.evaluate("getComputedStyle(document.querySelector('.bar')).display") == "flex", path
        unread = "[...document.images].filter(image => image.complete && !image.naturalWidth).map(image => image.src)"
        assert desk.evaluate(unread) == [], path
    passed = (keep.PATH, "/assets/icon.svg")  # looked for in vain without a network; dropped when a reader goes on
    assert [one for one in wrong if not one.endswith(passed)] == []
    assert desk.evaluate("async () => (await fetch(document.querySelector('link[rel=icon]').href)).ok")


def test_search_and_forms_work_without_a_network(host: Host, desk: Page) -> None:
    keep_it(desk, host.address)
    host.goes()
    desk.goto(host.address)  # as a reader types it, without index.html
    desk.get_by_role("button", name="Search", exact=True).click()
    desk.get_by_role("searchbox").fill("tribunal")
    desk.get_by_role("region", name="What it means").get_by_role("link", name="Tribunal").click()
    desk.wait_for_url(host.address + "word-list.html#glossary-tribunal")
    desk.goto(host.address + "nine-questions.html?from=somewhere#statements")
    desk.get_by_role("radio", name="Partly").first.check()
    desk.get_by_role("button", name="Save on this device").click()
    desk.goto(host.address + "easy/nine-questions.html")
    expect(desk.locator("input:checked")).to_have_count(1)


def test_what_is_not_kept_says_so(host: Host, desk: Page) -> None:
    keep_it(desk, host.address)
    host.goes()
    for path in ("downloads/guide.html", "easy/nowhere"):
        desk.goto(host.address + path)
        assert desk.url == host.address + "offline.html"
        expect(desk.get_by_role("heading", level=1)).to_have_count(1)
        desk.locator("main a").first.click()
        desk.wait_for_url(host.address + "index.html")


@pytest.mark.parametrize("how", ["fails", "is of another version"])
def test_all_files_or_none(host: Host, desk: Page, how: str) -> None:
    if how == "fails":
        host.fails("easy/communicate.html")
    else:  # the host is being renewed: the worker is of one version, a page of another
        host.change("easy/communicate.html", "</h1>", "!</h1>")
    dialog = opened(desk, host.address)
    dialog.get_by_role("button", name="Keep it on this device").click()
    expect(dialog.get_by_role("status")).to_contain_text("did not work", timeout=30_000)
    until(desk, "async () => (await navigator.serviceWorker.getRegistrations()).length === 0")
    assert left(desk) == {"workers": 0}
    host.fails()
    host.publish()
    dialog.get_by_role("button", name="Keep it on this device").click()  # it can be tried again
    expect(dialog.get_by_role("status")).to_have_text("This guide is kept on this device.", timeout=30_000)


@pytest.mark.parametrize("how", ["fails", "is of another version"])
def test_half_a_newer_guide_is_not_taken(host: Host, desk: Page, how: str) -> None:
    keep_it(desk, host.address)
    before = version(host), len(files(host))
    host.change("communicate.html", "</h1>", " anew</h1>")
    host.publish()
    if how == "fails":
        host.fails("easy/communicate.html")
    else:
        host.change("easy/communicate.html", "</h1>", "!</h1>")
    desk.goto(host.address + "communicate.html")
    host.waits(desk, "easy/communicate.html")  # the page looks for a newer guide by itself
    until(
        desk,
        """async () => {
            const { installing, waiting } = await navigator.serviceWorker.getRegistration();
            return !installing && !waiting && (await caches.keys()).length === 1;
        }""",
    )
    assert left(desk) == {"workers": 1, before[0]: before[1]}
    host.goes()
    desk.goto(host.address + "communicate.html")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Communicate")
    expect(desk.locator(".newer")).to_have_count(0)


def test_a_newer_guide_is_offered_and_taken_when_asked(host: Host, context: Callable[..., BrowserContext]) -> None:
    device = context(viewport={"width": 360, "height": 640})
    page, other = device.new_page(), device.new_page()
    keep_it(page, host.address)
    other.goto(host.address + "nine-questions.html")
    other.get_by_role("radio", name="Partly").first.check()
    host.change("communicate.html", "</h1>", " anew</h1>")
    host.publish()
    page.goto(host.address + "communicate.html")
    offer = page.get_by_role("region", name="Keep this guide on this device")
    expect(offer).to_be_visible(timeout=30_000)
    expect(offer.get_by_role("status")).to_have_text("There is a newer guide.")
    offer.get_by_role("button", name="Later").click()
    expect(offer).to_have_count(0)
    page.reload()  # as long as nobody asks, the guide stays as it was
    expect(page.get_by_role("heading", level=1)).to_have_text("Communicate")
    page.wait_for_load_state("networkidle")
    expect(offer).to_have_count(0)  # who said “later” in a window is not asked there again
    again = device.new_page()
    again.goto(host.address + "index.html")
    expect(again.get_by_role("region", name="Keep this guide on this device")).to_be_visible(timeout=30_000)
    again.close()
    dialog = opened(page, host.address + "communicate.html")
    expect(dialog.get_by_role("status")).to_have_text("There is a newer guide.")
    dialog.get_by_role("button", name="Use the newer guide").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Communicate anew")
    until(page, "async () => (await caches.keys()).length === 1")
    assert left(page) == {"workers": 1, version(host): len(files(host))}
    expect(other.locator("input:checked")).to_have_count(1)  # nobody's answers are lost in another window
    assert other.evaluate("performance.getEntriesByType('navigation')[0].type") == "navigate"
    host.goes()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Communicate anew")


def test_answers_that_are_not_saved_are_asked_about_first(host: Host, desk: Page) -> None:
    keep_it(desk, host.address)
    host.change("communicate.html", "</h1>", " anew</h1>")
    host.publish()
    desk.goto(host.address + "nine-questions.html")
    offer = desk.get_by_role("region", name="Keep this guide on this device")
    expect(offer).to_be_visible(timeout=30_000)
    desk.get_by_role("radio", name="Partly").first.check()
    asked: list[str] = []
    desk.once("dialog", lambda one: (asked.append(one.message), one.dismiss()))
    offer.get_by_role("button", name="Use the newer guide").click()
    assert len(asked) == 1
    assert "not saved" in asked[0]
    expect(desk.locator("input:checked")).to_have_count(1)
    desk.once("dialog", lambda one: one.accept())
    with desk.expect_navigation():
        offer.get_by_role("button", name="Use the newer guide").click()
    expect(desk.locator("input:checked")).to_have_count(0)


def test_what_another_window_has_taken_is_taken_here_too(host: Host, context: Callable[..., BrowserContext]) -> None:
    device = context()
    one, two = device.new_page(), device.new_page()
    keep_it(one, host.address)
    host.change("nine-questions.html", "</h1>", " anew</h1>")
    host.publish()
    for each in (one, two):
        each.goto(host.address + "nine-questions.html")
        expect(each.locator(".newer")).to_be_visible(timeout=30_000)
    two.get_by_role("radio", name="Partly").first.check()
    with one.expect_navigation():
        one.get_by_role("button", name="Use the newer guide").click()
    until(two, "async () => (await navigator.serviceWorker.getRegistration()).waiting === null")
    expect(two.locator("input:checked")).to_have_count(1)
    asked: list[str] = []
    two.on("dialog", lambda said: (asked.append(said.type), said.accept()))
    two.get_by_role("button", name="Use the newer guide").click()
    expect(two.get_by_role("heading", level=1)).to_have_text("Nine questions anew")
    assert asked == ["confirm"]


def test_later_is_said_of_one_newer_guide(host: Host, desk: Page) -> None:
    keep_it(desk, host.address)
    heading = "Communicate"
    for again in range(2):
        before, heading = heading, f"Communicate {again}"
        host.change("communicate.html", f"{before}</h1>", f"{heading}</h1>")
        host.publish()
        desk.goto(host.address + "communicate.html")
        offer = desk.locator(".newer")
        expect(offer).to_be_visible(timeout=30_000)
        offer.get_by_role("button", name="Later").click()
        dialog = opened(desk, desk.url)
        dialog.get_by_role("button", name="Use the newer guide").click()
        expect(desk.get_by_role("heading", level=1)).to_have_text(heading)


def test_the_offer_hides_no_focus(host: Host, phone: Page) -> None:
    keep_it(phone, host.address)
    host.change("communicate.html", "</h1>", " anew</h1>")
    host.publish()
    phone.goto(host.address + "downloads.html")
    offer = phone.locator(".newer")
    expect(offer).to_be_visible(timeout=30_000)
    for _ in range(30):
        phone.keyboard.press("Tab")
        until(
            phone,
            """() => {
                const one = document.activeElement, bar = document.querySelector(".newer");
                if (one === document.body || bar.contains(one)) return true;
                const { top, bottom } = one.getBoundingClientRect();  // a table may be higher than the window
                return Math.min(bottom, top + 44) <= bar.getBoundingClientRect().top;
            }""",
        )


def test_it_is_removed_wholly(host: Host, desk: Page) -> None:
    dialog = keep_it(desk, host.address)
    expect(dialog.get_by_role("button", name="Remove it from this device")).to_be_focused()  # the other one is gone
    desk.evaluate("caches.open('of another page of this host')")
    dialog.get_by_role("button", name="Remove it from this device").click()
    expect(dialog.get_by_role("status")).to_have_text("The guide is removed from this device.")
    expect(dialog.get_by_role("button", name="Keep it on this device")).to_be_focused()
    dialog.get_by_role("button", name="Close").click()
    desk.get_by_role("button", name="Search", exact=True).click()  # this page may still ask the worker
    expect(desk.get_by_role("searchbox")).to_be_visible()
    until(desk, "() => Boolean(guide.index)")
    desk.goto(host.address + "communicate.html")
    assert left(desk) == {"workers": 0, "of another page of this host": 0}
    assert desk.evaluate("navigator.serviceWorker.controller") is None


def test_the_dialog_by_keyboard(host: Host, phone: Page) -> None:
    opened(phone, host.address)
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    button = phone.get_by_role("button", name="Keep this guide on this device")
    expect(button).to_be_focused()
    phone.keyboard.press("Enter")
    dialog = phone.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").focus()
    phone.keyboard.press("Enter")
    expect(button).to_be_focused()


@pytest.mark.parametrize("edition", ["", "easy/"])
def test_axe_finds_nothing_in_it(host: Host, context: Callable[..., BrowserContext], edition: str) -> None:
    page = context(viewport={"width": 320, "height": 500}, bypass_csp=True).new_page()
    dialog = opened(page, host.address + edition)
    page.evaluate(AXE)
    options = json.dumps({"runOnly": TAGS, "resultTypes": ["violations", "passes"]})
    result = page.evaluate(f"axe.run(document, {options})")
    assert len(result["passes"]) >= 15
    assert [f"{one['id']} {[node['target'] for node in one['nodes']][:3]}" for one in result["violations"]] == []
    assert dialog.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert dialog.locator("button:visible").evaluate_all("all => all.every(one => one.offsetHeight >= 44)")


def test_as_a_file_it_is_not_offered(site: Path, desk: Page) -> None:
    desk.goto((site / "index.html").as_uri())
    desk.locator("details.get summary").click()
    expect(desk.get_by_role("button", name="Print this page")).to_be_visible()
    expect(desk.get_by_role("button", name="Keep this guide on this device")).to_have_count(0)


def test_a_browser_that_cannot_is_not_asked(address: str, context: Callable[..., BrowserContext]) -> None:
    old = context()
    old.add_init_script("delete Navigator.prototype.serviceWorker")
    page = old.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    page.locator("details.get summary").click()
    expect(page.get_by_role("button", name="Print this page")).to_be_visible()
    expect(page.get_by_role("button", name="Keep this guide on this device")).to_have_count(0)
    assert faults == []
