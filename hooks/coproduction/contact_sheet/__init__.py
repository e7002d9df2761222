"""The contact sheet: every picture beside its name, its alt text and all its easy-read sentences, on one page.

It is for people who look whether each picture fits its words. One file of HTML, with the pictures inside it: it opens
without a site, can be sent, and prints. What the page says by itself stands in its template, because no reader of the
guide meets it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import Struct

from coproduction.blocks import plain
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import homes
from coproduction.model.pictured import Use, uses
from coproduction.model.settings import PictureEntry
from coproduction.pictures import file_of
from coproduction.reading import markdown

TOGETHER = 6
"""How many words stand beside one copy of a picture on paper: as many as fit on a third of a page."""


class Beside(Struct, frozen=True):
    """Words beside a picture, the chapters that show them, and where they were written, once for each time."""

    words: tuple[str, ...]
    title: bool
    chapters: tuple[str, ...]
    places: tuple[str, ...]


class Shown(Struct, frozen=True):
    """A picture on the sheet. ``source`` is the image itself, as a ``data:`` address; "" where its file is missing."""

    name: str
    alt: str
    drawn: bool
    file: str
    source: str
    beside: tuple[Beside, ...]

    @property
    def groups(self) -> tuple[tuple[Beside, ...], ...]:
        """The words in groups that are never parted on paper, where the picture stands again beside each."""
        groups = range(0, len(self.beside), TOGETHER)
        return tuple(self.beside[at : at + TOGETHER] for at in groups) or ((),)

    @property
    def count(self) -> int:
        """How often it stands beside words."""
        return sum(len(one.places) for one in self.beside)


def contact_sheet(guide: Guide, house: House) -> str:
    """The sheet as HTML: pictures that are used most come first, those that nobody uses last."""
    found: dict[str, list[Use]] = {name: [] for name in guide.pictures}
    for use in uses(guide):
        found.setdefault(use.picture, []).append(use)
    chapters = _Chapters(guide)
    pictures = [_shown(guide, guide.pictures[name], found[name], chapters, house) for name in guide.pictures]
    pictures.sort(key=lambda one: (-one.count, one.name))
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("sheet.html").render(
        language=guide.language,
        guide=guide.settings.title,
        publisher=guide.brand.name,
        pictures=pictures,
        names=sorted(guide.pictures),
        uses=sum(one.count for one in pictures),
        unused=sum(not one.beside for one in pictures),
    )


class _Chapters:
    """Finds the easy-read title of the chapter that shows an item."""

    def __init__(self, guide: Guide) -> None:
        self._homes = homes(guide).of
        self._titles = {one.id: one.easy.title if one.easy else one.title for one in guide.chapters}

    def of(self, item: str) -> str:
        """The chapter of an item or of the nearest thing above it."""
        while item not in self._homes and "/" in item:
            item = item.rpartition("/")[0]
        return self._titles.get(self._homes.get(item, ""), "")


def _shown(guide: Guide, picture: PictureEntry, found: list[Use], chapters: _Chapters, house: House) -> Shown:
    file = file_of(picture, house)
    return Shown(
        name=picture.id,
        alt=picture.alt,
        drawn=bool(picture.drawn),
        file=file.stem,
        source=_address(file) if file.is_file() else "",
        beside=tuple(_beside(guide, found, chapters)),
    )


def _beside(guide: Guide, found: list[Use], chapters: _Chapters) -> Iterator[Beside]:
    """The words beside one picture. The same words are told once, with all their places."""
    said: dict[tuple[tuple[str, ...], bool], list[Use]] = {}
    for use in found:
        said.setdefault((tuple(_plain(use.words)), use.title), []).append(use)
    for (words, title), places in said.items():
        names = dict.fromkeys(name for use in places if (name := chapters.of(use.item)))
        where = (use.place(guide) for use in places)
        yield Beside(words, title, tuple(names), tuple(f"{one.file}:{one.line}" for one in where))


def _plain(words: tuple[str, ...]) -> Iterator[str]:
    """Sentences without their Markdown."""
    for one in words:
        yield " ".join(plain(line) for line in markdown.lines(one)[0])


def _address(file: Path) -> str:
    return f"data:image/svg+xml;base64,{b64encode(file.read_bytes()).decode('ascii')}"
