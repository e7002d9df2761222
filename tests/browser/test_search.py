"""The search as people use it: half typed and mistyped, by keyboard, by ear, on a phone, from a memory stick."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_pages import AXE, TAGS
from tests.browser.waiting import until

pytestmark = pytest.mark.browser


def opened(page: Page, url: str) -> Locator:
    """The dialog, opened on a page, with its index read."""
    page.goto(url)
    page.get_by_role("button", name="Search", exact=True).click()
    dialog = page.locator("dialog.search")
    expect(dialog).to_be_visible()
    until(page, "() => Boolean(guide.index && guide.finder)")
    return dialog


def ask(page: Page, query: str) -> list[str]:
    """What is found for a query: the names of the links, in order."""
    field = page.get_by_role("searchbox")
    field.fill(query)
    expect(page.locator(".search-count")).not_to_be_empty()
    until(page, "query => document.querySelector('.search-count').textContent.includes(query)", query[:3])
    return page.locator(".search-found :is(h4, b)").all_inner_texts()


def test_nothing_of_it_is_fetched_before_it_is_opened(address: str, desk: Page) -> None:
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    desk.goto(address + "communicate.html", wait_until="networkidle")
    assert asked
    assert [url for url in asked if re.search("search|find|words", url)] == []
    opened(desk, address + "communicate.html")
    fetched = [url.removeprefix(address) for url in asked if re.search("search|find", url)]
    assert sorted(fetched) == [
        "assets/features/search.css",
        "assets/scripts/find.js",
        "assets/scripts/search.js",
        "assets/search/full.js",
    ]
    assert desk.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])") == '[{},{},""]'


def test_a_word_of_the_word_list_is_answered_at_once(address: str, desk: Page) -> None:
    dialog = opened(desk, address)
    assert ask(desk, "tribunal")[0] == "Tribunal"
    answer = dialog.get_by_role("region", name="What it means")
    expect(answer).to_contain_text("decides")
    assert (
        answer.get_by_role("link", name="Tribunal").get_attribute("href")
        == f"{address}word-list.html#glossary-tribunal"
    )


def test_what_was_found_is_marked_and_told_where(address: str, desk: Page) -> None:
    dialog = opened(desk, address)
    ask(desk, "payment")
    one = dialog.get_by_role("list", name="Pages and places").get_by_role("listitem").first
    expect(one.get_by_role("link")).to_have_accessible_name("Pay, travel and childcare Plan and run a meeting")
    assert {"Pay", "Payment"} <= set(one.locator("mark").all_inner_texts())


def test_a_slip_is_named(address: str, desk: Page) -> None:
    opened(desk, address)
    ask(desk, "complant")
    expect(desk.locator(".search-count")).to_have_text(
        re.compile(r"No page says “complant”\. \d+ results for “complaint”")
    )


def test_the_number_of_results_is_told(address: str, desk: Page) -> None:
    dialog = opened(desk, address)
    said = dialog.get_by_role("status")
    expect(said).to_be_attached()
    expect(said).to_be_empty()
    desk.keyboard.type("ladder")
    expect(said).to_have_text(re.compile(r"^\d+ results for “ladder”$"))
    desk.get_by_role("searchbox").fill("c3")
    expect(said).to_have_text("1 result for “c3”")
    desk.get_by_role("searchbox").fill("xyzzy")
    expect(said).to_have_text("No results for “xyzzy”")
    dialog.get_by_role("link", name="Look in the word list").click()
    desk.wait_for_url(address + "word-list.html")


def test_many_results_are_shown_in_turn(address: str, desk: Page) -> None:
    dialog = opened(desk, address)
    ask(desk, "meeting")
    items = dialog.get_by_role("list", name="Pages and places").get_by_role("listitem")
    expect(items).to_have_count(30)
    dialog.get_by_role("button", name="Show more results").click()
    expect(items).to_have_count(60)
    assert items.nth(30).get_by_role("link").evaluate("one => one === document.activeElement")


def test_by_keyboard_alone(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    button = desk.get_by_role("button", name="Search", exact=True)
    button.focus()
    desk.keyboard.press("Enter")
    field = desk.get_by_role("searchbox")
    expect(field).to_be_focused()
    desk.keyboard.type("complaint")
    links = desk.locator(".search-found a")
    expect(links.first).to_be_visible()
    desk.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    desk.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    desk.keyboard.press("Escape")
    expect(desk.locator("dialog.search")).to_be_hidden()
    expect(button).to_be_focused()
    desk.keyboard.press("Enter")
    expect(field).to_have_value("complaint")
    desk.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    desk.keyboard.press("Enter")
    desk.wait_for_url(address + "word-list.html#glossary-complaint")


def test_a_result_on_the_same_page_is_gone_to(address: str, desk: Page) -> None:
    opened(desk, address + "word-list.html")
    ask(desk, "tribunal")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Enter")
    expect(desk.locator("dialog.search")).to_be_hidden()
    assert desk.url == address + "word-list.html#glossary-tribunal"
    expect(desk.locator("#glossary-tribunal")).to_be_focused()
    expect(desk.locator("#glossary-tribunal")).to_be_in_viewport()


def test_a_letter_alone_opens_nothing(address: str, desk: Page) -> None:
    """A key by itself may be pressed by accident, or by a voice (WCAG 2.1.4)."""
    desk.goto(address)
    for key in ("/", "s", "f"):
        desk.keyboard.press(key)
    assert desk.locator("dialog").count() == 0


def test_easy_read_has_its_pictures_and_a_line_a_sentence(address: str, desk: Page) -> None:
    dialog = opened(desk, address + "easy/index.html")
    assert ask(desk, "complaint")[0] == "Complaint"
    answer = dialog.get_by_role("region", name="What the word means")
    expect(answer.locator("p")).to_have_count(2)
    image = answer.locator("img")
    expect(image).to_be_visible()
    until(desk, "document.querySelector('.search-answer img').naturalWidth > 0")
    assert image.get_attribute("alt") == ""


def test_it_works_as_a_file(site: Path, desk: Page) -> None:
    said: list[str] = []
    desk.on("console", lambda message: said.append(message.text))
    desk.on("pageerror", lambda error: said.append(str(error)))
    opened(desk, (site / "easy" / "communicate.html").as_uri())
    assert ask(desk, "complaint")[0] == "Complaint"
    desk.locator(".search-found a").first.click()
    desk.wait_for_url((site / "easy" / "word-list.html").as_uri() + "#glossary-complaint")
    assert said == []


def test_nothing_is_said_on_the_console(address: str, desk: Page) -> None:
    said: list[str] = []
    desk.on("console", lambda message: said.append(message.text))
    desk.on("pageerror", lambda error: said.append(str(error)))
    opened(desk, address)
    for query in ("meeting", "(", "co-", "\\", "a" * 300, "<b>x</b>", "👍👍", "   two   words "):
        desk.get_by_role("searchbox").fill(query)
        desk.keyboard.press("Enter")
    ask(desk, "charter")
    assert said == []


def test_without_its_index_it_says_so(address: str, desk: Page) -> None:
    desk.route("**/assets/search/*", lambda route: route.abort())
    desk.goto(address)
    desk.get_by_role("button", name="Search", exact=True).click()
    dialog = desk.locator("dialog.search")
    expect(dialog.get_by_role("status")).to_contain_text("could not be loaded")
    expect(dialog.get_by_role("link", name="contents")).to_be_visible()
    desk.unroute("**/assets/search/*")
    desk.keyboard.press("Escape")
    desk.get_by_role("button", name="Search", exact=True).click()
    assert ask(desk, "tribunal")[0] == "Tribunal"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(360, 640), (1280, 900), (320, 256)], ids=lambda size: f"{size[0]}")
def test_axe_finds_nothing_in_it(
    address: str, context: Callable[..., BrowserContext], size: tuple[int, int], scheme: str
) -> None:
    page = context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, bypass_csp=True).new_page()
    for path, query in (("index.html", "complant"), ("easy/index.html", "meeting"), ("index.html", "xyzzy")):
        dialog = opened(page, address + path)
        page.get_by_role("searchbox").fill(query)
        expect(page.locator(".search-count")).not_to_be_empty()
        page.evaluate(AXE)
        options = json.dumps({"runOnly": TAGS, "resultTypes": ["violations", "passes"]})
        result = page.evaluate(f"axe.run(document, {options})")
        assert len(result["passes"]) >= 15
        assert [f"{one['id']} {[node['target'] for node in one['nodes']][:3]}" for one in result["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert dialog.evaluate("one => one.scrollWidth <= one.clientWidth")
        small = dialog.evaluate(
            """one => [...one.querySelectorAll('a, button, input')]
            .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)
            .map(one => one.innerText)"""
        )
        assert small == []


def test_without_script_there_is_no_button(address: str, context: Callable[..., BrowserContext]) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(address)
    expect(page.get_by_role("button", name="Search")).to_have_count(0)
    expect(page.get_by_role("heading", name="In this guide")).to_be_visible()
