"""Forms in PDF, filled in by PDFium, the reader in Chromium: what people tick and type."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf import Object

from coproduction.book import Book, Edition
from coproduction.formats import FORMATS, FormatError
from coproduction.formats.pdf import tables, widgets
from coproduction.formats.pdf.fields import Fields
from tests.formats.tagged import MILLIMETRE, fields, opened
from tests.specimen import specimen


@pytest.fixture(scope="module")
def checklist(books: dict[Edition, Book]) -> bytes:
    """The nine questions to print and fill in, in easy read."""
    (one,) = (one for one in FORMATS["papers"].documents(books["easy"]) if "checklist" in one.path)
    return FORMATS["papers"].write(one)


@pytest.fixture(scope="module")
def paper() -> bytes:
    """A form with every kind of answer."""
    (one,) = FORMATS["papers"].documents(specimen("full"))
    return FORMATS["papers"].write(one)


class Reader:
    """A PDF in PDFium, with its forms alive."""

    def __init__(self, content: bytes) -> None:
        self.document = pypdfium2.PdfDocument(content)
        self.document.init_forms()
        self.form = self.document.formenv.raw
        self.pages = [self.document[number] for number in range(len(self.document))]
        self.places = [page.obj.objgen for page in opened(content).pages]

    def click(self, box: Object) -> None:
        """A click in the middle of a box."""
        page = self.pages[self.places.index(box.P.objgen)].raw
        across, up = ((float(box.Rect[side]) + float(box.Rect[side + 2])) / 2 for side in (0, 1))
        pdfium.FORM_OnMouseMove(self.form, page, 0, across, up)
        pdfium.FORM_OnLButtonDown(self.form, page, 0, across, up)
        pdfium.FORM_OnLButtonUp(self.form, page, 0, across, up)

    def type(self, box: Object, text: str) -> None:
        """A click into a box, and letters typed there."""
        self.click(box)
        page = self.pages[self.places.index(box.P.objgen)].raw
        for letter in text:
            pdfium.FORM_OnChar(self.form, page, ord(letter), 0)
        pdfium.FORM_ForceToKillFocus(self.form)

    def saved(self) -> pikepdf.Pdf:
        made = io.BytesIO()
        self.document.save(made)
        return opened(made.getvalue())


def ticked(pdf: pikepdf.Pdf, field: int) -> list[str]:
    """The boxes of a field that are ticked. A document is kept by a name while its parts are looked at."""
    return [str(one.AS) for one in fields(pdf)[field].Kids if one.AS != "/Off"]


def test_of_the_answers_to_a_question_one_is_ticked(checklist: bytes) -> None:
    reader, printed = Reader(checklist), opened(checklist)
    first, second = fields(printed)[1:3]
    reader.click(first.Kids[0])
    assert ticked(reader.saved(), 1) == ["/yes"]
    reader.click(first.Kids[2])
    reader.click(second.Kids[3])
    saved = reader.saved()
    assert (ticked(saved, 1), ticked(saved, 2)) == (["/no"], ["/not-sure"]), "another question keeps its own"
    assert [one.V for one in fields(saved)[:4]] == ["/Off", "/no", "/not-sure", "/Off"]


def test_a_score_is_one_number(paper: bytes) -> None:
    reader, printed = Reader(paper), opened(paper)
    score = fields(printed)[1]
    for number in (6, 9):
        reader.click(score.Kids[number])
    assert ticked(reader.saved(), 1) == ["/10"]


def test_lines_names_days_and_tables_are_typed_into(paper: bytes) -> None:
    reader, printed = Reader(paper), opened(paper)
    places = [one for one in fields(printed) if "/Kids" not in one]
    assert [str(one.T) for one in places] == [
        *("q-3", "q-4", "q-5", "q-6/1-1", "q-6/1-2", "q-6/2-1", "q-6/2-2", "q-7/name", "q-7/date"),
    ]
    for one in places:
        reader.type(one, f"Café {one.T}")
    filled = reader.saved()
    saved = {str(one.T): one for one in fields(filled) if "/Kids" not in one}
    assert {name: str(one.V) for name, one in saved.items()} == {str(one.T): f"Café {one.T}" for one in places}
    drawn = saved["q-3"].AP.N.read_bytes()
    assert b"/Typed 14 Tf" in drawn, "in the guide's own letters"
    assert b"Caf\xe9" in drawn


def test_only_lines_take_more_than_one_line(paper: bytes) -> None:
    printed = opened(paper)
    several = {str(one.T) for one in fields(printed) if int(one.get("/Ff", 0)) & widgets.SEVERAL_LINES}
    assert several == {"q-3", "q-6/1-1", "q-6/1-2", "q-6/2-1", "q-6/2-2"}


def test_what_is_typed_has_its_letters_in_the_document(paper: bytes) -> None:
    printed = opened(paper)
    font = printed.Root.AcroForm.DR.Font["/Typed"]
    assert len(font.FontDescriptor.FontFile2.read_bytes()) > 10_000
    assert len(font.Widths) == int(font.LastChar) - int(font.FirstChar) + 1
    assert all(int(width) > 0 for width in font.Widths)


def test_boxes_of_easy_read_are_larger_still(checklist: bytes) -> None:
    printed = opened(checklist)
    sides = [float(box.Rect[2] - box.Rect[0]) / MILLIMETRE for field in fields(printed) for box in field.Kids]
    assert min(sides) > 7.9


def test_a_field_that_was_not_set_stops_the_build(paper: bytes) -> None:
    lost = Fields()
    form = next(one for one in specimen("full").papers[0].chapter.blocks if hasattr(one, "questions"))
    lost.give(form.questions[0])
    pdf = opened(paper)
    with pytest.raises(FormatError, match="0 fields, and the book 2"):
        widgets.make(pdf, lost, "Andika", 16)


def test_a_table_that_was_not_set_stops_the_build(paper: bytes) -> None:
    pdf = opened(paper)
    with pytest.raises(FormatError, match="3 tables, and the book 1"):
        tables.head_rows(pdf.Root.StructTreeRoot, [True])
