"""Rooms: what the import contracts in pyproject.toml cannot say for what is yet to come."""

from __future__ import annotations

from pathlib import Path

import grimp

from tests.conftest import ROOT


def test_formats_do_not_know_one_another() -> None:
    graph = grimp.build_graph("coproduction", cache_dir=None)
    modules = sorted(graph.find_children("coproduction.formats"))
    names = [name for name in modules if name != "coproduction.formats.shape"]
    assert len(names) >= 4
    known = [
        (one, other)
        for one in names
        for other in names
        if one != other and graph.chain_exists(importer=one, imported=other, as_packages=True)
    ]
    assert known == []
    assert graph.chain_exists(importer=names[0], imported="coproduction.blocks", as_packages=True)


def test_no_room_is_too_large() -> None:
    """Past 300 lines a module wants splitting."""
    folders = (ROOT / "hooks", ROOT / "overrides", ROOT / "tests")
    paths = [path for folder in folders for path in folder.rglob("*") if path.suffix in (".py", ".js", ".typ", ".css")]
    lines = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").split("\n")) for path in paths}
    assert len(lines) > 60
    assert {name: count for name, count in lines.items() if count > 300} == {}


def test_the_project_speaks_of_itself_alone() -> None:
    """No package registry's host stands in the locks, whose makers differ from place to place."""
    for path in (ROOT / "requirements").iterdir():
        assert "://" not in path.read_text(encoding="utf-8"), path
    assert Path(ROOT / "LICENSE").is_file()
