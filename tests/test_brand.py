"""An organisation's folder: made by ``guide new``, its colours made readable, its logo looked at."""

from __future__ import annotations

import random
import re
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pydantic import BaseModel

from coproduction import colours, logo
from coproduction.assemble import assemble
from coproduction.cli import main
from coproduction.commands.new import suitable, written
from coproduction.formats.web.styles import brand, sheets
from coproduction.house import House
from coproduction.model.brand import Brand, Colours, dialled
from coproduction.problems import pressing
from tests.conftest import ROOT

STYLES = ROOT / "overrides" / "assets" / "styles"


def new(house: House, name: str) -> Result:
    return CliRunner().invoke(main, ["new", name, "--folder", str(house.root)])


def test_a_new_folder_is_sound_and_says_what_to_fill_in(small: House) -> None:
    done = new(small, "our-guide")
    assert done.exit_code == 0
    assert [line[:2] for line in done.output.split("\n")[1:4]] == ["1.", "2.", "3."]
    guide, problems = assemble(small, "our-guide")
    assert guide is not None
    assert (guide.brand.name, guide.brand.short_name) == ("Our guide", "Our guide")
    assert [one.code for one in pressing(problems)] == ["L013", "H005"]


def test_a_folder_that_is_there_is_never_written_to(small: House) -> None:
    path = small.brand("neutral") / "brand.yml"
    before = path.read_bytes()
    done = new(small, "neutral")
    assert done.exit_code == 2
    assert "brands/neutral is there already." in done.output
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("Our Guide & Co", "our-guide-and-co"),
        ("../elsewhere", "elsewhere"),
        ("Cyngor Môn", "cyngor-mon"),
        ("con", "con-guide"),
        ("???", "our-guide"),
        ("a--b", "a-b"),
        ("a" * 50, "a" * 40),
    ],
)
def test_a_name_that_no_folder_can_have_is_answered_with_one_that_can(small: House, name: str, instead: str) -> None:
    done = new(small, name)
    assert done.exit_code == 2
    assert f"guide new {instead}\n" in done.output
    assert suitable(instead)
    assert small.brands == ["neutral"]


def test_what_the_new_file_explains_is_all_there_is(small: House) -> None:
    """With every remark taken away, each field is there once, and the only thing missing is the logo itself."""
    text = written("our-guide")
    for field in _fields(Brand):
        assert re.search(rf"^(#|#? +|#? +- )?{field}:", text, re.MULTILINE), field
    folder = small.root / "brands" / "ours"
    folder.mkdir()
    whole = re.sub(r"(?m)^#(?=\S|  )", "", text).replace("help |", "talk |")
    (folder / "brand.yml").write_text(whole, encoding="utf-8")
    assert {one.code for one in pressing(assemble(small, "ours")[1])} == {"H003", "H005"}


def _fields(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield name
        for inner in re.findall(r"model\.brand\.(\w+)", repr(field.annotation)):
            from coproduction.model import brand as module

            yield from _fields(getattr(module, inner))


def test_every_colour_can_be_read_on_every_paper() -> None:
    some = random.Random(1)
    for given in ("#000000", "#ffffff", "#ffdd00", *(f"#{some.randrange(1 << 24):06x}" for _ in range(60))):
        scheme = colours.scheme(given)
        assert colours.contrast(scheme.light, colours.LIGHT_PAPERS) >= 7, given
        assert colours.contrast(scheme.dark, colours.DARK_PAPERS) >= 7, given
        assert colours.contrast("#fff", [scheme.light]) >= 7, given
        assert colours.contrast("#16141c", [scheme.dark]) >= 7, given


def test_a_colour_that_can_be_read_stays_as_it_is_and_others_keep_their_hue() -> None:
    assert colours.scheme("302B70").light == "#302b70"
    changed = colours.scheme("#f28c28")
    red, green, blue = (int(changed.light[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue  # an orange is a brown, not a grey
    # Only as far as it has to: one step lighter would be too light.
    assert colours.contrast(changed.light, colours.LIGHT_PAPERS) < 7.15


def test_contrast_is_that_of_the_guidelines() -> None:
    """Well-known pairs: the lightest greys that pass on white at 4.5 and at 7."""
    assert colours.contrast("#767676", ["#fff"]) == pytest.approx(4.54, abs=0.01)
    assert colours.contrast("#595959", ["#fff"]) == pytest.approx(7.0, abs=0.01)
    assert colours.contrast("#000", ["#ffffff"]) == 21


def test_the_papers_are_those_of_the_style_sheets() -> None:
    def papers(name: str) -> set[str]:
        text = re.sub(r"\[data-colours=\"contrast\"\] \{.*?\}", "", (STYLES / name).read_text(), flags=re.DOTALL)
        return set(re.findall(r"--(?:paper|sheet|[\w]+-tint): (#\w+)", text))

    assert papers("dark.css") == set(colours.DARK_PAPERS)
    # A sheet is lighter than its paper.
    assert papers("tokens.css") | papers("contrast.css") - {"#fffae9", "#f1f8ff"} == set(colours.LIGHT_PAPERS)


def test_colours_stand_in_a_layer_that_high_contrast_overrides() -> None:
    text = brand(colours.palette(Colours(brand="#302b70")))
    sheet = sheets(ROOT / "overrides", text)["assets/styles/guide.css"]
    order = re.findall(r"[\w]+", sheet.partition(";")[0].removeprefix("@layer "))
    assert order.index("tokens") < order.index("brand") < order.index("contrast")
    assert "--link" not in text
    assert text.count("--brand: #acb0ff") == 2
    assert brand(None) == ""
    plain = sheets(ROOT / "overrides")["assets/styles/guide.css"]
    assert "@layer brand{" not in plain
    assert ".org" not in plain
    assert ".name img" not in plain


def test_how_wide_a_logo_is(tmp_path: Path) -> None:
    png = logo.PNG + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 300, 100, 8, 6, 0, 0, 0)
    assert logo.size(png) == (300, 100)
    assert logo.size(png[:20]) is None
    assert logo.size(b'<svg xmlns="x" viewBox="0,0 150 50"><g viewBox="0 0 1 1"/></svg>') == (150, 50)
    for wrong in (b"<svg/>", b'<svg viewBox="0 0 a b"/>', b'<svg viewBox="0 0 0 9"/>', b"<svg", b"", b"\xff\xd8"):
        assert logo.size(wrong) is None


@pytest.mark.parametrize(
    ("written_so", "number"),
    [("01632 960 100", "01632960100"), ("+44 (0)1632 960-100", "+441632960100"), ("(01632) 960100", "01632960100")],
)
def test_a_number_is_dialled_without_what_nobody_dials(written_so: str, number: str) -> None:
    assert dialled(written_so) == f"tel:{number}"


def test_the_example_in_the_docs_is_a_true_one(house: House, tmp_path: Path) -> None:
    """docs/contributing/layers.md shows the whole file."""
    page = (ROOT / "docs" / "contributing" / "layers.md").read_text(encoding="utf-8")
    (example,) = (one for one in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "short_name" in one)
    (tmp_path / "brand.yml").write_text(example, encoding="utf-8")
    assert {one.code for one in pressing(assemble(house, str(tmp_path))[1])} == {"H003", "H005", "L012"}
    riverside = (ROOT / "tests" / "brands" / "riverside" / "brand.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"(?m)^\w+:", example)) == set(re.findall(r"(?m)^\w+:", riverside))


def test_the_example_of_a_chapter_in_the_docs_is_a_true_one(house: House, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "contributing" / "layers.md").read_text(encoding="utf-8")
    (chapter,) = (one for one in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "- prose: our-forum" in one)
    (passage,) = (one for one in re.findall(r"````markdown\n(.*?)````", page, re.DOTALL) if "{#our-forum" in one)
    (tmp_path / "prose").mkdir()
    for name, text in (
        ("brand.yml", "name: Us\ncontact:\n  email: us@example.org\n"),
        ("guide.yml", chapter),
        ("prose/our-forum.md", passage),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    guide, problems = assemble(house, str(tmp_path))
    assert guide is not None, [one.says for one in problems]
    assert [one for one in pressing(problems) if "riverside" in one.item or "our-forum" in one.item] == []
