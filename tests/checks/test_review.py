"""Review: a chapter is checked only while its words are those that people checked."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.model.review import Draft, Edition, Reviewed, fingerprint, state
from tests.conftest import sound

CHECKED = """\
    review:
      {edition}:
        state: checked
        by: A group of families
        people: 4
        on: 2026-01-31
        words: {words}
    pieces:
      - prose: beginning
"""


def opening(house: House, edition: Edition) -> Reviewed | Draft:
    guide = sound(house)
    return state(guide, guide.chapters[0], edition)


@pytest.fixture
def checked(small: House) -> Callable[[Edition], House]:
    """The small guide with its first chapter checked in an edition."""

    def made(edition: Edition) -> House:
        guide = sound(small)
        path = small.content / "guide.yml"
        review = CHECKED.format(edition=edition, words=fingerprint(guide, guide.chapters[0], edition))
        path.write_text(path.read_text().replace("    pieces:\n      - prose: beginning\n", review))
        return small

    return made


def change(house: House, file: str, before: str, after: str) -> None:
    path = house.content / file
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after, 1))


def test_a_guide_is_a_draft_until_somebody_says_otherwise(small: House) -> None:
    assert opening(small, "full") == opening(small, "easy") == Draft()


def test_one_edition_is_checked_by_itself(checked: Callable[[Edition], House]) -> None:
    house = checked("easy")
    assert opening(house, "easy") == Reviewed("A group of families", 4, datetime.date(2026, 1, 31))
    assert opening(house, "full") == Draft()
    assert [one.code for one in assemble(house)[1] if one.code[0] == "V"] == []


@pytest.mark.parametrize(
    ("edition", "changed", "still"),
    [
        ("easy", ("prose/opening.md", "We are glad you are here.", "We are glad to see you."), False),
        ("easy", ("prose/opening.md", "heart | Hello", "talk | Hello"), False),
        ("easy", ("frameworks/values.yml", "Wait until people are ready.", "Wait for people."), True),
        ("easy", ("frameworks/values.yml", "You take your time.", "Take your time."), False),
        ("easy", ("frameworks/stairs.yml", "This is step 3.", "This is the last step."), True),
        ("full", ("frameworks/values.yml", "Wait until people are ready.", "Wait for people."), False),
        ("full", ("frameworks/values.yml", "You take your time.", "Take your time."), True),
        ("full", ("guide.yml", "How it begins", "How it all begins"), False),
        ("full", ("prose/opening.md", "[page](climbing)", "[page](asking)"), True),
        ("full", ("prose/opening.md", "You can stop at any time.", "You can stop  at\n    any time."), True),
    ],
)
def test_a_change_that_readers_meet_makes_it_a_draft(
    checked: Callable[[Edition], House], edition: Edition, changed: tuple[str, str, str], still: bool
) -> None:
    house = checked(edition)
    change(house, *changed)
    assert (opening(house, edition) != Draft(changed=True)) is still
    assert ("V002" in {one.code for one in assemble(house)[1]}) is not still
