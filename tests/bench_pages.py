"""The pages that ``make bench`` times: a guide of many chapters, and the same pages for stock Material."""

from __future__ import annotations

import json
import random
import re
import shutil
from pathlib import Path

from coproduction import blocks as kinds
from coproduction.assemble import assemble
from coproduction.blocks import Block, Emphasis, Line, Link, Strong, Term, Words
from coproduction.book import EDITIONS, Book
from coproduction.book.make import make
from tests.conftest import copy_small

IN_A_PART = 10


def prepare(folder: Path, size: int) -> None:
    """Writes ``ours/``, the small guide with many more chapters, and ``stock/``, its pages as Markdown."""
    house = copy_small(folder / "ours")
    settings = house.content / "guide.yml"
    parts, chapters = _entries(size)
    written = settings.read_text(encoding="utf-8")
    settings.write_text(written.replace("\nchapters:\n", f"\n{parts}chapters:\n") + chapters, encoding="utf-8")
    for number in range(1, size + 1):
        words = random.Random(number)
        sections = [_section(words, f"{number}-{count}", size) for count in range(1, 2 + number % 2)]
        (house.content / "prose" / f"chapter-{number}.md").write_text("\n".join(sections), encoding="utf-8")
    guide, problems = assemble(house)
    if guide is None:
        raise SystemExit("\n".join(["The generated guide has errors:", *map(str, problems[:20])]))
    stock([make(guide, house, edition) for edition in EDITIONS], folder / "stock")


def stock(books: list[Book], folder: Path, pdf: bool = False) -> None:
    """A site of stock Material with a page for every page of the books: its defaults, and the Markdown we read.

    The Markdown is written from the books, so that both say the same, frameworks and easy read too. With ``pdf``, one
    PDF of all the pages too, by WeasyPrint.
    """
    docs = folder / "docs"
    menu: list[object] = []
    for book in books:
        below = "" if book.edition == "full" else f"{book.edition}/"
        up = "../" * below.count("/")
        (docs / below).mkdir(parents=True)
        front = [f"# {book.title}", book.summary]
        sections: list[object] = []
        for part in book.parts:
            inside = [chapter for chapter in book.chapters if chapter.part == part.id]
            links = "\n".join(f"- [{chapter.title}]({chapter.id}.md)" for chapter in inside)
            front += [f"## {part.title}", links]
            sections.append({part.title: [f"{below}{chapter.id}.md" for chapter in inside]})
        (docs / below / "index.md").write_text("\n\n".join(front), encoding="utf-8")
        for chapter in book.chapters:
            blocks = [f"# {chapter.title}", _line(chapter.summary), *(_block(block, up) for block in chapter.blocks)]
            (docs / below / f"{chapter.id}.md").write_text("\n\n".join(blocks), encoding="utf-8")
        menu += [f"{below}index.md", *sections] if not below else [{book.title: [f"{below}index.md", *sections]}]
        (docs / "pictures").mkdir(exist_ok=True)
        for name, picture in book.images.items():
            shutil.copy(picture, docs / "pictures" / f"{name}.svg")
    settings = {
        "site_name": books[0].title,
        "theme": {"name": "material"},
        "plugins": ["search", *([{"to-pdf": {"output_path": "guide.pdf"}}] if pdf else [])],
        "use_directory_urls": False,
        "markdown_extensions": ["admonition", "attr_list", "sane_lists"],
        "nav": menu,
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML too


def _block(block: Block, up: str) -> str:
    """A block as Markdown. ``up`` leads from the page to the site's root."""

    def inside(content: tuple[Block, ...]) -> str:
        return "\n\n".join(_block(one, up) for one in content)

    def picture(image: kinds.Image) -> str:
        return f"![{image.alt}]({up}pictures/{image.name}.svg){{ width=120 }}"  # as large as ours are

    match block:
        case kinds.Heading():
            return f"{'#' * block.level} {_line(block.content)} {{#{block.anchor}}}"
        case kinds.Paragraph():
            return _line(block.content)
        case kinds.Listing():
            marks = ("1. " if block.ordered else "- ",) * len(block.entries)
            entries = (inside(entry.content) for entry in block.entries)
            return "\n".join(mark + _indented(entry).lstrip() for mark, entry in zip(marks, entries, strict=True))
        case kinds.Quotation():
            said = inside(block.content) + (f"\n\n— {_line(block.speaker)}" if block.speaker else "")
            return re.sub("^", "> ", said, flags=re.MULTILINE)
        case kinds.Note():
            return f'!!! note "{_line(block.title)}"\n{_indented(inside(block.content))}'
        case kinds.Idea():
            return "\n\n".join([picture(block.image), *map(_line, block.sentences)])
        case kinds.Table():
            rows = [[_line(cell) for cell in row] for row in (block.header, *block.rows)]
            rows.insert(1, ["---"] * len(block.header))
            return "\n".join(f"| {' | '.join(row)} |" for row in rows)
        case kinds.Cards():
            title = "#" * block.level
            cards = block.cards
            return "\n\n".join(
                f"{title} {_line(card.title)} {{#{card.anchor}}}\n\n{inside(card.content)}" for card in cards
            )
        case _:
            # Forms and the like stand on a page or two: their words are enough.
            return "\n\n".join(one.text for one in kinds.walk(block) if isinstance(one, kinds.Words))


def _line(line: Line) -> str:
    said = ""
    for one in line:
        match one:
            case Words():
                said += one.text
            case Strong():
                said += f"**{_line(one.content)}**"
            case Emphasis():
                said += f"*{_line(one.content)}*"
            case Link() | Term():
                chapter, hash, anchor = one.target.partition("#")
                to = one.target if ":" in one.target else f"{chapter}.md{hash}{anchor}"
                said += f"[{_line(one.content)}]({to})"
            case _:
                said += _line(one.content)
    return said


def _indented(text: str) -> str:
    return re.sub("^(?=.)", "    ", text, flags=re.MULTILINE)


# ── Generated chapters ───────────────────────────────────────────────────────────────────────────


def _entries(size: int) -> tuple[str, str]:
    """The parts and the chapters of ``guide.yml``, ten chapters a part."""
    parts = "".join(
        f"  - id: part-{number}\n    title: Part {number}\n    easy:\n      title: Group {number}\n"
        for number in range(1, (size - 1) // IN_A_PART + 2)
    )
    chapters = ""
    for number in range(1, size + 1):
        words = random.Random(-number)
        pieces = "".join(f"      - prose: section-{number}-{count}\n" for count in range(1, 2 + number % 2))
        chapters += (
            f"  - id: chapter-{number}\n    part: part-{(number - 1) // IN_A_PART + 1}\n"
            f"    title: {_said(words, '{place} and {matter}')}, chapter {number}\n"
            f"    summary: >\n      {_said(words, FULL[0])}\n"
            f"    easy:\n      title: {_said(words, 'About {matter}')}, day {number}\n"
            f"      summary: >\n        {_said(words, EASY[0])}\n"
            f"    pieces:\n{pieces}"
        )
    return parts, chapters


def _section(words: random.Random, name: str, size: int) -> str:
    """A section of about 300 words, and its easy text. Sentences differ, as people's do: no cache helps unduly."""

    def full(count: int) -> str:
        return " ".join(_said(words, template) for template in words.sample(FULL, count))

    def row() -> str:
        return f"| {_said(words, '{who}')} | {_said(words, '{matter}')} | {_said(words, 'At {place}')} |"

    to = words.randint(1, size)
    easy_title = _said(words, "About {matter}")
    return f"""\
## {_said(words, "What {who} say about {matter}")} {{#section-{name} source="book guide" easy="{easy_title}"}}

{full(2)} This is [co-production](glossary/co-production) at work. Read more in [chapter {to}](chapter-{to}).

- **Start early.** {full(1)}
- **Share what you know.** {full(1)}
- **Be honest.** {full(1)}

{full(2)} The [law](https://www.legislation.gov.uk/) says so too, and it is *not* a thing to leave for later.

| Who | What | Where |
| --- | --- | --- |
{row()}
{row()}
{row()}

!!! note "Good to know"
    {full(1)}

1. {full(1)}
2. {full(1)}

{full(2)}

```easy
{_easy(words)}
```
"""


def _easy(words: random.Random) -> str:
    lines = []
    for idea in range(6):
        for sentence in range(2):
            picture = "" if sentence else ("heart", "talk")[idea % 2]
            lines.append(f"{picture:<5} | {_said(words, words.choice(EASY))}")
    return "\n".join(lines)


def _said(words: random.Random, template: str) -> str:
    said = template.format(who=words.choice(WHO), matter=words.choice(MATTERS), place=words.choice(PLACES))
    return said[0].upper() + said[1:]


WHO = (
    *("families", "young people", "parent carers", "teachers", "nurses", "school leaders", "social workers"),
    *("children", "helpers", "governors", "managers", "brothers and sisters", "doctors", "neighbours"),
)
MATTERS = (
    *("waiting times", "the school bus", "short breaks", "home visits", "new letters", "exam rooms", "quiet rooms"),
    *(
        "school meals",
        "phone calls",
        "new jobs",
        "the summer club",
        "yearly talks",
        "moving on",
        "long days",
    ),
)
PLACES = (
    *("the library", "the clinic", "the college", "the town hall", "the school", "the youth club", "the hospital"),
    *("the family hub", "the nursery", "the sports hall", "the town square", "the café", "the museum", "the park"),
)
FULL = (
    "How {who} plan {matter} together at {place}, and what they learn from one another on the way.",
    "Before anyone settles on an answer, {who} meet at {place} and say what {matter} mean to them.",
    "What {who} know about {matter} counts as much as what others know from their work at {place}.",
    "If {who} cannot come to {place}, ask what would help, and change the plan for {matter} to suit them.",
    "Some things about {matter} are fixed, so {place} tells {who} which ones, and why, at the start.",
    "After six months {who} look back on {matter} together, and {place} changes what did not work.",
    "Nobody at {place} expected it, yet {who} had already tried three ways to make {matter} better.",
    "Write down who agreed to do what about {matter}, and send it to {who} within a week of meeting at {place}.",
)
EASY = (
    "We meet {who} at {place}.",
    "We talk about {matter} at {place}.",
    "You can ask {who} about {matter}.",
    "{matter} can change if {who} agree.",
    "At {place}, {who} listen to you.",
    "Tell {who} what you think of {matter}.",
)
