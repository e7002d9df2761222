"""What the guide says: everything the sources give is there, and nothing stands in it that should not."""

from __future__ import annotations

import re

import pytest
import yaml

from coproduction.assemble import assemble
from coproduction.blocks import Listing, plain
from coproduction.house import House
from coproduction.model.filling import Dial, Questionnaire
from coproduction.model.guide import Guide, items_of
from coproduction.model.items import Asked
from coproduction.model.kinds import Charter, Cornerstones, Plan
from coproduction.model.walk import easy_sentences, tellings
from coproduction.problems import pressing
from coproduction.reading.easy import Easy
from coproduction.reading.markdown import blocks, lines
from tests.conftest import ROOT

INVENTORY = yaml.safe_load((ROOT / "tests" / "inventory.yml").read_text(encoding="utf-8"))


def test_the_content_has_no_problem(house: House) -> None:
    assert pressing(assemble(house)[1]) == []


def test_every_point_of_the_cornerstones_is_there(guide: Guide) -> None:
    cornerstones = guide.frameworks["cornerstones"]
    assert isinstance(cornerstones, Cornerstones)
    assert {item.id: len(item.points) for item in cornerstones.items} == INVENTORY["cornerstones"]


@pytest.mark.parametrize("id", INVENTORY["items"])
def test_every_item_is_there_and_credited(guide: Guide, id: str) -> None:
    framework, wanted = guide.frameworks[id], INVENTORY["items"][id]
    assert len(framework.items) == wanted["count"]
    credited = {one for item in framework.items for one in item.source or framework.source}
    assert wanted["source"] in credited


def test_every_question_of_the_dials_is_there(guide: Guide) -> None:
    for id, count in INVENTORY["questions"].items():
        dial = guide.frameworks[id]
        assert isinstance(dial, Dial)
        asked = [one for one in dial.questions if (one.source or dial.source) != ("guide",)]
        assert len(asked) == count
        assert sum(one.answer == "level" for one in dial.questions) == 1


def test_every_commitment_is_there(guide: Guide) -> None:
    charter = guide.frameworks["charter"]
    assert isinstance(charter, Charter)
    assert {part.id: len(part.points) for part in charter.items} == INVENTORY["charter"]


def test_every_action_and_example_is_there(guide: Guide) -> None:
    plan = guide.frameworks["plan"]
    assert isinstance(plan, Plan)
    counted = {
        theme.id: [len(theme.actions), len(theme.examples), sum(len(group.points) for group in theme.examples)]
        for theme in plan.items
    }
    assert counted == INVENTORY["plan"]


@pytest.mark.parametrize("id", INVENTORY["sections"])
def test_every_row_told_in_prose_is_there_and_credited(guide: Guide, id: str) -> None:
    assert set(INVENTORY["sections"][id]) <= set(guide.sections[id].source)


def test_every_chapter_has_its_parts(guide: Guide) -> None:
    """In short, a question for a meeting, an example, once each: in all chapters but those about the guide itself.

    The check sees to it where a part asks for them (M028), and ``exceptions.yml`` says which chapters do without.
    """
    for part in guide.settings.parts:
        assert part.chapters_have == (() if part.id == "about" else ("short", "meeting", "example"))
    for chapter in guide.chapters:
        roles = [guide.sections[piece.prose].role for piece in chapter.pieces if piece.prose]
        for role in ("short", "meeting", "example"):
            assert roles.count(role) <= (chapter.part != "about"), (chapter.id, role)


def test_few_chapters_do_without_a_question_or_an_example(guide: Guide) -> None:
    """An exception for the whole chapter would hide a second thing that it lacks."""
    without = [one.where for one in guide.exceptions if one.code == "M028"]
    assert 0 < len(without) <= 3
    for where in without:
        (chapter,) = [one for one in guide.chapters if f"guide/{one.id}" == where]
        assert len({guide.sections[one.prose].role for one in chapter.pieces if one.prose} - {None}) == 2, where


def test_in_short_has_two_points_or_three(guide: Guide) -> None:
    for section in guide.sections.values():
        if section.role == "short":
            (listing,) = blocks(section.text, f"prose/{section.id}")[0]
            assert isinstance(listing, Listing)
            assert 2 <= len(listing.entries) <= 3, section.id


def test_a_question_for_a_meeting_asks(guide: Guide) -> None:
    for section in guide.sections.values():
        if section.role == "meeting":
            assert section.text.count("?") == 1, section.id


def test_law_is_dated_and_says_england(guide: Guide) -> None:
    dated = [section for section in guide.sections.values() if section.checked]
    told = {one.id: one.text for one in dated}
    for id in ("what-the-law-says", "independent-help", "complaints-and-appeals"):
        assert "England" in told[id]


def test_codes_are_numbered_in_order(guide: Guide) -> None:
    """They are printed on paper, so they never change."""
    letters: set[str] = set()
    for framework in guide.frameworks.values():
        codes = [item.code for _, _, item in items_of(framework) if isinstance(item, Asked)]
        if codes:
            letter = codes[0].rstrip("0123456789")
            assert codes == [f"{letter}{number}" for number in range(1, len(codes) + 1)], framework.id
            assert letter not in letters, f"two tools print {letter} before their numbers"
            letters.add(letter)


def test_answers_are_the_same_four_in_both_tools(guide: Guide) -> None:
    options = [one.options for one in guide.frameworks.values() if isinstance(one, Questionnaire)]
    assert [[option.id for option in some] for some in options] == [["yes", "partly", "no", "not-sure"]] * 2
    assert [option.easy_label for option in options[0]] == ["Yes", "A bit", "No", "I don’t know"]


def test_the_guide_writes_its_own_words_one_way(guide: Guide) -> None:
    """“Co-production” and “four”, never “coproduction” or “4 cornerstones” in the full edition."""
    for telling in tellings(guide):
        if isinstance(telling.value, str):
            # A published work keeps its own name.
            assert telling.item.startswith("references/") or not re.search(r"\b[Cc]oproduc", telling.value), telling
            assert "'" not in telling.value, f"a straight quotation mark: {telling}"
            if telling.how in ("words", "prose", "title"):
                assert "4 cornerstones" not in telling.value, telling


def test_easy_read_is_there_to_be_read(guide: Guide) -> None:
    sentences = [plain(lines(one.text)[0][0]) for telling in tellings(guide) for one in easy_sentences(telling)]
    assert len(sentences) > 200
    assert not [one for one in sentences if "(" in one or ";" in one or "%" in one]
    assert not [one for one in sentences if one[-1] not in ".?!"]
    pictures = {
        idea.picture for telling in tellings(guide) if isinstance(telling.value, Easy) for idea in telling.value.ideas
    }
    assert len(pictures) > 40


def test_the_tables_of_how_it_fits_say_what_serves_which_cornerstone(guide: Guide) -> None:
    """They are written by hand, so that each thing has a short name; ``serves`` is what they tell."""
    told = {anchor: set(re.findall(r"\]\((\w[\w-]*/[\w/-]+)\)", rest)) for anchor, rest in _tables(guide)}
    lists = ("principles", "characteristics", "statements", "conditions", "charter")
    for cornerstone in guide.frameworks["cornerstones"].items:
        serving = {
            address
            for address, framework, item in guide.items()
            if framework.id in lists and cornerstone.id in item.serves and not address.startswith("charter/review")
        }
        assert told[cornerstone.id] == serving


def _tables(guide: Guide) -> list[tuple[str, str]]:
    parts = re.split(r"^### ", guide.sections["how-it-fits"].text, flags=re.MULTILINE)[1:]
    return [(part.split("\n")[0].lower().replace(" ", "-"), part) for part in parts]


def test_every_item_of_the_sources_serves_a_cornerstone(guide: Guide) -> None:
    """Its own, or that of what it stands in. Left out: hard words, references, the lowest rung, names and dates."""
    without = set()
    for address, framework, item in guide.items():
        parents = {address.rsplit("/", step)[0] for step in range(1, address.count("/"))}
        around = [one for there, _, one in guide.items() if there in parents]
        if isinstance(framework, Cornerstones) or item.serves or any(one.serves for one in around):
            continue
        without.add(address if framework.kind not in ("glossary", "references", "form") else framework.kind)
    assert without == {
        "glossary",
        "references",
        "form",
        "ladder/no-engagement",
        "charter/commitments",
        "charter/review",
    }
