"""What a screen reader is given: the accessibility tree of each template, and of every kind of block.

The pages are the small guide's and the specimen's, so only a change of templates, styles or scripts changes them. After
one that is meant: ``pytest tests/browser/test_snapshots.py --refresh``, and read what it wrote.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from coproduction.formats.web.pages import TEMPLATES
from coproduction.formats.web.render import Renderer
from tests.conftest import copy_small
from tests.specimen import specimen

pytestmark = pytest.mark.browser

KEPT = Path(__file__).parent / "snapshots"
PAGES = {
    "home": "index.html",
    "chapter": "opening.html",
    "steps": "climbing.html",
    "form": "asking.html",
    "easy-home": "easy/index.html",
    "easy-chapter": "easy/opening.html",
    "easy-form": "easy/asking.html",
    "not-found": "404.html",
    "offline": "offline.html",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide's site."""
    house = copy_small(tmp_path_factory.mktemp("snapshots") / "small")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=house.root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
    return house.root / "site"


def compare(request: pytest.FixtureRequest, name: str, tree: str) -> None:
    path = KEPT / f"{name}.yml"
    # The day of a build is not what is looked at, nor how large a file is.
    tree = re.sub(r"\b\d{1,2} \w+ 20\d\d\b", "DAY", tree) + "\n"
    tree = re.sub(r"[\d.]+ (KB|MB)(, \d+ pages?)?", "SIZE", tree)
    if request.config.getoption("--refresh"):
        KEPT.mkdir(exist_ok=True)
        path.write_text(tree, encoding="utf-8")
    assert tree == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_the_tree_of_a_template(request: pytest.FixtureRequest, built: Path, phone: Page, name: str) -> None:
    # Whether there is a button to listen depends on the device's voices.
    phone.add_init_script("Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined })")
    phone.goto((built / PAGES[name]).as_uri())
    if phone.locator("form[data-tool]").count():
        phone.locator("form > .tool").last.wait_for(state="attached")
    phone.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    compare(request, name, phone.locator("body").aria_snapshot())


@pytest.mark.parametrize("edition", ["full", "easy"])
def test_the_tree_of_every_block(request: pytest.FixtureRequest, desk: Page, edition: str) -> None:
    book = specimen(edition)  # type: ignore[arg-type]
    renderer = Renderer(book, TEMPLATES)
    content = "".join(renderer.render(chapter.blocks, "blocks.html") for chapter in book.chapters)
    desk.set_content(f"<main>{content}</main>")
    compare(request, f"blocks-{edition}", desk.locator("main").aria_snapshot())
