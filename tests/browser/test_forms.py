"""Forms: filled in, saved when asked for, cleared, printed; one question at a time; nothing lost on a bad device."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.browser

KEY = "guide-workbook:/"
NINE = "nine-questions.html"


def question(page: Page, id: str) -> Locator:
    return page.locator(f"#statements-{id}")


def ready(page: Page, url: str) -> Page:
    page.goto(url)
    expect(page.locator("form > .tool").first).to_be_attached()
    return page


def kept(page: Page) -> object:
    text = page.evaluate(f"localStorage.getItem({KEY!r})")
    return json.loads(text) if text else None


def test_nothing_is_kept_before_somebody_asks(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    expect(desk.locator(".kept")).to_contain_text("not saved")
    question(desk, "equal-partner").get_by_role("radio", name="Yes").check()
    assert desk.evaluate("localStorage.length + sessionStorage.length") == 0
    ready(desk, address + NINE)
    assert desk.locator("input:checked").count() == 0


def test_saved_answers_are_there_in_both_editions(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    first, second, third = (desk.locator(".questions > li").nth(number) for number in range(3))
    first.get_by_role("radio", name="Partly").check()
    first.get_by_role("button", name="Add a note").click()
    first.get_by_role("textbox").fill("Only since spring.")
    second.get_by_role("button", name="Skip this one").click()
    desk.get_by_role("button", name="Save on this device").click()
    expect(desk.locator(".kept")).to_contain_text("Saved on this device")
    third.get_by_role("radio", name="No", exact=True).check()  # from now on, without another press
    expect(desk.locator(".progress")).to_have_text("You have answered 2 of 9. You have skipped 1.")
    ids = [one.get_attribute("data-item") for one in (first, second, third)]
    assert kept(desk) == {
        "version": 1,
        "tools": {
            "statements": {
                ids[0]: {"answer": "partly", "note": "Only since spring."},
                ids[1]: {"skipped": True},
                ids[2]: {"answer": "no"},
            }
        },
    }
    ready(desk, address + "easy/" + NINE)
    assert desk.locator(f"#statements-{ids[0]} input:checked").get_attribute("value") == "partly"
    assert desk.locator(f"#statements-{ids[0]} textarea").input_value() == "Only since spring."
    expect(desk.locator(".progress")).to_have_text("You have answered 2 of 9 questions. You skipped 1.")


def test_answers_are_cleared_and_brought_back(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    box = desk.locator(".questions > li").first
    box.get_by_role("radio", name="Yes").check()
    desk.get_by_role("button", name="Save on this device").click()
    desk.get_by_role("button", name="Clear my answers").click()
    expect(desk.locator(".kept")).to_contain_text("cleared")
    assert kept(desk) is None
    assert desk.locator("input:checked").count() == 0
    assert desk.evaluate("document.activeElement.textContent") == "Undo"
    desk.keyboard.press("Enter")
    assert box.locator("input:checked").get_attribute("value") == "yes"
    assert kept(desk) is not None


def test_one_answer_can_be_taken_back(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    box = desk.locator(".questions > li").first
    box.get_by_role("radio", name="Yes").check()
    box.get_by_role("button", name="Take my answer back").click()
    assert box.locator("input:checked").count() == 0
    expect(desk.locator(".progress")).to_contain_text("0 of 9")
    box.get_by_role("button", name="Skip this one").click()
    expect(box.locator(".skipped")).to_have_text("You skipped this one.")
    box.get_by_role("radio", name="No", exact=True).check()  # an answer ends the skipping
    expect(box.locator(".skipped")).to_have_text("")


@pytest.mark.parametrize(
    ("text", "says", "after"),
    [
        ("{broken", "damaged", None),
        ('{"version": 1, "tools": []}', "damaged", None),
        ('{"version": 9, "tools": {}}', "newer copy", '{"version": 9, "tools": {}}'),
        ('"a word"', "damaged", None),
    ],
)
def test_what_cannot_be_read_is_told_and_not_lost(
    address: str, desk: Page, text: str, says: str, after: str | None
) -> None:
    desk.goto(address + "404.html")
    desk.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    ready(desk, address + NINE)
    expect(desk.locator(".kept")).to_contain_text(says)
    assert desk.evaluate(f"localStorage.getItem({KEY!r})") == after
    if after is None:
        assert desk.evaluate(f"localStorage.getItem('{KEY}:damaged')") == text
    desk.locator(".questions > li").first.get_by_role("radio", name="Yes").check()
    save = desk.get_by_role("button", name="Save on this device")
    if after is not None:  # a newer copy's answers are never written over
        expect(save).to_be_hidden()
        expect(desk.locator(".kept")).to_contain_text(says)
        assert desk.evaluate(f"localStorage.getItem({KEY!r})") == after
        return
    save.click()
    expect(desk.locator(".kept")).to_be_focused()  # the button is gone
    desk.get_by_role("button", name="Clear my answers").click()
    assert desk.evaluate("localStorage.length") == 0  # nor is anything left of what could not be read


def test_one_damaged_answer_does_not_cost_the_others(address: str, desk: Page) -> None:
    desk.goto(address + "404.html")
    replies = {"equal-partner": {"answer": {"no": "shape"}}, "no-such-item": {"answer": "yes"}}
    workbook = {"version": 1, "tools": {"statements": replies, "other": {"one": {"answer": 3}}}}
    desk.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(workbook)])
    ready(desk, address + NINE)
    desk.locator(".questions > li").nth(1).get_by_role("radio", name="Yes").check()
    saved = kept(desk)
    assert isinstance(saved, dict)
    assert saved["tools"]["other"] == {"one": {"answer": 3}}  # another tool's answers stay
    # What another copy of the guide may know stays; what has no shape goes.
    assert set(saved["tools"]["statements"]) == {"no-such-item", "every-stage"}


@pytest.mark.parametrize("how", ["getItem", "setItem"])
def test_a_device_that_keeps_nothing(address: str, context: Callable[..., BrowserContext], how: str) -> None:
    one = context()
    one.add_init_script(f"Storage.prototype.{how} = () => {{ throw new DOMException('no', 'QuotaExceededError'); }}")
    page = ready(one.new_page(), address + NINE)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.locator(".questions > li").first.get_by_role("radio", name="Yes").check()
    save = page.get_by_role("button", name="Save on this device")
    if how == "setItem":
        save.click()
    else:
        expect(save).to_be_hidden()
    expect(page.locator(".kept")).to_contain_text("could not save" if how == "setItem" else "does not let us save")
    assert page.locator("input:checked").count() == 1
    assert faults == []


def test_one_question_at_a_time_by_keyboard(address: str, phone: Page) -> None:
    ready(phone, address + "easy/" + NINE)
    expect(phone.locator(".count")).to_have_text("A question to try first")
    assert phone.locator("fieldset:visible").count() == 1
    phone.get_by_role("button", name="Start the questions").focus()
    phone.keyboard.press("Enter")
    for number in range(1, 10):
        expect(phone.locator(".count")).to_have_text(f"Question {number} of 9")
        assert phone.evaluate("document.activeElement.className") == "count"  # what comes next is heard
        assert phone.locator("fieldset:visible").count() == 1
        phone.keyboard.press("Tab")
        if number % 2:
            phone.keyboard.press("Space")
        last = "See my answers" if number == 9 else "Next question"
        phone.get_by_role("button", name=last).focus()
        phone.keyboard.press("Enter")
    expect(phone.locator(".count")).to_have_text("Your answers")
    assert phone.locator(".answered li").count() == 9
    assert phone.locator(".answered b").all_inner_texts() == ["Yes", "No answer yet"] * 4 + ["Yes"]
    phone.locator(".answered").get_by_role("button").nth(1).click()
    expect(phone.locator(".count")).to_have_text("Question 2 of 9")


def test_a_link_to_a_question_shows_it(address: str, phone: Page) -> None:
    phone.goto(address + "easy/" + NINE)
    third = phone.locator(".questions > li").nth(2).get_attribute("id")
    phone.goto(address + "404.html")
    ready(phone, f"{address}easy/{NINE}#{third}")
    expect(phone.locator(".count")).to_have_text("Question 3 of 9")


def test_a_linked_question_is_in_view_where_they_come_one_by_one(address: str, phone: Page) -> None:
    ready(phone, f"{address}easy/{NINE}#statements-new-ways")
    expect(phone.locator("#statements-new-ways legend")).to_be_in_viewport()


def test_whoever_leaves_with_answers_that_are_nowhere_else_is_asked(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    asked: list[str] = []
    desk.on("dialog", lambda one: (asked.append(one.type), one.accept()))
    desk.locator("a[data-place]").first.click()
    desk.wait_for_url("**/easy/**")
    assert asked == []
    ready(desk, address + NINE)
    question(desk, "equal-partner").get_by_role("radio", name="Yes").check()
    desk.locator("a[data-place]").first.click()
    desk.wait_for_url("**/easy/**")
    assert asked == ["beforeunload"]
    ready(desk, address + NINE)
    question(desk, "equal-partner").get_by_role("radio", name="Yes").check()
    desk.get_by_role("button", name="Save on this device").click()
    desk.locator("a[data-place]").first.click()
    desk.wait_for_url("**/easy/**")
    assert asked == ["beforeunload"]


def test_answers_to_questions_of_another_copy_stay(address: str, desk: Page) -> None:
    ready(desk, address + NINE)
    other = {"version": 1, "tools": {"statements": {"of-a-later-guide": {"answer": "yes"}}}}
    desk.evaluate(f"localStorage.setItem({KEY!r}, {json.dumps(json.dumps(other))})")
    ready(desk, address + NINE)
    question(desk, "equal-partner").get_by_role("radio", name="Yes").check()
    saved = kept(desk)
    assert isinstance(saved, dict)
    assert set(saved["tools"]["statements"]) == {"of-a-later-guide", "equal-partner"}
    desk.get_by_role("button", name="Clear my answers").click()
    assert kept(desk) is None
    desk.get_by_role("button", name="Undo").click()
    assert kept(desk) == saved


def test_no_answer_is_broken_inside_a_word_at_the_largest_size(address: str, phone: Page) -> None:
    ready(phone, f"{address}easy/{NINE}#statements-new-ways")
    phone.evaluate("document.documentElement.dataset.size = 'largest'")
    label = phone.locator("#statements-new-ways .answers label", has_text="I don’t know")
    lines = label.evaluate(
        """one => {
            const text = [...one.querySelectorAll("*"), one].flatMap((each) => [...each.childNodes])
                .find((node) => node.nodeType === 3 && node.data.includes("know"));
            const tops = (word) => {
                const range = document.createRange(), at = text.data.indexOf(word);
                range.setStart(text, at); range.setEnd(text, at + word.length);
                return range.getClientRects().length;
            };
            return [tops("don’t"), tops("know")];
        }"""
    )
    assert lines == [1, 1]


def test_scores_are_not_added_up(address: str, desk: Page) -> None:
    ready(desk, address + "are-we-ready.html")
    for number, score in enumerate((7, 10, 1)):
        desk.locator(".questions > li").nth(number).get_by_role("radio", name=str(score), exact=True).check()
    expect(desk.locator(".progress")).to_have_text("You have answered 3 of 12.")


def test_rows_and_signatures_are_saved(address: str, desk: Page) -> None:
    ready(desk, address + "report-back.html")
    form = desk.locator("form").first
    form.locator("tbody textarea").nth(5).fill("A bus stop nearer to school")
    form.locator("input[type=date]").fill("2026-12-01")
    form.get_by_role("button", name="Save on this device").click()
    ready(desk, address + "report-back.html")
    assert desk.locator("tbody textarea").nth(5).input_value() == "A bus stop nearer to school"
    assert desk.locator("input[type=date]").first.input_value() == "2026-12-01"


def test_every_place_to_write_freely_is_guarded(site_pages: list[str], address: str, desk: Page) -> None:
    found = 0
    for path in site_pages:
        desk.goto(address + path)
        if not desk.locator("form[data-tool]").count():
            continue
        expect(desk.locator("form > .tool").first).to_be_attached()
        for box in desk.locator("textarea, input[type=text]:not(.signature *)").all():
            found += 1
            said = box.locator("xpath=ancestor::fieldset[1]").locator(".guard").first.text_content() or ""
            assert re.search(r"(Leave out names|Only write a name).*999", said), path
            # Who comes to it by the keyboard hears it; in a table, at its first cell and at the table.
            if not box.evaluate("one => Boolean(one.closest('tbody')?.querySelector('[aria-describedby]'))"):
                expect(box).to_have_accessible_description(said.strip())
            else:
                table = box.locator("xpath=ancestor::div[@role='region'][1]")
                expect(table).to_have_accessible_description(said.strip())
    assert found > 40


def test_who_is_asked_for_names_is_not_told_to_leave_them_out(address: str, desk: Page) -> None:
    desk.goto(address + "four-cornerstones.html#pledge")
    first, second = desk.locator("#pledge-who-pledges .guard"), desk.locator("#pledge-pledge-communicate .guard")
    expect(first).to_contain_text("Only write a name if that person says yes.")
    expect(first).not_to_contain_text("Leave out names")
    expect(second).to_contain_text("Leave out names")
