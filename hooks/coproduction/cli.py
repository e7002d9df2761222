"""The ``guide`` command: check, explain, build, serve, pictures, lock and schemas."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path

import click

from coproduction.assemble import BRAND, assemble
from coproduction.contact_sheet import contact_sheet
from coproduction.explain import WIDEST, explained, known, listed, nearest
from coproduction.house import House, find
from coproduction.model import lock as ids
from coproduction.model.schemas import schemas as all_schemas
from coproduction.problems import as_json, errors, report
from coproduction.reading.files import read_folder

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
@click.option("--json", "json_", is_flag=True, help="Print the problems as JSON, of every level.")
@click.option("--advice", is_flag=True, help="Print advice and information too.")
def check(brand: str, folder: Path | None, json_: bool, advice: bool) -> None:
    """Say everything that is wrong with the content.

    Ends with 0 where there is no error (there may be warnings and advice), and with 1 where there is one.
    """
    house = _house(folder)
    try:
        _, problems = assemble(house, brand)
    except Exception as error:  # an editor is never shown a traceback
        what = f"{type(error).__name__}: {error}"
        click.echo(f"The guide’s program met something unforeseen ({what}). Please tell those who make it.", err=True)
        sys.exit(2)
    click.echo(as_json(problems) if json_ else report(problems, advice))
    sys.exit(1 if errors(problems) else 0)


@main.command()
@click.argument("codes", nargs=-1)
def explain(codes: tuple[str, ...]) -> None:
    """Say why a rule is there, with an example: guide explain E01. Without a code, list them all."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for code in codes:
        if not known(code):
            raise click.UsageError(f"There is no code “{code}”. {nearest(code)}")
    click.echo("\n\n\n".join(explained(code, width) for code in codes) or listed(width))


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
@_brand
@_folder
def pictures(brand: str, folder: Path | None) -> None:
    """Write build/pictures.html: every picture beside its name and all its easy-read sentences, to look through."""
    house = _house(folder)
    guide, problems = assemble(house, brand)
    if guide is None:
        click.echo(report(errors(problems)))
        sys.exit(1)
    path = house.root / "build" / "pictures.html"
    path.parent.mkdir(exist_ok=True)
    path.write_text(contact_sheet(guide, house), encoding="utf-8", newline="\n")
    click.echo(f"{path}: open it in a browser.")


@main.command()
@_folder
def lock(folder: Path | None) -> None:
    """Bring content/ids.lock up to date: add the ids that are new, mark those that are gone.

    Nothing is ever taken out of it. A guide with errors is refused, because what cannot be read would look gone.
    """
    house = _house(folder)
    path = house.content / ids.FILE
    wrong = [one for one in errors(assemble(house)[1]) if one.code[0] != "I"]
    known = ids.read(path.read_text(encoding="utf-8") if path.is_file() else "")
    if wrong or not known.marks_only:
        count = len(wrong) + len(known.faults)
        errors_ = "1 error" if count == 1 else f"{count} errors"
        click.echo(f"Nothing is written: the guide has {errors_}. Put right what guide check says.")
        sys.exit(1)
    now = ids.published(read_folder(house.content, house.named(house.content))[0])
    content, added, gone = ids.updated(known, frozenset(now))
    path.write_text(content, encoding="utf-8", newline="\n")
    said = [f"{len(added) or 'none'} added"]
    said += [f"{len(gone)} marked gone ({', '.join(gone)}): links to them from outside will break"] if gone else []
    click.echo(f"{house.named(path)}: {', '.join(said)}.")


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
