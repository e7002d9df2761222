"""Lists with real numbering, so that Word counts and screen readers say where a list begins and ends."""

from __future__ import annotations

from collections.abc import Callable

from docx.document import Document

from coproduction.formats.word.page import LIST_STEP_MM, twips

BULLETS, NUMBERS = 1, 2
LEVELS = 9


def numbering() -> str:
    """The two kinds of list, each nine levels deep, and the one instance all bulleted lists share."""
    return (
        _kind(BULLETS, "bullet", lambda level: "•" if level % 2 == 0 else "\u2013")
        + _kind(NUMBERS, "decimal", lambda level: f"%{level + 1}.")
        + f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'
    )


def new_list(document: Document, ordered: bool) -> int:
    """The number of a list. Every numbered list is a new instance, so that it begins at 1."""
    if not ordered:
        return BULLETS
    made = document.part.numbering_part.element.add_num(NUMBERS)
    for level in range(LEVELS):
        made.add_lvlOverride(level).add_startOverride(1)
    return int(made.numId)


def _kind(id: int, form: str, mark: Callable[[int], str]) -> str:
    step = twips(LIST_STEP_MM)
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{mark(level)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{step * (level + 1)}" w:hanging="{step}"/></w:pPr></w:lvl>'
        for level in range(LEVELS)
    )
    many = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{id}">{many}{levels}</w:abstractNum>'
