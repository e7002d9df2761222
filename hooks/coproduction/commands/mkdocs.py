"""Runs MkDocs, which calls the hook: so ``guide build`` and ``mkdocs build`` do the same."""

from __future__ import annotations

import os
import subprocess
import sys

import click

from coproduction.house import House

LATEST = 4_000_000_000
"""The latest date that is taken for one, in seconds since 1970: the year 2096."""


def mkdocs(house: House, brand: str, formats: str, *words: str) -> int:
    """The exit code of MkDocs, run in the house under a brand. Raises ``click.UsageError`` for a date that is none."""
    date = os.environ.get("SOURCE_DATE_EPOCH", "0")
    if not (date.isdigit() and int(date) < LATEST):
        raise click.UsageError(f"SOURCE_DATE_EPOCH has to be a number of seconds, and it is “{date}”.")
    environment = os.environ | {"GUIDE_BRAND": brand, "GUIDE_FORMATS": formats, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *words, "--config-file", str(house.settings)]
    try:
        return subprocess.run(command, env=environment, cwd=house.root, check=False).returncode
    except KeyboardInterrupt:
        return 130
