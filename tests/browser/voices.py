"""A stand-in for the browser's voices, and ways to follow what it is told to say.

It writes down each sentence, and ends it when the test says so.
"""

from __future__ import annotations

import json

from playwright.sync_api import Page

from tests.browser.waiting import until

STAND_IN = """
    const voices = VOICES.map(([name, lang, localService], number) =>
        ({ name, lang, localService, voiceURI: name, default: !number }));
    const voice = globalThis.voice = { said: [], now: null };
    const stop = () => { const one = voice.now; voice.now = null; return one; };
    voice.end = () => stop()?.onend?.({});
    speechSynthesis.getVoices = () => voices;
    speechSynthesis.speak = (one) => { voice.said.push([one.text, one.voice.name, one.rate]); voice.now = one; };
    speechSynthesis.cancel = () => { const one = stop(); setTimeout(() => one?.onerror?.({ error: "interrupted" })); };
    Object.defineProperty(speechSynthesis, "speaking", { get: () => voice.now !== null });
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { value: null, writable: true });
"""
ENGLISH = [["Ada", "en-GB", True], ["Sam", "en-US", True], ["Cloud", "en-GB", False]]

WORDS = """() => {
    const out = 'nav, button, .code, svg, select, textarea, .around, .ways, .state, .end, .tool, '
        + '[aria-hidden=true], [aria-live], [role=status]';
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement.closest(out)) text += ' ' + node.data;
    }
    return text.replace(/\\u00ad/g, '').replace(/\\s+/g, '').toLowerCase();
}"""
"""The letters of a page that are to be said, without the space between them."""


def with_voices(page: Page, voices: list[list[object]] = ENGLISH) -> Page:
    page.add_init_script(STAND_IN.replace("VOICES", json.dumps(voices)))
    return page


def listening(page: Page, address: str) -> Page:
    page.goto(address)
    page.get_by_role("button", name="Listen", exact=True).click()
    until(page, "voice.now")
    return page


def said(page: Page) -> list[str]:
    return [text for text, _, _ in page.evaluate("voice.said")]


def last(page: Page) -> str:
    return said(page)[-1]


def on(page: Page, sentences: int) -> None:
    """Lets the voice end that many sentences."""
    for _ in range(sentences):
        before = len(said(page))
        page.evaluate("voice.end()")
        until(page, f"voice.said.length > {before}")


def marked(page: Page) -> str:
    return str(page.evaluate("[...CSS.highlights.get('guide-listen') ?? []].join('')"))
