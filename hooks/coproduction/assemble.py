"""Layers → Guide: reads the guide and the brand, lays one over the other, types the whole, checks it."""

from __future__ import annotations

from coproduction.checks import check
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.load import load
from coproduction.problems import Place, Problem, errors, problem
from coproduction.reading.files import read_folder
from coproduction.reading.layers import lay

LANGUAGE = "en-GB"
BRAND = "neutral"


def assemble(house: House, brand: str = BRAND) -> tuple[Guide | None, list[Problem]]:
    """The guide under a brand, and all that is wrong with it. None where an error stops it.

    ``brand`` is a folder's name below ``brands/`` or a path to one.
    """
    maps, problems = read_folder(house.content, house.named(house.content))
    folder = house.brand(brand)
    if not folder.is_dir():
        return None, [*problems, problem("M016", Place(f"brands/{brand}/brand.yml"))]
    over, faults = read_folder(folder, house.named(folder))
    problems += faults
    laid, faults = lay(maps, over)
    problems += faults
    if errors(problems):
        # What could be read is typed all the same, for its own errors; a file that could not is not called missing.
        _, faults = load(laid, LANGUAGE, house.named(house.content))
        return None, problems + [one for one in faults if one.code != "M016"]
    guide, faults = load(laid, LANGUAGE, house.named(house.content))
    problems += faults
    if guide is None:
        return None, problems
    problems += check(guide, house)
    return (None if errors(problems) else guide), problems
