"""``guide pictures``: a sheet of every picture with its sentences, for reviewers."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coproduction.assemble import assemble
from coproduction.commands import options
from coproduction.contact_sheet import contact_sheet
from coproduction.problems import errors, report


@click.command()
@options.brand
@options.folder
def command(brand: str, folder: Path | None) -> None:
    """Write build/pictures.html: every picture beside its name and all its easy-read sentences, to look through."""
    house = options.house_of(folder)
    guide, problems = assemble(house, brand)
    if guide is None:
        click.echo(report(errors(problems)))
        sys.exit(1)
    path = house.root / "build" / "pictures.html"
    path.parent.mkdir(exist_ok=True)
    path.write_text(contact_sheet(guide, house), encoding="utf-8", newline="\n")
    click.echo(f"{path}: open it in a browser.")
