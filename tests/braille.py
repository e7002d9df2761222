"""Reads a BRF file as its readers do, by liblouis's own back-translation, and says what is wrong with it."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator

ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The 64 characters of a BRF file, by their dots."""
BLANK = "\u2800"
Page = list[str]


def pages(content: bytes) -> list[Page]:
    """The lines of each page."""
    return [page.removesuffix("\r\n").split("\r\n") for page in content.decode("latin-1").split("\f")]


def volumes(content: bytes) -> list[list[Page]]:
    """The pages of each volume: a title page has neither a running head nor a number."""
    found: list[list[Page]] = []
    for page in pages(content):
        if not page[0]:
            found.append([])
        found[-1].append(page)
    return found


def faults(content: bytes, headings: Iterable[str] = ()) -> Iterator[str]:
    """What is wrong with a file. ``headings`` are those of its book, in print."""
    known = set(lines(run(headings, grade(content))))
    for where, page in enumerate(pages(content), 1):
        if odd := set("".join(page)) - set(ASCII):
            yield f"page {where}: {odd} is no cell"
        if max(map(len, page)) > 40:
            yield f"page {where}: a line is too long"
        if len(page) > 25:
            yield f"page {where}: too many lines"
        if last_paragraph(page) in known:
            yield f"page {where}: ends with a heading"
    for place, volume in enumerate(volumes(content), 1):
        if len(volume) > 90:
            yield f"volume {place}: too many pages"
        numbers = [page[0].split(" ")[-1] for page in volume[1:]]
        if numbers != lines(number(count) for count in range(2, len(volume) + 1)):
            yield f"volume {place}: pages without their numbers"


def last_paragraph(page: Page) -> str:
    """What stands below the last empty line of a page. A heading has one above it, or the top of the page."""
    above = max((place for place, line in enumerate(page) if not line), default=0)
    return " ".join(line.strip() for line in page[above + 1 :])


def number(value: int) -> str:
    """A number in cells."""
    return "⠼" + str(value).translate(str.maketrans("1234567890", "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚"))


def lines(cells: Iterable[str]) -> list[str]:
    """Cells as they stand in a file."""
    return ["".join(" " if one == " " else ASCII[ord(one) - 0x2800] for one in some) for some in cells]


def grade(content: bytes) -> int:
    """The grade of a file, which its title page names."""
    title = " ".join(" ".join(pages(content)[0]).split())
    return 1 if re.search(r"GRADE #A", title) else 2


def text(content: bytes) -> str:
    """What a file says, in print, without the page information lines."""
    body = " ".join(line for page in pages(content) for line in page[1:])
    return back("".join(chr(0x2800 + ASCII.index(one)) for one in " ".join(body.split())), grade(content))


def back(cells: str, grade: int) -> str:
    """Cells in print."""
    words = cells.split(BLANK)
    some = [BLANK.join(words[start : start + 60]) for start in range(0, len(words), 60)]
    return " ".join(" ".join(backs(some, grade)).split())


def backs(some: Iterable[str], grade: int) -> list[str]:
    """Each line of cells in print. Typeforms and the brackets of a transcriber's note are no words."""
    plain = (re.sub("[⠘⠨][⠂⠶⠄⠆]|⠈⠨[⠣⠜]", "", cells.replace(" ", BLANK)) for cells in some)
    return [" ".join(one.split()) for one in run(plain, grade, "--backward")]


def run(some: Iterable[str], grade: int, way: str = "--forward") -> list[str]:
    """Lines through ``lou_translate``."""
    asked = "".join(f"{one}\n" for one in some)
    command = ["lou_translate", way, f"unicode.dis,en-ueb-g{grade}.ctb"]
    done = subprocess.run(command, input=asked, capture_output=True, check=True, encoding="utf-8")
    return done.stdout.split("\n")[:-1]


def heard(text: str) -> str:
    """Words without what braille and print write in different ways: quotation marks and dashes."""
    return re.sub("[“”\"‘’']", "", text.replace("–", "—").replace("…", "..."))


def lost(wanted: Counter[str], written: str, grade: int) -> list[str]:
    """What cannot be read in a file. Every text is looked for as it is in print.

    liblouis misreads a few of its own signs (“enough” comes back as “en”). A text that does not come back even by
    itself is looked for as it comes back.
    """
    there = heard(written)
    missing = [one for one, count in wanted.items() if one and there.count(heard(one)) < count]
    return [
        one
        for one, misread in zip(missing, misheard(missing, grade), strict=True)
        if misread == heard(one) or there.count(misread) < wanted[one]
    ]


def misheard(texts: list[str], grade: int) -> list[str]:
    """Texts as liblouis reads them back, each by itself."""
    return [heard(one) for one in backs(run(texts, grade), grade)]
