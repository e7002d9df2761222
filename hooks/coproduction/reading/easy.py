"""Easy text: one literal block of ideas, each a picture and its short sentences.

A line is ``picture | sentence``; a line with nothing before the bar goes on with the same idea.
"""

from __future__ import annotations

import re

from msgspec import Struct

_LINE = re.compile(r"(?P<picture>[^|]*)\|(?P<sentence>.*)")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Sentence(Struct, frozen=True):
    """A sentence, and where it stands: lines below the text's first, columns after its indent."""

    text: str
    line: int
    column: int


class Idea(Struct, frozen=True):
    """A picture's name ("" where none is written) and the sentences beside it."""

    picture: str
    sentences: tuple[Sentence, ...]


class Fault(Struct, frozen=True):
    """A line that is not written as ideas are: its code, its place in the text, and the line."""

    code: str
    line: int
    column: int
    words: str


class Easy(Struct, frozen=True):
    """Ideas, and what is wrong with the way they are written."""

    ideas: tuple[Idea, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every idea, in order."""
        return tuple(one for idea in self.ideas for one in idea.sentences)


def parse(text: str) -> Easy:
    """Ideas from easy text. A faulty line is kept as far as it can be, and told of."""
    drafts: list[tuple[str, list[Sentence]]] = []
    faults: list[Fault] = []
    for number, line in enumerate(text.split("\n")):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line)
        if not found:
            faults.append(Fault("R030", number, 0, line.strip()))
            continue
        picture = found["picture"].strip()
        said = found["sentence"].strip()
        column = found.start("sentence") + len(found["sentence"]) - len(found["sentence"].lstrip())
        if not said:
            faults.append(Fault("R031", number, 0, picture))
        if picture and not _NAME.fullmatch(picture):
            faults.append(Fault("R032", number, 0, picture))
        if "|" in said:
            faults.append(Fault("R033", number, column, said))
        if picture or not drafts:
            drafts.append((picture, []))
        if said:
            drafts[-1][1].append(Sentence(said, number, column))
    ideas = tuple(Idea(picture, tuple(sentences)) for picture, sentences in drafts)
    return Easy(ideas, tuple(faults))
