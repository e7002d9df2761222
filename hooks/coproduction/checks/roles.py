"""What a section or a question is for (M032): it does what its role promises to readers.

A section for a meeting asks; an example that is the guide's own says that it is made up; a question of a form, which
easy read shows, is a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coproduction.house import House
from coproduction.model.filling import Conditions, Statements
from coproduction.model.guide import Guide
from coproduction.model.items import Asked
from coproduction.problems import Problem, problem

OURS = ("guide",)
"""The sources of an example that nobody else has told."""
_MADE_UP = re.compile(
    r"\b(?:made[ -]up|made (?:this|the|it)\b.*\bup|invent|imagin|true story|really happened|fiction)", re.I
)
_QUESTION = "?"


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Sections for a meeting that ask nothing, examples that may be taken for true, statements among the questions."""
    for id, section in guide.sections.items():
        address = f"prose/{id}"
        if section.role == "meeting" and _QUESTION not in section.text:
            yield _problem(guide, address, "title", section.title, "is for a meeting, and asks nothing")
        if section.role == "example" and section.source == OURS and not _MADE_UP.search(section.text):
            yield _problem(guide, address, "title", section.title, "does not say whether it happened or is made up")
    for address, framework, item in guide.items():
        if not isinstance(framework, Statements | Conditions) or not isinstance(item, Asked):
            continue
        if not item.question.rstrip(" ”’)").endswith(_QUESTION):
            yield _problem(guide, address, "question", item.question.strip(), "is no question")


def _problem(guide: Guide, address: str, field: str, words: str, what: str) -> Problem:
    return problem("M032", guide.place(address, field), address, words=words, what=what)
