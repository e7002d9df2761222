"""Cells: the page that braille stands on, numbers and indicators in dots, and the letters a BRF file keeps dots in.

Until the last step everything is Unicode braille (U+2800 to U+283F). The signs are those of the Rules of Unified
English Braille (ICEB, 2013), named below by their section.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

WIDTH = 40
"""Cells in a line."""
LINES = 25
"""Lines on a page, the page information line with the number among them."""
BLANK = "\u2800"
"""A cell without dots: the space."""
LAST = "\u283f"
"""A cell with all six dots, the last there is in BRF."""

NUMERIC = "⠼"
"""Begins a number (section 6.1)."""
NOTE = ("⠈⠨⠣", "⠈⠨⠜")
"""Around what a transcriber adds, such as what a picture shows (section 3.27)."""
LEAD = "⠤"
"""Leads along a line of the contents to its page number (UKAAF B004, appendix H)."""
END_MARK = "⠐⠒" + "⠒" * 10
"""The line that stands below the end of a volume (UKAAF B004, glossary: indicator line)."""

_DIGITS = str.maketrans("1234567890", "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚")
# North American ASCII braille, in the order of Unicode: cell 0 has no dots, cell 63 has all six.
_ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
_BRF = {0x2800 + dots: letter for dots, letter in enumerate(_ASCII)}


def number(value: int) -> str:
    """A whole number in cells."""
    return NUMERIC + str(value).translate(_DIGITS)


def centred(cells: str) -> str:
    """Cells in the middle of a line."""
    return BLANK * ((WIDTH - len(cells)) // 2) + cells


def illegal(cells: str) -> bool:
    """Whether there is something in some cells that six dots cannot say."""
    return any(not BLANK <= cell <= LAST for cell in cells)


def brf(pages: Iterable[Sequence[str]]) -> bytes:
    """Pages of lines as a BRF file: ASCII, CR LF after each line, a form feed between pages."""
    written = ("".join(f"{line.rstrip(BLANK)}\r\n" for line in page) for page in pages)
    return "\f".join(written).translate(_BRF).encode("ascii")


def page_count(content: bytes) -> int:
    """How many braille pages a BRF file has."""
    return content.count(b"\f") + 1
