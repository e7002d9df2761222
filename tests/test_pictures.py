"""Pictures: each stands on the contact sheet beside all its sentences, and is credited to who drew it."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from coproduction.blocks import plain
from coproduction.checks.drawings import FIRST_PAGE, SMALL, faults
from coproduction.cli import main
from coproduction.contact_sheet import TOGETHER, contact_sheet
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.pictured import uses
from coproduction.model.walk import easy_sentences, tellings
from coproduction.pictures import credits, file_of, in_yellow
from coproduction.reading import markdown
from coproduction.reading.easy import Easy
from tests.conftest import sound


@pytest.fixture(scope="module")
def sheet(guide: Guide, house: House) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(contact_sheet(guide, house))


def with_an_ant(house: House) -> None:
    """Adds a picture that nobody uses, before all others."""
    path = house.content / "pictures.yml"
    rest = path.read_text(encoding="utf-8").removeprefix("pictures:\n")
    path.write_text(f"pictures:\n  - id: ant\n    openmoji: 1F41C\n    alt: An ant\n{rest}", encoding="utf-8")


def said(sentence: str) -> str:
    return " ".join(plain(line) for line in markdown.lines(sentence)[0])


def test_every_picture_is_on_the_sheet_once_with_its_alt_text(guide: Guide, sheet: lxml.html.HtmlElement) -> None:
    shown = [(one.get("id"), one.find(".//img").get("alt")) for one in sheet.iterfind(".//article")]
    assert sorted(shown) == sorted((one.id, one.alt) for one in guide.pictures.values())


def test_every_easy_sentence_of_the_guide_stands_beside_its_picture(guide: Guide, sheet: lxml.html.HtmlElement) -> None:
    articles = sheet.findall(".//article")
    beside = {one.get("id"): {words.text_content() for words in one.iterfind(".//li/p")} for one in articles}
    count = 0
    for telling in tellings(guide):
        if isinstance(telling.value, Easy):
            for idea in telling.value.ideas:
                for sentence in idea.sentences:
                    assert said(sentence.text) in beside[idea.picture], telling.item
                    count += 1
    assert count > 500
    fields = ("question", "explain", "easy_label")
    questions = [telling for telling in tellings(guide) if telling.field.endswith(fields)]
    assert len(questions) > 50
    everywhere = set().union(*beside.values())
    for telling in questions:
        told = [one.text for one in easy_sentences(telling)] or [str(telling.value)]
        assert {said(one) for one in told} <= everywhere, telling.item


def test_on_paper_a_picture_stands_again_beside_every_few_words(sheet: lxml.html.HtmlElement) -> None:
    """Its copies are for print alone: no screen shows them, and nobody hears them."""
    for article in sheet.iter("article"):
        first, *again = article.iter("figure")
        groups = article.find_class("group")
        assert len(groups) == len(again) + 1
        assert all(len(list(group.iter("li"))) <= TOGETHER for group in groups)
        assert "aria-hidden" not in first.attrib
        assert all((one.get("class"), one.get("aria-hidden")) == ("again", "true") for one in again)


def test_the_sheet_can_be_read_and_found_through(sheet: lxml.html.HtmlElement) -> None:
    """A title, one first heading, landmarks, a heading for each picture, and links that lead to it."""
    assert sheet.get("lang") == "en-GB"
    assert len(sheet.findall(".//h1")) == 1
    assert [one.tag for one in sheet.find("body")] == ["header", "nav", "main", "footer"]
    ids = {one.get("id") for one in sheet.iter() if one.get("id")}
    for article in sheet.iterfind(".//article"):
        assert article.get("aria-labelledby") == article.find(".//h2").get("id")
    assert {one.get("href")[1:] for one in sheet.iterfind(".//nav//a")} <= ids
    assert not [one for one in sheet.iter("img", "script", "link") if not (one.get("src") or "").startswith("data:")]


def test_unused_pictures_come_last_and_say_so(small: House) -> None:
    with_an_ant(small)
    done = CliRunner().invoke(main, ["pictures", "--folder", str(small.root)])
    assert done.exit_code == 0, done.output
    written = small.root / "build" / "pictures.html"
    assert str(written) in done.output
    page = lxml.html.document_fromstring(written.read_text(encoding="utf-8"))
    articles = page.findall(".//article")
    assert [one.get("id") for one in articles][-1] == "ant"
    assert ["Nobody uses" in one.text_content() for one in articles] == [False] * (len(articles) - 1) + [True]


def test_a_guide_with_errors_makes_no_sheet(small: House) -> None:
    (small.content / "pictures.yml").write_text("pictures:\n  - id: heart\n    openmoji: 2764\n    alt: A red heart\n")
    done = CliRunner().invoke(main, ["pictures", "--folder", str(small.root)])
    assert done.exit_code == 1
    assert "There is no picture “talk”." in done.output
    assert not (small.root / "build").exists()


def test_a_picture_without_its_file_is_marked(small: House) -> None:
    """The check stops such a guide; the sheet still says what it lacks."""
    guide = sound(small)
    (small.drawings).mkdir(parents=True, exist_ok=True)
    drawn = guide.pictures["talk"].model_copy(update={"openmoji": None, "drawn": "nothing"})
    guide = replace(guide, pictures={**guide.pictures, "talk": drawn})
    assert "The file is missing." in contact_sheet(guide, small)


def test_words_beside_a_picture_are_those_of_its_own_item(small: House) -> None:
    """An idea’s sentences; a question with its explanation; an answer; a name where there is no easy one."""
    beside = {(one.item, one.picture, one.words, one.title) for one in uses(sound(small))}
    assert ("values/care/wait", "heart", ("We wait for you.", "You take your time."), False) in beside
    assert ("values/care", "heart", ("Care",), True) in beside


def test_credits_name_who_drew_each_picture_that_is_shown(guide: Guide) -> None:
    shown = {use.picture for use in uses(guide)}
    found = {one.name: one for one in credits(guide)}
    assert found.keys() == shown
    for name, credit in found.items():
        code = guide.pictures[name].openmoji
        assert credit.by == ("OpenMoji" if code else "")
        assert credit.alt == guide.pictures[name].alt
    assert any(not one.by for one in found.values())


def test_a_picture_that_is_not_shown_is_not_credited(small: House) -> None:
    with_an_ant(small)
    assert [one.name for one in credits(sound(small))] == ["heart", "talk"]


def test_people_in_yellow_are_told_from_people_with_a_tone() -> None:
    for code in ("1F44D", "1F468-200D-1F4BB", "1F9D1-200D-1F9D1-200D-1F9D2", "1F46D", "1F575-FE0F"):
        assert in_yellow(code), code
    for code in ("1F44D-1F3FD", "1F468-1F3FE-200D-1F4BB", "1F9D1-1F3FB-200D-1F91D-200D-1F9D1-1F3FF", "2764", "1F642"):
        assert not in_yellow(code), code


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><use href="#a"/></svg>', "holds <use>"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,24,24"/>', "has no viewBox"),
        ('<svg viewBox="0 0 72 72"/>', "is no SVG"),
        (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">'
            '<script xmlns="http://www.w3.org/1999/xhtml">1</script></svg>',
            "holds <script>",
        ),
        ('<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"/>', "instruction"),
        ("<!DOCTYPE svg SYSTEM 'https://example.org/a.dtd'><svg/>", "document type"),
        ("", "cannot be read"),
        ("\x00", "cannot be read"),
    ],
)
def test_a_drawing_that_is_not_fit_is_told_of(drawing: str, why: str) -> None:
    assert why in " ".join(faults(drawing.encode()))


def test_words_that_grow_without_end_are_not_read() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20}">' for n in range(1, 30))
    drawing = f'<!DOCTYPE svg [<!ENTITY a0 "a">{levels}]><svg xmlns="http://www.w3.org/2000/svg">&a29;</svg>'
    assert list(faults(drawing.encode()))[-1] == "declares a document type"


def test_each_drawing_of_the_guide_is_named_and_fit(guide: Guide, house: House) -> None:
    named = {file_of(one, house) for one in guide.pictures.values() if one.drawn}
    assert named == set(house.drawings.glob("*.svg"))
    large = file_of(guide.pictures[guide.settings.picture or ""], house)
    for file in named:
        assert list(faults(file.read_bytes(), FIRST_PAGE if file == large else SMALL)) == []
        assert Path(file).read_text(encoding="utf-8").endswith("</svg>\n")
