"""Each check of PDFs can fail: a PDF that is broken in one place is found out."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from coproduction.book import EDITIONS, Edition
from tests.formats.reading_order import first_out_of_order
from tests.formats.tagged import fields, opened, problems, tags
from tests.formats.test_pdf_tags import small_ones


def first(pdf: Pdf, name: str) -> Dictionary:
    return next(one.element for one in tags(pdf) if one.name == name)


def annotation(pdf: Pdf, subtype: str) -> pikepdf.Object:
    return next(one for page in pdf.pages for one in page.obj.get("/Annots", Array()) if one.Subtype == subtype)


def no_standard(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        del told["pdfuaid:part"]


def no_title_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_language(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]


def two_titles(pdf: Pdf) -> None:
    first(pdf, "/H2").S = Name.H1


def skipped_level(pdf: Pdf) -> None:
    first(pdf, "/H2").S = Name.H3


def no_alt(pdf: Pdf) -> None:
    del first(pdf, "/Figure")["/Alt"]


def no_scope(pdf: Pdf) -> None:
    del first(pdf, "/TH")["/A"]


def no_headers(pdf: Pdf) -> None:
    for one in tags(pdf):
        if one.name == "/TH":
            one.element.S = Name.TD


def lost_cell(pdf: Pdf) -> None:
    del first(pdf, "/TR").K[0]


def no_body(pdf: Pdf) -> None:
    first(pdf, "/LBody").S = Name.P


def no_tab_order(pdf: Pdf) -> None:
    for page in pdf.pages:
        if "/Tabs" in page.obj:
            del page.obj["/Tabs"]


def silent_link(pdf: Pdf) -> None:
    del annotation(pdf, "/Link")["/Contents"]


def untagged_field(pdf: Pdf) -> None:
    first(pdf, "/Form").S = Name.Link


def field_without_words(pdf: Pdf) -> None:
    del annotation(pdf, "/Widget")["/TU"]


def question_without_words(pdf: Pdf) -> None:
    del fields(pdf)[0]["/TU"]


def field_without_name(pdf: Pdf) -> None:
    del fields(pdf)[0]["/T"]


def twins(pdf: Pdf) -> None:
    fields(pdf)[1].T = String(str(fields(pdf)[0].T))


def left_to_readers(pdf: Pdf) -> None:
    pdf.Root.AcroForm.NeedAppearances = True


def chosen_beforehand(pdf: Pdf) -> None:
    fields(pdf)[0].Kids[0].AS = Name.yes


def boxes_alike(pdf: Pdf) -> None:
    group = fields(pdf)[0].Kids
    group[1].AP = group[0].AP


def undrawn(pdf: Pdf) -> None:
    del annotation(pdf, "/Widget")["/AP"]


def tiny(pdf: Pdf) -> None:
    annotation(pdf, "/Widget").Rect = Array([100, 100, 110, 110])


BROKEN: dict[Callable[[Pdf], None], str] = {
    no_standard: "PDF/UA-1",
    no_title_shown: "not shown",
    no_language: "language is “”",
    two_titles: "more than one heading of level 1",
    skipped_level: "level 3 follows one of level 1",
    no_alt: "no alt text",
    no_scope: "no scope",
    no_headers: "no row of headers",
    lost_cell: "same number of cells",
    no_body: "entry of a list",
    no_tab_order: "order of its tags",
    silent_link: "says nothing of where it leads",
    untagged_field: "tagged as /Link",
    field_without_words: "a box of “q-1” has no words",
    question_without_words: "“q-1” has no words",
    field_without_name: "one has none",
    twins: "same name",
    left_to_readers: "leave it to readers",
    chosen_beforehand: "answered beforehand",
    boxes_alike: "cannot be told apart",
    undrawn: "not drawn",
    tiny: "smaller than 6 mm",
}


@pytest.fixture(scope="module")
def paper() -> bytes:
    ((_, content),) = small_ones("papers", "full")
    return content


@pytest.mark.parametrize("break_it", BROKEN, ids=lambda one: one.__name__)
def test_a_fault_would_be_found(break_it: Callable[[Pdf], None], paper: bytes) -> None:
    pdf = opened(paper)
    assert problems(pdf, "en-GB") == []
    break_it(pdf)
    assert [one for one in problems(pdf, "en-GB") if BROKEN[break_it] in one]


@pytest.mark.parametrize("edition", EDITIONS)
def test_another_order_would_be_found(edition: Edition) -> None:
    ((document, content),) = small_ones("papers", edition)
    pdf = opened(content)
    order = pdf.Root.StructTreeRoot.K
    top = order[0] if isinstance(order, Array) else order
    top.K = Array(list(reversed(list(top.K))))
    turned = io.BytesIO()
    pdf.save(turned)
    assert first_out_of_order(document.book, turned.getvalue()) != ""
