"""Style sheets made smaller choose the same things."""

from __future__ import annotations

import pytest

from coproduction.formats.web.styles import sheets, smaller
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("main :is(img, svg) { display: none; }", "main *:is(img,svg){display:none}"),
        ("[data-pictures] :not(a) { margin: 0; }", "[data-pictures] *:not(a){margin:0}"),
        (".card > :is(img) { margin: 0; }", ".card>:is(img){margin:0}"),
        ("a:hover { color: red; }", "a:hover{color:red}"),
        ("@media (min-width: 5rem) { a { margin: 0; } }", "@media (min-width:5rem){a{margin:0}}"),
    ],
)
def test_what_is_inside_stays_inside(written: str, sent: str) -> None:
    assert smaller(written) == sent


def test_hidden_pictures_are_hidden() -> None:
    sheet = sheets(ROOT / "overrides")["assets/styles/guide.css"]
    assert "[data-pictures] main *:is(img" in sheet


def test_links_are_spelled_out_on_paper_where_the_site_is_known() -> None:
    path = "assets/styles/print.css"
    assert "attr(href)" not in sheets(ROOT / "overrides")[path].replace(
        '[href^="http"]::after{content:" (" attr(href) ")"', ""
    )
    sheet = sheets(ROOT / "overrides", site="https://guide.example/send/")[path]
    assert '.body a:not(.term,.button)[href*=".html"]::after{content:" (guide.example/send/" attr(href) ")"' in sheet
    assert 'content:" (guide.example/send/easy/" attr(href) ")"' in sheet
