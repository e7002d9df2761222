"""A second engine's eyes on each template: IBM's rules for accessibility, beside axe's in test_pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import TEMPLATES
from tests.needs import NPM

pytestmark = pytest.mark.browser

ENGINE = NPM / "node_modules" / "accessibility-checker-engine" / "ace.js"

RUN = """async (policies) => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    const report = await new ace.Checker().check(document, policies);
    return report.results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
}"""


def findings(page: Page, url: str) -> list[dict[str, Any]]:
    page.goto(url)
    if page.locator("form[data-tool]").count():
        page.locator("form > .tool").first.wait_for(state="attached")
    page.evaluate(f"{ENGINE.read_text(encoding='utf-8')}; globalThis.ace = ace;")
    return list(page.evaluate(RUN, ["IBM_Accessibility", "WCAG_2_2"]))


def wrong(found: list[dict[str, Any]]) -> list[str]:
    """What the engine is sure of. Where it asks a person to look, people and other tests do."""
    return [
        f"{one['ruleId']}: {one['message']} {one['snippet'][:90]}"
        for one in found
        if one["value"] == ["VIOLATION", "FAIL"] and not scrolled(one)
    ]


def scrolled(one: dict[str, Any]) -> bool:
    """A wide table in a region that can be scrolled by keyboard. axe asks for this (scrollable-region-focusable)."""
    return one["ruleId"] == "element_tabbable_role_valid" and 'class="table"' in one["snippet"]


@pytest.fixture
def page(context: Callable[..., BrowserContext]) -> Page:
    # The policy would keep the engine itself out; test_pages reads every page under it.
    return context(viewport={"width": 1280, "height": 900}, bypass_csp=True).new_page()


def test_ibm_finds_nothing(address: str, page: Page) -> None:
    assert ENGINE.is_file(), "IBM’s engine is missing: run make test."
    faults: dict[str, list[str]] = {}
    for name, path in TEMPLATES.items():
        found = findings(page, address + path)
        passed = {one["ruleId"] for one in found if one["value"][1] == "PASS"}
        assert len(passed) >= 30, name
        if told := wrong(found):
            faults[f"{name}: {path}"] = told
    assert faults == {}


def test_ibm_would_find_something(address: str, page: Page) -> None:
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => {"
        " const image = document.createElement('img'); image.src = 'x.png'; document.querySelector('h1').after(image);"
        " document.documentElement.removeAttribute('lang'); });"
    )
    told = " ".join(wrong(findings(page, address)))
    assert "img_alt_valid" in told
    assert "html_lang_exists" in told
