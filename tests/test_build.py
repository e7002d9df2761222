"""Building: the swap, refusal, a kill, the same bytes by either command, and serving."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coproduction.build import swap
from coproduction.house import House
from tests.conftest import ROOT

SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1760000000", "PYTHONHASHSEED": "0"}


def run(house: House, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=house.root,
        env=os.environ | SETTINGS | more,
        capture_output=True,
        text=True,
        check=False,
    )


def guide(house: House, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return run(house, "coproduction", *words, **more)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_site_has_every_page_and_download_and_nothing_of_material(small: House) -> None:
    done = guide(small, "build")
    assert done.returncode == 0, done.stderr
    chapters = ["asking", "care", "climbing", "index", "opening"]
    wanted = {f"{folder}{chapter}.html" for folder in ("", "easy/") for chapter in chapters}
    wanted |= {"404.html", "offline.html", "keep-worker.js"}
    endings = ("pdf", "docx", "epub", "txt", "md", "json")
    names = [f"{name}.{ending}" for name in ("guide", "easy-read") for ending in endings]
    names += [f"{chapter}{more}.pdf" for chapter in chapters if chapter != "index" for more in ("", "-easy-read")]
    names += [f"{name}-grade-{grade}.brf" for name in ("guide", "easy-read") for grade in (1, 2)]
    wanted |= {f"downloads/{name}" for name in (*names, "guide-large-print.pdf", "guide-offline.zip")}
    wanted |= {"pictures/heart.svg", "pictures/talk.svg", "assets/icon.svg"}
    wanted |= {f"assets/styles/{name}.css" for name in ("guide", "below", "forms", "print")}
    wanted |= {f"assets/{folder}/{edition}.js" for folder in ("words", "search") for edition in ("full", "easy")}
    for folder, ending in (("assets/features", "css"), ("assets/scripts", "js"), ("tools", "js")):
        wanted |= {f"{folder}/{one.name}" for one in (ROOT / "overrides" / folder).glob(f"*.{ending}")}
    assert files(small.root / "site").keys() == wanted
    assert {path.name for path in small.root.iterdir() if path.name.startswith(".")} == {".cache"}


def test_both_commands_and_any_folder_give_the_same_bytes(small: House, tmp_path: Path) -> None:
    from tests.conftest import copy_small

    other = copy_small(tmp_path / "elsewhere" / "deeper")
    assert guide(small, "build").returncode == 0
    done = run(other, "mkdocs", "build", "--strict", PYTHONHASHSEED="7", TZ="Asia/Tokyo")
    assert done.returncode == 0, done.stderr
    one, two = files(small.root / "site"), files(other.root / "site")
    assert one.keys() == two.keys()
    assert [path for path in one if one[path] != two[path]] == []


def test_after_a_changed_sentence_only_what_holds_it_has_a_new_time(small: House) -> None:
    site = small.root / "site"
    assert guide(small, "build").returncode == 0

    def times() -> dict[str, int]:
        return {path: (site / path).stat().st_mtime_ns for path in files(site)}

    before = times()
    prose = small.content / "prose" / "opening.md"
    prose.write_text(
        prose.read_text(encoding="utf-8").replace("You can stop at any time.", "You can stop whenever you like."),
        "utf-8",
    )
    assert guide(small, "build").returncode == 0
    whole = ("guide.pdf", "guide-large-print.pdf", "guide.docx", "guide.epub", "guide.txt", "guide.md", "guide.json")
    more = ("opening.pdf", "guide-grade-1.brf", "guide-grade-2.brf", "guide-offline.zip")
    # The page; the list of downloads, where it tells a size that has changed; the search; the worker’s list of files.
    pages = {"opening.html", "assets/search/full.js", "keep-worker.js"}
    changed = {path for path, time in times().items() if before[path] != time}
    assert changed >= {*(f"downloads/{name}" for name in (*whole, *more)), *pages}
    assert not any("easy" in path or path.endswith((".css", ".svg")) for path in changed), changed


def test_a_refused_guide_leaves_the_old_site_whole(small: House) -> None:
    assert guide(small, "build").returncode == 0
    before = files(small.root / "site")
    stairs = small.content / "frameworks" / "stairs.yml"
    stairs.write_text(stairs.read_text().replace("title: Middle", "titel: Middle"))
    done = guide(small, "build")
    assert done.returncode == 1
    assert "content/frameworks/stairs.yml:16:5: M002 “titel” is not a field of this." in done.stderr
    assert "Traceback" not in done.stderr
    assert files(small.root / "site") == before
    assert not list(small.root.glob(".site*"))


def test_a_format_that_fails_leaves_the_old_site_whole(small: House) -> None:
    assert guide(small, "build").returncode == 0
    before = files(small.root / "site")
    (small.root / "sitecustomize.py").write_text(
        "import coproduction.build.documents as documents\n"
        "from coproduction.formats import FormatError\n"
        "def write(*_):\n"
        "    raise FormatError('There is no room on the disk.')\n"
        "documents.make = write\n"
    )
    done = run(small, "mkdocs", "build", "--strict", PYTHONPATH=str(small.root))
    assert done.returncode == 1
    assert done.stderr.endswith("There is no room on the disk.\n")  # no words of MkDocs’s own
    assert "Traceback" not in done.stderr
    assert "BuildError" not in done.stderr
    assert files(small.root / "site") == before
    assert not list(small.root.glob(".site*"))


def test_a_warning_of_mkdocs_under_strict_leaves_the_old_site_whole(small: House) -> None:
    assert guide(small, "build").returncode == 0
    before = files(small.root / "site")
    (small.root / "docs" / "extra.md").write_text("# Extra\n\n[nowhere](nowhere.md)\n")
    assert run(small, "mkdocs", "build", "--strict").returncode == 1
    assert files(small.root / "site") == before
    assert not list(small.root.glob(".site-*"))


def test_what_nobody_foresaw_is_a_sentence_too(small: House) -> None:
    assert guide(small, "build").returncode == 0
    before = files(small.root / "site")
    (small.root / "overrides" / "blocks" / "paragraph.html").write_text("{% if %}")
    done = guide(small, "build")
    assert done.returncode == 1
    assert "something unforeseen" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(small.root / "site") == before


@pytest.mark.parametrize("moment", ["prepare", "make", "write", "_exchange", "rmtree"])
def test_a_kill_at_any_moment_leaves_a_whole_site(small: House, moment: str) -> None:
    assert guide(small, "build").returncode == 0
    before = files(small.root / "site")
    guide_yml = small.content / "guide.yml"
    guide_yml.write_text(guide_yml.read_text().replace("title: Opening", "title: Overture"))
    (small.root / "sitecustomize.py").write_text(
        "import os, shutil\n"
        "import coproduction.build as build\n"
        "from coproduction.build import documents, swap\n"
        "owners = {'prepare': build, 'make': documents, 'write': build, '_exchange': swap, 'rmtree': shutil}\n"
        f"owner = owners[{moment!r}]\n"
        f"setattr(owner, {moment!r}, lambda *_, **__: os._exit(137))\n"
    )
    path = str(small.root)
    assert run(small, "mkdocs", "build", "--strict", PYTHONPATH=path).returncode == 137
    after = files(small.root / "site")
    if moment == "rmtree":
        assert "Overture" in after["opening.html"].decode()
        assert after.keys() == before.keys()
    else:
        assert after == before


def test_a_kill_between_two_renames_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On systems that cannot exchange two folders, there is a moment without a site."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "old").touch()
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    new = swap.fresh(site)
    (new / "new").touch()
    rename = Path.rename

    def killed(self: Path, target: Path) -> Path:
        if self == new:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        swap.swap(new, site)
    monkeypatch.setattr(Path, "rename", rename)
    assert not site.exists()
    again = swap.fresh(site)
    assert files(site).keys() == {"old"}
    (again / "newer").touch()
    swap.swap(again, site)
    assert files(site).keys() == {"newer"}


def test_dead_builds_are_cleared_away(tmp_path: Path) -> None:
    site = tmp_path / "site"
    dead = swap.fresh(site)
    os.utime(dead, (0, 0))
    alive = swap.fresh(site)
    assert not dead.exists()
    assert swap.fresh(site) != alive
    assert alive.exists()


def test_check_says_how_it_ended(small: House) -> None:
    assert guide(small, "check").returncode == 0
    assert guide(small, "check").stdout == "no errors and no warnings.\n"
    (small.content / "sources.yml").write_text("sources: here\n")
    done = guide(small, "check", "--json")
    assert done.returncode == 1
    assert '"code": "M014"' in done.stdout
    assert guide(small, "check", "--colour").returncode == 2
    assert guide(small, "check", "--brand", "nobody").returncode == 1


@contextmanager
def serving(house: House) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        command,
        cwd=house.root,
        env=os.environ | SETTINGS,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(20)


def shows(address: str, *words: str) -> str:
    """The page, once it shows the words. Fails after a minute."""
    page = ""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                page = answer.read().decode()
        except OSError:
            page = ""
        if all(one in page for one in words):
            return page
        time.sleep(0.05)
    raise AssertionError(f"{words} never showed at {address}: {page}")


def test_serve_shows_changes_and_problems_and_never_hangs(small: House) -> None:
    stairs = small.content / "frameworks" / "stairs.yml"
    sound = stairs.read_text()
    with serving(small) as address:
        page = shows(address + "climbing.html", "Something happens.")
        assert "Content-Security-Policy" not in page  # the reloader is an inline script
        stairs.write_text(sound.replace("Something happens.", "A sentence that is new."))
        shows(address + "climbing.html", "A sentence that is new.")
        stairs.write_text(sound.replace("title: Middle", "title: Middle: way"))
        page = shows(address + "climbing.html", "content/frameworks/stairs.yml:16:18", "R008")
        assert "A sentence that is new." in page
        stairs.write_text(sound.replace("Something happens.", "All is well again."))
        assert "R008" not in shows(address + "climbing.html", "All is well again.")


def test_serve_shows_templates_anew_and_survives_broken_ones(small: House) -> None:
    paragraph = small.root / "overrides" / "blocks" / "paragraph.html"
    sound = paragraph.read_text()
    with serving(small) as address:
        shows(address + "climbing.html", "Something happens.")
        paragraph.write_text(sound.replace("<p", '<p data-new="1"'))
        shows(address + "climbing.html", 'data-new="1"')
        paragraph.write_text("{% if %}")
        shows(address + "climbing.html", "something unforeseen", "Something happens.")
        paragraph.write_text(sound.replace("<p", '<p data-again="1"'))
        assert "something unforeseen" not in shows(address + "climbing.html", 'data-again="1"')


def test_serve_starts_with_a_refused_guide(small: House) -> None:
    stairs = small.content / "frameworks" / "stairs.yml"
    sound = stairs.read_text()
    stairs.write_text(sound.replace("source: book", "source: books"))
    with serving(small) as address:
        shows(address, "K005", "Did you mean “book”?")
        stairs.write_text(sound)
        shows(address + "climbing.html", "Something happens.")
