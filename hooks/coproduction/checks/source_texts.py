"""The sources' texts, where they are at hand. They are not ours to publish, so they lie beside the project."""

from __future__ import annotations

import re
from collections.abc import Mapping

from coproduction.house import House
from coproduction.model.guide import Guide


def source_texts(guide: Guide, house: House) -> Mapping[str, str]:
    """The text of each source that is at hand, by the source's id; any other text beside them by its file's name.

    A text belongs to a source where its name is the id, or begins with it and a hyphen. The first folder with such a
    text is the one. Where there is none, nothing can be said.
    """
    for folder in house.sources:
        found: dict[str, str] = {}
        known = False
        for path in sorted(folder.glob("*.txt")):
            ids = [id for id in guide.sources if f"{path.stem}-".startswith(f"{id}-")]
            known = known or bool(ids)
            id = max(ids, key=len, default=path.stem)
            found[id] = f"{found.get(id, '')}\n{path.read_text(encoding='utf-8', errors='replace')}"
        if known:
            return found
    return {}


def mended(text: str) -> str:
    """A text with its words whole: taking it out of a PDF leaves gaps in “co- production”."""
    return re.sub(r"\b([Cc]o)[-‑]?\s*[-‑]?\s*(?=produc|design)", r"\1-", text)
