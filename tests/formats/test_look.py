"""Documents wear an organisation's colours and logo, all from the same place, and all to be read."""

from __future__ import annotations

import io
import random
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pptx
from msgspec.structs import replace
from PIL import Image

from coproduction.assemble import assemble
from coproduction.book import Book, Look
from coproduction.book.look import look
from coproduction.colours import CONTRAST, contrast, readable, tint
from coproduction.formats import FORMATS
from coproduction.formats.epub import LOGOS
from coproduction.formats.shape import Document
from coproduction.house import House
from coproduction.model.brand import LOGO_ENDINGS
from tests.conftest import RIVERSIDE
from tests.specimen import specimen

PAPERS = ("#ffffff",)


def parts(content: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def made(name: str, book: Book) -> bytes:
    document: Document = next(iter(FORMATS[name].documents(book)))
    return FORMATS[name].write(document)


def inks(content: bytes) -> set[str]:
    """The colours that letters and lines of a PDF have, as ``#rrggbb``."""
    found: set[str] = set()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "scn", "sc") and len(operands) == 3:
                    found.add("#" + "".join(f"{round(float(one) * 255):02x}" for one in operands))
    return found


def test_a_brand_of_its_own_gives_documents_their_look(house: House) -> None:
    guide, problems = assemble(house, str(RIVERSIDE))
    assert guide, problems
    own = look(guide, house)
    assert own.logo == RIVERSIDE / "logo.svg"
    for colour in (own.brand, own.link):
        assert contrast(colour, (own.tint, *PAPERS)) >= CONTRAST
    assert own.brand != Look().brand
    neutral, _ = assemble(house)
    assert neutral
    assert look(neutral, house) == Look()


def test_whatever_the_colour_words_can_be_read_on_its_tint() -> None:
    some = random.Random(7)
    for _ in range(200):
        dark = readable(f"#{some.randrange(0x1000000):06x}", ("#fff", "#e5effa"), 0.0)
        assert contrast(dark, (tint(dark),)) >= CONTRAST, dark
        assert contrast("#201c2b", (tint(dark),)) >= CONTRAST, dark


def test_pdf_wears_it() -> None:
    book = specimen("full")
    content = made("pdf", book)
    assert {book.look.brand, book.look.link} <= inks(content)
    assert Look().brand not in inks(content)
    with_logo, without = len(content), len(made("pdf", replace(book, look=replace(book.look, logo=None))))
    assert with_logo > without


def test_word_wears_it() -> None:
    book = specimen("full")
    packed = parts(made("word", book))
    styles = packed["word/styles.xml"].decode()
    for style, colour in (("Title", book.look.brand), ("Heading1", book.look.brand), ("Hyperlink", book.look.link)):
        own = re.search(rf'w:styleId="{style}".*?</w:style>', styles, re.DOTALL)
        assert own, style
        assert f'w:val="{colour[1:].upper()}"' in own[0], style
    first = packed["word/document.xml"].decode().partition("A specimen")[0]
    assert 'name="logo"' in first
    assert "decorative" in first
    images = [Image.open(io.BytesIO(data)) for name, data in packed.items() if name.startswith("word/media/")]
    assert images
    assert all(image.width > 20 for image in images)


def test_slides_and_e_books_wear_it() -> None:
    book = specimen("full")
    slides = parts(made("slides", book))
    assert f'val="{book.look.brand[1:].upper()}"' in slides["ppt/slides/slide1.xml"].decode()
    assert 'descr="The makers"' in slides["ppt/slides/slide1.xml"].decode()
    pages = parts(made("epub", book))
    (path,) = [name for name in pages if name.endswith("_logo.svg")]
    assert book.look.logo
    assert pages[path] == book.look.logo.read_bytes()
    cover = next(text.decode() for name, text in pages.items() if name.endswith("cover.xhtml"))
    assert re.search(r'<img [^>]*src="pictures/_logo\.svg" alt=""', cover)
    shelf = next(data for name, data in pages.items() if name.endswith("_shelf.png"))
    assert Image.open(io.BytesIO(shelf)).convert("RGB").getpixel((500, 10)) == (0x7E, 0x39, 0x00)


def test_a_logo_may_be_a_png(tmp_path: Path) -> None:
    dressed = wearing(tmp_path, 400, 120)
    book = replace(dressed, look=replace(dressed.look, logo=None))
    assert len(made("pdf", dressed)) > len(made("pdf", book))
    for name, folder in (("word", "word/media/"), ("slides", "ppt/media/"), ("epub", "EPUB/pictures/_logo")):
        before, after = (
            [data for path, data in parts(made(name, one)).items() if path.startswith(folder)]
            for one in (book, dressed)
        )
        (logo,) = [data for data in after if data not in before]
        with Image.open(io.BytesIO(logo)) as image:
            assert image.convert("RGB").getpixel((image.width // 4, image.height // 2)) == (0x7E, 0x39, 0x00), name


def test_a_wide_logo_is_shown_whole(tmp_path: Path) -> None:
    dressed = wearing(tmp_path, 1200, 100)
    slides = pptx.Presentation(io.BytesIO(made("slides", dressed)))
    (shape,) = [one for one in slides.slides[0].shapes if one.name == "logo"]
    assert round(shape.width / shape.height) == 12
    assert shape.left + shape.width < slides.slide_width
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.pdf").write_bytes(made("pdf", dressed))
        command = ["pdftoppm", "-png", "-r", "50", "-f", "1", "-l", "1", "-singlefile", "a.pdf", "a"]
        subprocess.run(command, cwd=folder, check=True)
        with Image.open(Path(folder) / "a.png") as page:
            colours = {colour for _, colour in page.convert("RGB").getcolors(page.width * page.height) or ()}
    assert {(0x7E, 0x39, 0x00), END} <= colours


END = (0, 0x80, 0x40)
"""The colour of a logo's last tenth, so that one that is cut off can be told."""


def wearing(folder: Path, width: int, height: int) -> Book:
    """The specimen with a PNG as its logo."""
    drawn = Image.new("RGB", (width, height), "#7e3900")
    drawn.paste(END, (width * 9 // 10, 0, width, height))
    file = folder / "logo.png"
    drawn.save(file)
    book = specimen("full")
    return replace(book, look=replace(book.look, logo=file))


def test_e_books_know_every_kind_of_logo() -> None:
    assert {*LOGOS} == {*LOGO_ENDINGS}
