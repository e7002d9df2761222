"""Places that stand in one edition alone: the link to the other edition leads to none of them.

They are told in the script that keeps the reader's place, not on the pages: it comes when somebody scrolls, so that a
page's first view stays light.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from coproduction.formats.web.pages import Page

PATH = "assets/scripts/place.js"
"""The script that they are told in, below the site."""


def script(pages: Mapping[str, Page], source: str) -> str:
    """The script that keeps the reader's place, with what it has to know before it."""
    told = json.dumps(alone(pages), sort_keys=True, separators=(",", ":"))
    return f"guide.alone={told};\n{source}"


def alone(pages: Mapping[str, Page]) -> dict[str, list[str]]:
    """The ids on each page that the other edition's page has not, by the page's path as short as hosts may make it."""
    ids = {path: set(re.findall(r' id="([^_"][^"]*)"', page.content)) for path, page in pages.items()}
    found = {path: ids[path] - (ids.get(page.other, set()) if page.both else set()) for path, page in pages.items()}
    return {path.removesuffix(".html").removesuffix("index"): sorted(ours) for path, ours in found.items() if ours}
