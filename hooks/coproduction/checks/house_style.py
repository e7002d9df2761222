"""House style (H001 to H005): what an organisation's brand brings along. Its logo is safe to show on every page, its
colours can be read, and nothing of the example is left in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.checks.drawings import LOGO, faults
from coproduction.checks.hints import nearest
from coproduction.colours import palette
from coproduction.house import House
from coproduction.logo import PNG, file_of, folder_of, size
from coproduction.model.brand import LOGO_ENDINGS, Reached
from coproduction.model.guide import Guide
from coproduction.problems import Level, Problem, problem

_EXAMPLES = (".example", ".invalid", ".test")
"""Ends of names that nobody can own (RFC 2606)."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """The brand's logo, its colours, and addresses that are nobody's."""
    yield from _logo(guide, house)
    yield from _colours(guide)
    yield from _examples(guide)


def _logo(guide: Guide, house: House) -> Iterator[Problem]:
    folder, file = folder_of(guide, house), file_of(guide, house)
    images = sorted(one.name for one in folder.glob("*") if one.suffix in LOGO_ENDINGS)
    if file is None:
        for name in images:
            yield problem("H004", guide.place("brand", "name"), "brand", file=name)
        return
    place = guide.place("brand", "logo")
    if not file.is_file():
        hint = nearest(file.name, images) if images else "Put the file beside brand.yml."
        yield problem("H003", place, "brand", file=file.name, hint=hint)
        return
    content = file.read_bytes()
    for why in _drawn(content) if file.suffix == ".svg" else _dotted(content):
        yield problem("H002", place, "brand", file=file.name, why=why)


def _drawn(content: bytes) -> Iterator[str]:
    yield from faults(content, LOGO)


def _dotted(content: bytes) -> Iterator[str]:
    if len(content) > LOGO.most * 1024:
        yield f"has {len(content) / 1024:.1f} KB, and {LOGO.most} are the most"
    if not content.startswith(PNG) or size(content) is None:
        yield "is no PNG, whatever its name says"


def _colours(guide: Guide) -> Iterator[Problem]:
    """Colours that are shown darker or lighter than they were given."""
    if guide.brand.colours is None:
        return
    shown = palette(guide.brand.colours)
    for field, one in (("brand", shown.brand), ("second", shown.link)):
        if one is None or one.light == one.given == one.dark:
            continue
        pages = [("light", one.light), ("dark", one.dark)]
        changed = [f"“{colour}” on {page} pages" for page, colour in pages if colour != one.given]
        # On dark pages nearly every colour is lighter. On light ones people look for the colour they know.
        level: Level | None = "advice" if one.light != one.given else None
        place = guide.place("brand", f"colours.{field}")
        yield problem("H001", place, "brand", level=level, given=one.given, shown=" and ".join(changed))


def _examples(guide: Guide) -> Iterator[Problem]:
    """Addresses that stand in for the real ones."""
    brand = guide.brand
    written = {"site": brand.site, "safeguarding.web": brand.safeguarding and brand.safeguarding.web}
    reached: list[tuple[str, Reached | None]] = [("contact", brand.contact)]
    reached += [(f"contacts.{number}", one) for number, one in enumerate(brand.contacts)]
    for field, one in reached:
        if one:
            written |= {f"{field}.email": one.email, f"{field}.web": one.web}
    for field, address in written.items():
        if address and address.removeprefix("https://").partition("/")[0].endswith(_EXAMPLES):
            yield problem("H005", guide.place("brand", field), "brand", address=address)
