"""``guide explain``: every code has a reason, and its example is true: before gives the code, after is sound.

``pytest tests/test_explain.py --refresh`` writes docs/contributing/problems.md again.
"""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coproduction.assemble import assemble
from coproduction.cli import main
from coproduction.explain import WIDEST, Why, explained, families, listed, page, reasons
from coproduction.house import House
from coproduction.model import lock as ids
from coproduction.problems import Problem, pressing, rules
from coproduction.reading.files import read_folder
from tests.conftest import ROOT, SMALL

PAGE = ROOT / "docs" / "contributing" / "problems.md"
PLACES = {
    "easy": ("content/frameworks/stairs.yml", "talk | This is step 3."),
    "text": ("content/frameworks/stairs.yml", "All is done & dusted, with [a claim](claims/heard)."),
    "prose": ("content/prose/opening.md", "1. First\n2. Second"),
}
"""Where an example is put that does not say it by itself: the file, and the lines that it takes the place of."""


def put(why: Why, words: str, folder: Path) -> list[Problem]:
    """All that is wrong with a small guide that has these words in it."""
    shutil.copytree(SMALL, folder)
    name, instead = PLACES.get(why.where, (why.where, why.instead))
    if why.where == "easy" and "|" not in words:
        words = "talk | " + "\n     | ".join(words.split("\n"))
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    path.write_text(replaced(text, instead, words) if instead else f"{text}{words}\n", encoding="utf-8")
    if "ids.lock" not in name and "code:" not in words:  # an example that is not about ids may change them
        now = frozenset(ids.published(read_folder(folder / "content", "content")[0]))
        (folder / "content" / ids.FILE).write_text(ids.write(now, frozenset()), encoding="utf-8")
    return assemble(House(folder.resolve()))[1]


def replaced(text: str, instead: str, words: str) -> str:
    """A text with some of its lines, however far they are indented, replaced by others."""
    for indent in map(" ".__mul__, range(0, 13, 2)):
        lines = f"\n{textwrap.indent(instead, indent)}\n"
        if lines in f"\n{text}":
            return f"\n{text}".replace(lines, f"\n{textwrap.indent(words, indent)}\n", 1)[1:]
    raise AssertionError(f"The small guide has no such lines: {instead}")


def test_every_code_has_a_reason() -> None:
    assert reasons().keys() == rules().keys()
    assert set(families()) == {code[0] for code in rules()}


@pytest.mark.parametrize("code", [code for code, why in reasons().items() if why.where])
def test_an_example_is_true(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")  # in May 2026
    why = reasons()[code]
    assert code in {one.code for one in put(why, why.before, tmp_path / "before")}
    after = put(why, why.after, tmp_path / "after")
    assert code not in {one.code for one in after}
    assert pressing(after) == []


def test_examples_fit_a_screen_and_reasons_are_sentences() -> None:
    for code, why in reasons().items():
        assert max(map(len, f"{why.before}\n{why.after}".split("\n"))) <= WIDEST - 4, code
        assert why.before != why.after, code
        assert why.why.endswith("."), code


def test_the_page_is_up_to_date(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--refresh"):
        PAGE.write_text(page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == page()


def run(*codes: str, width: int = 80) -> Result:
    return CliRunner(env={"COLUMNS": str(width)}).invoke(main, ["explain", *codes])


def test_several_rules_are_explained_whole() -> None:
    done = run("e01", "K004")
    assert done.exit_code == 0
    for code in ("E01", "K004"):
        why = reasons()[code]
        for part in (code, "Before\n", "After\n", *why.before.split("\n"), *why.after.split("\n"), *why.why.split()):
            assert part in done.output
    assert "- code: E01" in done.output
    assert "- code: K004" not in done.output
    assert done.output.count("It cannot be excused.") == 1


def test_without_a_code_the_families_are_listed() -> None:
    lines = run().output.split("\n\n", maxsplit=1)[0].split("\n")
    assert len(lines) == len(families())
    assert all(family.title in line for family, line in zip(families().values(), lines, strict=True))


def test_a_family_is_listed_with_what_its_codes_say() -> None:
    assert re.findall(r"^B\d+", run("b").output, re.MULTILINE) == ["B001", "B002", "B003", "B004"]


def test_an_unknown_code_ends_with_two_and_names_the_nearest() -> None:
    done = run("E01", "E99")
    assert done.exit_code == 2
    assert "There is no code “E99”. Near it are E19, E09." in done.output
    assert "E01  " not in done.output
    assert "lists them all" in run("?").output


@pytest.mark.parametrize("width", [30, 60, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    for words in (listed(min(width, WIDEST)), *(explained(code, min(width, WIDEST)) for code in rules())):
        for line in words.split("\n"):
            assert len(line) <= min(width, WIDEST) or " " not in line.strip(), line
    assert max(map(len, run("E01", width=width).output.split("\n"))) <= min(width, WIDEST)


def test_a_screen_without_curly_marks_shows_the_words_all_the_same() -> None:
    done = CliRunner(charset="ascii").invoke(main, ["explain", "E01"])
    assert done.exit_code == 0
    assert "We tell you why." in done.output
