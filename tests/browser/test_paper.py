"""Forms on paper: filled in, every word is there; empty, no answer is, and none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_forms import NINE, ready
from tests.readers import of_pdf

pytestmark = pytest.mark.browser

LINES = [f"This is line {number} of a long answer." for number in range(1, 31)]


def printed(page: Page, path: Path) -> str:
    """The words on paper."""
    page.pdf(path=path, format="A4", print_background=False)
    return of_pdf(path.read_bytes(), whole=True)


def test_all_questions_are_there_and_no_button(address: str, desk: Page) -> None:
    ready(desk, address + "easy/" + NINE)
    desk.get_by_role("button", name="Start the questions").click()
    desk.emulate_media(media="print")
    assert desk.locator(".questions fieldset:visible").count() == 9
    assert desk.locator("form > .tool:visible").count() == 0


def test_what_was_written_is_printed_whole(address: str, desk: Page, tmp_path: Path) -> None:
    ready(desk, address + "report-back.html")
    form = desk.locator("form[data-tool]").first
    form.locator("td textarea").first.fill("Families said that the bus comes before the school opens its doors.")
    long = form.locator(".field textarea").first
    long.fill("\n".join(LINES))
    words = printed(desk, tmp_path / "form.pdf")
    assert [line for line in LINES if line not in words] == []
    assert "comes before the school opens its doors." in " ".join(words.split())
    assert long.input_value() == "\n".join(LINES)
    assert desk.locator(".written").count() == 0  # nothing of it stays on the screen


def test_an_empty_print_shows_no_form_of_the_page_filled_in(address: str, desk: Page, tmp_path: Path) -> None:
    ready(desk, address + "report-back.html")
    desk.evaluate("globalThis.print = () => {}")
    forms = desk.locator("form[data-tool]")
    assert forms.count() > 1
    for number in range(2):
        forms.nth(number).locator("textarea").first.fill(f"Secret number {number}")
    forms.first.get_by_role("button", name="Print an empty form").click()
    assert "Secret" not in printed(desk, tmp_path / "empty.pdf")
    for number in range(2):
        expect(forms.nth(number).locator("textarea").first).to_have_value(f"Secret number {number}")
    assert "Secret number 1" in printed(desk, tmp_path / "again.pdf")  # empty is for once


def test_answers_come_back_where_the_browser_never_says_that_it_has_printed(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    desk.evaluate("globalThis.print = () => dispatchEvent(new Event('beforeprint'))")
    first = desk.locator(".questions > li").first
    first.get_by_role("radio", name="Yes").check()
    desk.get_by_role("button", name="Print an empty form").click()
    expect(first.get_by_role("radio", name="Yes")).not_to_be_checked()
    desk.keyboard.press("Shift")
    expect(first.get_by_role("radio", name="Yes")).to_be_checked()
    first.get_by_role("button", name="Add a note").click()
    first.get_by_role("textbox").fill("A thought")
    for _ in range(2):  # later prints show them, and once
        desk.evaluate("print()")
        expect(first.get_by_role("radio", name="Yes")).to_be_checked()
        expect(first.locator(".written")).to_have_text(["A thought"])
    desk.keyboard.press("Shift")
    expect(desk.locator(".written")).to_have_count(0)


def test_an_empty_form_shows_no_answer_and_loses_none(address: str, desk: Page, tmp_path: Path) -> None:
    """Also in a browser that cannot print: such as one inside another program, or in a kiosk."""
    ready(desk, address + NINE)
    desk.evaluate("globalThis.print = () => {}")
    first = desk.locator(".questions > li").first
    first.get_by_role("radio", name="Yes").check()
    first.get_by_role("button", name="Add a note").click()
    first.get_by_role("textbox").fill("A secret thought")
    desk.get_by_role("button", name="Print an empty form").click()
    expect(first.get_by_role("radio", name="Yes")).to_be_checked()
    assert "secret" not in printed(desk, tmp_path / "empty.pdf")
    desk.get_by_role("button", name="Print with my answers").click()
    assert "A secret thought" in printed(desk, tmp_path / "full.pdf")
    expect(first.get_by_role("textbox")).to_have_value("A secret thought")


def test_no_day_is_a_line_and_no_pattern(address: str, desk: Page, tmp_path: Path) -> None:
    ready(desk, address + "report-back.html")
    assert "mm/dd/yyyy" not in printed(desk, tmp_path / "empty.pdf")
    desk.locator("[type=date]").first.fill("2026-12-01")
    assert "2026" in printed(desk, tmp_path / "full.pdf")


@pytest.mark.parametrize("path", ["is-this-co-production.html", "are-we-ready.html", "easy/is-this-co-production.html"])
def test_answers_stand_beside_one_another(address: str, desk: Page, path: str) -> None:
    """On paper, at the width of A4."""
    ready(desk, address + path)
    desk.set_viewport_size({"width": 657, "height": 1000})
    desk.emulate_media(media="print")
    over = """() => [...document.querySelectorAll(".answers label")].filter(
        (one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent.trim())"""
    assert desk.locator(".answers label").count() >= 10
    assert desk.evaluate(over) == []


def test_the_first_page_says_whose_guide_it_is(address: str, desk: Page) -> None:
    desk.goto(address + "communicate.html")
    desk.emulate_media(media="print")
    expect(desk.locator(".name")).to_be_visible()
    assert desk.locator(".tools, .menu").filter(visible=True).count() == 0
    assert "openmoji.org" in desk.locator(".bottom a[href^=http]").first.evaluate(
        "one => getComputedStyle(one, '::after').content + one.href"
    )


def test_a_form_is_printed_by_itself(address: str, desk: Page, tmp_path: Path) -> None:
    """Whoever hands a form out wants that form, not the chapter around it and the other forms."""
    ready(desk, address + "plan-a-meeting.html")
    desk.evaluate("globalThis.print = () => {}")
    needs, feedback = desk.locator("section.form").all()
    feedback.locator(".field textarea:visible").first.fill("It was warm in there")
    needs.locator(".field textarea:visible").first.fill("Mornings are good")
    feedback.get_by_role("button", name="Print with my answers").click()
    words = printed(desk, tmp_path / "one.pdf")
    assert feedback.locator("h2").inner_text() in words
    assert "It was warm in there" in words
    assert "Mornings are good" not in words
    assert desk.locator("h1").inner_text() not in words
    assert "openmoji" not in words
    expect(needs).to_be_visible()  # on the screen nothing is gone, then or later
    whole = printed(desk, tmp_path / "page.pdf")
    assert "Mornings are good" in whole
    assert desk.locator("h1").inner_text() in whole


@pytest.mark.parametrize("size", ["", "largest"])
def test_headings_of_easy_read_are_larger_than_its_words(address: str, desk: Page, size: str) -> None:
    desk.goto(address + "easy/communicate.html")
    desk.evaluate("size => guide.apply({ size })", size)
    desk.emulate_media(media="print")
    desk.set_viewport_size({"width": 657, "height": 1000})
    found = ["h1", ".body h2", ".idea p"]
    sizes = [desk.locator(one).first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") for one in found]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
