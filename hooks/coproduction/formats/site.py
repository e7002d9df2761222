"""The site as documents know it: where its pages lie."""

from __future__ import annotations

from coproduction.book import Edition

HOME = "index"
_FOLDER: dict[Edition, str] = {"full": "", "easy": "easy/"}


def path_of(edition: Edition, chapter: str = HOME) -> str:
    """The path of a chapter's page below the site's root."""
    return f"{_FOLDER[edition]}{chapter}.html"


def address_of(site: str, edition: Edition, target: str) -> str:
    """The whole address of a target (``chapter`` or ``chapter#anchor``) on a site at an address."""
    chapter, mark, anchor = target.partition("#")
    return f"{site}/{path_of(edition, chapter)}{mark}{anchor}"
