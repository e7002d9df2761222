"""Brings what the tests need and pip does not: Chromium and a voice for it, Java, liblouis for braille, readers of PDF
and Word, and what checks pages and e-books and comes from npm.

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
    "lou_translate": "liblouis-bin",
    "npm": "npm",
    "pdftotext": "poppler-utils",
    "soffice": "libreoffice-writer-nogui",
    "speech-dispatcher": "speech-dispatcher-espeak-ng",
}
"""Each program, and the Debian package it is in."""
LOCK = Path(__file__).parent / "npm" / "package-lock.json"
"""Names each npm package with the hash of its bytes, and no host: npm asks the registry it is set up with."""
NPM = Path(__file__).parents[1] / ".cache" / "npm"
"""Where they are installed, in ``node_modules/``."""


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


def install_npm() -> None:
    """Installs what the lock says, unless it is there. No package runs a script of its own."""
    done = NPM / "done.json"  # written last: half of it is none of it
    if done.is_file() and done.read_bytes() == LOCK.read_bytes():
        return
    shutil.rmtree(NPM, ignore_errors=True)
    NPM.mkdir(parents=True)
    shutil.copy(LOCK.with_name("package.json"), NPM)
    shutil.copy(LOCK, NPM)
    command = [str(found("npm")), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(command, cwd=NPM, check=True)
    shutil.copy(LOCK, done)


def main() -> int:
    packages = missing()
    if not packages:
        install_npm()
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
        print("Elsewhere, install Chromium, Java, LibreOffice, liblouis, npm, Poppler, and")
        print("Speech Dispatcher with eSpeak NG.")
        print("CHROMIUM=/path/to/chromium names a Chromium.")
        return 1
    install_npm()
    return 0


if __name__ == "__main__":
    sys.exit(main())
