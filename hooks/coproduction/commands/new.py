"""``guide new``: a folder for an organisation, to fill in."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

import click

from coproduction.commands import options
from coproduction.model.brand import LONGEST_SHORT_NAME
from coproduction.model.fields import ID

LONGEST = 40
"""Letters of a folder's name: people type it. Our figure."""
_TAKEN_BY_WINDOWS = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
}
"""Names that no folder can have on Windows."""
_NEXT = """\
{path} is there. Three steps from here:
1. Open {path} in a text editor. Fill it in: each line says what it is for.
2. See what is still missing:  {guide} check --brand {name}
3. See how it looks:           {guide} serve --brand {name}
When you like it, “{guide} build --brand {name}” writes the whole site into site/. The README says how to publish it."""


@click.command()
@click.argument("name")
@options.folder
def command(name: str, folder: Path | None) -> None:
    """Begin a copy for your organisation: guide new our-guide writes brands/our-guide/brand.yml, to fill in."""
    house = options.house_of(folder)
    if not suitable(name):
        raise click.UsageError(f"“{name}” cannot be the name of a folder here. {_instead(name)}")
    target = house.root / "brands" / name
    if target.exists():
        raise click.UsageError(f"{house.named(target)} is there already. Choose another name, or go on with that one.")
    try:
        target.mkdir(parents=True)
        (target / "brand.yml").write_text(written(name), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{house.named(target)} cannot be written: {error.strerror}.") from error
    click.echo(_NEXT.format(path=f"{house.named(target)}/brand.yml", name=name, guide=_as_typed()))


def _as_typed() -> str:
    """How this program was called, where that was by a path from here: only so may it be found again."""
    called = Path(sys.argv[0])
    return str(called) if called.stem == "guide" and len(called.parts) > 1 and not called.is_absolute() else "guide"


def suitable(name: str) -> bool:
    """Whether a folder can have a name on every system and be typed by everyone."""
    return len(name) <= LONGEST and name not in _TAKEN_BY_WINDOWS and re.fullmatch(ID, name) is not None


def written(name: str) -> str:
    """The file for a folder's name: every field there is, explained, and those that may be left out as remarks."""
    text = Path(__file__).with_name("brand.yml").read_text(encoding="utf-8")
    said = name.replace("-", " ")
    said = said[0].upper() + said[1:]
    short = said if len(said) <= LONGEST_SHORT_NAME else said[:LONGEST_SHORT_NAME].rsplit(" ", 1)[0]
    return text.replace("{folder}", name).replace("{name}", said).replace("{short}", short)


def _instead(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("&", " and "))
    words = re.findall(r"[a-z0-9]+", "".join(one for one in plain if not unicodedata.combining(one)))
    close = "-".join(words)[:LONGEST].strip("-")
    if not suitable(close):
        close = f"{close[: LONGEST - 6]}-guide".strip("-") if close else "our-guide"
    return f"Use small letters, digits and single hyphens, at most {LONGEST} of them: guide new {close}"
