"""What every chapter of a part has (K024, M028, M029): “In short”, a question for a meeting, an example.

Which of them a part asks of its chapters, ``chapters_have`` in ``guide.yml`` says. A chapter that does without one
has its reason in ``exceptions.yml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.blocks import Listing
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import pieces
from coproduction.model.settings import ChapterEntry, Section
from coproduction.problems import Problem, problem
from coproduction.reading.markdown import blocks

MOST_POINTS = 3
"""The most points of “In short”: what a reader of nothing else can take along. Our figure."""

NAMES = {"short": "section “In short”", "meeting": "question for a meeting", "example": "example"}


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Parts without chapters, chapters that lack what their part asks for, and what is not in short or not first."""
    asked = {part.id: part.chapters_have for part in guide.settings.parts}
    filled = {chapter.part for chapter in guide.settings.chapters}
    for part in guide.settings.parts:
        if part.id not in filled and not guide.hides:
            yield problem("K024", guide.place(f"guide/{part.id}"), f"guide/{part.id}", title=part.title)
    for chapter in guide.settings.chapters:
        address = f"guide/{chapter.id}"
        told = pieces(chapter, "full")
        held = [guide.sections[one.prose] for one in told if one.prose and one.prose in guide.sections]
        for role in asked.get(chapter.part, ()):
            # A chapter that a brand adds is the brand's own matter.
            if address in guide.own and role not in [section.role for section in held]:
                place = guide.place(address)
                yield problem("M028", place, address, title=chapter.title, what=NAMES[role], role=role)
        yield from _short(guide, chapter, held, told[0].prose if told else None)


def _short(guide: Guide, chapter: ChapterEntry, held: list[Section], first: str | None) -> Iterator[Problem]:
    """“In short” that is there twice or not first, and that has too many points or something else than points."""
    shorts = [section for section in held if section.role == "short"]
    for section in shorts:
        number = next(at for at, piece in enumerate(chapter.pieces) if piece.prose == section.id)
        address, prose = f"guide/{chapter.id}", f"prose/{section.id}"
        there, written = guide.place(address, f"pieces.{number}"), guide.place(prose, "text")
        if section is not shorts[0]:
            yield problem("M029", there, address, title=chapter.title, what="is there twice")
        elif section.id != first:
            yield problem("M029", there, address, title=chapter.title, what="does not come first")
        inside = blocks(section.text, prose)[0]
        points = inside[0] if inside else None
        if not isinstance(points, Listing) or len(inside) > 1:
            yield problem("M029", written, prose, title=chapter.title, what="is not one list of points")
        elif len(points.entries) > MOST_POINTS:
            what = f"has {len(points.entries)} points"
            yield problem("M029", written, prose, title=chapter.title, what=what)
