"""``guide formats``: the formats there are."""

from __future__ import annotations

import click

from coproduction.formats import FORMATS


@click.command()
def command() -> None:
    """Say which formats there are, by the names that --formats takes."""
    names = ["web", *FORMATS, "offline"]
    width = max(map(len, names))
    click.echo(f"{'web':{width}}  the site: pages, search, and what is filled in")
    for format in FORMATS.values():
        missing = format.missing()
        editions = " and ".join("full guide" if one == "full" else "easy read" for one in format.editions)
        click.echo(f"{format.name:{width}}  {format.about} ({editions})" + (f" – {missing}" if missing else ""))
    click.echo(f"{'offline':{width}}  the site with its documents in one ZIP file")
