"""A folder of content, read whole: every file as a map of values, by its path below the folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from coproduction.problems import Place, Problem, problem
from coproduction.reading import prose, yaml
from coproduction.reading.values import Map

_READERS = {".yml": yaml.read, ".md": prose.read}
_APART = ("schema", "languages", "ids.lock")
"""What is in ``content/`` and is not the guide's own words: generated, another language's, the list of ids."""

_LOCKED = "Check that it is not open in another program, and that you may read it."
_FOLDER = "It is a folder, and should be a file. Put the file back, and give the folder another name."


def read_folder(folder: Path, name: str, besides: tuple[str, ...] = ()) -> tuple[Mapping[str, Map], list[Problem]]:
    """The maps of a folder by path (``frameworks/ladder.yml``), and all that is wrong with its files.

    ``name`` is the folder's name in places (``content``, ``brands/neutral``). Files with one of the endings ``besides``
    may lie in it, though not deeper, and are for others to read.
    """
    maps: dict[str, Map] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if below.parts[0] in _APART or any(part[0] in "._~" for part in below.parts):
            continue
        file = f"{name}/{below.as_posix()}"
        if path.is_dir():
            if path.suffix in _READERS:
                problems.append(problem("R027", Place(file), hint=_FOLDER))
            continue
        if any(one.suffix in _READERS for one in below.parents):
            continue
        if path.suffix in besides and len(below.parts) == 1:
            continue
        reader = _READERS.get(path.suffix)
        if reader is None:
            problems.append(problem("R017", Place(file)))
            continue
        try:
            content = path.read_bytes()
        except OSError:
            problems.append(problem("R027", Place(file), hint=_LOCKED))
            continue
        found, faults = reader(content, file)
        problems += faults
        if found is not None:
            maps[below.as_posix()] = found
    return maps, problems
