"""The command: what it prints and how it ends."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coproduction.cli import main
from coproduction.house import House, find


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_check_finds_the_guide_it_stands_in(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small.content / "frameworks")
    assert find().root == small.root
    assert run("check").output == "no errors and no warnings.\n"


def test_advice_is_for_who_asks(small: House) -> None:
    path = small.content / "frameworks" / "stairs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Something happens.", "It is sent."), encoding="utf-8")
    folder = str(small.root)
    done = run("check", "--folder", folder)
    assert done.output == "no errors and no warnings. 1 piece of advice: guide check --advice shows it.\n"
    assert "G002 (advice)" in run("check", "--folder", folder, "--advice").output
    assert [row["code"] for row in json.loads(run("check", "--folder", folder, "--json").output)] == ["G002"]
    assert done.exit_code == 0


def test_check_as_json(small: House) -> None:
    (small.content / "exceptions.yml").write_text("exceptions:\n  - code: E01\n    where: stairs\n    reason: no\n")
    done = run("check", "--folder", str(small.root), "--json")
    assert done.exit_code == 1
    assert [row["code"] for row in json.loads(done.output)] == ["M009"]


def test_a_brand_by_name_path_or_surroundings(small: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "brand.yml").write_text("name: Ours\ncolour: red\n")
    for words, settings in ((["--brand", str(ours)], {}), ([], {"GUIDE_BRAND": str(ours)})):
        done = CliRunner().invoke(main, ["check", "--folder", str(small.root), *words], env=settings)
        assert "M002 “colour” is not a field of this." in done.output


def test_a_brand_that_is_not_there_is_told_with_those_that_are(small: House) -> None:
    (small.root / "brands" / "trafford").mkdir()
    (small.root / "brands" / "trafford" / "brand.yml").write_text("name: Ours\n")
    for brand, says in (
        ("traford", "There is no brand “traford”. Did you mean “trafford”?"),
        ("nobody", "There is no brand “nobody”. Known are neutral, trafford."),
        ("no/where", "There is no folder “no/where”."),
    ):
        done = run("check", "--folder", str(small.root), "--brand", brand)
        assert done.exit_code == 1
        assert says in done.output


def test_schemas_are_written_where_they_are_out_of_date(small: House) -> None:
    folder = str(small.root)
    assert run("schemas", "--folder", folder, "--check").exit_code == 1
    assert run("schemas", "--folder", folder).exit_code == 0
    assert run("schemas", "--folder", folder, "--check").exit_code == 0
    assert json.loads((small.content / "schema" / "ladder.json").read_text())["title"] == "ladder"


def test_a_port_in_use_or_a_wrong_date_is_a_sentence(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", "--folder", str(small.root), "--port", str(taken.getsockname()[1]))
    assert done.exit_code == 2
    assert "Choose another with --port." in done.output
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    done = run("build", "--folder", str(small.root))
    assert done.exit_code == 2
    assert "SOURCE_DATE_EPOCH has to be a number" in done.output


def test_what_nobody_foresaw_ends_with_two(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def unforeseen(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("coproduction.commands.check.assemble", unforeseen)
    done = run("check", "--folder", str(small.root))
    assert done.exit_code == 2
    assert "something unforeseen" in done.output


def test_another_folder_is_never_answered_for(tmp_path: Path) -> None:
    done = run("check", "--folder", str(tmp_path))
    assert done.exit_code == 2
    assert "There is no guide here" in done.output


def test_wrong_words_end_with_two() -> None:
    assert run("chek").exit_code == 2
    assert run("check", "--folder", "/nowhere").exit_code == 2
