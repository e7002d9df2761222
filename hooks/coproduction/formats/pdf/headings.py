"""Headings in the tag tree: the title on a cover is the one of level 1, and a chapter’s is one of level 2.

Typst sets chapters as level 1, which is what bookmarks open on, and a title as something that readers of PDF take for
a paragraph.
"""

from __future__ import annotations

from pikepdf import Name, Object

from coproduction.formats.pdf.tables import elements
from coproduction.formats.shape import FormatError

_DEEPEST = "/H6"
_BELOW = {"/Title": "/H1"} | {f"/H{level}": f"/H{level + 1}" for level in range(1, 6)}


def below_title(tree: Object) -> None:
    """Makes the title a heading, and sets all others one level lower.

    Raises ``FormatError`` where a heading is deeper than PDF has levels for.
    """
    for one in elements(tree):
        tag = str(one.get("/S", ""))
        if tag == _DEEPEST:
            raise FormatError(f"The heading “{one.get('/T', '')}” is nested deeper than a PDF can say.")
        if tag in _BELOW:
            one.S = Name(_BELOW[tag])
