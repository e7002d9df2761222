"""Identity (M003, M017 to M019): every id is written once, files are named by theirs, addresses differ."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from coproduction.blocks import Heading, plain
from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.model.homes import anchor
from coproduction.model.items import Asked
from coproduction.problems import Problem, problem
from coproduction.reading.markdown import blocks

ROOTS = ("guide", "prose", "sources", "pictures", "brand", "words")
"""The beginnings of addresses that are no framework's."""
PAGES = ("index", "404")
"""Pages that are no chapter's."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Ids written twice, files misnamed, codes given twice, anchors that would meet."""
    for address, place in guide.twice:
        yield problem("M003", place, address, id=address.rpartition("/")[2])
    for framework in guide.frameworks.values():
        place = guide.place(framework.id, "id")
        name = PurePosixPath(place.file)
        if name.stem != framework.id:
            yield problem("M017", place, framework.id, id=framework.id, name=f"{framework.id}.yml")
        yield from _codes(guide, framework.id)
    for reserved, addresses in (
        (ROOTS, [(id, id) for id in guide.frameworks]),
        (PAGES, [(chapter.id, f"guide/{chapter.id}") for chapter in guide.settings.chapters]),
    ):
        for id, address in addresses:
            if id in reserved:
                yield problem("M021", guide.place(address, "id"), address, id=id)
    yield from _anchors(guide)


def _codes(guide: Guide, framework: str) -> Iterator[Problem]:
    given: set[str] = set()
    for address, owner, item in guide.items():
        if owner.id == framework and isinstance(item, Asked):
            if item.code in given:
                yield problem("M018", guide.place(address, "code"), address, code=item.code, framework=owner.title)
            given.add(item.code)


def _anchors(guide: Guide) -> Iterator[Problem]:
    """``a-b/c`` and ``a/b-c`` are two items and one anchor."""
    taken: dict[str, str] = {}
    everything = [f"prose/{id}" for id in guide.sections]
    everything += [*guide.frameworks, *(address for address, _, _ in guide.items())]
    for address in everything:
        name = anchor(address)
        if taken.setdefault(name, address) != address:
            yield problem("M019", guide.place(address, "id"), address, anchor=name)
    for id, section in guide.sections.items():
        for block in blocks(section.text, f"prose/{id}")[0]:
            if isinstance(block, Heading):
                if block.anchor in taken:
                    place = guide.place_of(f"prose/{id}", "text", plain(block.content))
                    yield problem("M019", place, f"prose/{id}", anchor=block.anchor)
                taken[block.anchor] = f"prose/{id}"
