"""The interface's words: each key is used somewhere, and no template or format has words of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coproduction.model.words import InterfaceWords
from tests.conftest import ROOT

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))


def test_each_key_is_used() -> None:
    sources = [*TEMPLATES, *(ROOT / "hooks").rglob("*.py"), *(ROOT / "hooks").rglob("*.typ")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources if path.name != "words.py")
    prefixes = re.findall(r"words(?:\.get\(|\[)f'(\w+_)\{", text)
    for key in InterfaceWords.model_fields:
        used = re.search(rf'words\.{key}\b|"{key}"|"{key} ', text) or any(key.startswith(one) for one in prefixes)
        assert used, f"nothing uses {key}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_markup_not_words(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    names = {"OpenMoji", "CC", "BY-SA", "4.0"}
    words = {word.strip("–,.:;›") for word in text.split()}
    assert words - names - {""} == set()
