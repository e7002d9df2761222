"""The .docx file: an empty document of our own to begin with, and at the end always the same bytes.

Our own and not python-docx's template, which brings blue headings, a thumbnail and an American language.
"""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.document import Document

from coproduction.archive import made_on, repacked
from coproduction.book import Book
from coproduction.formats.shape import right_to_left
from coproduction.formats.word.lists import numbering
from coproduction.formats.word.page import FOOT_MM, PAGE_HEIGHT_MM, PAGE_WIDTH_MM, SIDE_MM, TOP_MM, twips
from coproduction.formats.word.styles import FONT, INK, SCALES, guide_styles, size
from coproduction.formats.word.xml import NAMESPACES

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_PARTS = ("styles", "numbering", "settings", "fontTable", "footer")


def empty(book: Book) -> Document:
    """A document with our styles, lists, settings and footer, and nothing in it."""
    rtl = right_to_left(book.language)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("rId1", _RELATION + "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(
            *((f"rId{n}", _RELATION + part, f"{part}.xml") for n, part in enumerate(_PARTS, 1))
        ),
        "word/document.xml": _root("document", f"<w:body>{_section(rtl)}</w:body>"),
        "word/styles.xml": _root("styles", _styles(book, rtl)),
        "word/numbering.xml": _root("numbering", numbering()),
        "word/settings.xml": _root("settings", _settings(book)),
        "word/fontTable.xml": _root("fonts", _font()),
        "word/footer.xml": _root("ftr", _footer(book)),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, _HEAD + content)
    document = docx.Document(file)
    about = document.core_properties
    about.title = book.title
    about.subject = book.summary
    about.author = about.last_modified_by = book.publisher
    about.language = book.language
    about.created = about.modified = made_on(book.day)
    about.revision = 1
    return document


def pack(document: Document) -> bytes:
    """The document as a file whose bytes depend on nothing but what it holds."""
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def _root(name: str, content: str) -> str:
    return f'<w:{name} {_SPACES} mc:Ignorable="w14">{content}</w:{name}>'


def _relations(*relations: tuple[str, str, str]) -> str:
    rows = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{to}"/>' for id, kind, to in relations)
    return f'<Relationships xmlns="{_PACKAGE}relationships">{rows}</Relationships>'


def _content_types() -> str:
    parts = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{_TYPE}{part}+xml"/>' for part in _PARTS)
    return (
        f'<Types xmlns="{_PACKAGE}content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}document.main+xml"/>{parts}</Types>'
    )


def _section(rtl: bool) -> str:
    side, top, foot = twips(SIDE_MM), twips(TOP_MM), twips(FOOT_MM)
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId{_PARTS.index("footer") + 1}"/>'
        f'<w:pgSz w:w="{twips(PAGE_WIDTH_MM)}" w:h="{twips(PAGE_HEIGHT_MM)}"/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{top}" w:left="{side}" '
        f'w:header="{foot}" w:footer="{foot}" w:gutter="0"/>{"<w:bidi/>" if rtl else ""}</w:sectPr>'
    )


def _styles(book: Book, rtl: bool) -> str:
    scale = SCALES[book.edition]
    language = quoteattr(book.language)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'<w:color w:val="{INK}"/>{size(scale.body)}{"<w:rtl/>" if rtl else ""}'
        f"<w:lang w:val={language} w:eastAsia={language} w:bidi={language}/></w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr><w:widowControl/>{'<w:bidi/>' if rtl else ''}"
        f'<w:spacing w:before="0" w:after="0" w:line="{round(scale.leading * 240)}" w:lineRule="auto"/>'
        f"</w:pPr></w:pPrDefault></w:docDefaults>{''.join(style.xml() for style in guide_styles(scale, book.look))}"
    )


def _settings(book: Book) -> str:
    language = quoteattr(book.language)
    word = 'w:uri="http://schemas.microsoft.com/office/word"'
    return (
        '<w:autoHyphenation w:val="false"/><w:defaultTabStop w:val="720"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" {word} w:val="15"/></w:compat>'
        f"<w:themeFontLang w:val={language}/>"
    )


def _font() -> str:
    # Where Arial is not there, this keeps Word from choosing a font with serifs.
    return f'<w:font w:name="{FONT}"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/></w:font>'


def _footer(book: Book) -> str:
    def text(words: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'

    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{text(book.title)}<w:r><w:tab/></w:r>'
        f"{text(book.words['page'] + ' ')}{number}</w:p>"
    )
