"""Readers: what a format wrote, as text, read the way its users read it."""

from __future__ import annotations

import html
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator

import pptx
from lxml import etree
from markdown import markdown

from coproduction.formats.pdf import page_count
from tests import braille


def of_web(content: bytes) -> str:
    text = content.decode()
    text = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r" \1 ", text)
    text = re.sub(r"</(p|h\d|li|td|th|legend|label|figcaption|caption|div)>|<br>", " ", text)
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def of_pdf(content: bytes, whole: bool = False) -> str:
    """Without the header and footer of each page, which would stand between the words of a paragraph.

    A poster, which is one page, has neither.
    """
    crop = [] if whole or page_count(content) == 1 else ["-x", "0", "-y", "43", "-W", "596", "-H", "742"]
    command = ["pdftotext", "-raw", "-nopgbrk", *crop, "-", "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode() + alt_of_pdf(content)


def alt_of_pdf(content: bytes) -> str:
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
    return " ".join(found)


def of_word(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        tree = etree.fromstring(file.read("word/document.xml"))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = ["".join(part.text or "" for part in one.iter(f"{name}t")) for one in tree.iter(f"{name}p")]
    return " ".join(paragraphs) + " ".join(str(one) for one in tree.xpath("//@descr"))


def of_epub(content: bytes) -> str:
    """Every page of the spine in its order, as a reading app finds it: the container, the package, the pages."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        container = etree.fromstring(file.read("META-INF/container.xml"))
        path = str(container.xpath("string(//@full-path)"))
        package = etree.fromstring(file.read(path))
        files = {str(one.get("id")): str(one.get("href")) for one in package.iter("{*}item")}
        spine = [files[str(one.get("idref"))] for one in package.iter("{*}itemref")]
        pages = (file.read(f"{path.rpartition('/')[0]}/{page}") for page in spine)
        return " ".join(of_web(page[page.index(b"<body>") :]) for page in pages)


def of_markdown(content: bytes) -> str:
    """As another program understands it."""
    made = markdown(content.decode(), extensions=["tables"])
    return of_web(made.encode()).replace("[ ]", "")


def of_data(content: bytes) -> str:
    """Every text in it, in order. The words of a line are one text."""

    def texts(value: object) -> Iterator[str]:
        match value:
            case str() | int():
                yield str(value)
            case list():
                for one in value:
                    yield from texts(one)
            case dict():
                for key, one in value.items():
                    if key not in ("kind", "item", "anchor", "target", "look", "id", "name"):
                        yield from texts(one)

    return " ".join(texts(json.loads(content)))


def of_slides(content: bytes) -> str:
    """What is on each slide, in reading order, with its notes behind it."""
    found: list[str] = []
    for slide in pptx.Presentation(io.BytesIO(content)).slides:
        for shape in slide.shapes:
            found.append(shape.text_frame.text if shape.has_text_frame else shape._element.nvPicPr.cNvPr.get("descr"))
        if slide.has_notes_slide:
            found.append(slide.notes_slide.notes_text_frame.text)
    return " ".join(found)


READERS: dict[str, Callable[[bytes], str]] = {
    "pdf": of_pdf,
    "docx": of_word,
    "epub": of_epub,
    "pptx": of_slides,
    "txt": lambda content: content.decode(),
    "brf": braille.text,
    "md": of_markdown,
    "json": of_data,
}
"""How each kind of file is read back, by its ending."""


def read(path: str, content: bytes) -> str:
    return spaced(READERS[path.rpartition(".")[2]](content))


def spaced(text: str) -> str:
    """Words as a reader hears them: a line that broke after a hyphen is one word again."""
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "").split()).replace("- ", "-")
