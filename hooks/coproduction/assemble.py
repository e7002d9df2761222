"""Layers → Guide: reads the guide and the brand, lays one over the other, types the whole, checks it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from coproduction.checks import check
from coproduction.checks.hints import nearest
from coproduction.house import BRAND, House
from coproduction.model.brand import LOGO_ENDINGS
from coproduction.model.guide import Guide
from coproduction.model.homes import lists_shown
from coproduction.model.load import load, needed
from coproduction.model.lock import published
from coproduction.problems import Place, Problem, errors, problem, rules
from coproduction.reading.files import read_folder
from coproduction.reading.layers import lay
from coproduction.reading.near import misses

LANGUAGE = "en-GB"

UNSURE = frozenset(
    {
        "B004",
        "E04",
        "E05",
        "E12",
        "E20",
        "I003",
        "K001",
        "K002",
        "K003",
        "K004",
        "K008",
        "K011",
        "K013",
        "K014",
        "L010",
        "M028",
        "P001",
        "V002",
        "X002",
        "X003",
    }
)
"""What cannot be said while a file is left out: that something is not there."""


def assemble(house: House, brand: str = BRAND) -> tuple[Guide | None, list[Problem]]:
    """The guide under a brand, and all that is wrong with it. None where an error stops it.

    ``brand`` is a folder's name below ``brands/`` or a path to one.
    """
    maps, problems = read_folder(house.content, house.named(house.content))
    folder = house.brand(brand)
    if not folder.is_dir():
        place = Place(f"{house.named(folder)}/brand.yml")
        return None, [*problems, problem("M016", place, hint=_no_brand(house, brand))]
    over, faults = read_folder(folder, house.named(folder), LOGO_ENDINGS)
    problems += faults
    laid, faults = lay(maps, over)
    problems += faults
    failed = {one.place.file for one in errors(problems)}
    for file in needed(LANGUAGE):
        place = Place(f"{house.named(folder if file == 'brand.yml' else house.content)}/{file}")
        if file not in laid and place.file not in failed:
            problems.append(problem("M016", place, hint="Put it back; the guide cannot be made without it."))
    guide, faults = load(laid, LANGUAGE)
    problems += _meant(faults, misses(maps, over))
    if guide is None:
        return None, problems
    guide = replace(guide, own=published(maps), credits=lists_shown(maps))
    unsure = _unsure(errors(problems))
    problems += [one for one in check(guide, house) if one.code not in unsure]
    return (None if errors(problems) else guide), problems


def _meant(faults: list[Problem], near: Mapping[Place, str]) -> list[Problem]:
    """The misfits of a typed guide. What a new item or file lacks is one problem where its name is a near miss."""
    told: dict[Place, Problem] = {}
    rest: list[Problem] = []
    for one in faults:
        if one.code in ("M001", "M010", "M020") and one.place in near:
            hint = f"Did you mean “{near[one.place]}”? What is new needs all its fields."
            told.setdefault(one.place, replace(one, hint=hint))
        else:
            rest.append(one)
    return [*told.values(), *rest]


def _unsure(faults: list[Problem]) -> frozenset[str]:
    """The codes of which nothing can be said where files could not be read or typed."""
    names = {PurePosixPath(one.place.file).name for one in faults}
    unsure = UNSURE if faults else frozenset[str]()
    if "dictionary.yml" in names:
        unsure |= {"S001"}
    if "exceptions.yml" in names:
        unsure |= {rule.code for rule in rules().values() if rule.excusable}
    return unsure


def _no_brand(house: House, brand: str) -> str:
    if Path(brand).name != brand:
        return f"There is no folder “{brand}”."
    return f"There is no brand “{brand}”. {nearest(brand, house.brands)}"
