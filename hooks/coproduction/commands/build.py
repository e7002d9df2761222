"""``guide build``: the site, with every format, or with those that are asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from coproduction.commands import options
from coproduction.commands.mkdocs import mkdocs


@click.command()
@options.brand
@options.folder
@options.formats
def command(brand: str, folder: Path | None, formats: str) -> None:
    """Build the site, with every format, into site/. The old site stays until the new one is whole.

    With --formats, only those that you name are made; without “web” among them there are no pages, and the documents
    go to build/downloads/.
    """
    house = options.house_of(folder)
    if formats and "web" not in [name.strip() for name in formats.split(",")]:
        sys.exit(import_module("coproduction.build.command").documents_alone(house, brand, formats))
    sys.exit(mkdocs(house, brand, formats, "build", "--strict", "--quiet"))
