"""Links (K001 to K014, K025, K026): everything that names something else names something that is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from coproduction.checks.hints import nearest
from coproduction.house import House
from coproduction.model.filling import Filled
from coproduction.model.guide import Guide
from coproduction.model.homes import LISTS, Homes, homes, left_out, pieces, serving, shown
from coproduction.model.items import Asked
from coproduction.model.kinds import Cornerstones
from coproduction.model.pictured import uses
from coproduction.model.settings import ChapterEntry, Piece, Serving
from coproduction.model.walk import easy_sentences, tellings
from coproduction.pictures import file_of
from coproduction.problems import Place, Problem, problem
from coproduction.reading.easy import Easy
from coproduction.reading.markdown import targets

SAFE = ("https://", "http://", "mailto:", "tel:")


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Pieces, parts, cornerstones, sources, pictures and links that lead nowhere, and items nobody shows."""
    found = homes(guide)
    parts = [part.id for part in guide.settings.parts]
    told = {telling.item for telling in tellings(guide) if isinstance(telling.value, Easy)}
    told |= {one for one, _, item in guide.items() if isinstance(item, Asked)}
    told -= _only_full(guide)
    for chapter in guide.settings.chapters:
        address = f"guide/{chapter.id}"
        if chapter.part not in parts:
            hint = nearest(chapter.part, parts)
            yield problem("K009", guide.place(address, "part"), address, id=chapter.part, hint=hint)
        for number, piece in enumerate(chapter.pieces):
            yield from _piece(guide, address, piece, number)
        yield from _chapter(guide, address, chapter, told)
    for paper in guide.settings.papers:
        for number, piece in enumerate(paper.pieces):
            if not left_out(guide, piece):
                yield from _piece(guide, f"guide/{paper.id}", piece, number)
        if (way := paper.leads_to) and not _leads(guide, way.to, found):
            address = f"guide/{paper.id}"
            yield _wrong(way.to, guide.place(address, "leads_to.to"), address, [*found.chapters, *found.of])
    yield from _references(guide)
    yield from _serve_nothing(guide)
    in_easy = homes(guide, easy=True)
    yield from _links(guide, found, in_easy)
    yield from _first_page(guide, found, in_easy)
    yield from _pictures(guide, house)
    yield from _unshown(guide, found)


def _piece(guide: Guide, address: str, piece: Piece, number: int) -> Iterator[Problem]:
    place = guide.place(address, f"pieces.{number}")
    if piece.prose and piece.prose not in guide.sections:
        hint = nearest(piece.prose, guide.sections)
        yield problem("K001", place, address, id=piece.prose, hint=hint)
    if piece.tool:
        framework = guide.frameworks.get(piece.tool)
        if framework is None:
            hint = nearest(piece.tool, guide.frameworks)
            yield problem("K002", place, address, id=piece.tool, hint=hint)
        elif not isinstance(framework, Filled):
            yield problem("K008", place, address, id=piece.tool)
    if isinstance(piece.show, Serving):
        yield from _serving(guide, address, piece.show, place)
    elif piece.show:
        known = [*LISTS, *guide.frameworks, *(one for one, _, _ in guide.items())]
        if piece.show not in known:
            yield problem("K002", place, address, id=piece.show, hint=nearest(piece.show, known))


def _serving(guide: Guide, address: str, piece: Serving, place: Place) -> Iterator[Problem]:
    if piece.of not in guide.frameworks:
        yield problem("K002", place, address, id=piece.of, hint=nearest(piece.of, guide.frameworks))
    elif piece.serving not in _cornerstones(guide):
        hint = nearest(piece.serving, _cornerstones(guide))
        yield problem("K003", place, address, id=piece.serving, hint=hint)
    elif not serving(guide, piece):
        yield problem("K011", place, address, of=piece.of, id=piece.serving)


def _chapter(guide: Guide, address: str, chapter: ChapterEntry, told: set[str]) -> Iterator[Problem]:
    """What only all pieces together tell: something shown twice, or nothing to say in easy read."""
    seen: set[str] = set()
    for number, piece in enumerate(chapter.pieces):
        again = next((one for one in shown(guide, piece) if one in seen), None)
        if again:
            yield problem("K007", guide.place(address, f"pieces.{number}"), address, id=again)
        seen.update(shown(guide, piece))
    easy = {one for piece in pieces(chapter, "easy") for one in shown(guide, piece)}
    if chapter.easy and seen and not easy & told:
        yield problem("K014", guide.place(address), address, id=chapter.id)


def _only_full(guide: Guide) -> set[str]:
    """What easy read leaves out, however easy its words are: frameworks with a reason, and “In short”."""
    left = {one for one, framework, _ in guide.items() if framework.easy_none}
    left |= {id for id, framework in guide.frameworks.items() if framework.easy_none}
    return left | {f"prose/{id}" for id, section in guide.sections.items() if section.role == "short"}


def _serve_nothing(guide: Guide) -> Iterator[Problem]:
    """Items of which no cornerstone's page tells, in frameworks that are shown by what their items serve."""
    shown_so: dict[str, set[str]] = {}
    for chapter in guide.chapters:
        for piece in chapter.pieces:
            if isinstance(piece.show, Serving):
                shown_so.setdefault(piece.show.of, set()).add(piece.show.serving)
    cornerstones = set(_cornerstones(guide))
    for id, served in shown_so.items():
        framework = guide.frameworks.get(id)
        # What is shown for some of them only may leave items out.
        if framework is None or not cornerstones or not served >= cornerstones:
            continue
        for item in framework.items:
            if not item.serves:
                address = f"{framework.id}/{item.id}"
                yield problem("K025", guide.place(address), address, id=item.id, of=framework.title)


def _references(guide: Guide) -> Iterator[Problem]:
    cornerstones = _cornerstones(guide)
    for address, _, item in guide.items():
        for one in item.serves:
            if one not in cornerstones:
                hint = nearest(one, cornerstones)
                yield problem("K003", guide.place(address, "serves"), address, id=one, hint=hint)
        yield from _sources(guide, address, item.source)
    for framework in guide.frameworks.values():
        yield from _sources(guide, framework.id, framework.source)
    for section in guide.sections.values():
        yield from _sources(guide, f"prose/{section.id}", section.source)


def _sources(guide: Guide, address: str, sources: Iterable[str]) -> Iterator[Problem]:
    for one in sources:
        if one not in guide.sources:
            hint = nearest(one, guide.sources)
            yield problem("K005", guide.place(address, "source"), address, id=one, hint=hint)


def _links(guide: Guide, found: Homes, in_easy: Homes) -> Iterator[Problem]:
    known = [*found.chapters, *found.of]
    for telling in tellings(guide):
        for sentence in easy_sentences(telling):
            for target in targets(sentence.text):
                if not _leads(guide, target, in_easy):
                    place = guide.place(telling.item, telling.field, sentence.line, sentence.column)
                    yield _wrong(target, place, telling.item, known)
        if telling.how in ("words", "prose") and isinstance(telling.value, str):
            prose = telling.item if telling.how == "prose" else None
            count: Counter[str] = Counter()
            for target in targets(telling.value, prose):
                count[target] += 1
                if not _leads(guide, target, found):
                    place = guide.place_of(telling.item, telling.field, *[f"]({target}"] * count[target])
                    yield _wrong(target, place, telling.item, known)


def _first_page(guide: Guide, found: Homes, in_easy: Homes) -> Iterator[Problem]:
    """Its doors, and its ways in. A way that has a title in easy read leads somewhere there, too."""
    for want in guide.settings.wants:
        for where in (found, in_easy) if want.easy else (found,):
            if not _leads(guide, want.to, where):
                address = f"guide/{want.id}"
                yield _wrong(want.to, guide.place(address, "to"), address, [*where.chapters, *where.of])
                break
    doors = guide.settings.doors
    known = [one.id for one in guide.frameworks.values() if isinstance(one, Cornerstones)]
    if doors and doors not in known and not guide.hidden(doors):
        yield problem("K026", guide.place("guide", "doors"), "guide", id=doors, hint=nearest(doors, known))


def _leads(guide: Guide, target: str, where: Homes) -> bool:
    if ":" in target:
        return target.startswith(SAFE)
    return where.target(target) is not None or guide.hidden(target)


def _wrong(target: str, place: Place, item: str, known: Iterable[str]) -> Problem:
    if ":" in target:
        return problem("K010", place, item, target=target)
    return problem("K004", place, item, target=target, hint=nearest(target, known))


def _pictures(guide: Guide, house: House) -> Iterator[Problem]:
    for picture in guide.pictures.values():
        file = file_of(picture, house)
        if not file.is_file():
            address = f"pictures/{picture.id}"
            yield problem("K012", guide.place(address), address, id=picture.id, file=file.name)
    for use in uses(guide):
        if use.picture not in guide.pictures:
            hint = nearest(use.picture, guide.pictures)
            yield problem("K006", use.place(guide), use.item, id=use.picture, hint=hint)


def _unshown(guide: Guide, found: Homes) -> Iterator[Problem]:
    for id in guide.sections:
        if f"prose/{id}" not in found.of and not guide.hidden(f"prose/{id}"):
            yield problem("K013", guide.place(f"prose/{id}"), f"prose/{id}", id=id)
    for framework in guide.frameworks.values():
        shown_ = any(f"{framework.id}/{item.id}" in found.of for item in framework.items)
        if not shown_ and not guide.hidden(framework.id):
            yield problem("K013", guide.place(framework.id), framework.id, id=framework.id)


def _cornerstones(guide: Guide) -> list[str]:
    frameworks = guide.frameworks.values()
    return [item.id for one in frameworks if isinstance(one, Cornerstones) for item in one.items]
