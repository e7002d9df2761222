"""``guide lock``: the list of every id that was ever published."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from coproduction.assemble import assemble
from coproduction.commands import options
from coproduction.model import lock as ids
from coproduction.problems import errors
from coproduction.reading.files import read_folder

MENDED = ("I003", "I005", "I006")
"""The errors that this command puts right. An id or a code that is used for something else is not among them."""


@click.command()
@options.folder
@click.option("--new", is_flag=True, help="Begin a list, for a guide that has never been published.")
def command(folder: Path | None, new: bool) -> None:
    """Bring content/ids.lock up to date: add the ids that are new, mark those that are gone.

    Nothing is ever taken out of it. A guide with errors is refused, because what cannot be read would look gone.
    """
    house = options.house_of(folder)
    path = house.content / ids.FILE
    try:
        known = ids.read(path.read_text(encoding="utf-8-sig") if path.exists() else "")
    except (OSError, UnicodeDecodeError):
        click.echo(f"{house.named(path)} cannot be read as text. Put back the last good one.")
        sys.exit(1)
    if not known.lines and not new:
        click.echo(f"{house.named(path)} lists nothing. Put it back: without it nobody knows what was published.")
        click.echo("For a guide that has never been published, say: guide lock --new")
        sys.exit(1)
    wrong = [one for one in errors(assemble(house)[1]) if one.code not in MENDED]
    if wrong or not known.marks_only:
        count = len(wrong) + len(known.faults)
        errors_ = "1 error" if count == 1 else f"{count} errors"
        click.echo(f"Nothing is written: the guide has {errors_}. Put right what guide check says.")
        sys.exit(1)
    now = ids.published(read_folder(house.content, house.named(house.content))[0])
    content, added, gone = ids.updated(known, frozenset(now))
    path.write_text(content, encoding="utf-8", newline="\n")
    said = [f"{len(added) or 'none'} added"]
    lost = "links from outside and paper forms that name them lead nowhere now"
    said += [f"{len(gone)} marked gone ({', '.join(gone)}): {lost}"] if gone else []
    click.echo(f"{house.named(path)}: {', '.join(said)}.")
