"""Which formats are made: those asked for, those the guide names, or all; and the site as one file."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from msgspec.structs import replace

from coproduction import build
from coproduction.formats import FormatError
from coproduction.house import House
from tests.test_build import files, guide

_OFFER = re.compile(rb'<section class="files"><h3 id="_offline">.*?</section>')


@pytest.fixture
def made(small: House) -> build.Made:
    return build.prepare(small)


def test_all_where_nobody_says(made: build.Made) -> None:
    assert build.chosen(made) == build.NAMES
    assert {"web", "pdf", "offline"} <= set(build.NAMES)


def test_those_that_the_guide_names_unless_others_are_asked_for(made: build.Made) -> None:
    settings = made.guide.settings.model_copy(update={"formats": ("text", "web")})
    named = replace(made, guide=replace(made.guide, settings=settings))
    assert build.chosen(named) == ("web", "text")
    assert build.chosen(named, "word, web") == ("web", "word")


def test_a_name_that_is_none_is_told_with_those_there_are(made: build.Made) -> None:
    with pytest.raises(FormatError, match=r"no format “wrod”\. Did you mean “word”\? The formats are web, pdf, "):
        build.chosen(made, "web,wrod")
    with pytest.raises(FormatError, match=r"no format “PDF”\. Did you mean “pdf”\? The formats are web, pdf, "):
        build.chosen(made, "PDF")
    with pytest.raises(FormatError, match=r"no format “wrod”.*no format “EPUB”\. Did you mean “epub”\? The formats"):
        build.chosen(made, "wrod,EPUB")
    with pytest.raises(FormatError, match=r"no format “xyz”\. The formats are web, pdf, "):
        build.chosen(made, "xyz")
    with pytest.raises(FormatError, match="--formats web,offline"):
        build.chosen(made, "offline")


@pytest.mark.parametrize("nothing", ["", ",", " , "])
def test_a_list_without_a_name_is_no_list(small: House, nothing: str) -> None:
    done = guide(small, "build", "--formats", nothing)
    assert done.returncode == 2
    assert "it names no format" in done.stderr
    assert not (small.root / "site").exists()


def test_the_site_with_some_of_them(small: House) -> None:
    done = guide(small, "build", "--formats", "web,text")
    assert done.returncode == 0, done.stderr
    found = [path for path in files(small.root / "site") if path.startswith("downloads/")]
    assert sorted(found) == ["downloads/easy-read.txt", "downloads/guide.txt"]


def test_they_may_be_asked_for_one_by_one(small: House) -> None:
    done = guide(small, "build", "--formats", "text", "--formats", "data,markdown")
    assert done.returncode == 0, done.stderr
    found = {path.suffix for path in (small.root / "build" / "downloads").iterdir()}
    assert found == {".txt", ".json", ".md"}


def test_a_guide_that_names_none_is_told(small: House) -> None:
    """It would not be clear whether it means all or nothing."""
    settings = small.content / "guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "formats: []\n", encoding="utf-8")
    done = guide(small, "check")
    assert done.returncode == 1
    assert "content/guide.yml:" in done.stdout
    assert "formats" in done.stdout


def test_braille_may_be_asked_for_where_no_file_of_it_is_made(small: House) -> None:
    settings = small.content / "guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "downloads: care\n", encoding="utf-8")
    assert guide(small, "build", "--formats", "web,text").returncode == 0
    page = (small.root / "site" / "care.html").read_text(encoding="utf-8")
    section = page.partition('<h3 id="_braille">')[2].partition("</section>")[0]
    assert "on paper" in section
    assert "<ul>" not in section


def test_documents_without_the_site(small: House) -> None:
    done = guide(small, "build", "--formats", "text")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["build/downloads/guide.txt", "build/downloads/easy-read.txt"]
    assert not (small.root / "site").exists()
    assert guide(small, "build", "--formats", "data").returncode == 0
    found = sorted(path.name for path in (small.root / "build" / "downloads").iterdir())
    assert found == ["easy-read.json", "guide.json"], "and nothing of an earlier build"
    done = guide(small, "build", "--formats", "texts")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no format “texts”. Did you mean “text”?")


def test_a_folder_that_cannot_be_written_to_is_named(small: House) -> None:
    """A file lies where the folder would be: whoever may do everything cannot write into that either."""
    (small.root / "build").write_text("")
    done = guide(small, "build", "--formats", "text")
    assert done.returncode == 1
    assert done.stderr.startswith(f"The documents cannot be written to {small.root / 'build'}: ")
    assert len(done.stderr.splitlines()) == 1
    settings = small.root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\nsite_dir: build/site\n", encoding="utf-8")
    done = guide(small, "build", "--formats", "web")
    assert done.returncode == 1
    assert done.stderr.startswith(f"The site cannot be written to {small.root / 'build'}: ")
    assert len(done.stderr.splitlines()) == 1


def test_the_formats_are_listed(small: House) -> None:
    done = guide(small, "formats")
    assert tuple(line.split()[0] for line in done.stdout.splitlines()) == build.NAMES


def test_the_whole_site_in_one_file(small: House) -> None:
    settings = small.content / "guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "downloads: care\n", encoding="utf-8")
    done = guide(small, "build")
    assert done.returncode == 0, done.stderr
    site = files(small.root / "site")
    content = site["downloads/guide-offline.zip"]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        held = {name.removeprefix("guide/"): file.read(name) for name in file.namelist()}
        assert file.testzip() is None
    offering = [path for path, text in site.items() if path.endswith(".html") and b"guide-offline.zip" in text]
    assert held == {
        path: _OFFER.sub(b"", text) if path in offering else text
        for path, text in site.items()
        if path not in ("downloads/guide-offline.zip", "keep-worker.js")
    }
    assert offering
    assert not [path for path, text in held.items() if b"guide-offline.zip" in text], "inside, it would lead nowhere"
