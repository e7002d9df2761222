"""No traceback ever reaches an editor: whatever happens to a file, the answer is problems with places."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from coproduction.assemble import assemble
from coproduction.house import House
from tests.conftest import SMALL

FILES = sorted(path.relative_to(SMALL) for path in SMALL.rglob("*") if path.suffix in (".yml", ".md"))
_INSERTS = [one.encode("latin-1") for one in ("\t", ":", " #x", "- ", "{", "[", '"', "'", "|", ">", "&a ", "*a", "!x ")]
_INSERTS += [b"\xff", b"\x00", b"```", b"\n", b"---\n", b"? ", b"<b>", b"](", b"**", b"{#", b"hide: true\n", b"  "]
_INSERTS += [b"\r\n", b"%", b"@", b"null"]


@pytest.mark.parametrize("file", FILES, ids=str)
def test_broken_anyhow(file: Path, tmp_path: Path) -> None:
    dice = random.Random(str(file))
    shutil.copytree(SMALL, tmp_path / "guide")
    target = tmp_path / "guide" / file
    sound = target.read_bytes()
    for _ in range(25):
        broken = sound
        for _ in range(dice.randint(1, 3)):
            at = dice.randint(0, len(broken))
            match dice.randint(0, 2):
                case 0:
                    broken = broken[:at] + dice.choice(_INSERTS) + broken[at:]
                case 1:
                    broken = broken[:at] + broken[at + dice.randint(1, 30) :]
                case _:
                    lines = broken.split(b"\n")
                    lines.insert(dice.randint(0, len(lines)), dice.choice(lines))
                    broken = b"\n".join(lines)
        target.write_bytes(broken)
        guide, problems = assemble(House(tmp_path / "guide"))
        assert guide is not None or problems
        for one in problems:
            lines = (tmp_path / "guide" / one.place.file).read_bytes().replace(b"\r\n", b"\n").split(b"\n")
            assert 1 <= one.place.line <= max(len(lines), 1)
            assert one.place.column >= 1
