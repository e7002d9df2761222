"""One file that cannot be read is one problem: what only follows from it is not told."""

from __future__ import annotations

from pathlib import Path

import pytest

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.problems import pressing
from tests.conftest import SMALL, copy_small

FILES = sorted(
    path.relative_to(SMALL).as_posix()
    for folder in ("content", "brands")
    for path in (SMALL / folder).rglob("*")
    if path.suffix in (".yml", ".md")
)


@pytest.mark.parametrize("file", [*FILES, "content/dictionary.yml", "content/exceptions.yml"])
@pytest.mark.parametrize("fault", ["R001", "R027"])
def test_one_file_is_one_problem(tmp_path: Path, file: str, fault: str) -> None:
    house = copy_small(tmp_path / "small")
    # Something that only a dictionary and a list of exceptions keep from being told.
    prose = house.content / "prose" / "opening.md"
    prose.write_text(prose.read_text(encoding="utf-8").replace("You can stop", "You can quxle"), encoding="utf-8")
    (house.content / "dictionary.yml").write_text("words:\n  quxle: a word\n", encoding="utf-8")
    path = house.root / file
    if fault == "R027":
        path.unlink(missing_ok=True)
        path.mkdir()
        (path / "inside.yml").write_text("id: inside\n", encoding="utf-8")
    else:
        path.write_bytes(b"\xff\xfe")
    _, problems = assemble(House(house.root))
    assert [(one.code, one.place.file) for one in pressing(problems)] == [(fault, file)]
