"""What is wrong with a drawing: an SVG file that is to be shown on any page, in any document, and come from anyone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from msgspec import Struct

SVG = "http://www.w3.org/2000/svg"
SHAPES = frozenset({"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"})
"""All that a flat drawing needs. Text would want a font and a translator; scripts, styles and files from elsewhere
are refused by every page’s policy."""
SHADED = SHAPES | {"defs", "linearGradient", "radialGradient", "stop", "clipPath", "title", "desc"}
"""What logos are drawn with besides. Their letters are shapes too: a reader’s device does not have their typeface."""


class Sheet(Struct, frozen=True):
    """What a picture is drawn on: its width and height in the drawing’s units (0 for any), the most KB of its file,
    and what may be on it.
    """

    width: int
    height: int
    most: int
    shapes: frozenset[str] = SHAPES

    @property
    def size(self) -> str:
        """Width by height, in words."""
        return f"{self.width} by {self.height}"


SMALL = Sheet(72, 72, 6)
"""OpenMoji’s square: outlines of two units look alike beside OpenMoji’s own. OpenMoji’s files have 3 KB at the middle;
one page of easy read shows twenty. Our figure."""

FIRST_PAGE = Sheet(640, 480, 16)
"""The large picture of the first page. ``overrides/home.html`` keeps room in this shape before the file has come. It is
there once, and 16 KB of shapes come compressed as 4. Our figure."""

LOGO = Sheet(0, 0, 60, SHADED)
"""An organisation’s own, in any shape. It comes with every page, once for all of them. Our figure."""


_WITHIN = re.compile(r"#[\w-]+|url\(#[\w-]+\)")


class _UnsafeError(Exception):
    """Reading on would not be safe."""


class _Reading:
    """What the parser met. It never opens another file."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.found: dict[str, None] = {}
        self.outermost = True
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        if self.outermost and (space != SVG or element != "svg"):
            self.say("is no SVG")
        elif self.outermost and not self.fits(_numbers(attributes.get("viewBox", ""))):
            box = f"has no viewBox of 0 0 {self.sheet.width} {self.sheet.height}"
            self.say(box if self.sheet.width else "has no viewBox, so nobody knows its shape")
        elif space != SVG or element not in self.sheet.shapes:
            self.say(f"holds <{element}>, which is no shape")
        for attribute, value in attributes.items():
            word = attribute.rpartition(" ")[2]
            if word == "style":
                self.say("is coloured by “style”, which pages refuse")
            elif self.elsewhere(word, value):
                self.say(f"leads elsewhere by “{word}”")
            elif word.lower().startswith("on"):
                self.say(f"would run a program by “{word}”")
        self.outermost = False

    def fits(self, box: list[float]) -> bool:
        if self.sheet.width:
            return box == [0, 0, self.sheet.width, self.sheet.height]
        return len(box) == 4 and min(box[2:]) > 0

    def elsewhere(self, word: str, value: str) -> bool:
        """Whether an attribute leads out of the drawing. Within it, only a gradient or a clip can be led to."""
        if self.sheet.shapes is SHADED and _WITHIN.fullmatch(value):
            return False
        return word == "href" or "url(" in value.lower()

    def doctype(self, *words: object) -> None:
        """Nothing is read past a document type: it could define words that grow without end."""
        self.say("declares a document type")
        raise _UnsafeError

    def instruction(self, target: str, words: str) -> None:
        self.say(f"gives an instruction to programs (<?{target}>)")

    def say(self, why: str) -> None:
        self.found[why] = None


def faults(content: bytes, sheet: Sheet = SMALL) -> Iterator[str]:
    """Why a drawing cannot be used, each as what is said of it (“holds <text>, which is no shape”)."""
    if len(content) > sheet.most * 1024:
        yield f"has {len(content) / 1024:.1f} KB, and {sheet.most} are the most"
    reading = _Reading(sheet)
    try:
        content.decode()
    except UnicodeDecodeError:
        yield "is not saved as UTF-8, the one way of writing letters that every program reads"
        return
    try:
        reading.parser.Parse(content, True)
    except _UnsafeError:
        pass
    except expat.ExpatError as error:
        yield f"cannot be read from line {error.lineno} on"
    yield from reading.found


def _numbers(words: str) -> list[float]:
    try:
        return [float(one) for one in words.replace(",", " ").split()]
    except ValueError:
        return []
