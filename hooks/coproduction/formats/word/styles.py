"""The styles of our Word documents: every look a reader meets has a named style that an editor can change.

Sizes are points. Clear print asks for at least 14 point, easy read is set in 16 point with 1.5 line
spacing; nothing is smaller than the body. All colours are at least 7:1 on white (WCAG 1.4.6).
"""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from msgspec import Struct

from coproduction.book import Edition, Look
from coproduction.formats.word.page import TEXT_WIDTH

# Arial is on every Windows and Mac, has Welsh ŵ and ŷ and Arabic letters, and clear-print guidance names it.
FONT = "Arial"
INK = "201C2B"
RULE = "4A4559"


class Scale(Struct, frozen=True):
    """The sizes of an edition, in points; ``leading`` is the line spacing, 1 for single."""

    body: float
    leading: float
    title: float
    headings: tuple[float, float, float, float]
    gap: float


SCALES: dict[Edition, Scale] = {
    "full": Scale(14, 1.3, 32, (26, 20, 16.5, 14), 9),
    "easy": Scale(16, 1.5, 36, (28, 22, 18, 16), 8),
}


class Style(Struct, frozen=True):
    """A style. ``paragraph`` and ``run`` are the properties in WordprocessingML, in the schema's order."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    kind: str = "paragraph"
    based_on: str = "Normal"
    next: str = ""

    def xml(self) -> str:
        """The style as ``w:style``."""
        own = 'w:customStyle="1"' if self.id in OWN else ""
        default = 'w:default="1"' if self.id in {"Normal", "TableNormal"} else ""
        based_on = f"<w:basedOn w:val={quoteattr(self.based_on)}/>" if self.based_on else ""
        following = f"<w:next w:val={quoteattr(self.next)}/>" if self.next else ""
        paragraph = f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else ""
        run = f"<w:rPr>{self.run}</w:rPr>" if self.run else ""
        table = TABLES.get(self.id, "")
        return (
            f'<w:style w:type="{self.kind}" w:styleId="{self.id}" {own} {default}>'
            f"<w:name w:val={quoteattr(self.name)}/>{based_on}{following}<w:qFormat/>"
            f"{paragraph}{run}{table}</w:style>"
        )


OWN = {
    *("Summary", "Tagline", "QuoteSpeaker", "NoteTitle", "Sentence", "Picture", "FrontPicture"),
    *("Question", "Explanation", "Choice", "PictureChoice", "FieldLabel", "WritingLine", "ContentsPart", "Term"),
    *("TableText", "TableHeading", "GuideTable", "LayoutTable"),
}
"""The styles that Word does not know by itself."""


def _margins(sides: int) -> str:
    """Room in a table's cells, in twips."""
    return (
        f'<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="{sides}" w:type="dxa"/>'
        f'<w:bottom w:w="60" w:type="dxa"/><w:right w:w="{sides}" w:type="dxa"/></w:tblCellMar>'
    )


def _rule(side: str, eighths: int) -> str:
    """One rule of a table: width in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{RULE}"/>'


TABLES = {
    "TableNormal": f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(108)}</w:tblPr>',
    "LayoutTable": f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(0)}</w:tblPr>',
    "GuideTable": (
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
        f"{_rule('top', 12)}{_rule('bottom', 12)}{_rule('insideH', 6)}{_rule('insideV', 4)}"
        f"</w:tblBorders>{_margins(108)}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{_rule("bottom", 12)}</w:tcBorders></w:tcPr>'
        "</w:tblStylePr>"
    ),
}


def size(points: float) -> str:
    """A letter size, for Latin and for Arabic script alike."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def spacing(before: float, after: float, leading: float = 0) -> str:
    """Room before and after in points, and line spacing if it differs from the body's."""
    lines = f' w:line="{round(leading * 240)}" w:lineRule="auto"' if leading else ""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{lines}/>'


def border(side: str, eighths: int, space: int) -> str:
    """One border of a paragraph: width in eighths of a point, distance in points."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{RULE}"/>'


BOLD = "<w:b/><w:bCs/>"
KEEP = "<w:keepNext/><w:keepLines/>"


def coloured(colour: str) -> str:
    """A colour of letters, from ``#rrggbb``."""
    return f'<w:color w:val="{colour.removeprefix("#").upper()}"/>'


def guide_styles(scale: Scale, look: Look) -> tuple[Style, ...]:
    """Every style, sized for an edition, in an organisation's colours."""
    gap, body = scale.gap, scale.body
    brand, link = coloured(look.brand), coloured(look.link)

    def heading(level: int) -> Style:
        new_page = "<w:pageBreakBefore/>" if level == 1 else ""
        room = spacing(0 if level == 1 else gap * (3.4 - level * 0.5), gap * 0.7, 1.15)
        return Style(
            f"Heading{level}",
            f"heading {level}",
            f'{KEEP}{new_page}{room}<w:outlineLvl w:val="{level - 1}"/>',
            BOLD + (brand if level == 1 else "") + size(scale.headings[level - 1]),
            next="Normal",
        )

    bar = f"<w:pBdr>{border('left', 24, 12)}</w:pBdr>"
    return (
        Style("Normal", "Normal", spacing(0, gap), based_on=""),
        Style("Title", "Title", KEEP + spacing(12, gap * 2, 1.1), BOLD + brand + size(scale.title)),
        Style("Subtitle", "Subtitle", spacing(0, gap * 4), size(body + 4)),
        *(heading(level) for level in range(1, 5)),
        Style("Summary", "Summary", spacing(0, gap * 2), size(body + 2), next="Normal"),
        Style("Tagline", "Tagline", KEEP + spacing(0, gap), BOLD + size(body + 2), next="Normal"),
        Style("Quote", "Quote", bar + spacing(0, gap)),
        Style("QuoteSpeaker", "Quote Speaker", bar + spacing(0, gap * 1.5), BOLD, based_on="Quote"),
        Style(
            "NoteTitle",
            "Note Title",
            f"{KEEP}<w:pBdr>{border('top', 18, 8)}</w:pBdr>{spacing(gap * 1.5, gap * 0.5)}",
            BOLD + size(body + 1),
        ),
        Style("ListBullet", "List Bullet", spacing(0, gap * 0.6)),
        Style("ListNumber", "List Number", spacing(0, gap * 0.6)),
        Style("Caption", "caption", "<w:keepLines/>" + spacing(gap, gap * 0.6), BOLD),
        Style("TableText", "Table Text", spacing(2, 2)),
        Style("TableHeading", "Table Heading", "<w:keepNext/>", BOLD, based_on="TableText"),
        Style("Sentence", "Sentence", "<w:keepLines/>" + spacing(0, gap * 0.5)),
        Style("Picture", "Picture", spacing(0, 0, 1)),
        Style("FrontPicture", "Front Picture", spacing(0, gap * 2, 1)),
        Style("Question", "Question", KEEP + spacing(gap * 2, gap * 0.6), BOLD, next="Choice"),
        Style("Explanation", "Explanation", KEEP + spacing(0, gap * 0.5)),
        Style(
            "Choice",
            "Choice",
            f'<w:keepLines/>{spacing(0, gap * 0.6)}<w:ind w:left="560" w:hanging="560"/>'
            '<w:textAlignment w:val="center"/>',
        ),
        # Line spacing above single would make the pictures' lines taller too.
        Style("PictureChoice", "Picture Choice", spacing(0, 2, 1), based_on="Choice"),
        Style("FieldLabel", "Field Label", KEEP + spacing(gap * 0.5, 2)),
        Style(
            "WritingLine",
            "Line to Write On",
            f"<w:keepLines/><w:pBdr>{border('bottom', 8, 1)}{border('between', 8, 1)}</w:pBdr>"
            + spacing(body * 0.5, gap * 0.3),
        ),
        Style(
            "TOCHeading",
            "TOC Heading",
            KEEP + "<w:pageBreakBefore/>" + spacing(0, gap * 1.5) + '<w:outlineLvl w:val="0"/>',
            BOLD + size(scale.headings[0]),
        ),
        Style("ContentsPart", "Contents Part", KEEP + spacing(gap * 1.2, gap * 0.4), BOLD),
        Style(
            "TOC1",
            "toc 1",
            f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
            + spacing(0, gap * 0.4)
            + '<w:ind w:left="284" w:right="560"/>',
        ),
        Style(
            "Footer",
            "footer",
            f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>' + spacing(0, 0, 1),
        ),
        Style("DefaultParagraphFont", "Default Paragraph Font", kind="character", based_on=""),
        Style("Hyperlink", "Hyperlink", "", f'{link}<w:u w:val="single"/>', "character", ""),
        Style("Term", "Term", "", f'{link}<w:u w:val="dotted"/>', "character", ""),
        Style("PlaceholderText", "Placeholder Text", "", f'<w:color w:val="{RULE}"/>', "character", ""),
        Style("TableNormal", "Normal Table", kind="table", based_on=""),
        Style("GuideTable", "Guide Table", kind="table", based_on="TableNormal"),
        Style("LayoutTable", "Layout Table", kind="table", based_on="TableNormal"),
    )
