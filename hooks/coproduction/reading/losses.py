"""Words that Markdown would lose: what is written is held against what was read, letter by letter.

Markdown drops words in silence where it takes them for something else: a definition of a link, a list of
attributes, a cell too many. Rather than know each such place, the letters of the text and of the blocks are
compared. What is not told as words is taken out of the text first: addresses of links, ids, the kinds of notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from coproduction.blocks import Words, walk

UNTOLD = re.compile(
    r"\]\([^()\s\"]*\)"  # where a link leads
    r"|\{:?\s*(?:#[a-z0-9-]+|lang=\"?[A-Za-z-]+\"?)\s*\}"  # an id or a language
    r"|^!!! [a-z]+(?=[ ]+\")",  # the kind of a note with a title
    re.MULTILINE,
)
"""What Markdown does not tell as words."""
_LETTER = re.compile(r"[^\W_]")
_OTHER = re.compile(r"[\W_]+")


_MARKS = bytes(one for one in range(128) if not chr(one).isalnum())


def _without_marks(text: str) -> bytes:
    """A text without ASCII's marks and spaces."""
    return text.encode("utf-8", "surrogatepass").translate(None, _MARKS)


def lost(text: str, told: tuple[Any, ...]) -> Iterator[tuple[str, str]]:
    """The first place where the letters of a text and of its blocks differ, as a fault. None where they agree."""
    plain = UNTOLD.sub("]", text)
    words = "".join(one.text for one in walk(told) if isinstance(one, Words))
    if _without_marks(plain) == _without_marks(words):
        return  # as nearly every text does, and this is quicker than to look at each letter
    if _OTHER.sub("", plain) == _OTHER.sub("", words):
        return
    written = [(found[0], found.start()) for found in _LETTER.finditer(plain)]
    read = _LETTER.findall(words)
    same = 0
    while same < min(len(written), len(read)) and written[same][0] == read[same]:
        same += 1
    at = written[same][1] if same < len(written) else max(len(plain) - 1, 0)
    start = max(plain.rfind(" ", 0, max(at - 12, 0)), 0)
    yield "R029", " ".join(plain[start : at + 30].split())
