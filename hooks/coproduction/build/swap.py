"""The swap: a site is built in a fresh folder beside the old one and takes its place in one move.

Whatever happens before, the old site stays whole. Where the system can exchange two folders (Linux), there
is no moment without a site; elsewhere two renames do it, and ``recover`` mends a build that was killed between.
"""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import sys
import time
from contextlib import suppress
from filecmp import cmp
from pathlib import Path

STALE = 3600
"""Seconds after which a fresh folder that nobody swapped in is taken for a dead build's."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def fresh(site: Path) -> Path:
    """A new empty folder beside the site. Folders that dead builds left behind are removed."""
    recover(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    for old in site.parent.glob(f".{site.name}-*"):
        if time.time() - old.stat().st_mtime > STALE:
            shutil.rmtree(old, ignore_errors=True)
    folder = site.parent / f".{site.name}-{secrets.token_hex(4)}"
    folder.mkdir()
    return folder


def swap(new: Path, site: Path) -> None:
    """Puts a folder in the site's place, and removes what stood there."""
    if not site.exists():
        new.rename(site)
        return
    _keep_times(new, site)
    if _exchange(new, site):
        shutil.rmtree(new, ignore_errors=True)
        return
    aside = _aside(site)
    shutil.rmtree(aside, ignore_errors=True)
    site.rename(aside)
    new.rename(site)
    shutil.rmtree(aside, ignore_errors=True)


def discard(new: Path) -> None:
    """Removes a fresh folder that will not be swapped in."""
    shutil.rmtree(new, ignore_errors=True)


def recover(site: Path) -> None:
    """Puts the old site back where a build was killed between the two renames."""
    aside = _aside(site)
    if aside.exists() and not site.exists():
        aside.rename(site)


def _keep_times(new: Path, site: Path) -> None:
    """Gives each file that is as it was the time of the old one: who uploads a site sends only what has changed."""
    for file in new.rglob("*"):
        old = site / file.relative_to(new)
        with suppress(OSError):  # it is new, or somebody has just removed the old one
            if file.is_file() and cmp(file, old, shallow=False):
                times = old.stat()
                os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _aside(site: Path) -> Path:
    return site.parent / f".{site.name}.old"


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step. False where the system or the disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
