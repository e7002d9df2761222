"""The list of published ids: two people's changes meet without harm, and `guide lock` takes nothing out."""

from __future__ import annotations

import subprocess
from pathlib import Path

from click.testing import CliRunner

from coproduction.assemble import assemble
from coproduction.checks.lock import check
from coproduction.cli import main
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.lock import read, updated
from tests.conftest import ROOT


def locked(house: House) -> str:
    done = CliRunner().invoke(main, ["lock", "--folder", str(house.root)])
    return f"{done.exit_code} {done.output.strip()}"


def test_the_list_of_the_guide_is_whole(guide: Guide, house: House) -> None:
    assert list(check(guide, house)) == []


def test_two_branches_that_add_and_take_out_lines_beside_one_another_merge(tmp_path: Path) -> None:
    base = "ladder\nladder/a\nladder/b\n"
    for name, text in (
        ("base", base),
        ("ours", "ladder\nladder/a\nladder/a/one\nladder/b gone\n"),
        ("theirs", "ladder\nladder/a\nladder/a/two\nladder/b\nladder/c\n"),
    ):
        (tmp_path / name).write_text(text)
    words = ["git", "merge-file", "-p", "--union", "ours", "base", "theirs"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=True)
    met = read(done.stdout)
    assert met.faults == ()
    assert met.gone == {"ladder/b"}
    assert met.lines.keys() == {"ladder", "ladder/a", "ladder/a/one", "ladder/a/two", "ladder/b", "ladder/c"}
    again = updated(met, frozenset(met.lines.keys() - met.gone))
    assert again[1:] == ([], [])
    assert again[0].split("\n")[2:] == [
        "ladder", "ladder/a", "ladder/a/one", "ladder/a/two", "ladder/b gone", "ladder/c", "",
    ]  # fmt: skip


def test_git_is_told_to_keep_both() -> None:
    words = ["git", "check-attr", "merge", "content/ids.lock"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("union")


def test_new_ids_are_added_and_lost_ones_marked(small: House) -> None:
    before = (small.content / "ids.lock").read_text()
    assert locked(small) == "0 content/ids.lock: none added."
    assert (small.content / "ids.lock").read_text() == before

    needs = small.content / "frameworks" / "needs.yml"
    needs.write_text(needs.read_text().replace("id: money\n    code: C2", "id: funds\n    code: C3"))
    said = locked(small)
    assert said.startswith("0 content/ids.lock: 2 added, 2 marked gone (needs/money, needs/money C2): links")
    lines = (small.content / "ids.lock").read_text().split("\n")
    assert {"needs/funds", "needs/funds C3", "needs/money gone", "needs/money C2 gone"} <= set(lines)
    assert {line.removesuffix(" gone") for line in lines} >= set(before.split("\n"))


def test_what_is_gone_stays_gone_when_it_is_there_again(small: House) -> None:
    path = small.content / "ids.lock"
    path.write_text(path.read_text().replace("stairs/top", "stairs/top gone"))
    locked(small)
    assert "stairs/top gone" in path.read_text()


def test_a_guide_that_cannot_be_read_whole_is_not_locked(small: House) -> None:
    before = (small.content / "ids.lock").read_text()
    (small.content / "frameworks" / "stairs.yml").write_text("id: stairs\nkind: ladder\ntitle: a: b\n")
    assert locked(small).startswith("1 Nothing is written: the guide has")
    assert (small.content / "ids.lock").read_text() == before


def test_the_marks_of_a_merge_are_cleared_and_other_words_are_not(small: House) -> None:
    path = small.content / "ids.lock"
    before = path.read_text()
    path.write_text("<<<<<<< ours\n" + before + "=======\nstairs/attic\n>>>>>>> theirs\n")
    assert "1 marked gone (stairs/attic)" in locked(small)
    assert "=====" not in path.read_text()
    path.write_text(before + "Stairs/Top\n")
    assert locked(small).startswith("1 Nothing is written: the guide has 1 error.")


def test_a_code_that_moved_is_not_locked(small: House) -> None:
    """It is on paper already: only putting it back helps."""
    path = small.content / "frameworks" / "needs.yml"
    path.write_text(path.read_text().replace("code: C1", "code: C9").replace("code: C2", "code: C1"))
    before = (small.content / "ids.lock").read_text()
    assert locked(small).startswith("1 Nothing is written")
    assert (small.content / "ids.lock").read_text() == before


def test_a_list_that_is_lost_is_not_begun_again_unasked(small: House) -> None:
    path = small.content / "ids.lock"
    for lost in ("", "# nothing\n"):
        path.write_text(lost)
        assert "Put it back" in locked(small)
        assert path.read_text() == lost
        assert [one.code for one in assemble(small)[1]] == ["I005"]
    path.unlink()
    assert "Put it back" in locked(small)
    assert not path.exists()
    done = CliRunner().invoke(main, ["lock", "--new", "--folder", str(small.root)])
    assert done.exit_code == 0
    assert assemble(small)[1] == []


def test_a_list_that_is_no_text_is_told_of(small: House) -> None:
    (small.content / "ids.lock").write_bytes(b"\xff\xfe\x00")
    assert "cannot be read as text" in locked(small)
    assert [one.code for one in assemble(small)[1]] == ["R001"]
