"""Translation from print to cells, by liblouis.

``lou_translate`` reads a line and writes a line, so one process takes all that a document says. It is asked for
Unicode braille (``unicode.dis``) and never for BRF: there it treats the backslash, which is a cell, as an escape.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

from coproduction.formats.braille.cells import BLANK, illegal
from coproduction.formats.shape import FormatError
from coproduction.signs import signed

Grade = Literal[1, 2]
"""Grade 1 spells every word out, grade 2 is contracted."""
PROGRAM = "lou_translate"
LANGUAGE = "en"
"""The language whose tables these are. Other languages have braille codes of their own."""
TABLES: dict[Grade, str] = {1: "unicode.dis,en-ueb-g1.ctb", 2: "unicode.dis,en-ueb-g2.ctb"}
LONGEST = 1000
"""Characters in one line for the program: past 2,047 it would begin another line in the middle of a word."""
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
"""Characters that only tell print where a word may break."""


def missing() -> str:
    """What to install, where liblouis is not there."""
    if shutil.which(PROGRAM):
        return ""
    return "Braille needs liblouis: install its program lou_translate (on Debian or Ubuntu the package liblouis-bin)."


def version() -> str:
    """The version of liblouis, "" where it is not there: another one may write other cells."""
    path = shutil.which(PROGRAM)
    return _version(path) if path else ""


@cache
def _version(path: str) -> str:
    said = subprocess.run([path, "--version"], capture_output=True, check=False, encoding="utf-8").stdout
    return said.partition("\n")[0]


def clean(text: str) -> str:
    """Text with single spaces, and without what nobody reads."""
    return " ".join(_UNSEEN.sub("", text).split())


class Translator:
    """Print to cells in one grade. It learns what it is to say all at once: starting the program takes longest."""

    def __init__(self, grade: Grade) -> None:
        self._grade = grade
        self._known: dict[str, str] = {}

    def learn(self, texts: Iterable[str]) -> None:
        """Translates texts (see ``clean``). Raises ``FormatError`` where one has a character without a sign."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        lines = [(text, part) for text in new for part in _parts(text)]
        cells = _run([signed(part) for _, part in lines], TABLES[self._grade])
        found: dict[str, list[str]] = {text: [] for text in new}
        for (text, _), translated in zip(lines, cells, strict=True):
            found[text].append(translated)
        for text, parts in found.items():
            self._known[text] = BLANK.join(parts).replace(" ", BLANK)
            if illegal(self._known[text]):
                raise FormatError(self._sentence(text))

    def __call__(self, text: str) -> str:
        """The cells of a text."""
        if text not in self._known:
            self.learn([text])
        return self._known[text]

    def _sentence(self, text: str) -> str:
        letters = [letter for letter in dict.fromkeys(text) if not letter.isascii()]
        lost = [one for one, cells in zip(letters, _run(letters, TABLES[self._grade]), strict=True) if illegal(cells)]
        where = text if len(text) <= 80 else f"{text[:80]}…"
        return (
            f"Braille has no sign for “{' '.join(lost)}” (in “{where}”). "
            "Say it in letters, or leave braille out of the formats."
        )


def _parts(text: str) -> Iterator[str]:
    """A text as lines that the program can take whole."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= LONGEST:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _run(lines: list[str], tables: str) -> list[str]:
    """Each line in cells. Raises ``FormatError`` where liblouis cannot be asked."""
    if not lines:
        return []
    path = shutil.which(PROGRAM)
    if not path:
        raise FormatError(missing())
    # A backslash begins an escape in what the program reads, too.
    asked = "".join(line.replace("\\", "\\\\") + "\n" for line in lines)
    done = subprocess.run([path, "--forward", tables], input=asked.encode(), capture_output=True, check=False)
    cells = done.stdout.decode(errors="replace").replace("\r", "").split("\n")[:-1]
    if done.returncode or len(cells) != len(lines):
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        said = said or f"{len(cells)} lines came back of {len(lines)}"
        raise FormatError(f"liblouis could not write the braille: {said}. Install it again, or leave braille out.")
    return cells
