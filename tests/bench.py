"""What ``make bench`` runs: our pages beside stock Material for MkDocs's at three sizes, and the waits an editor meets.

Both build the same pages in turn, on the same machine, in the same run, so only their ratio is held to a limit.
Seconds are of the clock, medians where there are several runs. Needs ``os.wait4``: Linux or macOS.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
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
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coproduction.blocks import Block, Line
    from coproduction.book import Book

ROOT = Path(__file__).resolve().parents[1]
SIZES = (10, 100, 1000)
MOST = 0.25
"""The most of stock Material's time that our pages may take at 1,000 chapters."""
IN_A_PART = 10

# Downloads are ours alone, so they are left out: both then write pages. Nothing in the project knows of this.
OURS = (
    sys.executable,
    "-c",
    "import coproduction.build as build; build.write = lambda *_: []; import mkdocs.__main__ as mkdocs; mkdocs.cli()",
    *("build", "--strict", "--quiet"),
)
STOCK = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet")
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


def main() -> int:
    """Prints every number, and returns 1 where 1,000 chapters take too long."""
    options = argparse.ArgumentParser(description="Our pages beside stock Material for MkDocs's.")
    options.add_argument("--sizes", default=",".join(map(str, SIZES)), help="Numbers of chapters, parted by commas.")
    sizes = sorted({int(size) for size in options.parse_args().sizes.split(",")})
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
    return int(ratios.get(1000, 0) > MOST)


# ── Building ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Run:
    """One build: seconds by the clock and of the processor, peak memory and HTML in bytes, pages."""

    seconds: float
    processor: float
    memory: float
    html: float
    pages: int


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
    if ours.pages != stock.pages:
        raise SystemExit(f"The comparison is not fair: {ours.pages} pages of ours, {stock.pages} of stock Material’s.")
    return ours, stock, len(runs)


def _pair(folder: Path) -> tuple[Run, Run]:
    ours = built(OURS, folder / "ours")
    if (folder / "ours" / "site" / "downloads").exists():
        raise SystemExit("The comparison is not fair: downloads were written, and stock Material has none.")
    return ours, built(STOCK, folder / "stock")


def built(command: tuple[str, ...], folder: Path) -> Run:
    """One build into an empty ``site/``, in a process of its own."""
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"The build in {folder.name}/ failed:\n{said.read().decode()}")
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Run(seconds, used.ru_utime + used.ru_stime, memory, sum(pages), len(pages))


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


# ── The same pages twice ─────────────────────────────────────────────────────────────────────────


def prepare(folder: Path, size: int) -> None:
    """Writes ``ours/``, the small guide with many more chapters, and ``stock/``, its pages as Markdown."""
    sys.path.insert(0, str(ROOT))  # `make bench` runs this file by its path
    from coproduction.assemble import assemble
    from coproduction.book import EDITIONS
    from coproduction.book.make import make
    from tests.conftest import copy_small

    house = copy_small(folder / "ours")
    settings = house.content / "guide.yml"
    parts, chapters = _entries(size)
    written = settings.read_text(encoding="utf-8")
    settings.write_text(written.replace("\nchapters:\n", f"\n{parts}chapters:\n") + chapters, encoding="utf-8")
    for number in range(1, size + 1):
        words = random.Random(number)
        sections = [_section(words, f"{number}-{count}", size) for count in range(1, 2 + number % 2)]
        (house.content / "prose" / f"chapter-{number}.md").write_text("\n".join(sections), encoding="utf-8")
    guide, problems = assemble(house)
    if guide is None:
        raise SystemExit("\n".join(["The generated guide has errors:", *map(str, problems[:20])]))
    stock([make(guide, house, edition) for edition in EDITIONS], folder / "stock")


def stock(books: list[Book], folder: Path) -> None:
    """A site of stock Material with a page for every page of the books: its defaults, and the Markdown we read.

    The Markdown is written from the books, so that both say the same, frameworks and easy read too.
    """
    docs = folder / "docs"
    menu: list[object] = []
    for book in books:
        below = "" if book.edition == "full" else f"{book.edition}/"
        up = "../" * below.count("/")
        (docs / below).mkdir(parents=True)
        front = [f"# {book.title}", book.summary]
        sections: list[object] = []
        for part in book.parts:
            inside = [chapter for chapter in book.chapters if chapter.part == part.id]
            links = "\n".join(f"- [{chapter.title}]({chapter.id}.md)" for chapter in inside)
            front += [f"## {part.title}", links]
            sections.append({part.title: [f"{below}{chapter.id}.md" for chapter in inside]})
        (docs / below / "index.md").write_text("\n\n".join(front), encoding="utf-8")
        for chapter in book.chapters:
            blocks = [f"# {chapter.title}", _line(chapter.summary), *(_block(block, up) for block in chapter.blocks)]
            (docs / below / f"{chapter.id}.md").write_text("\n\n".join(blocks), encoding="utf-8")
        menu += [f"{below}index.md", *sections] if not below else [{book.title: [f"{below}index.md", *sections]}]
        (docs / "pictures").mkdir(exist_ok=True)
        for name, picture in book.images.items():
            shutil.copy(picture, docs / "pictures" / f"{name}.svg")
    settings = {
        "site_name": books[0].title,
        "theme": {"name": "material"},
        "plugins": ["search"],
        "use_directory_urls": False,
        "markdown_extensions": ["admonition", "attr_list", "sane_lists"],
        "nav": menu,
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML too


def _block(block: Block, up: str) -> str:
    """A block as Markdown. ``up`` leads from the page to the site's root."""
    from coproduction import blocks as kinds

    def inside(content: tuple[Block, ...]) -> str:
        return "\n\n".join(_block(one, up) for one in content)

    def picture(image: kinds.Image) -> str:
        return f"![{image.alt}]({up}pictures/{image.name}.svg)"

    match block:
        case kinds.Heading():
            return f"{'#' * block.level} {_line(block.content)} {{#{block.anchor}}}"
        case kinds.Paragraph():
            return _line(block.content)
        case kinds.Listing():
            marks = ("1. " if block.ordered else "- ",) * len(block.entries)
            entries = (inside(entry.content) for entry in block.entries)
            return "\n".join(mark + _indented(entry).lstrip() for mark, entry in zip(marks, entries, strict=True))
        case kinds.Quotation():
            said = inside(block.content) + (f"\n\n— {_line(block.speaker)}" if block.speaker else "")
            return re.sub("^", "> ", said, flags=re.MULTILINE)
        case kinds.Note():
            return f'!!! note "{_line(block.title)}"\n{_indented(inside(block.content))}'
        case kinds.Idea():
            return "\n\n".join([picture(block.image), *map(_line, block.sentences)])
        case kinds.Table():
            rows = [[_line(cell) for cell in row] for row in (block.header, *block.rows)]
            rows.insert(1, ["---"] * len(block.header))
            return "\n".join(f"| {' | '.join(row)} |" for row in rows)
        case kinds.Cards():
            title = "#" * block.level
            cards = block.cards
            return "\n\n".join(
                f"{title} {_line(card.title)} {{#{card.anchor}}}\n\n{inside(card.content)}" for card in cards
            )
        case _:
            # Forms and the like stand on a page or two: their words are enough.
            return "\n\n".join(one.text for one in kinds.walk(block) if isinstance(one, kinds.Words))


def _line(line: Line) -> str:
    from coproduction.blocks import Emphasis, Link, Strong, Term, Words

    said = ""
    for one in line:
        match one:
            case Words():
                said += one.text
            case Strong():
                said += f"**{_line(one.content)}**"
            case Emphasis():
                said += f"*{_line(one.content)}*"
            case Link() | Term():
                chapter, hash, anchor = one.target.partition("#")
                to = one.target if ":" in one.target else f"{chapter}.md{hash}{anchor}"
                said += f"[{_line(one.content)}]({to})"
            case _:
                said += _line(one.content)
    return said


def _indented(text: str) -> str:
    return re.sub("^(?=.)", "    ", text, flags=re.MULTILINE)


# ── Generated chapters ───────────────────────────────────────────────────────────────────────────


def _entries(size: int) -> tuple[str, str]:
    """The parts and the chapters of ``guide.yml``, ten chapters a part."""
    parts = "".join(
        f"  - id: part-{number}\n    title: Part {number}\n    easy:\n      title: Part {number}\n"
        for number in range(1, (size - 1) // IN_A_PART + 2)
    )
    chapters = ""
    for number in range(1, size + 1):
        words = random.Random(-number)
        pieces = "".join(f"      - prose: section-{number}-{count}\n" for count in range(1, 2 + number % 2))
        chapters += (
            f"  - id: chapter-{number}\n    part: part-{(number - 1) // IN_A_PART + 1}\n"
            f"    title: {_said(words, '{place} and {matter}')}, chapter {number}\n"
            f"    summary: >\n      {_said(words, FULL[0])}\n"
            f"    easy:\n      title: {_said(words, 'About {matter}')}\n"
            f"      summary: >\n        {_said(words, EASY[0])}\n"
            f"    pieces:\n{pieces}"
        )
    return parts, chapters


def _section(words: random.Random, name: str, size: int) -> str:
    """A section of about 300 words, and its easy text. Sentences differ, as people's do: no cache helps unduly."""

    def full(count: int) -> str:
        return " ".join(_said(words, template) for template in words.sample(FULL, count))

    def row() -> str:
        return f"| {_said(words, '{who}')} | {_said(words, '{matter}')} | {_said(words, 'At {place}')} |"

    to = words.randint(1, size)
    easy_title = _said(words, "About {matter}")
    return f"""\
## {_said(words, "What {who} say about {matter}")} {{#section-{name} source="book guide" easy="{easy_title}"}}

{full(2)} This is [co-production](glossary/co-production) at work. Read more in [chapter {to}](chapter-{to}).

- **Start early.** {full(1)}
- **Share what you know.** {full(1)}
- **Be honest.** {full(1)}

{full(2)} The [law](https://www.legislation.gov.uk/) says so too, and it is *not* a thing to leave for later.

| Who | What | Where |
| --- | --- | --- |
{row()}
{row()}
{row()}

!!! note "Good to know"
    {full(1)}

1. {full(1)}
2. {full(1)}

{full(2)}

```easy
{_easy(words)}
```
"""


def _easy(words: random.Random) -> str:
    lines = []
    for idea in range(6):
        for sentence in range(2):
            picture = "" if sentence else ("heart", "talk")[idea % 2]
            lines.append(f"{picture:<5} | {_said(words, words.choice(EASY))}")
    return "\n".join(lines)


def _said(words: random.Random, template: str) -> str:
    said = template.format(who=words.choice(WHO), matter=words.choice(MATTERS), place=words.choice(PLACES))
    return said[0].upper() + said[1:]


WHO = (
    *("families", "young people", "parent carers", "teachers", "nurses", "school leaders", "social workers"),
    *("children", "therapists", "governors", "managers", "brothers and sisters", "doctors", "volunteers"),
)
MATTERS = (
    *("waiting times", "the school bus", "short breaks", "home visits", "new letters", "exam rooms", "quiet rooms"),
    *(
        "school meals",
        "phone calls",
        "job training",
        "the summer club",
        "yearly reviews",
        "moving on",
        "staff training",
    ),
)
PLACES = (
    *("the library", "the clinic", "the college", "the town hall", "the school", "the youth club", "the hospital"),
    *("the family hub", "the nursery", "the sports hall", "the council", "the café", "the museum", "the park"),
)
FULL = (
    "How {who} plan {matter} together at {place}, and what they learn from one another on the way.",
    "Before anyone settles on an answer, {who} meet at {place} and say what {matter} mean to them.",
    "What {who} know about {matter} counts as much as what others know from their work at {place}.",
    "If {who} cannot come to {place}, ask what would help, and change the plan for {matter} to suit them.",
    "Some things about {matter} are fixed, so {place} tells {who} which ones, and why, at the start.",
    "After six months {who} look back on {matter} together, and {place} changes what did not work.",
    "Nobody at {place} expected it, yet {who} had already tried three ways to make {matter} better.",
    "Write down who agreed to do what about {matter}, and send it to {who} within a week of meeting at {place}.",
)
EASY = (
    "We meet {who} at {place}.",
    "We talk about {matter} at {place}.",
    "You can ask {who} about {matter}.",
    "{matter} can change if {who} agree.",
    "At {place}, {who} listen to you.",
    "Tell {who} what you think of {matter}.",
)


if __name__ == "__main__":
    sys.exit(main())
