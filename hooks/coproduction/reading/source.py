"""Bytes to text, or the reason why not: size, encoding, and characters that would be lost later."""

from __future__ import annotations

import re
import unicodedata

from coproduction.problems import Place, Problem, problem

LARGEST = 512 * 1024
"""The largest file that is read, in bytes: twenty times the longest framework there is."""

UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""A character that documents cannot hold."""
INVISIBLE = re.compile("[\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\U000e0000-\U000e007f]")
"""Characters that nobody sees and that change words: soft hyphens, spaces of no width, turns of direction."""
JOINING = re.compile("[\u200c-\u200f]")
"""Characters that Arabic script and Hebrew need, and that do nothing but harm elsewhere."""
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_MET = re.compile(r"^<{7} ", re.MULTILINE)
"""What Git writes before the first of two changes that met."""


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text of a file, its lines parted by new-line characters, and what is wrong with it.

    A byte order mark and Windows line ends are accepted: office programs write them.
    """
    if len(data) > LARGEST:
        return "", [problem("R002", Place(file), size=len(data) // 1024, largest=LARGEST // 1024)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return "", [problem("R001", Place(file, before.count(b"\n") + 1, column))]
    # One way to write “é”, so that words are found again: some keyboards send a letter and its accent apart.
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    problems = [
        problem("R006", _place(text, found.start(), file), number=f"U+{ord(found[0]):04X}")
        for pattern in (UNPRINTABLE, INVISIBLE, *([] if RIGHT_TO_LEFT.search(text) else [JOINING]))
        for found in pattern.finditer(text)
    ]
    if "<<<<<<< " in text and (met := _MET.search(text)):
        problems.append(problem("R041", _place(text, met.start(), file)))
    problems += [problem("R005", _place(text, at.start(), file)) for at in re.finditer("\t+", text)]
    return text, problems


def _place(text: str, at: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
