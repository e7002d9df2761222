"""``guide check``: everything that is wrong with the content."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import click

from coproduction.assemble import assemble
from coproduction.commands import options
from coproduction.problems import as_json, errors, report, unforeseen


@click.command()
@options.brand
@options.folder
@click.option("--json", "json_", is_flag=True, help="Print the problems as JSON, of every level.")
@click.option("--advice", is_flag=True, help="Print advice and information too.")
def command(brand: str, folder: Path | None, json_: bool, advice: bool) -> None:
    """Say everything that is wrong with the content.

    Ends with 0 where there is no error (there may be warnings and advice), and with 1 where there is one.
    """
    gc.disable()  # nearly all that is made lives until the end, so looking for what does not costs a tenth of the time
    house = options.house_of(folder)
    try:
        _, problems = assemble(house, brand)
    except Exception as error:  # an editor is never shown a traceback
        click.echo(unforeseen(error), err=True)
        sys.exit(2)
    click.echo(as_json(problems) if json_ else report(problems, advice))
    sys.exit(1 if errors(problems) else 0)
