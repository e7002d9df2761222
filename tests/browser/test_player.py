"""The player: kept settings, focus, size, colours, a memory stick, and a real voice (eSpeak NG, without a sound card).

The other tests put a stand-in in the place of the browser's voices (``voices.py``).
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import FLAGS
from tests.browser.test_pages import AXE, TAGS
from tests.browser.voices import listening, on, said, with_voices
from tests.browser.waiting import until
from tests.needs import found

pytestmark = pytest.mark.browser


def test_speed_and_voice_are_kept_with_the_settings_and_only_then(address: str, desk: Page) -> None:
    with_voices(desk).goto(address + "index.html")
    desk.evaluate("localStorage.setItem('guide-reading', '{}')")
    listening(desk, address + "communicate.html")
    desk.get_by_label("Speed").select_option("Faster")
    desk.get_by_label("Voice").select_option("Sam")
    assert json.loads(desk.evaluate("localStorage.getItem('guide-reading')")) == {"speed": "faster", "voice": "Sam"}
    desk.get_by_role("button", name="Reading settings").click()
    desk.get_by_role("radio", name="Dark").check()
    listening(desk, address + "welcome-and-care.html")
    text, name, rate = desk.evaluate("voice.said[0]")
    assert (text, name) == ("Welcome and care", "Sam")
    assert rate > 1
    desk.get_by_role("button", name="Reading settings").click()
    desk.get_by_role("button", name="Forget my settings").click()
    assert desk.evaluate("localStorage.length") == 0


def test_the_player_never_covers_what_has_the_focus(address: str, phone: Page) -> None:
    listening(with_voices(phone), address + "plan-a-meeting.html")
    phone.get_by_role("link", name="Home").focus()
    covered = """() => { const one = document.activeElement, bar = document.querySelector('.player');
        if (bar.contains(one) || one === document.body) return null;
        const under = one.getBoundingClientRect().top >= bar.getBoundingClientRect().top - 2;
        return under ? one.outerHTML.slice(0, 90) : ''; }"""
    stops = 0
    for _ in range(70):
        phone.keyboard.press("Tab")
        phone.evaluate("new Promise(requestAnimationFrame)")
        until(phone, f"({covered})() === '' || ({covered})() === null")
        stops += phone.evaluate(covered) == ""
    assert stops > 40


@pytest.mark.parametrize(("width", "height"), [(320, 256), (360, 640), (1280, 800)])
def test_the_player_fits(address: str, context: Callable[..., BrowserContext], width: int, height: int) -> None:
    """At 400% zoom a window is 320 by 256: the player takes less than half of it, and its targets stay large."""
    page = context(viewport={"width": width, "height": height}).new_page()
    listening(with_voices(page), address + "communicate.html")
    bar = page.locator(".player")
    for size in ("", "largest"):
        page.evaluate("size => guide.apply({ size })", size)
        box = bar.bounding_box()
        assert box is not None
        assert box["height"] <= height * 0.46
        assert page.evaluate("(one => one.scrollWidth <= one.clientWidth)(document.querySelector('.player'))")
        sizes = bar.locator("button, select").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
        assert len(sizes) == 6
        assert min(sizes) >= 44


@pytest.mark.parametrize("colours", ["light", "dark", "contrast"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_while_listening(
    address: str, context: Callable[..., BrowserContext], colours: str, width: int
) -> None:
    page = context(viewport={"width": width, "height": 800}, bypass_csp=True).new_page()
    with_voices(page)
    for path in ("communicate.html", "easy/communicate.html"):
        listening(page, address + path)
        page.evaluate("colours => guide.apply({ colours })", colours)
        page.evaluate(AXE)
        result = page.evaluate(f"axe.run(document, {json.dumps({'runOnly': TAGS})})")
        assert len(result["passes"]) >= 15
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in result["violations"]] == [], path


def test_it_works_from_a_memory_stick(site: Path, desk: Page) -> None:
    wrong: list[str] = []
    desk.on("console", lambda message: wrong.append(message.text))
    listening(with_voices(desk), (site / "easy" / "communicate.html").as_uri())
    on(desk, 3)
    assert len(set(said(desk))) == 4
    assert wrong == []


CONFIGURATION = """LogLevel 1
AudioOutputMethod "libao"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""
"""Of Speech Dispatcher, the program by which browsers on Linux speak."""


@pytest.fixture
def talking(browser: Browser, tmp_path: Path) -> Iterator[Browser]:
    """Chromium with the voices of eSpeak NG, speaking into a sound card that is not there."""
    program = found("speech-dispatcher")
    assert program, "Speech Dispatcher is missing: run make test."
    socket = tmp_path / "speech"
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "espeak-ng.conf").write_text("")
    (tmp_path / "speechd.conf").write_text(CONFIGURATION)
    (tmp_path / ".libao").write_text("default_driver=null\n")
    options = ["-s", "-t", 0, "-C", tmp_path, "-c", "unix_socket", "-S", socket, "-L", tmp_path, "-P", tmp_path / "pid"]
    environment = os.environ | {"HOME": str(tmp_path), "SPEECHD_ADDRESS": f"unix_socket:{socket}"}
    quiet = subprocess.DEVNULL
    dispatcher = subprocess.Popen([program, *map(str, options)], env=environment, stdout=quiet, stderr=quiet)
    chromium = browser.browser_type.launch(
        executable_path=found("chromium"), args=[*FLAGS, "--enable-speech-dispatcher"], env={**environment}
    )
    yield chromium
    chromium.close()
    dispatcher.terminate()
    dispatcher.wait()


def test_a_real_voice_reads_a_whole_page(talking: Browser, address: str) -> None:
    page = talking.new_page()
    page.add_init_script(
        """globalThis.said = []; const speak = speechSynthesis.speak.bind(speechSynthesis);
        speechSynthesis.speak = (one) => {
            said.push([one.text, one.voice.lang, one.voice.localService]);
            speak(one);
        };"""
    )
    page.goto(address + "easy/communicate.html")
    button = page.get_by_role("button", name="Listen", exact=True)
    button.wait_for(timeout=20_000)
    button.click()
    page.get_by_role("region", name="Listen").wait_for()
    assert 1 < page.get_by_label("Voice").locator("option").count() < 30, "hundreds of variations are no choice"
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="Play", exact=True).click()
    page.get_by_role("button", name="Play", exact=True).wait_for(timeout=60_000)
    heard = page.evaluate("said")
    assert heard[0][0] == page.locator("h1").inner_text()
    assert {(language, own) for _, language, own in heard} == {("en-GB", True)}
    assert len({text for text, _, _ in heard}) > 20
    assert page.locator(".player [role=status]").inner_text() == ""
