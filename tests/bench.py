"""What ``make bench`` runs: our pages beside stock Material for MkDocs's at three sizes, and the waits an editor meets.

Both build the same pages in turn, on the same machine, in the same run, so only their ratio is held to a limit.
Seconds are of the clock, medians where there are several runs. Needs ``os.wait4``: Linux or macOS.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import astuple

from tests.bench_builds import ENVIRONMENT, STOCK, Run, built
from tests.bench_pages import prepare
from tests.bench_whole import whole

ROOT = Path(__file__).resolve().parents[1]
SIZES = (10, 100, 1000)
MORE = 1
"""The page that we have and stock Material has not: what readers without the internet are shown."""
MOST = 0.25
"""The most of stock Material's time that our pages may take at 1,000 chapters."""

# Downloads are ours alone, so they are left out: both then write pages.
PAGES_ALONE = ENVIRONMENT | {"GUIDE_FORMATS": "web"}


def main() -> int:
    """Prints every number, and returns 1 where 1,000 chapters take too long."""
    options = argparse.ArgumentParser(description="Our pages beside stock Material for MkDocs's.")
    options.add_argument("--sizes", default=",".join(map(str, SIZES)), help="Numbers of chapters, parted by commas.")
    sizes = sorted({int(size) for size in options.parse_args().sizes.split(",")})
    slow = whole()
    row = "{:>8}  {:>6}  {:<8}  {:>4}  {:>8}  {:>8}  {:>8}  {:>8}  {:>6}".format
    print(row("chapters", "pages", "built by", "runs", "seconds", "CPU s", "peak MB", "HTML MB", "ratio"))
    ratios: dict[int, float] = {}
    for size in sizes:
        ours, stock, runs = compared(size)
        ratios[size] = ours.seconds / stock.seconds
        print(row(f"{size:,}", f"{ours.pages:,}", "ours", runs, *_figures(ours), f"{ratios[size]:.2f}"))
        print(row("", f"{stock.pages:,}", "Material", runs, *_figures(stock), ""), flush=True)
    print(f"\nguide check, the guide itself: {checking():.2f} s (median of five)")
    waits = serving()
    print(
        f"mkdocs serve, from a changed sentence to its page: {statistics.median(waits):.2f} s "
        f"(median of five, {min(waits):.2f} to {max(waits):.2f}; MkDocs looks for changes every 0.5 s)\n"
    )
    for size, ratio in ratios.items():
        limit = f" (the most allowed: {MOST})" if size == 1000 else ""
        print(f"{size:,} chapters: {ratio:.2f} of stock Material’s time{limit}")
    return int(slow or ratios.get(1000, 0) > MOST)


# ── Building ─────────────────────────────────────────────────────────────────────────────────────


def compared(size: int) -> tuple[Run, Run, int]:
    """Ours and stock Material's, built in turn, and the number of runs that count: three after one to warm up.

    Many chapters take stock Material minutes: they are built once, and once more where that was soon done.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        # A child's peak memory is never told as less than its parent's was, so the guide is made in a third process.
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
            apart.submit(prepare, Path(folder), size).result()
        runs: list[tuple[Run, Run]] = []
        wanted = 3 if size < 1000 else 1
        if size < 1000:
            _pair(Path(folder))
        while len(runs) < wanted:
            runs.append(_pair(Path(folder)))
            if size >= 1000 and len(runs) == 1 and runs[0][0].seconds + runs[0][1].seconds < 60:
                wanted = 2
    ours, stock = (_median(side) for side in zip(*runs, strict=True))
    if ours.pages != stock.pages + MORE:
        raise SystemExit(f"The comparison is not fair: {ours.pages} pages of ours, {stock.pages} of stock Material’s.")
    return ours, stock, len(runs)


def _pair(folder: Path) -> tuple[Run, Run]:
    ours = built(STOCK, folder / "ours", environment=PAGES_ALONE)
    if (folder / "ours" / "site" / "downloads").exists():
        raise SystemExit("The comparison is not fair: downloads were written, and stock Material has none.")
    return ours, built(STOCK, folder / "stock")


def _median(runs: tuple[Run, ...]) -> Run:
    seconds, processor, memory, html, pages = (statistics.median(one) for one in zip(*map(astuple, runs), strict=True))
    return Run(seconds, processor, memory, html, int(pages))


def _figures(run: Run) -> tuple[str, ...]:
    return f"{run.seconds:.2f}", f"{run.processor:.2f}", f"{run.memory / 1e6:.0f}", f"{run.html / 1e6:.1f}"


# ── What an editor waits for ─────────────────────────────────────────────────────────────────────


def checking() -> float:
    """Seconds that ``guide check`` takes on the guide itself: the median of five."""
    took: list[float] = []
    for _ in range(5):
        start = time.perf_counter()
        command = [sys.executable, "-m", "coproduction", "check"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        took.append(time.perf_counter() - start)
        if done.returncode:
            raise SystemExit(f"The guide has errors, so no times are taken:\n{done.stdout}{done.stderr}")
    return statistics.median(took)


def serving() -> list[float]:
    """Seconds from writing a sentence to its being served, five times, in a copy of the guide itself."""
    took: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        house = Path(folder)
        for name in ("brands", "content", "docs", "overrides"):
            shutil.copytree(ROOT / name, house / name)
        (house / "hooks").mkdir()
        shutil.copy(ROOT / "hooks" / "guide_hooks.py", house / "hooks")
        shutil.copy(ROOT / "mkdocs.yml", house)
        settings = house / "content" / "guide.yml"
        written = settings.read_text(encoding="utf-8")
        with _server(house) as address:
            for number in range(5):
                sentence = f"This is change {number + 1}."
                changed = re.sub(r"^summary: >\n  ", rf"\g<0>{sentence} ", written, count=1, flags=re.MULTILINE)
                # The newest page tells its version; a request for a newer one is answered when that is built. So
                # nothing here sleeps, and nothing keeps the server busy by asking again and again.
                version = re.findall(r"livereload\((\d+)", _got(address))[-1]
                start = time.perf_counter()
                settings.write_text(changed, encoding="utf-8")
                while sentence not in _got(address):
                    if time.perf_counter() - start > 60:
                        raise SystemExit(f"“{sentence}” was not served within a minute of being written.")
                    version = _got(f"{address}livereload/{version}/0")
                took.append(time.perf_counter() - start)
    return took


@contextmanager
def _server(house: Path) -> Iterator[str]:
    """The address of a guide while ``mkdocs serve`` serves it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=house, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None  # it is piped
    try:
        said: list[str] = []
        for line in server.stderr:
            said.append(line)
            if "Serving on" in line:
                break
        else:
            raise SystemExit(f"mkdocs serve did not start:\n{''.join(said)}")
        # A pipe that nobody reads fills up, and then the server stands still.
        threading.Thread(target=server.stderr.read, daemon=True).start()
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(20)


def _got(address: str) -> str:
    with urllib.request.urlopen(address, timeout=90) as answer:
        return str(answer.read().decode())


if __name__ == "__main__":
    sys.exit(main())
