"""The interface's words: each key is used somewhere, each key that is asked for is there, and no template, format or
script has words of its own.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from coproduction.formats.pdf.lower import WORDS
from coproduction.model.scripted import ScriptWords
from coproduction.model.words import FILLED, InterfaceWords, of_edition
from tests.conftest import ROOT

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
PACKAGE = ROOT / "hooks" / "coproduction"
CODE = sorted([*(PACKAGE / "book").rglob("*.py"), *(PACKAGE / "formats").rglob("*.py"), ROOT / "hooks/guide_hooks.py"])


def keys(model: type[BaseModel], before: str = "") -> Iterator[str]:
    """The keys of a model's words, those inside groups with dots."""
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from keys(field.annotation, f"{before}{name}.")
        else:
            yield f"{before}{name}"


KEYS = [key for key in keys(InterfaceWords) if not key.startswith("scripts.")]
SCRIPTS = sorted([*(ROOT / "overrides" / "assets" / "scripts").glob("*.js"), *(ROOT / "overrides/tools").glob("*.js")])
SCRIPTED = set(keys(ScriptWords, "scripts."))
"""The keys of what scripts show."""


def asked() -> dict[str, str]:
    """What templates and code ask for, each with where: a key, or a pattern where a part of it is worked out."""
    found = dict.fromkeys(WORDS, "formats/pdf/lower.py")
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        names = re.findall(r"\bwords(?:\.(\w+)|\[\"([\w.]+)\"\])", text)
        found |= {one or other: path.name for one, other in names}
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if slot := _slot(node):
                found |= dict.fromkeys(_patterns(slot), path.name)
    return found


def _slot(node: ast.AST) -> ast.expr | None:
    """What stands in ``words[…]`` or ``words.get(…)``."""
    match node:
        case ast.Subscript(value=ast.Name(id="words") | ast.Attribute(attr="words"), slice=slot):
            return slot
        case ast.Call(func=ast.Attribute(value=ast.Name(id="words") | ast.Attribute(attr="words"), attr="get")):
            return node.args[0]
    return None


def _patterns(slot: ast.AST) -> Iterator[str]:
    match slot:
        case ast.Constant(value=str(key)):
            yield key
        case ast.JoinedStr(values=parts):
            yield "".join(part.value if isinstance(part, ast.Constant) else r"\w+" for part in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from (*_patterns(one), *_patterns(other))


def test_each_key_that_is_asked_for_is_there() -> None:
    patterns = asked()
    assert len(patterns) > 30
    lost = {one: where for one, where in patterns.items() if not any(re.fullmatch(one, key) for key in KEYS)}
    assert lost == {}


def test_each_key_is_used() -> None:
    patterns = asked()
    text = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    # A key that travels in a variable stands in the code as a text by itself.
    used = {key for key in KEYS if f'"{key}"' in text or any(re.fullmatch(one, key) for one in patterns)}
    unused = [key for key in KEYS if key not in used and key.removesuffix("_easy") not in used]
    assert unused == []


def test_easy_read_says_some_of_them_in_its_own_words() -> None:
    words = {"licence": "Under CC BY.", "licence_easy": "You can copy this.", "menu": "Menu"}
    assert of_edition(words, "full")["licence"] == "Under CC BY."
    assert of_edition(words, "easy")["licence"] == "You can copy this."
    assert of_edition(words, "easy")["menu"] == "Menu"


def test_places_to_fill_in_are_filled_in() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (*CODE, *TEMPLATES))
    for key, places in FILLED.items():
        assert key in KEYS or key in SCRIPTED
        if key in SCRIPTED:
            said = scripts()[key.split(".")[1]]
            assert all(re.search(rf"\b{place[1:-1]}\b", said) for place in places), key
            continue
        for place in places:
            # By name, or as a text that something takes the place of.
            assert re.search(rf"\b{place[1:-1]}=|[\"']{re.escape(place)}[\"']", text), place


def scripts() -> dict[str, str]:
    """The text of the scripts that show the words of a group (``const words = guide.words.search``)."""
    groups: dict[str, str] = {}
    for path in SCRIPTS:
        text = path.read_text(encoding="utf-8")
        for group in set(re.findall(r"\bguide\.words\.(\w+)", text)):
            groups[group] = groups.get(group, "") + text
    return groups


def test_each_word_that_a_script_asks_for_is_there() -> None:
    asked = {
        f"scripts.{group}.{key}"
        for group, text in scripts().items()
        for key in re.findall(r"(?<!guide\.)\bwords\.(\w+)", re.sub(r"(?m)//.*$|/\*.*?\*/", "", text))
    }
    assert len(asked) > 60
    assert asked <= SCRIPTED


def test_each_word_for_scripts_is_used() -> None:
    said = scripts()
    every = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    # A key that travels in a variable stands in the script by its name, or in another as a text.
    unused = [
        key
        for key in SCRIPTED
        for _, group, name in [key.split(".")]
        if not name.endswith("_easy")
        and not re.search(rf"\b{name}\b", said.get(group, ""))
        and f'"{name}"' not in every
    ]
    assert unused == []
    assert {key.removesuffix("_easy") for key in SCRIPTED} <= SCRIPTED


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_markup_not_words(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    names = {"OpenMoji", "CC", "BY-SA", "4.0"}
    words = {word.strip("–,.:;›()") for word in text.split()}
    assert words - names - {""} == set()
