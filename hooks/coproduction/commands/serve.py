"""``guide serve``: the site, and again after each change."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import click

from coproduction.commands import options
from coproduction.commands.mkdocs import mkdocs


@click.command()
@options.brand
@options.folder
@options.formats
@click.option("--port", default=8000, show_default=True, help="The port to serve at.")
def command(brand: str, folder: Path | None, formats: str, port: int) -> None:
    """Show the site at http://127.0.0.1:8000/, and again after each change.

    It has no documents to download unless you ask for some with --formats.
    """
    with socket.socket() as wanted:
        try:
            wanted.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            raise click.UsageError(f"Port {port} cannot be used. Choose another with --port.") from None
    sys.exit(mkdocs(options.house_of(folder), brand, formats, "serve", "--dev-addr", f"127.0.0.1:{port}"))
