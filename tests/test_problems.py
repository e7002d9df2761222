"""Each code has folders in ``tests/problems``: files laid over the small guide, and the report they must give.

Advice and information are left out of a report, as they are on the screen, but not in a folder whose code is one.
``pytest tests/test_problems.py --refresh`` writes the reports again; read the change before you keep it.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.model import lock as ids
from coproduction.problems import Place, as_json, errors, pressing, problem, report, rules
from coproduction.reading.files import read_folder
from tests.conftest import ROOT, SMALL

FOLDERS = sorted((ROOT / "tests" / "problems").iterdir())


def made(folder: Path, target: Path) -> House:
    shutil.copytree(SMALL, target)
    shutil.copytree(folder / "in", target, symlinks=True, dirs_exist_ok=True)
    if not (folder / "in" / "content" / ids.FILE).exists():  # what it adds or leaves out is not what it is about
        now = frozenset(ids.published(read_folder(target / "content", "content")[0]))
        (target / "content" / ids.FILE).write_text(ids.write(now, frozenset()), encoding="utf-8")
    for path in (folder / "without.txt").read_text().split() if (folder / "without.txt").exists() else []:
        (target / path).unlink()
    return House(target.resolve())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_report(folder: Path, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in ("SOURCE_DATE_EPOCH", "GUIDE_SOURCES"):
        monkeypatch.delenv(setting, raising=False)
    _, problems = assemble(made(folder, tmp_path / "guide"))
    code = folder.name.partition("-")[0]
    said = report(problems, advice=rules()[code].level in ("advice", "information")) + "\n"
    expected = folder / "expected.txt"
    if request.config.getoption("--refresh"):
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")
    assert code in {one.code for one in problems}


def test_every_code_has_a_folder() -> None:
    assert {folder.name.partition("-")[0] for folder in FOLDERS} == rules().keys()


def test_every_code_is_explained() -> None:
    """The page has a heading for each code, in order, and under it what the code says."""
    page = (ROOT / "docs" / "contributing" / "problems.md").read_text(encoding="utf-8")
    entries = re.findall(r"^### ([A-Z]\d+[a-z]?).*\n\n(.+)$", page, re.MULTILINE)
    assert [code for code, _ in entries] == list(rules())
    for code, entry in entries:
        for words in re.split(r"\{\w+\}", rules()[code].says):
            assert words.strip() in entry, code


def test_the_small_guide_is_sound() -> None:
    assert pressing(assemble(House(SMALL))[1]) == []


def test_report_is_in_order_and_counts() -> None:
    later = problem("M003", Place("b.yml", 9, 1), id="x")
    first = problem("K013", Place("a.yml", 10, 2), id="y")
    assert report([later, first, later]).split("\n") == [
        "a.yml:10:2: K013 (warning) No chapter shows “y”. Add it to a chapter in guide.yml, or delete it.",
        "b.yml:9:1: M003 “x” is written twice. Delete one of them, or give it another id.",
        "1 error and 1 warning.",
    ]
    assert errors([later, first]) == [later]


def test_advice_is_counted_and_shown_to_who_asks() -> None:
    heavy = problem("M003", Place("b.yml"), id="x")
    light = problem("G002", Place("a.yml", 2), words="is sent")
    number = problem("G005", Place("c.yml"), title="Asking", age=11, count=90, average="10")
    assert report([heavy, light, number]).split("\n")[1:] == [
        "1 error and no warnings. 1 piece of advice: guide check --advice shows it.",
    ]
    assert [line.split()[1:3] for line in report([heavy, light, number], advice=True).split("\n")] == [
        ["G002", "(advice)"],
        ["M003", "“x”"],
        ["G005", "(information)"],
        ["error", "and"],
    ]
    assert [row["level"] for row in json.loads(as_json([heavy, light, number]))] == ["advice", "error", "information"]


def test_a_report_says_that_nobody_compared_with_the_sources() -> None:
    not_here = problem("O002", Place("sources.yml"), where="here", hint="")
    assert report([not_here]) == (
        "no errors and no warnings. The sources’ texts are not here, so nobody compared quotations with them."
    )
    assert report([not_here], advice=True).startswith("sources.yml:1:1: O002 (information)")


def test_json_names_every_part() -> None:
    (row,) = json.loads(as_json([problem("M003", Place("a.yml", 3, 5), "ladder/x", id="x")]))
    assert (row["file"], row["line"], row["column"], row["code"], row["level"]) == ("a.yml", 3, 5, "M003", "error")
    assert row["item"] == "ladder/x"


def test_no_sentence_names_the_insides() -> None:
    """Messages are for people who have never seen Python or a schema."""
    for rule in rules().values():
        assert not re.search(r"\b(str|dict|None|pydantic|string|invalid|schema)\b", rule.says), rule
        assert rule.says[0].isupper() or rule.says[0] in "“{", rule
        assert rule.says.endswith("."), rule
        assert rule.hint, rule


def test_a_broken_file_hides_nothing_that_is_wrong_elsewhere(tmp_path: Path) -> None:
    """One file that cannot be read, one that does not fit, one that names nothing, one long sentence: all at once."""
    shutil.copytree(SMALL, tmp_path / "guide")
    content = tmp_path / "guide" / "content"
    changes = {
        "frameworks/stairs.yml": ("title: Middle", "title: Middle: way"),
        "frameworks/claims.yml": ("code: S1", "code: one"),
        "frameworks/needs.yml": ("source: book", "source: books"),
        "frameworks/values.yml": (
            "We wait for you.",
            "We wait for you and for all of the others who are on the way to us now.",
        ),
    }
    for file, (before, after) in changes.items():
        path = content / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
    guide, problems = assemble(House(tmp_path / "guide"))
    assert guide is None
    assert sorted(one.code for one in pressing(problems)) == ["E01", "K005", "M006", "R008"]
