"""The sources' texts, where they are at hand. They are not ours to publish, so they lie beside the project."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from coproduction.house import House
from coproduction.model.guide import Guide

QUOTED = re.compile(r"“([^“”]+)”")
"""Words in quotation marks inside a sentence."""
_LEFT_OUT = re.compile(r"\s*(?:\[…\]|…|\[\.\.\.\]|\.\.\.)\s*")
_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-"})


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


def sources_of(guide: Guide) -> Mapping[str, tuple[str, ...]]:
    """Every section, framework and item with the sources it names; an item's are its framework's where it has none."""
    found = {f"prose/{id}": section.source for id, section in guide.sections.items()}
    found |= {framework.id: framework.source for framework in guide.frameworks.values()}
    return found | {address: item.source or framework.source for address, framework, item in guide.items()}


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """A text in which only words and their order tell: one kind of white space, quotation mark and dash."""
    return " ".join(mended(text).translate(_SAME).split())


def has(text: str, quoted: str) -> bool:
    """Whether a text has these words, or their parts one after another where “…” stands for words left out."""
    text = _plain(text)
    at = 0
    for part in _LEFT_OUT.split(_plain(quoted)):
        words = part.strip(" .,;:!?'\"")
        if not words:
            continue
        first = f"[{re.escape(words[0].upper())}{re.escape(words[0].lower())}]"
        found = re.compile(rf"(?<!\w){first}{re.escape(words[1:])}(?!\w)").search(text, at)
        if not found:
            return False
        at = found.end()
    return True
