"""The guide that ``make bench`` builds passes the checks: nobody runs it every day, and the checks grow."""

from __future__ import annotations

from pathlib import Path

from tests.bench_pages import prepare


def test_the_guide_of_many_chapters_is_sound(tmp_path: Path) -> None:
    prepare(tmp_path, 20)
    assert (tmp_path / "ours" / "content" / "prose" / "chapter-20.md").is_file()
    assert (tmp_path / "stock" / "docs" / "chapter-20.md").is_file()
