"""Where words stand in a text as it is written."""

from __future__ import annotations

from coproduction.problems import Place
from coproduction.reading import prose, yaml
from coproduction.reading.values import Map, Text, value_at

PROSE = b"""## Title {#one source="guide"}

First line, with [a link](here) in it.

```easy
heart | You.
```

Second **strong words** stand
over two lines.
"""


def text(value: Map | None, *path: str | int) -> Text:
    assert value is not None
    found = value_at(value, path)
    assert isinstance(found, Text)
    return found


def test_in_prose_behind_an_easy_block() -> None:
    body = text(prose.read(PROSE, "a.md")[0], "sections", 0, "text")
    assert body.place == Place("a.md", 1, 1)
    assert body.where("](here") == Place("a.md", 3, 25)
    assert body.where("Second strong words stand over two lines.") == Place("a.md", 9, 1)
    assert body.where("Second strong words stand", "words") == Place("a.md", 9, 17)
    assert body.where("lines") == Place("a.md", 10, 10)


def test_in_folded_lines_of_yaml() -> None:
    said = text(yaml.read(b"text: >\n  one two\n  three\n\n  four, one\n", "a.yml")[0], "text")
    assert said.where("two three") == Place("a.yml", 2, 7)
    assert said.where("four") == Place("a.yml", 5, 3)
    assert said.where("one", "one") == Place("a.yml", 5, 9)
    assert said.where("nothing of the kind") == Place("a.yml", 2, 3)


def test_only_whole_words_count() -> None:
    said = text(yaml.read(b"text: >\n  colouring and colour\n", "a.yml")[0], "text")
    assert said.where("colour") == Place("a.yml", 2, 17)


def test_on_the_line_of_the_field() -> None:
    assert text(yaml.read(b"text: one two\n", "a.yml")[0], "text").where("two") == Place("a.yml", 1, 11)
