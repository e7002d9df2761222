"""The guide finds where everything was written, and which chapter it lives in."""

from __future__ import annotations

from coproduction.house import House
from coproduction.model.homes import anchor, homes
from tests.conftest import SMALL, sound


def test_place_of_items_fields_and_sentences() -> None:
    guide = sound(House(SMALL))
    lines = (SMALL / "content" / "frameworks" / "values.yml").read_text().split("\n")

    def words_at(item: str, field: str, line: int = 0, column: int = 0) -> str:
        place = guide.place(item, field, line, column)
        assert place.file == "content/frameworks/values.yml"
        return lines[place.line - 1][place.column - 1 :]

    assert words_at("values/care", "title") == "Care"
    assert words_at("values/care/wait", "text") == "Wait until people are ready."
    second = guide.frameworks["values"].items[0].points[1].easy.sentences[1]  # type: ignore[union-attr]
    assert words_at("values/care/wait", "easy", second.line, second.column) == "You take your time."
    assert words_at("values/care", "nothing").startswith("id: care")


def test_place_in_the_brand_layer(small: House) -> None:
    layer = small.root / "brands" / "neutral" / "frameworks" / "stairs.yml"
    layer.parent.mkdir()
    layer.write_text("items:\n  - id: middle\n    title: Half way\n")
    guide = sound(small)
    assert str(guide.place("stairs/middle", "title")) == "brands/neutral/frameworks/stairs.yml:3:12"
    assert guide.place("stairs/middle", "text").file == "content/frameworks/stairs.yml"


def test_homes() -> None:
    found = homes(sound(House(SMALL)))
    assert found.target("stairs/middle") == "climbing#stairs-middle"
    assert found.target("values/care") == "care#values-care"
    assert found.target("values/share/tell") == "opening#values-share-tell"
    assert found.target("prose/beginning") == "opening#beginning"
    assert found.target("climbing") == "climbing"
    assert found.target("nowhere") is None
    assert anchor("values/care/wait") == "values-care-wait"
