"""The guide's own files that are not frameworks: chapters, prose, sources, pictures, words, exceptions."""

from typing import Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from coproduction.model.fields import (
    Address,
    Day,
    EasySentence,
    EasyText,
    EasyTitle,
    Id,
    Ids,
    Phrase,
    Prose,
    Reason,
    Title,
    Words,
    Written,
)

Role = Literal["short", "meeting", "example", "publisher", "changes"]
"""What a section is for, where it is more than prose."""


class EasyFront(Written):
    """A title and a sentence about it, in easy read."""

    title: EasyTitle
    summary: EasySentence


class EasyName(Written):
    """A title in easy read."""

    title: EasyTitle


class PartEntry(Written):
    """A part of the guide."""

    id: Id
    title: Title
    easy: EasyName
    chapters_have: tuple[Role, ...] = ()
    """What each of its chapters has: a section in short, a question for a meeting, an example."""


class Serving(Written):
    """The items of a framework that serve one cornerstone."""

    serving: Id
    of: Id


class Piece(Written):
    """One piece of a chapter: exactly one of a prose section, a framework or part of one to read, or a tool."""

    prose: Id | None = None
    show: Address | Serving | None = None
    """A framework, one of its items, or one of the guide's own lists: ``sources``, ``pictures``; or the brand's
    ``contacts``."""
    tool: Id | None = None
    edition: Literal["full", "easy"] | None = None
    """The one edition that has this piece. Without it, both have."""

    @model_validator(mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value.keys() & {"prose", "show", "tool"}) != 1:
            raise PydanticCustomError("piece", "piece")
        return value


class Review(Written):
    """Whether people have checked a chapter in an edition. Only people can say that it is checked."""

    state: Literal["draft", "checked"]
    by: Title | None = None
    """The group that checked it, never a private person."""
    people: int | None = Field(default=None, ge=1)
    """How many people checked it."""
    on: Day | None = None
    """The day they did."""
    words: str | None = None
    """The fingerprint of the words they checked. ``guide check`` says it."""


class Reviews(Written):
    """The reviews of both editions. An edition that is not named is a draft."""

    full: Review | None = None
    easy: Review | None = None


class ChapterEntry(Written):
    """A page of the guide."""

    id: Id
    part: Id
    title: Title
    summary: Words
    easy: EasyFront | None = None
    easy_none: Reason | None = None
    """Why easy read does without this chapter."""
    review: Reviews | None = None
    found_by: tuple[Phrase, ...] = Field(default=(), max_length=20)
    """Other words for which the search finds this chapter."""
    pieces: tuple[Piece, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _easy_or_why_not(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value.keys() & {"easy", "easy_none"}) != 1:
            raise PydanticCustomError("chapter", "chapter")
        return value


class BookletEntry(Written):
    """An easy-read document: its title, and the chapters in it."""

    id: Id
    title: EasyTitle
    chapters: tuple[Id, ...] = Field(min_length=1)
    goes_on_from: Address | None = None
    """The section, framework or word from which its first chapter goes on. What comes before is in another booklet."""


FormatName = Literal[
    "web",
    "pdf",
    "large-print",
    "easy-read",
    "chapters",
    "papers",
    "poster",
    "word",
    "epub",
    "slides",
    "text",
    "braille",
    "markdown",
    "data",
    "offline",
]
"""What may be made. A test holds them together with the formats that there are."""
PaperFormat = Literal["pdf", "word", "slides", "poster"]


class Way(Written):
    """A way from paper into the guide: a code to scan, and words beside it."""

    title: Title
    """What scanning it is good for: “Make the pledge”."""
    to: Address
    """The chapter or item that it leads to."""


class PaperEntry(Written):
    """A document beside the guide, made of its pieces: forms to print, a pack for a meeting, slides, a poster."""

    id: Id
    """The name of its files: ``checklist.pdf``."""
    title: Title
    summary: Words
    easy: EasyFront | None = None
    """Its title and summary in easy read, which does not have it without them."""
    formats: tuple[PaperFormat, ...] = Field(min_length=1)
    most_pages: int | None = Field(default=None, ge=1)
    """The most pages that its PDF may have. One that would have more is set closer."""
    leads_to: Way | None = None
    """What a code on its poster leads to, where the brand says at which address the guide is published."""
    pieces: tuple[Piece, ...] = Field(min_length=1)


class Want(Written):
    """Something a reader wants to do, and the chapter or item that helps: a way in on the first page."""

    id: Id
    title: Title
    """It goes on from “I want to…”."""
    easy: EasyName | None = None
    """Its title in easy read, whose first page leaves it out without one."""
    to: Address


class Settings(Written):
    """``guide.yml``: the guide's name, its first page, its parts, and its chapters with their pieces."""

    title: Title
    tagline: Title | None = None
    """What the guide is about, after its title on the first page."""
    summary: Words
    updated: Day | None = None
    """The day its words were last gone through."""
    picture: Id | None = None
    """The large picture of the first page."""
    doors: Id | None = None
    """The cornerstones that the first page shows, each as a door to its chapter."""
    wants: tuple[Want, ...] = ()
    easy: EasyFront
    parts: tuple[PartEntry, ...] = Field(min_length=1)
    chapters: tuple[ChapterEntry, ...] = Field(min_length=1)
    booklets: tuple[BookletEntry, ...] = ()
    """The easy-read documents. Without them, easy read is one document."""
    papers: tuple[PaperEntry, ...] = ()
    downloads: Id | None = None
    """The chapter whose page lists every document."""
    formats: tuple[FormatName, ...] = Field(default=(), min_length=1)
    """The formats that are made where nobody asks for others. Without any, all of them."""


class Section(Written):
    """A prose section: Markdown for the full edition, ideas for easy read."""

    id: Id
    title: Title
    easy_title: EasyTitle | None = None
    source: Ids = Field(min_length=1)
    serves: Ids = ()
    role: Role | None = None
    """What a section is for where it is more than prose: the chapter in short, a question for a meeting, an example;
    what the organisation that publishes a copy has to write itself; what the guide changed of its sources."""
    checked: Day | None = None
    """The day its facts about law or bodies were last checked."""
    text: Prose
    easy: EasyText | None = None
    easy_none: Reason | None = None


class ProseFile(Written):
    """``prose/*.md``."""

    sections: tuple[Section, ...] = Field(min_length=1)


class Source(Written):
    """A document that the guide draws on."""

    id: Id
    title: Title
    publisher: Title | None = None
    """Who published it. Without one, it is what the guide says by itself."""
    year: int | None = None
    about: Words


class SourcesFile(Written):
    """``sources.yml``."""

    sources: tuple[Source, ...] = Field(min_length=1)


class PictureEntry(Written):
    """A picture by the idea it shows: an OpenMoji file or one of the guide's own."""

    id: Id
    openmoji: str | None = Field(default=None, pattern=r"^[0-9A-F]{4,5}(-[0-9A-F]{4,5})*$")
    """The name of an OpenMoji file, without ``.svg``."""
    drawn: Id | None = None
    """The name of a file in ``docs/pictures/``, without ``.svg``."""
    alt: Title

    @model_validator(mode="before")
    @classmethod
    def _one(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value.keys() & {"openmoji", "drawn"}) != 1:
            raise PydanticCustomError("picture", "picture")
        return value


class PicturesFile(Written):
    """``pictures.yml``."""

    pictures: tuple[PictureEntry, ...] = Field(min_length=1)


class ExceptionEntry(Written):
    """A problem that is meant: its code, the item it is in, and why it stays."""

    code: str = Field(pattern=r"^[A-Z][0-9]{2,3}[a-z]?$")
    where: Address
    reason: Reason


class DictionaryFile(Written):
    """``dictionary.yml``: names and words that are right and that no dictionary has. A brand may add its own."""

    words: dict[str, Title] = Field(default_factory=dict)
    """Each with what it is."""


class ExceptionsFile(Written):
    """``exceptions.yml``."""

    exceptions: tuple[ExceptionEntry, ...] = ()
