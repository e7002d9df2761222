"""Hard words: what counts as an explanation."""

from __future__ import annotations

import pytest

from coproduction.assemble import assemble
from coproduction.house import House

EXPLAINED = [
    "We trust you. Trust means we believe you.",
    "We trust you. To trust people is to believe them.",
    "This is called an appeal.",
    "You can make a complaint. It means you tell us what is wrong.",
    "You have rights. A right is something the law must give you. The law is the rules for all of us.",
    "We share power and we trust you. Power means you help to choose. Trust means we believe you.",
    "Its name is the Local Offer.",
    "This is for people with SEND. SEND is short for special educational needs.",
]
UNEXPLAINED = [
    "We trust you. You can stop.",
    "Trust is important. You can stop.",
    "You can appeal. You can stop. You can go. An appeal means asking again.",
    "Ask the EHCP team. They can help.",
]


def reports(small: House, words: str) -> list[str]:
    """What the small guide says of hard words where its last step says something else."""
    path = small.content / "frameworks" / "stairs.yml"
    lines = "".join(f"           | {one.rstrip('.')}.\n" for one in words.split(". "))
    text = path.read_text(encoding="utf-8")
    written = text.replace("      talk | This is step 3.\n", f"      talk | You are here.\n{lines}")
    assert written != text
    path.write_text(written, encoding="utf-8")
    return [one.says for one in assemble(small)[1] if one.code in ("E04", "E05") and "not explained" in one.says]


@pytest.mark.parametrize("words", EXPLAINED)
def test_explained(small: House, words: str) -> None:
    assert reports(small, words) == []


@pytest.mark.parametrize("words", UNEXPLAINED)
def test_not_explained(small: House, words: str) -> None:
    assert len(reports(small, words)) == 1


def test_once_a_page_is_enough(small: House) -> None:
    assert len(reports(small, "We trust you. You can stop. We trust you. You can go.")) == 1
