"""Measures of the page. Twips are twentieths of a point."""

from __future__ import annotations

TWIPS_PER_MM = 1440 / 25.4

# A4 with margins that leave 160 mm: about 65 characters of 14 point, the most a line should hold.
PAGE_WIDTH_MM, PAGE_HEIGHT_MM, SIDE_MM = 210, 297, 25
# Above and below there is less, so that an invitation and an agenda are a page each.
TOP_MM, FOOT_MM = 20, 11
TEXT_WIDTH_MM = PAGE_WIDTH_MM - 2 * SIDE_MM

# Easy read: a picture at least 30 mm on paper, at the start side of its sentences. Most pictures bring an
# empty edge of a tenth of their width on every side, so they are set larger.
IDEA_PICTURE_MM, IDEA_COLUMN_MM = 38, 45
# Answers' pictures are smaller, so that two questions with four answers each stand on one page.
OPTION_PICTURE_MM = 16
LOGO_MM, FRONT_PICTURE_MM = (80, 20), (70, 52)
LARGEST_PICTURE_MM = (TEXT_WIDTH_MM, 80)
LIST_STEP_MM = 9


def twips(millimetres: float) -> int:
    """Millimetres in twips."""
    return round(millimetres * TWIPS_PER_MM)


TEXT_WIDTH = twips(TEXT_WIDTH_MM)
