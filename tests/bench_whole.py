"""The whole guide, with all its downloads, beside what people use today: stock Material, and one PDF by WeasyPrint.

Ours writes more than a hundred documents, theirs one. Both say the same words with the same pictures.
"""

from __future__ import annotations

import multiprocessing
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from coproduction.assemble import assemble
from coproduction.book import EDITIONS
from coproduction.book.make import make
from coproduction.house import House
from tests.bench_builds import STOCK, Run, built
from tests.bench_pages import stock

ROOT = Path(__file__).resolve().parents[1]
OURS = (sys.executable, "-m", "coproduction", "build")
THEIRS = tuple(word for word in STOCK if word != "--strict")
"""It warns of places in the PDF that links lead to and that its headings do not have."""
MOST = 1.0
"""The most of their time that our whole build may take."""
WANTED_AGAIN = 0.25
"""The most of a first build’s time that one takes after a sentence has changed."""
SENTENCE = "Look at your list of people before you send the first invitation."
"""A sentence of ``content/prose/who-to-involve.md``, which both editions’ whole documents hold."""


def whole() -> bool:
    """Prints what each build took, and returns whether ours was slow."""
    if find_spec("mkdocs_to_pdf") is None:
        raise SystemExit("The whole guide is timed beside mkdocs-to-pdf. Run: make bench")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        ours, theirs = Path(folder) / "ours", Path(folder) / "stock"
        # A child’s peak memory is never told as less than its parent’s was, so this is done in a third process.
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
            apart.submit(_prepare, ours, theirs).result()
        first = built(OURS, ours, keep=True)
        beside = built(THEIRS, theirs)
        same = built(OURS, ours, keep=True)
        before = _times(ours)
        changed_file = ours / "content" / "prose" / "who-to-involve.md"
        written = changed_file.read_text(encoding="utf-8")
        assert SENTENCE in written, f"Nothing says “{SENTENCE}” any more: name another sentence."
        changed_file.write_text(written.replace(SENTENCE, SENTENCE.replace("Look", "Look again")), encoding="utf-8")
        changed = built(OURS, ours, keep=True)
        after = _times(ours)
        documents = len(list((ours / "site" / "downloads").iterdir()))
        theirs_pdf = (theirs / "site" / "guide.pdf").stat().st_size
    anew = sum(1 for path, time in after.items() if before.get(path) != time)
    print(f"The guide, {first.pages} pages and {documents} downloads: {_told(first)}")
    print(f"Stock Material, as many pages, and one PDF by WeasyPrint ({theirs_pdf / 1e6:.1f} MB): {_told(beside)}")
    print(f"The guide again, nothing changed: {_told(same)}")
    print(f"The guide again, one sentence changed: {_told(changed)}; {anew} of {len(after)} files written")
    ratio, again = first.seconds / beside.seconds, changed.seconds / first.seconds
    print(f"The whole build: {ratio:.2f} of what people use today (the most allowed: {MOST})")
    print(f"After one changed sentence: {again:.2f} of the first build (wanted: {WANTED_AGAIN})\n", flush=True)
    return ratio > MOST


def _prepare(ours: Path, theirs: Path) -> None:
    """The guide in a folder of its own, without what was made before, and its pages for stock Material."""
    for name in ("brands", "content", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, ours / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", ours)
    house = House(ours)
    guide, problems = assemble(house)
    if guide is None:
        raise SystemExit("\n".join(["The guide has errors:", *map(str, problems[:20])]))
    stock([make(guide, house, edition) for edition in EDITIONS], theirs, pdf=True)


def _times(house: Path) -> dict[str, int]:
    """When each file of a site was written."""
    site = house / "site"
    return {str(path.relative_to(site)): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def _told(run: Run) -> str:
    return f"{run.seconds:.1f} s, {run.processor:.1f} s of the processor, at most {run.memory / 1e6:.0f} MB"
