"""The guide is data: a framework nobody has seen, one file and one line, is in both editions and every format."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coproduction.book import EDITIONS
from coproduction.book.make import make
from coproduction.formats import FORMATS
from coproduction.house import House
from tests.conftest import ROOT, sound
from tests.readers import read

BOATS = """\
id: boats
kind: {kind}
title: Boats we could take
easy_title: Which boat?
source: guide
{more}items:
{items}
"""

LADDER = BOATS.format(
    kind="ladder",
    more="",
    items="""\
  - id: raft
    title: A raft
    tagline: >
      We drift & hope.
    text: >
      Nobody steers, and **nobody** minds.
    easy: |
      together | We float along.
  - id: ferry
    title: A ferry
    tagline: >
      Somebody steers for us.
    text: >
      It goes where it always goes.
    easy: |
      together | They steer the boat.
               | We sit and wait.""",
)

CONDITIONS = BOATS.format(
    kind="conditions",
    more="""\
scale:
  low: 1
  high: 10
  low_label: Leaking
  high_label: Dry as a bone
options:
  - id: yes
    label: Yes
    easy_label: Yes it floats
    picture: together
  - id: no
    label: No
    easy_label: No it sinks
    picture: together
""",
    items="""\
  - id: hull
    code: B1
    title: A sound hull
    text: >
      No water comes in.
    question: >
      Is the boat dry?
    picture: together""",
)

WORDS = {
    "ladder": {
        "full": ["Boats we could take", "A raft", "We drift & hope.", "nobody", "It goes where it always goes."],
        "easy": ["Which boat?", "We float along.", "They steer the boat.", "We sit and wait."],
    },
    "conditions": {
        "full": ["Boats we could take", "B1", "A sound hull", "No water comes in.", "Leaking", "Dry as a bone"],
        "easy": ["Which boat?", "B1", "Is the boat dry?", "Yes it floats", "No it sinks"],
    },
}


@pytest.mark.parametrize(("kind", "file", "line"), [("ladder", LADDER, "show"), ("conditions", CONDITIONS, "tool")])
def test_one_file_and_one_line(kind: str, file: str, line: str, tmp_path: Path) -> None:
    for folder in ("content", "brands", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "content" / "frameworks" / "boats.yml").write_text(file, encoding="utf-8")
    guide_yml = tmp_path / "content" / "guide.yml"
    first_piece = "    pieces:\n"
    text = guide_yml.read_text(encoding="utf-8")
    added = text.replace(first_piece, f"{first_piece}      - {line}: boats\n", 1)
    assert len(added.split("\n")) == len(text.split("\n")) + 1
    guide_yml.write_text(added, encoding="utf-8")

    house = House(tmp_path.resolve())
    guide = sound(house)
    for edition in EDITIONS:
        book = make(guide, house, edition)
        for name in ("pdf", "easy-read", "chapters", "word", "text"):
            if edition not in FORMATS[name].editions:
                continue
            written = " ".join(read(one.path, FORMATS[name].write(one)) for one in FORMATS[name].documents(book))
            for words in WORDS[kind][edition]:
                assert words in written, f"{words} is not in {name}, {edition}"
