"""Documents without the site: what ``guide build --formats word`` does."""

from __future__ import annotations

from coproduction import build
from coproduction.build import documents
from coproduction.formats import FormatError
from coproduction.house import House
from coproduction.problems import RefusedError, report, unforeseen

FOLDER = "build"
"""Below the guide's folder: the documents go to ``build/downloads/``."""


def documents_alone(house: House, brand: str, formats: str) -> int:
    """Makes some documents, says where they are, and returns the exit code."""
    try:
        made = build.prepare(house, brand)
        names = build.chosen(made, formats)
        files = documents.make(made.books, names, house, documents.say)
    except RefusedError as refused:
        documents.say(report(refused.problems))
        return 1
    except FormatError as error:
        documents.say(str(error))
        return 1
    except Exception as error:  # an editor is never shown a traceback
        documents.say(unforeseen(error))
        return 2
    if told := [*made.warnings, *build.long_booklets(made, files)]:
        documents.say(report(told))
    try:
        written = build.write(files, house.root / FOLDER)
    except OSError as error:
        documents.say(f"The documents cannot be written to {house.root / FOLDER}: {error.strerror}.")
        return 1
    for path in written:
        print(path.relative_to(house.root))
    return 0
