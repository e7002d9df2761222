"""What the tests share: a small guide to try things on, and copies of it that can be built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coproduction.assemble import assemble
from coproduction.book import EDITIONS, Book, Edition
from coproduction.book.make import make
from coproduction.house import House
from coproduction.model.guide import Guide

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "small"
RIVERSIDE = ROOT / "tests" / "brands" / "riverside"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="Write again what tests compare with.")


def copy_small(folder: Path) -> House:
    """A copy of the small guide, with this checkout's templates, settings and hook: it can be built."""
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides", folder / "overrides", dirs_exist_ok=True)
    (folder / "hooks").mkdir(exist_ok=True)
    (folder / "docs").mkdir(exist_ok=True)
    shutil.copy(ROOT / "hooks" / "guide_hooks.py", folder / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return House(folder.resolve())


@pytest.fixture
def small(tmp_path: Path) -> House:
    """A fresh copy of the small guide."""
    return copy_small(tmp_path / "small")


@pytest.fixture(scope="session")
def house() -> House:
    """The project itself."""
    return House(ROOT)


def sound(house: House) -> Guide:
    """The guide of a house. Fails, with its problems, where it has errors."""
    guide, problems = assemble(house)
    assert guide is not None, "\n".join(map(str, problems))
    return guide


@pytest.fixture(scope="session")
def guide(house: House) -> Guide:
    """The guide itself."""
    return sound(house)


@pytest.fixture(scope="session")
def books(guide: Guide, house: House) -> dict[Edition, Book]:
    """The guide's books."""
    return {edition: make(guide, house, edition) for edition in EDITIONS}


@pytest.fixture(scope="session")
def riverside(house: House) -> dict[Edition, Book]:
    """The books of an organisation that says how it is reached, and at which address its guide is."""
    guide, problems = assemble(house, str(RIVERSIDE))
    assert guide is not None, "\n".join(map(str, problems))
    return {edition: make(guide, house, edition) for edition in EDITIONS}
