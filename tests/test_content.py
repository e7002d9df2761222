"""What the guide says: everything the sources give is there, and nothing stands in it that should not."""

from __future__ import annotations

import re

import yaml

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.kinds import Cornerstones, Questionnaire
from coproduction.model.walk import easy_sentences, tellings
from coproduction.reading.easy import Easy
from tests.conftest import ROOT

INVENTORY = yaml.safe_load((ROOT / "tests" / "inventory.yml").read_text(encoding="utf-8"))


def test_the_content_has_no_problem(house: House) -> None:
    assert assemble(house)[1] == []


def test_everything_is_there(guide: Guide) -> None:
    cornerstones = guide.frameworks["cornerstones"]
    assert isinstance(cornerstones, Cornerstones)
    assert {item.id: len(item.points) for item in cornerstones.items} == INVENTORY["cornerstones"]
    assert {id: len(guide.frameworks[id].items) for id in INVENTORY["items"]} == INVENTORY["items"]


def test_codes_are_numbered_in_order(guide: Guide) -> None:
    """They are printed on paper, so they never change."""
    for id, letter in (("statements", "S"), ("conditions", "C")):
        framework = guide.frameworks[id]
        assert isinstance(framework, Questionnaire)
        codes = [item.code for item in framework.items]  # type: ignore[attr-defined]
        assert codes == [f"{letter}{number}" for number in range(1, len(codes) + 1)]


def test_answers_are_the_same_four_in_both_tools(guide: Guide) -> None:
    options = [one.options for one in guide.frameworks.values() if isinstance(one, Questionnaire)]
    assert [[option.id for option in some] for some in options] == [["yes", "partly", "no", "not-sure"]] * 2
    assert [option.easy_label for option in options[0]] == ["Yes", "A bit", "No", "I don’t know"]


def test_the_guide_writes_its_own_words_one_way(guide: Guide) -> None:
    """“Co-production” and “four”, never “coproduction” or “4 cornerstones” in the full edition."""
    for telling in tellings(guide):
        if isinstance(telling.value, str):
            assert not re.search(r"\b[Cc]oproduc|Co-Production", telling.value), telling
            assert "'" not in telling.value, f"a straight quotation mark: {telling}"
            if telling.how in ("words", "prose", "title"):
                assert "4 cornerstones" not in telling.value, telling


def test_easy_read_is_there_to_be_read(guide: Guide) -> None:
    sentences = [one.text for telling in tellings(guide) for one in easy_sentences(telling)]
    assert len(sentences) > 200
    assert not [one for one in sentences if "(" in one or ";" in one or "%" in one]
    assert not [one for one in sentences if one[-1] not in ".?!"]
    pictures = {
        idea.picture for telling in tellings(guide) if isinstance(telling.value, Easy) for idea in telling.value.ideas
    }
    assert len(pictures) > 40
