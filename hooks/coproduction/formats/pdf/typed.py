"""Typed: the typeface for what people type into fields, in the document itself, as PDF/UA-1 asks (7.21.4.1)."""

from __future__ import annotations

import io
from functools import cache

import msgspec
from msgspec import Struct
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from coproduction.formats.shape import Keep
from coproduction.typefaces import fonts

FIRST, LAST = 32, 255
"""The codes of letters in a simple font."""
FIXED_PITCH, NOT_SYMBOLIC = 1, 32
"""Flags of fonts (ISO 32000-1, 9.8.2)."""
ENCODING = "cp1252"
"""WinAnsiEncoding under Python's name: what a simple font has, but for these."""
_UNUSED = (*range(0x80, 0x91), *range(0x98, 0xA0), *range(0xA4, 0xB0), *range(0xB1, 0xB7), *range(0xB8, 0xC0))
OTHERS = dict(zip(_UNUSED, "ŵŴŷŶ€ẁẀẃẂẅẄỳỲąĄćĆęĘłŁńŃśŚźŹżŻăĂșȘțȚšŠžŽčČěĚřŘůŮğĞı", strict=False))
"""Letters of Welsh, Polish, Romanian, Czech and Turkish names, at the codes of signs that nobody types into a form."""


class Cut(Struct, frozen=True):
    """A font cut down to the letters of a simple one: its name, its letters' widths and its measures in thousandths of
    the size, and its file.
    """

    name: str
    widths: list[int]
    box: list[int]
    ascent: int
    descent: int
    capitals: int
    file: bytes


def typeface(pdf: Pdf, family: str, keep: Keep) -> Object:
    """The regular cut of a family as a simple font of a document."""
    cut = msgspec.msgpack.decode(keep(lambda: msgspec.msgpack.encode(_cut(family)), "typeface", family), type=Cut)
    program = Stream(pdf, cut.file)
    program.Length1 = len(cut.file)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{cut.name}"),
        Flags=NOT_SYMBOLIC,
        FontBBox=Array(cut.box),
        ItalicAngle=0,
        Ascent=cut.ascent,
        Descent=cut.descent,
        CapHeight=cut.capitals,
        StemV=80,
        FontFile2=pdf.make_indirect(program),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{cut.name}"),
        Encoding=Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=_differences()),
        FirstChar=FIRST,
        LastChar=LAST,
        Widths=Array(cut.widths),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    return pdf.make_indirect(font)


def _differences() -> Array:
    """The codes of other letters, each with the letter's name in the Adobe Glyph List."""
    from fontTools.agl import UV2AGL  # noqa: PLC0415  # slow to load

    names = {code: UV2AGL.get(ord(letter), f"uni{ord(letter):04X}") for code, letter in OTHERS.items()}
    return Array([one for code, name in names.items() for one in (code, Name(f"/{name}"))])


@cache
def _cut(family: str) -> Cut:
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415  # slow to load, and a build without news needs none
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    path = next(
        one.path for one in fonts().fonts() if one.family == family and one.weight == 400 and one.style == "normal"
    )
    assert path  # the guide's typefaces are files
    codes = {code: OTHERS.get(code) or bytes([code]).decode(ENCODING, "ignore") for code in range(FIRST, LAST + 1)}
    with TTFont(path, lazy=True, recalcTimestamp=False) as font:
        options = Options(layout_features=[], hinting=False, name_IDs=[], notdef_outline=True, glyph_names=False)
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "gasp"]
        cut = Subsetter(options)
        cut.populate(unicodes=[ord(letter) for letter in codes.values() if letter])
        cut.subset(font)
        scale = 1000 / font["head"].unitsPerEm
        glyphs = font.getBestCmap()
        missing = font["hmtx"][".notdef"][0]
        widths = [
            round((font["hmtx"][glyphs[ord(letter)]][0] if letter and ord(letter) in glyphs else missing) * scale)
            for letter in codes.values()
        ]
        head, across, capitals = font["head"], font["hhea"], font["OS/2"].sCapHeight
        sides = (head.xMin, head.yMin, head.xMax, head.yMax)
        box, measures = [round(one * scale) for one in sides], (across.ascent, across.descent, capitals)
        file = io.BytesIO()
        font.save(file)
    name = f"TYPEDA+{family.replace(' ', '')}"
    ascent, descent, high = (round(one * scale) for one in measures)
    return Cut(name, widths, box, ascent, descent, high, file.getvalue())
