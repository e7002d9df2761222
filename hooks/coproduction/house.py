"""Where things lie: the content, the brands, the pages' templates, and the site that is built."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

BRAND = "neutral"
"""The brand of a guide that nobody has made their own."""


class House(Struct, frozen=True):
    """The folders of one checkout. Places in problems are written from ``root``."""

    root: Path

    @property
    def content(self) -> Path:
        """What the guide says."""
        return self.root / "content"

    @property
    def templates(self) -> Path:
        """What a browser gets."""
        return self.root / "overrides"

    @property
    def drawings(self) -> Path:
        """Pictures drawn for the guide."""
        return self.root / "docs" / "pictures"

    @property
    def settings(self) -> Path:
        """MkDocs's settings."""
        return self.root / "mkdocs.yml"

    @property
    def sources(self) -> tuple[Path, ...]:
        """Folders in which the texts of the sources may lie, the nearest first; ``GUIDE_SOURCES`` names the one."""
        if self.sources_named:
            return (Path(self.sources_named),)
        above = self.root.parent
        return (self.root / "sources", above / "sources", *sorted(above.glob("*/sources")))

    @property
    def sources_named(self) -> str:
        """The folder that ``GUIDE_SOURCES`` names, or ""."""
        return os.environ.get("GUIDE_SOURCES", "")

    @property
    def brands(self) -> list[str]:
        """The names of the organisations' folders below ``brands/``."""
        return sorted(path.parent.name for path in (self.root / "brands").glob("*/brand.yml"))

    def brand(self, name: str) -> Path:
        """An organisation's folder: a name below ``brands/``, or a path."""
        inside, path = self.root / "brands" / name, Path(name)
        return path if path.is_dir() and not inside.is_dir() else inside

    def named(self, path: Path) -> str:
        """A path as people see it: from the root where it lies below it, with forward slashes."""
        path = path.resolve()
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


def find(start: Path | None = None) -> House:
    """The house that a folder stands in; without a folder, the one you stand in or the checkout of this module."""
    for folder in _upward(start) if start else [*_upward(Path.cwd()), *_upward(Path(__file__))]:
        if (folder / "content" / "guide.yml").is_file() or (folder / "mkdocs.yml").is_file():
            return House(folder)
    raise FileNotFoundError("There is no guide here: no folder above has content/guide.yml.")


def _upward(path: Path) -> list[Path]:
    path = path.resolve()
    return [path, *path.parents]
