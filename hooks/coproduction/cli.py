"""The ``guide`` command. A new command is a module in ``commands/`` and a name in ``COMMANDS``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

import click

COMMANDS = ("check", "explain", "build", "formats", "serve", "new", "pictures", "looks", "lock", "schemas")
"""The commands, in the order in which they are listed."""


class _Commands(click.Group):
    """Commands by name. Only the one that is asked for is imported, so that none pays for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        gc.disable()  # what is imported stays, so there is nothing in it to look for
        found: click.Command = import_module(f"coproduction.commands.{name}").command
        gc.enable()
        found.name = name
        return found


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="coproduction-guide", message="%(version)s")
def main() -> None:
    """Check, build and preview the co-production guide."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name or a letter that this screen cannot show


def run() -> NoReturn:
    """The command as a program, which ends at once: Python would take apart all that was made, a tenth of the time."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")  # it looks for them in all that is installed
    code: object = 0
    try:
        main(prog_name="guide")
    except SystemExit as ended:
        code = ended.code
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # who reads may have gone
            stream.flush()
    os._exit(code if isinstance(code, int) else int(bool(code)))
