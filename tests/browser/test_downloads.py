"""What pages say of the files they offer is true: kind, size, pages, language; and every file is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pikepdf
import pytest

FACTS = re.compile(r"\((?P<kind>[^,()]+), (?P<size>[\d.]+ [KM]B)(, (?P<pages>\d+) pages?)?(, (?P<language>\w+))?\)$")
FILES = "section[@class='files']"
LISTS = {"full": "downloads.html", "easy": "easy/downloads.html"}


def offered(site: Path, path: str, where: str) -> Iterator[tuple[Path, str]]:
    """The files that a page links to from a place on it, and the words of the links."""
    page = lxml.html.parse(site / path).getroot()
    for link in page.xpath(f"//{where}//a[contains(@href, 'downloads/')]"):
        yield (site / path).parent.joinpath(link.get("href")).resolve(), " ".join(link.text_content().split())


def pages_of(file: Path) -> int:
    """How many pages a file has, or 0 where it has none."""
    if file.suffix == ".pdf":
        with pikepdf.open(file) as pdf:
            return len(pdf.pages)
    return file.read_text(encoding="ascii").count("\f") + 1 if file.suffix == ".brf" else 0


def told(file: Path, words: str) -> dict[str, str]:
    """What a link tells of its file, once it has been found to be true."""
    found = FACTS.search(words)
    assert found, words
    number, unit = found["size"].split()
    scale, about = {"KB": (1000, 0.5), "MB": (1_000_000, 0.05)}[unit]
    assert abs(file.stat().st_size / scale - float(number)) <= about + 0.001, words
    assert int(found["pages"] or 0) == pages_of(file), words
    return found.groupdict()


@pytest.mark.parametrize("edition", LISTS)
def test_every_file_says_what_it_is(edition: str, site: Path) -> None:
    listed = list(offered(site, LISTS[edition], FILES))
    assert len(listed) > 20
    for file, words in listed:
        facts = told(file, words)
        assert facts["kind"]
        assert facts["language"] == "English"
        assert bool(facts["pages"]) == (file.suffix in (".pdf", ".brf"))


def test_the_two_lists_have_every_file(site: Path) -> None:
    listed = [file for path in LISTS.values() for file, _ in offered(site, path, FILES)]
    assert set(listed) == {file.resolve() for file in (site / "downloads").iterdir()}
    assert {file for file in listed if listed.count(file) > 1} == {site.resolve() / "downloads" / "guide-offline.zip"}


@pytest.mark.parametrize("edition", LISTS)
def test_the_list_says_whom_each_kind_helps_and_stands_between_choosing_and_asking(edition: str, site: Path) -> None:
    page = lxml.html.parse(site / LISTS[edition]).getroot()
    for group in page.xpath(f"//{FILES}"):
        heading, helps = group[0], group[1]
        assert (heading.tag, helps.tag) == ("h3", "p")
        assert len(helps.text_content().split()) > 3, heading.text_content()
    headings = [one.get("id") for one in page.xpath("//div[@class='body']//h2")]
    assert headings[:3] == ["formats-there-are", "_files", "ask-for-a-format"]
    doors = [one.get("href") for one in page.xpath("//div[@class='around']//a[starts-with(@href, '#')]")]
    assert doors[:3] == [f"#{id}" for id in headings[:3]]


@pytest.mark.parametrize("folder", ["", "easy/"])
def test_each_chapter_offers_its_own(folder: str, site: Path) -> None:
    chapters = [path for path in (site / folder).glob("*.html") if path.stem not in ("index", "404", "offline")]
    assert len(chapters) > 25
    for chapter in chapters:
        files = list(offered(site, f"{folder}{chapter.name}", "details[@class='get']"))
        stem = chapter.stem + ("-easy-read" if folder else "")
        assert f"{stem}.pdf" in [file.name for file, _ in files], chapter
        assert not folder or any(file.name.startswith("easy-read-") for file, _ in files), "and its booklet"
        for file, words in files:
            told(file, words)


def names(site: Path, path: str) -> list[str]:
    return [file.name for file, _ in offered(site, path, "details[@class='get']")]


def test_a_page_offers_the_booklets_that_hold_it_and_no_others(site: Path) -> None:
    """The end of a booklet lists hard words; that does not make it one of the page of hard words."""
    assert [name for name in names(site, "easy/word-list.html") if name.startswith("easy-read-")] == [
        "easy-read-hard-words.pdf",
        "easy-read-more-hard-words.pdf",
    ]
    for chapter in (site / "easy").glob("*.html"):
        if chapter.stem != "index":
            assert len([name for name in names(site, f"easy/{chapter.name}") if name.startswith("easy-read-")]) < 3


def test_a_page_offers_the_papers_that_are_made_of_it(site: Path) -> None:
    assert {"meeting-pack.pdf", "meeting-pack.docx"} <= set(names(site, "plan-a-meeting.html"))
    assert "meeting-pack-easy-read.pdf" in names(site, "easy/plan-a-meeting.html")
    assert "checklist.pdf" in names(site, "nine-questions.html")
    assert {"briefing.pdf", "briefing.pptx"} <= set(names(site, "seven-minute-briefing.html"))
    assert "poster.pdf" in names(site, "four-cornerstones.html")
    assert "forms.pdf" not in names(site, "nine-questions.html"), "it is of many pages"


@pytest.mark.parametrize("edition", LISTS)
def test_no_two_links_of_a_list_begin_alike(edition: str, site: Path) -> None:
    """Who goes from link to link, and hears no heading, can tell them apart by name and kind."""
    begin = [re.split(r", [\d.]+ [KM]B", words)[0] for _, words in offered(site, LISTS[edition], FILES)]
    assert [one for one in begin if begin.count(one) > 1] == []
