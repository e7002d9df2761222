"""What several commands ask for: the brand, and the folder of the guide."""

from __future__ import annotations

from pathlib import Path

import click

from coproduction.house import BRAND, House, find


def _named(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> str:
    """What somebody asks for, or "" for nothing. Raises ``click.BadParameter`` for a list with no name in it."""
    if any(not one.replace(",", "").strip() for one in value):
        raise click.BadParameter("it names no format. For their names: guide formats.")
    return ",".join(value)


brand = click.option(
    "--brand",
    envvar="GUIDE_BRAND",
    default=BRAND,
    show_default=True,
    help="The organisation's folder: its name in brands/, or a path.",
)
folder = click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the guide. Without it, the one you stand in.",
)

formats = click.option(
    "--formats",
    envvar="GUIDE_FORMATS",
    multiple=True,
    callback=_named,
    metavar="NAMES",
    help="What to make, parted by commas: web,easy-read,word. See: guide formats.",
)


def house_of(folder: Path | None) -> House:
    """The house of a folder. Raises ``click.UsageError`` where there is no guide."""
    try:
        return find(folder)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
