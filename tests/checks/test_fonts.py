"""Typefaces: the letters that are never looked up are in every file of every family."""

from __future__ import annotations

from coproduction.checks.fonts import SAFE, files, letters
from coproduction.house import House


def test_safe_letters_are_in_every_file(house: House) -> None:
    found = files(house)
    assert len(found) >= 6
    for file in found:
        assert [letter for letter in SAFE if ord(letter) not in letters((file,))] == [], file.name


def test_a_family_has_what_all_its_styles_have_and_families_stand_in_for_one_another(house: House) -> None:
    has = letters(files(house))
    assert ord("→") in has, "Andika has it, and the other does not"
    assert ord("☐") not in has
