"""One build in a process of its own: how long it took, and how much memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

STOCK = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet")
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


class Run(Struct, frozen=True):
    """One build: seconds by the clock and of the processor, peak memory and HTML in bytes, pages."""

    seconds: float
    processor: float
    memory: float
    html: float
    pages: int


def built(
    command: tuple[str, ...], folder: Path, keep: bool = False, environment: Mapping[str, str] = ENVIRONMENT
) -> Run:
    """One build, in a process of its own, into an empty ``site/``; with ``keep``, over what was built there before."""
    site = folder / "site"
    if not keep:
        shutil.rmtree(site, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"The build in {folder.name}/ failed:\n{said.read().decode()}")
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(seconds, used.ru_utime + used.ru_stime, memory, sum(pages), len(pages))
