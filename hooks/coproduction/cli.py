"""The ``guide`` command: check, build, serve and schemas."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path

import click

from coproduction.assemble import BRAND, assemble
from coproduction.house import House, find
from coproduction.model.schemas import schemas as all_schemas
from coproduction.problems import as_json, errors, report

LATEST = 4_000_000_000
"""The latest date that is taken for one, in seconds since 1970: the year 2096."""

_brand = click.option(
    "--brand",
    envvar="GUIDE_BRAND",
    default=BRAND,
    show_default=True,
    help="The organisation's folder: its name in brands/, or a path.",
)
_folder = click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the guide. Without it, the one you stand in.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="coproduction-guide", message="%(version)s")
def main() -> None:
    """Check, build and preview the co-production guide."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name or a letter that this screen cannot show


@main.command()
@_brand
@_folder
@click.option("--json", "json_", is_flag=True, help="Print the problems as JSON.")
def check(brand: str, folder: Path | None, json_: bool) -> None:
    """Say everything that is wrong with the content.

    Ends with 0 where there is no error (there may be warnings), and with 1 where there is one.
    """
    house = _house(folder)
    try:
        _, problems = assemble(house, brand)
    except Exception as error:  # an editor is never shown a traceback
        what = f"{type(error).__name__}: {error}"
        click.echo(f"The guide’s program met something unforeseen ({what}). Please tell those who make it.", err=True)
        sys.exit(2)
    click.echo(as_json(problems) if json_ else report(problems))
    sys.exit(1 if errors(problems) else 0)


@main.command()
@_brand
@_folder
def build(brand: str, folder: Path | None) -> None:
    """Build the site, with every format, into site/. The old site stays until the new one is whole."""
    sys.exit(_mkdocs(_house(folder), brand, "build", "--strict", "--quiet"))


@main.command()
@_brand
@_folder
@click.option("--port", default=8000, show_default=True, help="The port to serve at.")
def serve(brand: str, folder: Path | None, port: int) -> None:
    """Show the site at http://127.0.0.1:8000/, and again after each change."""
    with socket.socket() as wanted:
        try:
            wanted.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            raise click.UsageError(f"Port {port} cannot be used. Choose another with --port.") from None
    sys.exit(_mkdocs(_house(folder), brand, "serve", "--dev-addr", f"127.0.0.1:{port}"))


@main.command()
@_folder
@click.option("--check", "check_", is_flag=True, help="Only say whether they are up to date.")
def schemas(folder: Path | None, check_: bool) -> None:
    """Write content/schema/, so that an editor's program helps while people write."""
    target = _house(folder).content / "schema"
    stale = [
        path
        for path, text in all_schemas().items()
        if not (target / path).is_file() or (target / path).read_text(encoding="utf-8") != text
    ]
    if check_:
        click.echo(f"{len(stale)} of {len(all_schemas())} schemas are out of date.")
        sys.exit(1 if stale else 0)
    for path in stale:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(all_schemas()[path], encoding="utf-8", newline="\n")
    click.echo(f"{len(stale)} schemas written to {target}.")


def _house(folder: Path | None) -> House:
    try:
        return find(folder)
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error


def _mkdocs(house: House, brand: str, *words: str) -> int:
    """Runs MkDocs, which calls the hook: so this command and ``mkdocs build`` do the same."""
    date = os.environ.get("SOURCE_DATE_EPOCH", "0")
    if not (date.isdigit() and int(date) < LATEST):
        raise click.UsageError(f"SOURCE_DATE_EPOCH has to be a number of seconds, and it is “{date}”.")
    environment = os.environ | {"GUIDE_BRAND": brand, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *words, "--config-file", str(house.settings)]
    try:
        return subprocess.run(command, env=environment, cwd=house.root, check=False).returncode
    except KeyboardInterrupt:
        return 130
