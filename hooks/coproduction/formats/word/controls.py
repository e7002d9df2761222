"""Content controls: boxes to tick and places to write, that work in Word and on paper.

Every control has a title, because that is what a screen reader says when it is reached.
"""

from __future__ import annotations

from coproduction.formats.word.xml import Element, element, run, val

LONGEST_TITLE = 64  # Word refuses a longer title or tag
_BOXES = "MS Gothic"  # has both boxes on every Windows; Macs and LibreOffice take another by themselves


def checkbox(id: int, title: str) -> Element:
    """A box to tick, empty."""
    font = {"w:ascii": _BOXES, "w:eastAsia": _BOXES, "w:hAnsi": _BOXES, "w:hint": "eastAsia"}
    state = element(
        "w14:checkbox",
        None,
        element("w14:checked", {"w14:val": 0}),
        element("w14:checkedState", {"w14:val": "2612", "w14:font": _BOXES}),
        element("w14:uncheckedState", {"w14:val": "2610", "w14:font": _BOXES}),
    )
    return _control(id, title, state, run("☐", element("w:rFonts", font)))


def line(id: int, title: str) -> Element:
    """A place for a few words. It holds no-break spaces that vanish when somebody writes."""
    return _control(id, title, element("w:text"), _room(), placeholder=True)


def day(id: int, title: str, language: str) -> Element:
    """A day, to write or to choose from a calendar."""
    kind = element(
        "w:date",
        None,
        val("w:dateFormat", "d MMMM yyyy"),
        val("w:lid", language),
        val("w:storeMappedDataAs", "dateTime"),
        val("w:calendar", "gregorian"),
    )
    return _control(id, title, kind, _room(), placeholder=True)


def sentences(id: int, title: str, *paragraphs: Element) -> Element:
    """Room for sentences: a control around whole paragraphs, each with a line to write on."""
    return _control(id, title, None, *paragraphs)


def _room() -> Element:
    return run("\u00a0" * 12, val("w:rStyle", "PlaceholderText"))


def _control(id: int, title: str, kind: Element | None, *content: Element, placeholder: bool = False) -> Element:
    properties = element(
        "w:sdtPr",
        None,
        val("w:alias", shortened(title)),
        val("w:tag", f"answer-{id}"),
        val("w:id", id),
        element("w:showingPlcHdr") if placeholder else None,
        kind,
    )
    return element("w:sdt", None, properties, element("w:sdtContent", None, *content))


def shortened(title: str) -> str:
    """A title that Word takes, cut at a word."""
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
