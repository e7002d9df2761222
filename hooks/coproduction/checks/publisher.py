"""What only the publisher can say: the accessibility statement of its copy and what its server keeps (L012), and whom
to tell when somebody may be in danger (L013).
"""

from __future__ import annotations

from collections.abc import Iterator

from coproduction.house import House
from coproduction.model.guide import Guide
from coproduction.problems import Problem, problem


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Sections that an organisation has to write itself, and that still say so to its readers."""
    if not (guide.brand.contact or guide.brand.site):
        return  # the guide by itself: it has no publisher
    if not guide.brand.safeguarding:
        yield problem("L013", guide.place("brand", "name"), "brand")
    content = f"{house.named(house.content)}/"
    for section in guide.sections.values():
        written = guide.place(f"prose/{section.id}", "text")
        if section.role == "publisher" and written.file.startswith(content):
            file = written.file.removeprefix(content)
            place = guide.place("brand", "name")
            yield problem("L012", place, f"prose/{section.id}", id=section.id, title=section.title, file=file)
