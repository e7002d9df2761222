"""Listening: the whole page is said, in order, the sentence is marked, and readers stop and move it as they like.

These tests put a stand-in in the place of the browser's voices (``voices.py``); ``test_player.py`` speaks with a real
voice too.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.voices import ENGLISH, WORDS, last, listening, marked, on, said, with_voices
from tests.browser.waiting import until

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "voices", [[], [["Maria", "es-ES", True]], [["Cloud", "en-GB", False]]], ids=["none", "Spanish", "elsewhere"]
)
def test_without_a_voice_of_the_device_there_is_no_button(address: str, desk: Page, voices: list[list[object]]) -> None:
    """A voice of another language does not help, and one that sends what it reads elsewhere is not used."""
    with_voices(desk, voices).goto(address + "communicate.html")
    desk.get_by_role("button", name="Reading settings").wait_for()
    assert desk.locator("[data-feature=listen]").is_hidden()


def test_a_voice_that_comes_late_brings_the_button(address: str, desk: Page) -> None:
    with_voices(desk, []).goto(address + "communicate.html")
    expect(desk.locator("[data-feature=listen]")).to_be_hidden()
    desk.evaluate(
        """() => { speechSynthesis.getVoices = () => [{ lang: 'en_GB', localService: true }];
        speechSynthesis.dispatchEvent(new Event('voiceschanged')); }"""
    )
    expect(desk.locator("[data-feature=listen]")).to_be_visible()


def test_nothing_of_any_page_is_left_unsaid(site_pages: list[str], address: str, desk: Page) -> None:
    """What is said has the letters of the page, in the page's order. A table's cells follow their column's name."""
    tables = 0
    for path in site_pages:
        desk.goto(address + path)
        desk.evaluate("document.querySelectorAll('main [role=status]').forEach(one => one.remove())")
        found = desk.evaluate(
            """async () => {
            await guide.load(`assets/words/${guide.edition}.js`);
            await guide.load('assets/scripts/dom.js');
            await guide.load('assets/scripts/sentences.js');
            return guide.sentences(document.querySelector('main'), guide.words.listen.abbreviations)
                .map(one => [one.pieces.map(piece => piece.text).join(''), String(one.range ?? ''),
                    one.block.closest('table') !== null]);
            }"""
        )
        assert len(found) >= 2, path
        assert all(text.strip() for text, _, _ in found), path
        letters = desk.evaluate(WORDS)
        if not any(in_table for _, _, in_table in found):
            ranges = "".join("".join(one.split()) for _, one, _ in found).replace("\u00ad", "").lower()
            assert ranges == letters, path
            continue
        tables += 1
        at = 0
        for text, one, in_table in found:
            part = "".join(one.split()).replace("\u00ad", "").lower()
            there = letters.find(part, at)
            # Between two things that are said stand at most a table's column names.
            assert there >= 0, (path, text)
            assert there == at or in_table, (path, text, letters[at:there])
            at = there + len(part)
    assert tables >= 3


def test_it_reads_title_summary_and_body_one_sentence_at_a_time(address: str, desk: Page) -> None:
    listening(with_voices(desk), address + "communicate.html")
    on(desk, 4)
    assert said(desk)[:4] == [
        "Communicate",
        desk.locator(".lead").inner_text(),
        "In short",
        desk.locator(".body li").first.inner_text(),
    ]
    assert {name for _, name, _ in desk.evaluate("voice.said")} == {"Ada"}


MADE = """
    <div class="table"><table><caption>Who does what</caption>
    <thead><tr><th scope="col">Who</th><th scope="col">What?</th></tr></thead>
    <tbody><tr><th scope="row">Ann</th><td>Writes. Then sends.</td></tr>
    <tr><td>Bob</td><td></td></tr></tbody></table></div>
    <figure class="picture"><img src="x.svg" alt="Two people shake hands." width="9" height="9"></figure>
    <p hidden>Hidden. Very.</p><button type="button">Press</button>
    <p>See Dr. Lee at 5.30pm, e.g. Tuesday. “Is 3.5 enough?” <strong>Yes!</strong></p>
    <fieldset class="question"><legend>Do you agree?</legend><div class="answers">
    <label><span>Yes</span><input type="radio"></label>
    <label><span>No</span><input type="radio"></label></div></fieldset>
    <p>The word <span lang="cy">cydgynhyrchu</span> is Welsh, and <span lang="uk">спільно</span> is Ukrainian.</p>
    <h2>End</h2>
"""
"""What a page may hold, in few words."""


def made(page: Page, site: Path) -> Page:
    """A page of the guide with other things in its body."""
    text = (site / "communicate.html").read_text(encoding="utf-8")
    before, after = text.split('<div class="body">')[0], text.split('<div class="end">')[1]
    whole = f'{before}<div class="body">{MADE}</div><div class="end">{after}'
    page.route("**/communicate.html", lambda route: route.fulfill(body=whole, content_type="text/html; charset=utf-8"))
    return page


@pytest.mark.parametrize("older", ["", "delete Intl.Segmenter;"], ids=["Segmenter", "punctuation"])
def test_each_kind_of_thing_is_read_as_people_would(site: Path, address: str, desk: Page, older: str) -> None:
    desk.add_init_script(older)
    listening(made(with_voices(desk, [*ENGLISH, ["Carys", "cy-GB", True]]), site), address + "communicate.html")
    on(desk, 16)
    assert [text.strip() for text in said(desk)[2:]] == [
        "Who does what",
        "Ann",
        "What? Writes.",
        "Then sends.",
        "Who: Bob",
        "Two people shake hands.",
        "See Dr. Lee at 5.30pm, e.g. Tuesday.",
        "“Is 3.5 enough?”",
        "Yes!",
        "Do you agree?",
        "Yes, No",
        "The word",
        "cydgynhyrchu",
        "is Welsh, and спільно is Ukrainian.",
        "End",
    ]
    names = {text.strip(): name for text, name, _ in desk.evaluate("voice.said")}
    assert names["cydgynhyrchu"] == "Carys"
    assert names["is Welsh, and спільно is Ukrainian."] == "Ada"


def test_a_long_sentence_is_said_in_parts(site: Path, address: str, desk: Page) -> None:
    """Some voices of Chrome stop after about 15 seconds."""
    with_voices(desk).goto(address + "communicate.html")
    text = "Some people, " * 60 + "come."
    desk.locator(".lead").evaluate("(one, text) => { one.textContent = text; }", text)
    desk.get_by_role("button", name="Listen", exact=True).click()
    until(desk, "voice.now")
    on(desk, 1)
    on(desk, 4)
    parts = said(desk)[1:]
    assert "".join(parts).startswith("Some people, " * 40)
    assert max(map(len, parts)) <= 201
    assert marked(desk) == text


def test_by_keyboard_pause_back_next_speed_voice_and_close(address: str, desk: Page) -> None:
    with_voices(desk).goto(address + "communicate.html")
    button = desk.get_by_role("button", name="Listen", exact=True)
    button.focus()
    desk.keyboard.press("Enter")
    player = desk.get_by_role("region", name="Listen")
    expect(player.get_by_role("button", name="Pause")).to_be_focused()
    until(desk, "voice.now")
    on(desk, 2)
    third = last(desk)
    desk.keyboard.press("Space")
    expect(player.get_by_role("button", name="Play")).to_be_focused()
    assert desk.evaluate("voice.now") is None
    assert marked(desk) == third
    desk.keyboard.press("Space")
    until(desk, "voice.now")
    assert said(desk)[-2:] == [third, third], "going on begins the sentence again"
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    until(desk, "voice.said.length === 5")
    assert last(desk) == said(desk)[1]
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    until(desk, "voice.said.length === 6")
    assert last(desk) == third
    desk.keyboard.press("Tab")
    expect(player.get_by_label("Speed")).to_be_focused()
    desk.keyboard.press("ArrowUp")
    until(desk, "voice.said.length === 7")
    assert desk.evaluate("voice.said.at(-1)[2]") < 1
    desk.keyboard.press("Tab")
    assert player.get_by_label("Voice").locator("option").all_inner_texts() == ["Ada", "Sam"]
    desk.keyboard.press("ArrowDown")
    until(desk, "voice.said.length === 8")
    assert desk.evaluate("voice.said.at(-1)[1]") == "Sam"
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    expect(player).to_have_count(0)
    expect(button).to_be_focused()
    assert desk.evaluate("voice.now") is None
    assert marked(desk) == ""
    assert desk.locator(".from-here").count() == 0
    assert desk.evaluate("localStorage.length + sessionStorage.length") == 0


def test_escape_closes_the_player_and_media_keys_work_in_it_alone(address: str, desk: Page) -> None:
    listening(with_voices(desk), address + "communicate.html")
    desk.keyboard.press("MediaPlayPause")
    assert desk.evaluate("voice.now") is None
    desk.keyboard.press("MediaTrackNext")
    assert marked(desk) == desk.locator(".lead").inner_text()
    desk.get_by_role("link", name="Home").focus()
    desk.keyboard.press("MediaPlayPause")
    assert desk.evaluate("voice.now") is None
    desk.get_by_role("button", name="Play", exact=True).focus()
    desk.keyboard.press("Escape")
    expect(desk.locator(".player")).to_have_count(0)


def test_from_a_heading(address: str, phone: Page) -> None:
    listening(with_voices(phone), address + "communicate.html")
    headings = phone.locator(".body :is(h2, h3)")
    assert phone.locator(".from-here").count() == headings.count() >= 4
    phone.get_by_role("button", name="Listen from here: What this means in practice").tap()
    until(phone, "voice.said.length === 2")
    assert last(phone) == "What this means in practice"
    on(phone, 1)
    assert last(phone) == phone.locator("h2:has-text('What this means') ~ ul li").first.inner_text()


def test_the_mark_follows_and_is_brought_into_view(address: str, context: Callable[..., BrowserContext]) -> None:
    page = context(viewport={"width": 360, "height": 640}, reduced_motion="reduce").new_page()
    listening(with_voices(page), address + "communicate.html")
    for _ in range(12):
        on(page, 1)
        assert marked(page).split() == last(page).split()
        assert page.evaluate(IN_VIEW)
    # Who looks at something else is left alone; who comes back is taken along again.
    page.mouse.move(100, 100)
    page.mouse.wheel(0, 3000)
    until(page, f"!({IN_VIEW})()")
    there = page.evaluate("scrollY")
    on(page, 2)
    assert page.evaluate("scrollY") == there
    page.get_by_role("button", name="Next sentence").click()
    until(page, f"({IN_VIEW})()")
    assert page.evaluate("scrollY") != there
    # A scroll bar tells of no press: the page is simply somewhere else, a while after it was moved for the reader.
    page.wait_for_timeout(1600)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    there = page.evaluate("scrollY")
    on(page, 2)
    assert page.evaluate("scrollY") == there


IN_VIEW = """() => { const [range] = CSS.highlights.get('guide-listen'); const box = range.getBoundingClientRect();
    return box.top >= 0 && box.top < document.querySelector('.player').getBoundingClientRect().top; }"""


def test_an_older_browser_marks_the_block(address: str, desk: Page) -> None:
    desk.add_init_script("delete CSS.highlights; delete globalThis.Highlight; delete Element.prototype.checkVisibility")
    wrong: list[str] = []
    desk.on("pageerror", lambda error: wrong.append(str(error)))
    listening(with_voices(desk), address + "communicate.html")
    on(desk, 3)
    assert desk.locator(".spoken").all_inner_texts() == [last(desk)]
    desk.get_by_role("button", name="Close").click()
    assert desk.locator(".spoken").count() == 0
    assert wrong == []


def test_at_the_end_it_stops_and_can_begin_again(site: Path, address: str, desk: Page) -> None:
    listening(made(with_voices(desk), site), address + "communicate.html")
    while last(desk) != "End":
        on(desk, 1)
    desk.evaluate("voice.end()")
    expect(desk.get_by_role("button", name="Play", exact=True)).to_be_visible()
    assert marked(desk) == ""
    desk.get_by_role("button", name="Play", exact=True).click()
    until(desk, "voice.now")
    assert last(desk) == "Communicate"


def test_a_voice_that_fails_is_told_of(address: str, desk: Page) -> None:
    listening(with_voices(desk), address + "communicate.html")
    desk.evaluate("voice.now.onerror({ error: 'synthesis-failed' })")
    expect(desk.locator(".player [role=status]")).to_contain_text("The voice stopped.")
    expect(desk.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_it_stops_when_the_page_is_left(address: str, desk: Page) -> None:
    listening(with_voices(desk), address + "communicate.html")
    stopped = "addEventListener('pagehide', () => localStorage.setItem('test', String(voice.now === null)))"
    desk.evaluate(stopped)
    desk.goto(address + "index.html")
    assert desk.evaluate("localStorage.getItem('test')") == "true"
