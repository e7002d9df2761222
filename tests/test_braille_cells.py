"""Braille cell by cell: signs, lines and pages; and what happens without liblouis."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from coproduction.blocks import (
    Emphasis,
    Idea,
    Image,
    Inline,
    Line,
    Listing,
    Note,
    Paragraph,
    Span,
    Strong,
    Words,
    words,
)
from coproduction.book import EDITIONS, Book
from coproduction.build import documents
from coproduction.checks.fonts import SAFE
from coproduction.formats import FORMATS, FormatError
from coproduction.formats.braille.cells import BLANK
from coproduction.formats.braille.layout import BODY, Piece, Setter, pages, wrapped
from coproduction.formats.braille.marked import marked
from coproduction.formats.braille.passages import Passage
from coproduction.formats.braille.translate import Grade, Translator
from coproduction.formats.braille.typeforms import in_cells
from coproduction.house import House
from coproduction.signs import SIGNS, unsigned
from tests import braille
from tests.specimen import specimen

FORMAT = FORMATS["braille"]


def said(*parts: Inline | str, grade: int = 2) -> str:
    """A line in cells."""
    line: Line = tuple(Words(part) if isinstance(part, str) else part for part in parts)
    two, one = Translator(2), Translator(1)
    return BLANK.join(in_cells(marked(line), two if grade == 2 else one, one))


# ── Cells ────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_strong_keeps_its_contractions() -> None:
    assert said("Then ", Strong(words("people")), " know") == "⠠⠮⠝⠀⠘⠂⠏⠀⠐⠅"
    assert said("I ", Emphasis(words("like people")), " here") == "⠠⠊⠀⠨⠂⠇⠀⠨⠂⠏⠀⠐⠓"


def test_a_passage_begins_and_ends_once_and_leaves_punctuation_outside() -> None:
    assert said("Do (", Strong(words("like the people")), "), so.") == "⠠⠙⠀⠐⠣⠘⠶⠇⠀⠮⠀⠏⠘⠄⠐⠜⠂⠀⠎⠲"
    assert said(Strong(words("It is the people.")), " So.").startswith("⠘⠶⠠⠭⠀⠊⠎⠀⠮⠀⠏⠲⠘⠄⠀")


def test_one_letter_has_an_indicator_of_its_own() -> None:
    assert said("Plan ", Strong(words("B")), " now", grade=1) == "⠠⠏⠇⠁⠝⠀⠘⠆⠠⠃⠀⠝⠕⠺"


def test_a_line_that_is_strong_from_end_to_end_needs_no_sign() -> None:
    assert said(Strong(words("Who will decide?"))) == said("Who will decide?")


def test_numbers_with_spaces_do_not_move_the_signs() -> None:
    assert said("Ring 01632 960 100 ", Strong(words("now")), " please", grade=1).split(BLANK)[2] == "⠘⠂⠝⠕⠺"


def test_another_language_is_spelt_out() -> None:
    welsh = "bod yn un ohonoch"
    assert said("We say ", Span(words(welsh), "cy"), " and mean it").split(BLANK)[2:6] == said(welsh, grade=1).split(
        BLANK
    )
    assert said("We say ", welsh, " and mean it").split(BLANK)[2:6] != said(welsh, grade=1).split(BLANK)


def test_a_backslash_and_a_long_text_come_through() -> None:
    assert "⠸⠡" in said("a\\b", "\\x", grade=1)
    long = " ".join(f"people{number}" for number in range(900))
    for grade in (1, 2):
        assert braille.back(said(long, grade=grade), grade) == long


@pytest.mark.parametrize("grade", [1, 2])
def test_every_letter_that_is_said_to_have_a_sign_has_one(grade: Grade) -> None:
    Translator(grade).learn(SIGNS[at : at + 50] for at in range(0, len(SIGNS), 50))
    assert unsigned(SAFE) == []


def test_a_letter_without_a_sign_gives_way_to_the_plain_one_in_it() -> None:
    assert said("Wałęsa, Sójka, żuk, 3º") == said("Wałesa, Sójka, zuk, 3o")
    assert unsigned("Wałęsa, żuk, café, e\u0301") == []
    assert unsigned("русский ☐ русский") == ["р", "у", "с", "к", "и", "й", "☐"]


def test_what_braille_has_no_sign_for_is_named() -> None:
    with pytest.raises(FormatError, match=r"no sign for “☐” \(in “Tick ☐ here, café”\)"):
        said("Tick ☐ here, café")


def test_what_a_picture_shows_is_a_transcribers_note() -> None:
    book = specimen("easy")
    idea = Idea(Image("talk", "Two people talk"), (words("We listen."), words("We answer.")))
    chapter = replace(book.chapters[0], blocks=(idea,))
    content = first(replace(book, chapters=(chapter,)))
    page = braille.pages(content)[2]
    assert braille.lines(["⠈⠨⠣⠠⠞⠺⠕⠀⠏⠑⠕⠏⠇⠑⠀⠞⠁⠇⠅⠈⠨⠜"])[0] in [line.strip() for line in page]


# ── Lines and pages ──────────────────────────────────────────────────────────────────────────────


def piece(lines: int, **more: bool) -> Piece:
    flags = {"heading": False, "tied": False, "whole": False} | more
    return Piece(("⠁",) * lines, 1 if flags["heading"] else 0, 0, **flags)


def test_a_heading_goes_with_two_lines_of_what_follows() -> None:
    made = pages([piece(BODY - 3), piece(1, heading=True), piece(5)])
    assert list(map(len, made)) == [BODY - 3, 6]
    made = pages([piece(BODY - 4), piece(1, heading=True), piece(5)])
    assert list(map(len, made)) == [BODY, 3]


def test_headings_in_a_row_stay_together() -> None:
    made = pages([piece(BODY - 4), piece(1, heading=True), piece(1, heading=True), piece(9)])
    assert list(map(len, made)) == [BODY - 4, 12]


def test_what_belongs_together_is_not_parted_unless_a_page_cannot_hold_it() -> None:
    idea = [piece(2, tied=True, whole=True), piece(2, whole=True)]
    assert list(map(len, pages([piece(BODY - 3), *idea]))) == [BODY - 3, 4]
    made = pages([piece(BODY - 3), piece(1, heading=True), piece(BODY, tied=True, whole=True), piece(9, whole=True)])
    assert max(map(len, made)) <= BODY
    assert sum(map(len, made)) >= BODY - 3 + 1 + BODY + 9


def test_a_word_that_no_line_can_hold_is_divided_and_nothing_of_it_lost() -> None:
    address = "⠓⠞⠞⠏⠎⠒⠸⠌⠸⠌" + "⠺" * 30 + "⠸⠌" + "⠉" * 90
    lines = wrapped(["⠁⠃", address, "⠉"], 2, 0)
    assert max(map(len, lines)) <= 40
    assert lines[0].endswith("⠸⠌")
    assert "".join(lines).replace(BLANK, "") == f"⠁⠃{address}⠉"


def test_an_entry_of_a_list_begins_further_out_than_its_other_lines() -> None:
    setter = Setter(Translator(1), Translator(1))
    made = setter.piece(Passage(marked("• An entry that is so long that it goes on below itself"), 0, 2))
    assert [len(line) - len(line.lstrip(BLANK)) for line in made.lines] == [0, 2]


def first(book: Book) -> bytes:
    return FORMAT.write(next(iter(FORMAT.documents(book))))


def test_a_running_head_that_is_too_long_has_the_words_there_is_room_for() -> None:
    book = specimen("full")
    much = tuple(Paragraph(words("Word for word. " * 60)) for _ in range(9))
    chapter = replace(book.chapters[0], title="One two three four five six seven eight nine ten", blocks=much)
    heads = [page[0] for page in braille.pages(first(replace(book, chapters=(chapter,))))]
    assert len([one for one in heads if one.strip().startswith("ONE TWO THREE FOUR FIVE SIX    #")]) == 3


def test_a_chapter_longer_than_a_volume_is_bound_in_several() -> None:
    book = specimen("full")
    much = tuple(Paragraph(words("Word for word. " * 60)) for _ in range(250))
    content = first(replace(book, chapters=(replace(book.chapters[0], blocks=much), book.chapters[1])))
    assert len(braille.volumes(content)) > 2
    assert list(braille.faults(content)) == []


def test_a_short_guide_is_one_volume_and_does_not_count_them() -> None:
    content = first(specimen("full"))
    assert len(braille.volumes(content)) == 1
    assert "Volume" not in braille.text(content)
    assert braille.text(content).endswith("End of the guide")


def test_lists_in_lists_and_notes_are_moved_in() -> None:
    """So that a finger at the margin tells what belongs to what."""
    book = specimen("full")
    some = tuple(one for one in book.chapters[0].blocks if isinstance(one, Listing | Note))
    page = braille.pages(first(replace(book, chapters=(replace(book.chapters[0], blocks=some),))))[2]
    at = {line.strip(): len(line) - len(line.lstrip()) for line in page}
    wanted = {"• An entry.": 0, "• Nested one.": 2, "Beside the text.": 4}
    assert {line: at[line] for line in braille.lines(braille.run(wanted, 1))} == dict(
        zip(braille.lines(braille.run(wanted, 1)), wanted.values(), strict=True)
    )


def test_a_guide_in_another_language_has_no_english_braille() -> None:
    assert list(FORMAT.documents(replace(specimen("full"), language="cy"))) == []


def test_without_liblouis_a_sentence_says_what_to_install_and_the_rest_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    books = {edition: specimen(edition) for edition in EDITIONS}
    house, told = House(tmp_path), list[str]()
    assert FORMAT.missing() == ""
    made = documents.make(books, ["braille", "text"], house, told.append)
    assert [one.document.path.rpartition(".")[2] for one in made] == ["txt"] * 2 + ["brf"] * 4
    assert all(one.pages == len(braille.pages(one.content)) for one in made if one.format == "braille")
    assert told == []
    monkeypatch.setenv("PATH", str(tmp_path))
    made = documents.make(books, ["braille", "text"], house, told.append)
    assert [one.format for one in made] == ["text", "text"]
    assert told == [FORMAT.missing()]
    assert "liblouis-bin" in told[0]
    with pytest.raises(FormatError, match="needs liblouis"):
        first(specimen("full"))
