"""The built site, served as a careful host would, and Chromium to read it with."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.host import host  # noqa: F401  # a fixture
from tests.browser.served import Handler, Server
from tests.conftest import ROOT
from tests.needs import found

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

TEMPLATES = {
    "home": "index.html",
    "chapter": "why-it-matters.html",
    "cornerstone": "communicate.html",
    "corners, tables, a pledge": "four-cornerstones.html",
    "ladder, dial": "is-this-co-production.html",
    "levels": "where-it-happens.html",
    "rings": "who-to-involve.html",
    "checklist": "nine-questions.html",
    "score sheet": "are-we-ready.html",
    "steps": "move-up-a-level.html",
    "charter": "agree-how-you-will-work.html",
    "themes and a plan": "make-it-happen.html",
    "briefing": "seven-minute-briefing.html",
    "review": "report-back.html",
    "word list": "word-list.html",
    "easy home": "easy/index.html",
    "easy chapter": "easy/communicate.html",
    "easy form": "easy/nine-questions.html",
    "easy word list": "easy/word-list.html",
    "not found": "404.html",
    "offline": "offline.html",
}
"""A page of each template and of each kind of framework."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide, built as ``make guide`` builds it. ``GUIDE_SITE`` names one that is built already."""
    if built := os.environ.get("GUIDE_SITE"):
        return Path(built)
    return build(tmp_path_factory.mktemp("built") / "site")


def build(folder: Path, **settings: str) -> Path:
    """Builds the guide into a folder, with some settings of the surroundings, such as ``GUIDE_BRAND``."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | settings
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def site_pages(site: Path) -> list[str]:
    """The path of every page, below the site."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(found) >= 20
    return found


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(site) as there:
        yield there


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serves a folder, and gives its address."""
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    path = found("chromium")
    assert path, "Chromium is missing: run make test, or name one with CHROMIUM=."
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes fresh contexts, and closes them."""
    made: list[BrowserContext] = []

    def make(**settings: object) -> BrowserContext:
        made.append(browser.new_context(**settings))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def desk(context: Callable[..., BrowserContext]) -> Page:
    """A page on a desk's screen."""
    return context(viewport={"width": 1280, "height": 900}).new_page()


@pytest.fixture
def phone(context: Callable[..., BrowserContext]) -> Page:
    """A page on a small phone."""
    return context(viewport={"width": 360, "height": 640}, has_touch=True).new_page()
