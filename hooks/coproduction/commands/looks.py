"""``guide looks``: a sheet of every block, look and state, for people who change templates or styles."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coproduction import build
from coproduction.commands import options
from coproduction.looks import sheet
from coproduction.problems import RefusedError, report


@click.command()
@options.brand
@options.folder
def command(brand: str, folder: Path | None) -> None:
    """Write docs/contributing/looks.html: every block, look and state, from the real templates and words."""
    house = options.house_of(folder)
    try:
        made = build.prepare(house, brand)
    except RefusedError as refused:
        click.echo(report(refused.problems))
        sys.exit(1)
    path = house.root / "docs" / "contributing" / "looks.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet(made.books, house.templates), encoding="utf-8", newline="\n")
    click.echo(f"{path}: open it in a browser.")
