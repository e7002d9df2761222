"""Names of bookmarks: where links inside the guide lead to."""

from __future__ import annotations

import hashlib
import re

LONGEST = 40  # Word cuts longer names off, and then links lead nowhere


def bookmark(chapter: str, anchor: str = "") -> str:
    """The bookmark of a chapter or of an anchor in it: letters, digits and underscores, at most 40.

    The same place has the same name in every build, so links from other documents keep working.
    """
    name = re.sub("-", "_", f"g_{chapter}__{anchor}" if anchor else f"g_{chapter}")
    if len(name) <= LONGEST and re.fullmatch(r"\w+", name, re.ASCII):
        return name
    return "h_" + hashlib.sha256(f"{chapter}#{anchor}".encode()).hexdigest()[:24]


def of_place(place: str) -> str:
    """The bookmark of a place (``chapter`` or ``chapter#anchor``)."""
    chapter, _, anchor = place.partition("#")
    return bookmark(chapter, anchor)
