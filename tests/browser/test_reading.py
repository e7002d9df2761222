"""Reading as people do: by keyboard, by touch, by headings, in either edition, on paper."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coproduction.model.guide import Guide
from coproduction.model.homes import anchor
from tests.browser.waiting import until

pytestmark = pytest.mark.browser


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.innerText.trim()"))


def test_skip_link_comes_first_and_is_seen(address: str, desk: Page) -> None:
    desk.goto(address + "is-this-co-production.html")
    desk.keyboard.press("Tab")
    assert focused(desk) == "Skip to the main part"
    box = desk.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert focused(desk) == "Home"


def test_the_menu_opens_by_keyboard_on_a_phone(address: str, phone: Page) -> None:
    phone.goto(address + "communicate.html")
    phone.locator(".menu summary").focus()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")
    assert focused(phone) == "Understand"
    phone.keyboard.press("Enter")
    phone.wait_for_url(address + "what-co-production-is.html")


def test_every_stop_of_the_keyboard_is_seen(address: str, desk: Page) -> None:
    desk.goto(address + "easy/nine-questions.html")
    stops = 0
    for _ in range(60):
        desk.keyboard.press("Tab")
        seen = desk.evaluate(
            """() => { const one = document.activeElement; if (one === document.body) return null;
            const ring = one.matches('input') ? one.closest('label') : one;
            const style = getComputedStyle(ring);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3; }"""
        )
        if seen is None:
            break
        assert seen, focused(desk)
        stops += 1
    assert stops > 20


def test_targets_are_large_enough(address: str, phone: Page) -> None:
    """44 px each way, but for links inside a sentence (WCAG 2.5.5 and its exception)."""
    small: list[str] = []
    for path in ("index.html", "is-this-co-production.html", "are-we-ready.html", "easy/nine-questions.html"):
        phone.goto(address + path)
        phone.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        small += phone.evaluate(
            """path => [...document.querySelectorAll('a, button, summary, label')]
            .filter(one => !one.matches('p:not(.ways) a, .body li p a, .skip, .crumb a'))
            .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)
            .map(one => path + ': ' + one.innerText)""",
            path,
        )
    assert small == []


def test_headings_step_down_one_at_a_time(site: Path, site_pages: list[str]) -> None:
    for path in site_pages:
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", (site / path).read_text(encoding="utf-8"))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def scrolled(page: Page, url: str) -> Page:
    """A page with a clock of our own, and with what comes when somebody begins to scroll."""
    page.clock.install()
    page.emulate_media(reduced_motion="reduce")  # where they go, they are at once
    page.goto(url)
    page.evaluate("() => guide.load('assets/scripts/place.js')")
    return page


def rest(page: Page) -> None:
    """Somebody has scrolled, and reads."""
    page.evaluate("() => dispatchEvent(new Event('scroll'))")  # a browser tells of it when it next draws
    page.clock.run_for(700)


@pytest.mark.parametrize(
    ("path", "id"),
    [("communicate.html", "communicate-honest"), ("nine-questions.html", "statements-clear-information")],
)
def test_the_other_edition_keeps_the_place(address: str, desk: Page, path: str, id: str) -> None:
    """The link stands at the top of the page: so the place is where the reader rested before they came up to it."""
    scrolled(desk, address + path)
    if not desk.locator(f"#{id}").count():
        id = desk.locator(".body li[id]").nth(5).get_attribute("id") or ""
    desk.locator(f"#{id}").evaluate("one => one.scrollIntoView({behavior: 'instant'})")
    rest(desk)
    desk.keyboard.press("Control+Home")
    until(desk, "scrollY === 0")
    desk.locator("[data-place]").first.click()
    desk.wait_for_url(re.compile(rf"/easy/{path}#"))
    assert desk.url.endswith(f"#{id}")
    expect(desk.locator(f"#{id}")).to_be_visible()


@pytest.mark.parametrize("size", ["", "300%"])
def test_the_question_that_is_there_is_the_place_where_they_come_one_by_one(
    address: str, phone: Page, size: str
) -> None:
    scrolled(phone, address + "easy/nine-questions.html")
    if size:
        phone.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    for number in range(1, 4):
        phone.locator("form .ways .first:visible").first.click()
        expect(phone.locator(".count")).to_have_text(f"Question {number} of 9")
    shown = phone.locator(".questions > li:not(.away)").get_attribute("id")
    rest(phone)
    phone.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    phone.locator("[data-place]").first.click()
    phone.wait_for_url(f"**/nine-questions.html#{shown}")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("four-cornerstones.html", "[id^='prose-']"),
        ("plan-a-meeting.html", "#the-invitation"),  # a heading inside prose with an id of its own
        ("communicate.html", "#principles-communicate"),  # an item
    ],
)
def test_a_place_that_the_other_edition_lacks_gives_way_to_the_one_before_it(
    address: str, desk: Page, path: str, place: str
) -> None:
    scrolled(desk, address + path)
    desk.locator(place).first.evaluate("one => one.scrollIntoView({ block: 'start', behavior: 'instant' })")
    rest(desk)
    desk.locator("[data-place]").first.evaluate("one => one.click()")
    desk.wait_for_url(f"**/easy/{path}#*")
    assert desk.locator(f"[id='{desk.url.partition('#')[2]}']").count() == 1


def test_a_place_on_a_page_that_the_other_edition_lacks_is_none(address: str, desk: Page) -> None:
    scrolled(desk, address + "host-a-copy.html")
    desk.locator(".body [id]").last.evaluate("one => one.scrollIntoView({ behavior: 'instant' })")
    rest(desk)
    desk.locator("[data-place]").first.evaluate("one => one.click()")
    desk.wait_for_url(address + "easy/index.html")


def test_at_the_top_of_a_page_there_is_no_place_to_keep(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    desk.locator("[data-place]").first.click()
    desk.wait_for_url(address + "easy/communicate.html")


def test_both_editions_have_the_same_places(site: Path, guide: Guide) -> None:
    """Every item of a form, every rung and every point is found by the same id in both editions."""
    shown = {
        "nine-questions": "statements",
        "are-we-ready": "conditions",
        "communicate": "cornerstones/communicate",
        "is-this-co-production": "ladder",
        "agree-how-you-will-work": "charter",
        "make-it-happen": "plan-form",
    }
    for name, start in shown.items():
        places = {anchor(address) for address, _, _ in guide.items() if address.startswith(f"{start}/")}
        assert len(places) >= 5, name
        for path in (site / f"{name}.html", site / "easy" / f"{name}.html"):
            assert places <= set(re.findall(r' id="([\w-]+)"', path.read_text())), path


def test_previous_and_next_stay_in_the_edition(site: Path) -> None:
    for path in site.rglob("*.html"):
        for link in re.findall(r'<a rel="(?:prev|next)" href="([^"]+)"', path.read_text()):
            assert "/" not in link, path


def test_a_form_is_filled_in_by_keyboard(address: str, desk: Page) -> None:
    desk.goto(address + "nine-questions.html")
    group = desk.locator("fieldset").first
    group.get_by_role("radio").first.focus()
    desk.keyboard.press("Space")
    desk.keyboard.press("ArrowRight")
    assert group.get_by_role("radio", name="Partly").is_checked()
    assert desk.get_by_role("radio").count() == 9 * 4


def test_the_ladder_is_an_ordered_list(address: str, desk: Page) -> None:
    desk.goto(address + "is-this-co-production.html")
    ladder = desk.get_by_role("list").filter(has=desk.get_by_role("heading", name="No engagement"))
    assert ladder.evaluate("one => one.tagName") == "OL"
    titles = ladder.get_by_role("heading").all_inner_texts()
    assert [title.split("\xa0")[0].split(" ", 1)[0] for title in titles] == ["5", "4", "3", "2", "1"]


def test_a_wrong_address_helps(address: str, desk: Page) -> None:
    answer = desk.goto(address + "easy/nowhere.html")
    assert answer is not None
    assert answer.status == 404
    assert desk.get_by_role("heading", level=1).inner_text() == "Page not found"
    desk.get_by_role("link", name="Go to the first page").click()
    assert desk.get_by_role("heading", level=1).inner_text() == "Co-production in SEND: working together as equals"


def test_print_leaves_out_the_screen_s_furniture(address: str, desk: Page) -> None:
    desk.goto(address + "nine-questions.html")
    desk.emulate_media(media="print")
    assert desk.locator(".tools, .menu").filter(visible=True).count() == 0
    assert not desk.locator(".chapter > .head .ways").is_visible()
    assert desk.get_by_role("heading", level=1).is_visible()
    assert desk.locator("fieldset").count() == 9
    assert desk.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 14 * 96 / 72 - 0.01
