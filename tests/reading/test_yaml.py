"""YAML: every word keeps its place, and every scalar stays text."""

from __future__ import annotations

from coproduction.problems import Place
from coproduction.reading.values import Many, Map, Text, data, text
from coproduction.reading.yaml import read


def value(words: str) -> Map:
    found, problems = read(words.encode(), "a.yml")
    assert found is not None, problems
    assert not problems
    return found


def test_each_value_has_its_place() -> None:
    found = value("title: A\nitems:\n  - id: one\n    text: >\n      Some words\n      more.\n")
    items = found.entries["items"]
    assert isinstance(items, Many)
    item = items.entries[0]
    assert isinstance(item, Map)
    words = item.entries["text"]
    assert isinstance(words, Text)
    assert found.entries["title"].place == Place("a.yml", 1, 8)
    assert item.place == Place("a.yml", 3, 5)
    assert item.keys["text"] == Place("a.yml", 4, 5)
    assert words.first == Place("a.yml", 5, 7)
    assert words.value == "Some words more.\n"


def test_yes_no_dates_and_numbers_stay_text() -> None:
    assert data(value("a: yes\nb: no\nc: on\nd: 2026-01-02\ne: 0x1F\nf: 1e3\ng: ~\nh:\n")) == {
        "a": "yes",
        "b": "no",
        "c": "on",
        "d": "2026-01-02",
        "e": "0x1F",
        "f": "1e3",
        "g": "~",
        "h": "",
    }


def test_office_files_are_read() -> None:
    """A byte order mark and Windows line ends, as office programs write them."""
    assert data(value("\ufefftitle: A\r\ntext: |\r\n  B\r\n")) == {"title": "A", "text": "B\n"}


def test_hash_in_block_words_is_kept() -> None:
    assert text(value("a: >\n  Words # more\n").entries["a"]) == "Words # more\n"
    assert text(value("a: C#\n").entries["a"]) == "C#"
    assert text(value('a: "Words # more"\n').entries["a"]) == "Words # more"


def test_comment_lines_and_id_lists_are_fine() -> None:
    words = "# about\na: b\n# more\nids: [one, two-three]\nshow: {serving: care, of: needs}\n"
    assert data(value(words)) == {"a": "b", "ids": ["one", "two-three"], "show": {"serving": "care", "of": "needs"}}


def test_an_alias_bomb_is_refused_and_never_unfolded() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    found, problems = read(bomb.encode(), "a.yml")
    assert {one.code for one in problems} == {"R013"}
    assert found is not None


def test_all_faults_of_a_file_are_told_at_once() -> None:
    _, problems = read(b"a: b # c\na: d\ne: &f g\nh: !i j\n", "a.yml")
    assert [(one.code, one.place.line) for one in problems] == [("R011", 1), ("R009", 2), ("R013", 3), ("R012", 4)]
