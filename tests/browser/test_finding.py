"""What comes first for a search, however it is typed, in both editions."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_search import opened

pytestmark = pytest.mark.browser


def first(page: Page, query: str) -> str:
    """The name of the first thing that the search itself finds, without waiting for the dialog."""
    return str(
        page.evaluate(
            """query => {
                globalThis.trying ??= guide.finder(guide.index);
                const {answers, results} = trying(query);
                const [one] = [...answers, ...results];
                return one ? one.title || one.text.split('\\n')[0] : '';
            }""",
            query,
        )
    )


FULL = {
    "coproduction": "Co-production",
    "co-production": "Co-production",
    "Co Production": "Co-production",
    "what is co-production?": "Co-production",
    "EHCP": "Education, health and care plan",
    "ehc plan": "Education, health and care plan",
    "special needs": "SEND",
    "disabilty": "SEND",
    "tribunl": "Tribunal",
    "SENDAISS": "SENDIASS",
    "how do I complain": "Complaint",
    "complaining": "Complaint",
    "meeting": "Plan and run a meeting",
    "meetings": "Plan and run a meeting",
    "meetin": "Plan and run a meeting",
    "pay parents for travel": "Pay, travel and childcare",
    "partnerhsip": "Work in partnership",
    "seven minute briefing": "The seven-minute briefing",
    "schools": "In schools and settings",
    "Derbys": "Derby’s story",
    "derby's story": "Derby’s story",
    "privacy policy": "Privacy",
    "c3": "C3. Agreement on what matters most",
    "who should we invite": "Who to involve",
    "who shud be here": "Who to involve",
    "who should be here": "Who to involve",
    "checklist": "Nine questions",
    "9 questions": "Nine questions",
    "is it working": "Nine questions",
    "help": "If it is not working",
    "i need help": "If it is not working",
    "abuse": "If it is not working",
    "advocate": "If it is not working",
    "large print": "Downloads and other formats",
    "easy read": "Downloads and other formats",
    "glossary": "Word list",
    "agenda": "Plan and run a meeting",
    "rights": "Rights",
    "reprot back": "Report back and review",
}
EASY = {
    "coproduction": "Co-production",
    "EHCP": "Education, health and care plan",
    "complant": "Complaint",
    "how do i complain": "Complaint",
    "meetings": "Come to a meeting",
    "judge": "Tribunal",
    "mum": "Parent carer",
    "hard word": "Hard words",
    "promises": "Our promise",
    "is it working?": "Is it working?",
    "pay for my bus": "Money and travel",
    "acess needs": "Access needs",
    "listen": "Talk and listen",
    "help": "If things go wrong",
    "who helps me": "If things go wrong",
    "abuse": "If things go wrong",
    "checklist": "Is it working?",
    "nine questions": "Is it working?",
    "what are my rights": "Rights",
    "braille": "Get this guide in other ways",
    "agenda": "Come to a meeting",
}


@pytest.mark.parametrize(("path", "wanted"), [("index.html", FULL), ("easy/index.html", EASY)], ids=["full", "easy"])
def test_words_are_found_however_they_are_typed(address: str, desk: Page, path: str, wanted: dict[str, str]) -> None:
    opened(desk, address + path)
    found = {query: first(desk, query) for query in wanted}
    assert found == wanted


def test_what_is_not_there_is_not_put_right_into_something_else(address: str, desk: Page) -> None:
    """A word that means harm is never taken for another that has its letters."""
    opened(desk, address + "index.html")
    found = "query => { const { results, slips } = guide.finder(guide.index)(query); return [results.length, slips]; }"
    assert desk.evaluate(found, "abuse") == [1, []]
    assert desk.evaluate(found, "dolphin") == [0, []]


def test_what_was_left_out_is_not_said_to_have_results(address: str, desk: Page) -> None:
    opened(desk, address + "index.html")
    desk.get_by_role("searchbox").fill("who shud be here")
    expect(desk.locator(".search-count")).to_contain_text("No page says “shud”, so we left it out.")
    expect(desk.locator(".search-count")).to_contain_text("results for “here”")
