"""A book with every block, answer and inline in it: what the guide uses, and what it may come to use."""

from __future__ import annotations

from coproduction.blocks import (
    Block,
    Card,
    Cards,
    Choice,
    Date,
    Emphasis,
    Entry,
    Form,
    Heading,
    Idea,
    Image,
    Lines,
    Link,
    Listing,
    Note,
    Option,
    Paragraph,
    Picture,
    Question,
    Quotation,
    Rows,
    Score,
    Signature,
    Span,
    Strong,
    Table,
    Term,
    Text,
    Words,
    words,
)
from coproduction.book import Book, Chapter, Edition, Look, Paper, Part
from coproduction.house import House
from coproduction.model.settings import PictureEntry
from coproduction.pictures import file_of
from tests.conftest import ROOT, SMALL, sound


def say(*parts: object) -> Paragraph:
    return Paragraph(tuple(part if not isinstance(part, str) else Words(part) for part in parts))  # type: ignore[misc]


def specimen(edition: Edition) -> Book:
    """The specimen in one edition. Its parts are the same in both."""
    house = House(ROOT)
    pictures = {"heart": "2764", "talk": "1F4AC"}
    images = {name: file_of(PictureEntry(id=name, openmoji=code, alt=name), house) for name, code in pictures.items()}
    all_of_it = (*reading(), filling())
    way = Link(words("Fill it in"), "second#form-a")
    return Book(
        edition=edition,
        language="en-GB",
        title="A specimen",
        summary="Everything there is, once.",
        publisher="The makers",
        contact=("help@example.org", "01632 960 100"),
        email="help@example.org",
        credits=("Copy it.", "Pictures by somebody."),
        parts=(Part("one", "Part one", ("first", "second")),),
        chapters=(
            Chapter("first", "one", "First chapter", words("What is read."), reading()),
            Chapter("second", "one", "Second chapter", words("What is filled in."), (filling(),)),
        ),
        papers=(
            Paper("paper", ("pdf", "word", "slides"), Chapter("paper", "", "A paper", words("By itself."), all_of_it)),
            Paper("wall", ("poster",), Chapter("wall", "", "A poster", words("For a wall."), hanging()), leads_to=way),
        ),
        site="https://guide.example.org",
        look=Look("#7e3900", "#f7f3f0", "#00615a", ROOT / "tests" / "brands" / "riverside" / "logo.svg"),
        words=sound(House(SMALL)).words,
        images=images,
    )


def reading() -> tuple[Block, ...]:
    """Every block to read, and every inline."""
    inlines = say(
        "Plain, ",
        Strong(words("strong")),
        ", ",
        Emphasis(words("stressed")),
        ", a ",
        Link(words("link inside"), "second#form-a"),
        ", a ",
        Link(words("link outside"), "https://example.org/"),
        ", a ",
        Term(words("hard word"), "first#list-b"),
        " and ",
        Span(words("gair Cymraeg"), "cy"),
        ".",
    )
    nested = Listing((Entry((say("Nested one."),)), Entry((say("Nested two."),))))
    card = Card(words("A card"), (say("Inside a card."),), "card-a", "3", Image("heart"), "second", "communicate")
    return (
        Heading(2, words("A heading"), "heading-a"),
        inlines,
        Paragraph(words("We say this."), "tagline"),
        Heading(3, words("A smaller heading"), "heading-b"),
        Listing((Entry((say("An entry."), nested), "list-a"), Entry((say("Another."),), "list-b"))),
        Listing((Entry((say("Then this."),)), Entry((say("Then that."),))), ordered=True),
        Quotation((say("Exactly what was said."),), words("Somebody")),
        Note(words("A note"), (say("Beside the text."),)),
        Note(words("In short"), (say("The main thing."),), "short", 2, "short-a"),
        Note(words("For a meeting"), (say("What do you think?"),), "meeting", 2, "meeting-a"),
        Idea(Image("talk"), (words("One sentence."), words("And one more.")), "idea-a"),
        Picture(Image("heart", "A heart, drawn in red"), words("A caption")),
        Table(
            words("A table"),
            (words("Who"), words("What")),
            ((words("Families"), words("Ask")), (words("Staff"), words("Answer"))),
            row_headers=True,
        ),
        Table(
            (),
            (words("List"), (Link(words("A linked heading"), "second"),)),
            ((words("Empty beside it"), ()), *((words("A long row"), words("To turn the page")),) * 40),
        ),
        Cards("corners", (card,)),
        Cards("rungs", (Card(words("A rung"), (say("On a rung."),), "rung-a", "1"),), ordered=True),
    )


def hanging() -> tuple[Block, ...]:
    """What hangs on a wall."""
    marks = ("welcome-and-care", "value-and-include", "communicate", "work-in-partnership")
    cards = (
        Card(words(f"Corner {mark}"), (say("To hold on to."),), mark, "", Image("heart"), "", mark) for mark in marks
    )
    return (
        Heading(2, words("On the wall"), "wall"),
        say("From afar."),
        say("From near."),
        Cards("corners", tuple(cards)),
    )


def filling() -> Form:
    """A form with every answer."""
    options = (Option("yes", "Yes", Image("heart")), Option("no", "No"))
    answers = (
        Choice(options),
        Score(1, 10, "Not at all", "Completely"),
        Lines(3, "What you think"),
        Text("Your group"),
        Date("The day"),
        Rows(("Action", "By whom"), 2),
        Signature("Signed by", "Signed on"),
    )
    questions = tuple(
        Question(words(f"Question {number}?"), answer, f"q-{number}", f"Q{number}", (words("This explains it."),))
        for number, answer in enumerate(answers, 1)
    )
    return Form(
        words("A form"),
        (say("How to fill it in."),),
        (say("Leave out names, and anything about one child."),),
        questions,
        "form-a",
        "specimen",
    )
