"""Maps of values → Guide: each file typed by its model, all errors gathered."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, ValidationError

from coproduction.model.brand import Brand
from coproduction.model.guide import Guide
from coproduction.model.kinds import KINDS, Framework
from coproduction.model.sentences import sentences
from coproduction.model.settings import (
    DictionaryFile,
    ExceptionsFile,
    PicturesFile,
    ProseFile,
    Section,
    Settings,
    SourcesFile,
)
from coproduction.model.words import InterfaceWords, flat
from coproduction.problems import Place, Problem, problem
from coproduction.reading.values import Many, Map, addresses, data, text

FILES: Mapping[str, type[BaseModel]] = {
    "guide.yml": Settings,
    "sources.yml": SourcesFile,
    "pictures.yml": PicturesFile,
    "brand.yml": Brand,
    "dictionary.yml": DictionaryFile,
    "exceptions.yml": ExceptionsFile,
}
"""The model of each file that has a fixed name."""


def needed(language: str) -> tuple[str, ...]:
    """The files that everything leans on."""
    return ("guide.yml", "sources.yml", "pictures.yml", "brand.yml", _words(language))


def _words(language: str) -> str:
    return f"words/{language.partition('-')[0]}.yml"


M = TypeVar("M", bound=BaseModel)


def load(maps: Mapping[str, Map], language: str) -> tuple[Guide | None, list[Problem]]:
    """The typed guide and every misfit.

    Where a framework or a prose file does not fit its model, the guide is made without it, so that the rest can be
    checked all the same. Without one of the files that everything leans on there is None.
    """
    problems: list[Problem] = []
    typed: dict[str, BaseModel] = {}
    for path, value in maps.items():
        model = model_of(path, value, problems)
        if model is not None and (one := _typed(model, value, problems)) is not None:
            typed[path] = one
    if not typed.keys() >= set(needed(language)):
        return None, problems
    return _guide(maps, typed, language), problems


def model_of(path: str, value: Map | None, problems: list[Problem]) -> type[BaseModel] | None:
    """The model of a file by its path and, for a framework, its kind. An unknown kind is a problem."""
    folder = PurePosixPath(path).parts[0]
    if path in FILES:
        return FILES[path]
    if folder == "prose":
        return ProseFile
    if folder == "words":
        return InterfaceWords
    if value is None or not (folder == "frameworks" or path == "glossary.yml"):
        if value is not None:
            problems.append(problem("R017", Place(value.place.file)))
        return None
    kind = value.entries.get("kind")
    if kind is None:
        problems.append(problem("M001", value.place, field="kind"))
        return None
    if text(kind) not in KINDS:
        close = difflib.get_close_matches(text(kind), KINDS, 1)
        hint = f"Did you mean “{close[0]}”?" if close else f"Known kinds: {', '.join(KINDS)}."
        problems.append(problem("M004", kind.place, kind=text(kind), hint=hint))
        return None
    return KINDS[text(kind)]


def _typed(model: type[M], value: Map, problems: list[Problem]) -> M | None:
    try:
        return model.model_validate(data(value))
    except ValidationError as error:
        problems += sentences(error, value, _fields(model))
        return None


@cache
def _fields(model: type[BaseModel]) -> frozenset[str]:
    """Every field name a model and the models inside it know."""
    names: set[str] = set()
    waiting: list[Any] = [model]
    seen: set[Any] = set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if isinstance(one, type) and issubclass(one, BaseModel):
            names |= one.model_fields.keys() - {"root"}
            waiting += [field.annotation for field in one.model_fields.values()]
        waiting += [inner for inner in get_args(one) if inner is not Ellipsis and not isinstance(inner, str)]
    return frozenset(names)


def _guide(maps: Mapping[str, Map], typed: Mapping[str, BaseModel], language: str) -> Guide:
    written: dict[str, Map] = {}
    twice: list[tuple[str, Place]] = []
    frameworks: dict[str, Framework] = {}
    sections: dict[str, Section] = {}

    def note(address: str, value: Map) -> bool:
        """Keeps the first that is written at an address. Returns whether this is it."""
        if address in written:
            twice.append((address, value.entries.get("id", value).place))
            return False
        written[address] = value
        return True

    for path, one in typed.items():
        value = maps[path]
        root = PurePosixPath(path).parts[0].removesuffix(".yml")
        if isinstance(one, get_args(Framework)):
            framework = cast(Framework, one)
            if not note(framework.id, value):
                continue
            frameworks[framework.id] = framework
            root = framework.id
        if path in ("guide.yml", "brand.yml", _words(language)):
            note(root, value)
        for address, entry in addresses(value, root):
            note(address, entry)
        if isinstance(one, ProseFile):
            for section in one.sections:
                sections.setdefault(section.id, section)
    exceptions = typed.get("exceptions.yml", ExceptionsFile())
    return Guide(
        language=language,
        settings=cast(Settings, typed["guide.yml"]),
        frameworks=frameworks,
        sections=sections,
        sources={one.id: one for one in cast(SourcesFile, typed["sources.yml"]).sources},
        pictures={one.id: one for one in cast(PicturesFile, typed["pictures.yml"]).pictures},
        words=flat(cast(InterfaceWords, typed[_words(language)])),
        brand=cast(Brand, typed["brand.yml"]),
        dictionary=cast(DictionaryFile, typed.get("dictionary.yml", DictionaryFile())).words,
        exceptions=cast(ExceptionsFile, exceptions).exceptions,
        exception_places=_exception_places(maps),
        written=written,
        twice=tuple(twice),
    )


def _exception_places(maps: Mapping[str, Map]) -> tuple[Place, ...]:
    file = maps.get("exceptions.yml")
    entries = file.entries.get("exceptions") if file else None
    return tuple(one.place for one in entries.entries) if isinstance(entries, Many) else ()
