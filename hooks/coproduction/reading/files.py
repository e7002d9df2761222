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


def read_folder(folder: Path, name: str) -> tuple[Mapping[str, Map], list[Problem]]:
    """The maps of a folder by path (``frameworks/ladder.yml``), and all that is wrong with its files.

    ``name`` is the folder's name in places (``content``, ``brands/neutral``).
    """
    maps: dict[str, Map] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if path.is_dir() or below.parts[0] in _APART or any(part[0] in "._~" for part in below.parts):
            continue
        file = f"{name}/{below.as_posix()}"
        reader = _READERS.get(path.suffix)
        if reader is None:
            problems.append(problem("R017", Place(file)))
            continue
        try:
            content = path.read_bytes()
        except OSError:
            problems.append(problem("R027", Place(file)))
            continue
        found, faults = reader(content, file)
        problems += faults
        if found is not None:
            maps[below.as_posix()] = found
    return maps, problems
