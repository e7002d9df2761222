"""``guide build``: the site, with every format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coproduction.commands import options
from coproduction.commands.mkdocs import mkdocs


@click.command()
@options.brand
@options.folder
def command(brand: str, folder: Path | None) -> None:
    """Build the site, with every format, into site/. The old site stays until the new one is whole."""
    sys.exit(mkdocs(options.house_of(folder), brand, "build", "--strict", "--quiet"))
