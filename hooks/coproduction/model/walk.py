"""Every text of the guide that readers meet, with its address, its field and the way it is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, get_args

from msgspec import Struct
from pydantic import BaseModel

from coproduction.model.fields import Told
from coproduction.model.guide import Guide, inside
from coproduction.model.items import AnswerOption
from coproduction.reading.easy import Easy, Sentence


class Telling(Struct, frozen=True):
    """One text: where it stands, how it is told (see ``Told``), and its words or ideas."""

    item: str
    field: str
    how: str
    value: str | Easy


@lru_cache(maxsize=4)
def tellings(guide: Guide) -> tuple[Telling, ...]:
    """Every text of the guide, in the order of its files. Many ask, so each guide is walked once."""
    return tuple(_walk(guide))


def easy_sentences(telling: Telling) -> Iterator[Sentence]:
    """The easy-read sentences of a text, with their places in it. None where it is not easy read."""
    if isinstance(telling.value, Easy):
        yield from telling.value.sentences
    elif telling.how == "easy":
        yield Sentence(telling.value, 0, 0)
    elif telling.how == "easy lines":
        for number, line in enumerate(telling.value.split("\n")):
            if line.strip():
                yield Sentence(line.strip(), number, 0)


def _walk(guide: Guide) -> Iterator[Telling]:
    yield from _of(guide.settings, "guide", "")
    for chapter in guide.settings.chapters:
        yield from _of(chapter, f"guide/{chapter.id}", "")
    for part in guide.settings.parts:
        yield from _of(part, f"guide/{part.id}", "")
    for want in guide.settings.wants:
        yield from _of(want, f"guide/{want.id}", "")
    for booklet in guide.settings.booklets:
        yield from _of(booklet, f"guide/{booklet.id}", "")
    for paper in guide.settings.papers:
        yield from _of(paper, f"guide/{paper.id}", "")
    for section in guide.sections.values():
        yield from _of(section, f"prose/{section.id}", "")
    for framework in guide.frameworks.values():
        yield from _of(framework, framework.id, "")
        for address, item in inside(framework, framework.id):
            yield from _of(item, address, "")
    for source in guide.sources.values():
        yield from _of(source, f"sources/{source.id}", "")
    for contact in guide.brand.contacts:
        yield from _of(contact, f"brand/{contact.id}", "")
    for picture in guide.pictures.values():
        yield from _of(picture, f"pictures/{picture.id}", "")


def _of(model: BaseModel, address: str, before: str) -> Iterator[Telling]:
    for name, how in _told(type(model)):
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield from _of(value, address, f"{before}{name}.")
        elif isinstance(value, tuple):
            yield from _many(value, how, address, f"{before}{name}.")
        elif how and value is not None:
            yield Telling(address, f"{before}{name}", how, value)


def _many(values: tuple[Any, ...], how: str, address: str, before: str) -> Iterator[Telling]:
    """A list's texts, each named by its number. Items and chapters have addresses of their own."""
    for number, value in enumerate(values):
        if isinstance(value, AnswerOption):
            yield from _of(value, address, f"{before}{number}.")
        elif how and isinstance(value, str):
            yield Telling(address, f"{before}{number}", how, value)


@cache
def _told(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that are told, or that hold a model (how ``""``)."""
    found: list[tuple[str, str]] = []
    for name, field in model.model_fields.items():
        marks = [*field.metadata, *_metadata(field.annotation)]
        how = next((one.how for one in marks if isinstance(one, Told)), "")
        found.append((name, how))
    return tuple(found)


def _metadata(annotation: Any) -> Iterator[Any]:
    """The marks inside an optional annotation (``Annotated[str, …] | None``)."""
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from getattr(inner, "__metadata__", ())
