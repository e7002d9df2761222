"""Brings what the tests need and pip does not: Chromium and a voice for it, Java, and readers of PDF and Word.

As root on Debian they are installed; anyone else gets a sentence that says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NEEDS = {
    "chromium": "chromium",
    "java": "default-jre-headless",
    "pdftotext": "poppler-utils",
    "speech-dispatcher": "speech-dispatcher-espeak-ng",
}
"""Each program, and the Debian package it is in."""


def missing() -> list[str]:
    """The packages of the programs that are not here."""
    return [package for program, package in NEEDS.items() if not found(program)]


def found(program: str) -> str | None:
    """The path of a program. ``CHROMIUM`` names another Chromium."""
    if program == "chromium":
        if named := os.environ.get("CHROMIUM"):
            return shutil.which(named)
        names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
        return next((path for name in names if (path := shutil.which(name))), None)
    return shutil.which(program)


def main() -> int:
    packages = missing()
    if not packages:
        return 0
    debian = Path("/etc/debian_version").exists() and shutil.which("apt-get")
    if debian and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
        install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages]
        subprocess.run(install, check=True, env=environment, stdout=subprocess.DEVNULL)
        packages = missing()
    if packages:
        print(f"The tests need more programs. On Debian or Ubuntu: sudo apt-get install {' '.join(packages)}")
        print("Elsewhere, install Chromium, Java, Poppler, and Speech Dispatcher with eSpeak NG.")
        print("CHROMIUM=/path/to/chromium names a Chromium.")
    return 1 if packages else 0


if __name__ == "__main__":
    sys.exit(main())
