"""Reading settings: they show at once, stay on this page until somebody asks to keep them, and can be forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_pages import AXE, TAGS

pytestmark = pytest.mark.browser

STORED = "JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])"
NOTHING = '[[],[],""]'
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"
PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(250, 247, 241)", "rgb(22, 20, 28)"


def opened(page: Page) -> None:
    """Opens the settings as a reader would, wherever their button is."""
    if (page.viewport_size or {"width": 1280})["width"] < 900:
        page.locator(".menu summary").click()
    page.get_by_role("button", name="Reading settings").click()
    expect(page.get_by_role("dialog", name="Reading settings")).to_be_visible()


def choose(page: Page, group: str, answer: str) -> None:
    page.get_by_role("group", name=group).get_by_role("radio", name=answer, exact=True).check()


def kept(page: Page) -> dict[str, str]:
    found = json.loads(page.evaluate("localStorage.getItem('guide-reading')"))
    assert isinstance(found, dict)
    return found


def settings(page: Page, **chosen: str) -> None:
    """Applies settings as the guide's own script does with those that were kept."""
    page.evaluate("chosen => guide.apply(chosen)", chosen)


@pytest.mark.parametrize("width", [360, 1280])
def test_by_keyboard_alone(address: str, context: Callable[..., BrowserContext], width: int) -> None:
    page = context(viewport={"width": width, "height": 700}).new_page()
    page.goto(address + "communicate.html")
    if width == 360:
        page.locator(".menu summary").focus()
        page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Reading settings")
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Reading settings")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Tab")
    before = page.evaluate(SIZE)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Large", exact=True)).to_be_checked()
    assert page.evaluate(SIZE) == pytest.approx(before * 1.25)
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="Keep on this device")).to_be_focused()
    page.keyboard.press("Space")
    expect(dialog.get_by_role("status")).to_have_text("Kept on this device, for every page.")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    # On a phone the button is in the menu, which stays closed over the page that has changed.
    expect(page.locator(".menu summary") if width == 360 else button).to_be_focused()
    assert page.locator(".menu details[open]").count() == 0


def test_choices_show_at_once_and_only_here_until_they_are_kept(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    opened(desk)
    choose(desk, "Text size", "Largest")
    choose(desk, "Space between lines and letters", "Wide")
    choose(desk, "Colours", "Dark")
    choose(desk, "Pictures", "Hide")
    assert desk.evaluate(PAPER) == DARK
    assert desk.evaluate("getComputedStyle(document.body).letterSpacing") != "normal"
    assert desk.locator("main img:visible").count() == 0
    assert desk.evaluate(STORED) == NOTHING
    desk.goto(address + "welcome-and-care.html")
    assert desk.evaluate(PAPER) == LIGHT
    assert desk.evaluate(STORED) == NOTHING


def test_kept_settings_hold_on_every_page_until_they_are_forgotten(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    before = desk.evaluate(SIZE)
    opened(desk)
    choose(desk, "Text size", "Larger")
    desk.get_by_label("Keep on this device").check()
    choose(desk, "Colours", "High contrast")
    assert kept(desk) == {"size": "larger", "space": "", "colours": "contrast", "pictures": ""}
    desk.goto(address + "easy/nine-questions.html")
    assert desk.evaluate(PAPER) == "rgb(255, 255, 255)"
    desk.goto(address + "index.html")
    assert desk.evaluate(SIZE) == pytest.approx(before * 1.5)
    opened(desk)
    expect(desk.get_by_role("radio", name="Larger")).to_be_checked()
    expect(desk.get_by_label("Keep on this device")).to_be_checked()
    desk.get_by_role("button", name="Forget my settings").click()
    expect(desk.get_by_role("dialog").get_by_role("status")).to_contain_text("Nothing of your reading settings is left")
    assert desk.evaluate(STORED) == NOTHING
    assert desk.evaluate(SIZE) == pytest.approx(before)
    assert desk.evaluate("Object.keys(document.documentElement.dataset).length") == 0
    expect(desk.get_by_label("Keep on this device")).not_to_be_checked()
    chosen = desk.get_by_role("dialog").locator("input[type=radio]:checked")
    assert chosen.evaluate_all("all => all.map(one => one.value)") == [""] * 4
    desk.reload()
    assert desk.evaluate(SIZE) == pytest.approx(before)


def test_a_page_that_comes_back_from_memory_takes_what_is_kept_now(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    desk.evaluate("localStorage.setItem('guide-reading', JSON.stringify({ colours: 'dark' }))")  # by another page
    desk.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert desk.evaluate(PAPER) == DARK
    desk.evaluate("localStorage.clear()")
    desk.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert desk.evaluate(PAPER) == LIGHT


def test_taking_the_tick_away_keeps_nothing_but_changes_nothing_here(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    opened(desk)
    choose(desk, "Colours", "Dark")
    tick = desk.get_by_label("Keep on this device")
    tick.check()
    tick.uncheck()
    said = desk.get_by_role("dialog").get_by_role("status")
    expect(said).to_have_text("No longer kept. Your choices are for this page only.")
    assert desk.evaluate(STORED) == NOTHING
    assert desk.evaluate(PAPER) == DARK


@pytest.mark.parametrize("trouble", [FULL, BLOCKED], ids=["full", "blocked"])
def test_where_nothing_can_be_kept_the_page_still_changes_and_says_so(address: str, desk: Page, trouble: str) -> None:
    wrong: list[str] = []
    desk.on("pageerror", lambda error: wrong.append(str(error)))
    desk.add_init_script(trouble)
    desk.goto(address + "communicate.html")
    opened(desk)
    choose(desk, "Colours", "Dark")
    desk.get_by_label("Keep on this device").click()
    expect(desk.get_by_role("dialog").get_by_role("status")).to_contain_text("does not let the guide keep anything")
    expect(desk.get_by_label("Keep on this device")).not_to_be_checked()
    assert desk.evaluate(PAPER) == DARK
    assert wrong == []


@pytest.mark.parametrize("damaged", ["{", "7", "[]", '"dark"', '{"size":7,"colours":"x\\" onload=","space":null}'])
def test_damaged_settings_are_as_none(address: str, desk: Page, damaged: str) -> None:
    wrong: list[str] = []
    desk.on("pageerror", lambda error: wrong.append(str(error)))
    desk.goto(address + "communicate.html")
    desk.evaluate("text => localStorage.setItem('guide-reading', text)", damaged)
    desk.reload()
    assert desk.evaluate("Object.keys(document.documentElement.dataset).length") == 0
    opened(desk)
    choose(desk, "Colours", "Dark")
    desk.get_by_label("Keep on this device").check()
    desk.reload()
    assert desk.evaluate(PAPER) == DARK
    assert wrong == []


def test_light_is_light_on_a_dark_device(address: str, context: Callable[..., BrowserContext]) -> None:
    page = context(color_scheme="dark", viewport={"width": 1280, "height": 800}).new_page()
    page.goto(address + "nine-questions.html")
    assert page.evaluate(PAPER) == DARK
    settings(page, colours="light")
    assert page.evaluate(PAPER) == LIGHT
    every = "[...document.querySelectorAll('*')].filter(one => getComputedStyle(one).colorScheme !== 'light').length"
    assert page.evaluate(every) == 0
    for media in ("print", "screen"):
        page.emulate_media(media=media, color_scheme="dark")
        for colours in ("light", "cream", "blue", "contrast"):
            settings(page, colours=colours)
            paper = page.evaluate(PAPER).removeprefix("rgb(").removesuffix(")").split(", ")
            assert min(map(int, paper)) > 200, (media, colours)
    page.emulate_media(media="print", color_scheme="dark")
    settings(page, colours="dark")
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_largest_and_widest_words_stay_inside_the_page(
    site_pages: list[str], address: str, context: Callable[..., BrowserContext], width: int
) -> None:
    page = context(viewport={"width": width, "height": 800}).new_page()
    wide: list[str] = []
    largest = {"size": "largest"}
    for path in site_pages:
        page.goto(address + path)
        before = page.evaluate(SIZE)
        for chosen in (largest, {**largest, "space": "wide"}, {"space": "wide"}, {"pictures": "off"}):
            settings(page, **chosen)
            if "size" in chosen:
                assert page.evaluate(SIZE) == pytest.approx(2 * before)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(f"{path} {chosen}")
    assert wide == []


def test_the_settings_fit_a_small_phone(address: str, context: Callable[..., BrowserContext]) -> None:
    page = context(viewport={"width": 320, "height": 256}).new_page()
    page.goto(address + "communicate.html")
    opened(page)
    choose(page, "Text size", "Largest")
    choose(page, "Space between lines and letters", "Wide")
    assert page.evaluate("(one => one.scrollWidth <= one.clientWidth)(document.querySelector('dialog.reading'))")
    forget = page.get_by_role("button", name="Forget my settings")
    forget.focus()
    box = forget.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 256


def test_targets_of_the_settings_are_large_enough(address: str, phone: Page) -> None:
    phone.goto(address + "communicate.html")
    opened(phone)
    boxes = phone.evaluate(
        """[...document.querySelectorAll('dialog.reading :is(label, button)')]
        .map(one => one.getBoundingClientRect().height)"""
    )
    assert len(boxes) >= 17
    assert min(boxes) >= 44


@pytest.mark.parametrize("colours", ["light", "dark", "contrast", "cream", "blue"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_open_settings(
    address: str, context: Callable[..., BrowserContext], colours: str, width: int
) -> None:
    page = context(viewport={"width": width, "height": 800}, bypass_csp=True, reduced_motion="reduce").new_page()
    for path in ("communicate.html", "easy/communicate.html"):
        page.goto(address + path)
        opened(page)
        page.locator(f'dialog.reading input[name="colours"][value="{colours}"]').check()
        assert findings(page, TAGS) == [], path


@pytest.mark.parametrize("colours", ["contrast", "cream", "blue"])
def test_every_colour_scheme_reaches_7_to_1(address: str, context: Callable[..., BrowserContext], colours: str) -> None:
    page = context(viewport={"width": 1280, "height": 800}, bypass_csp=True).new_page()
    names = ("index", "communicate", "easy/communicate", "are-we-ready", "easy/nine-questions")
    for path in (f"{name}.html" for name in names):
        page.goto(address + path)
        settings(page, colours=colours)
        assert findings(page, ["cat.color"]) == [], path


def findings(page: Page, rules: list[str]) -> list[str]:
    page.evaluate(AXE)
    options = json.dumps({"runOnly": rules, "resultTypes": ["violations", "passes"]})
    result = page.evaluate(f"axe.run(document, {options})")
    assert "color-contrast-enhanced" in {one["id"] for one in result["passes"]}
    return [f"{one['id']}: {[node['target'] for node in one['nodes']][:3]}" for one in result["violations"]]


def test_settings_work_from_a_memory_stick(site: Path, desk: Page) -> None:
    desk.goto((site / "communicate.html").as_uri())
    opened(desk)
    choose(desk, "Colours", "Dark")
    desk.get_by_label("Keep on this device").check()
    desk.goto((site / "easy" / "index.html").as_uri())
    assert desk.evaluate(PAPER) == DARK


def test_the_largest_words_are_large_on_paper_too(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    desk.emulate_media(media="print")
    settings(desk, size="larger")
    assert desk.evaluate(SIZE) == pytest.approx(21 * 96 / 72)
