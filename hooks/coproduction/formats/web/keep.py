"""The worker that keeps the guide on a device: its script, with the digest of every file of this version.

A device takes all of these files or none, so a reader never has half of one version and half of another.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import rjsmin

PATH = "keep-worker.js"
"""Below the site's root: a worker may keep only what lies beside it or below."""
OFFLINE = "offline.html"
"""The page that is shown, offline, for what is not kept."""
_NOT_KEPT = ("downloads/", PATH)
"""Documents are large, and those who want one have it on their device already."""


def worker(templates: Path, site: Path) -> str:
    """The worker's script for the finished pages below a folder. The same pages give the same script."""
    files = {path: _digest(site / path) for path in _kept(site)}
    listed = json.dumps(files, sort_keys=True, separators=(",", ":"))
    source = str(rjsmin.jsmin((templates / "worker" / "worker.js").read_text(encoding="utf-8")))
    version = hashlib.sha256((listed + source).encode()).hexdigest()[:16]
    return f'const VERSION="{version}";const FILES={listed};\n{source}\n'


def _kept(site: Path) -> list[str]:
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(path for path in paths if not path.startswith(_NOT_KEPT) and not path.endswith((".gz", ".xml")))


def _digest(path: Path) -> str:
    return base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()
