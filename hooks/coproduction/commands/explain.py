"""``guide explain``: why a rule is there, with an example."""

from __future__ import annotations

import shutil

import click

from coproduction.explain import WIDEST, explained, known, listed, nearest


@click.command()
@click.argument("codes", nargs=-1)
def command(codes: tuple[str, ...]) -> None:
    """Say why a rule is there, with an example: guide explain E01. Without a code, list them all."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for code in codes:
        if not known(code):
            raise click.UsageError(f"There is no code “{code}”. {nearest(code)}")
    click.echo("\n\n\n".join(explained(code, width) for code in codes) or listed(width))
