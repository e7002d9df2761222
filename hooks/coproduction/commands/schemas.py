"""``guide schemas``: what an editor's program needs to help while people write."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coproduction.commands import options
from coproduction.model.schemas import schemas


@click.command()
@options.folder
@click.option("--check", "check_", is_flag=True, help="Only say whether they are up to date.")
def command(folder: Path | None, check_: bool) -> None:
    """Write content/schema/, so that an editor's program helps while people write."""
    target = options.house_of(folder).content / "schema"
    texts = schemas()
    stale = [
        path
        for path, text in texts.items()
        if not (target / path).is_file() or (target / path).read_text(encoding="utf-8") != text
    ]
    if check_:
        click.echo(f"{len(stale)} of {len(texts)} schemas are out of date.")
        sys.exit(1 if stale else 0)
    for path in stale:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(texts[path], encoding="utf-8", newline="\n")
    click.echo(f"{len(stale)} schemas written to {target}.")
