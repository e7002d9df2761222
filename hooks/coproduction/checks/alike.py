"""Things that nobody could tell apart (M027): answers, columns, questions and titles with the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coproduction.house import House
from coproduction.model.filling import Conditions, FormField, Questionnaire, RowsAnswer
from coproduction.model.guide import Guide, items_of
from coproduction.model.items import AnswerOption, Asked
from coproduction.model.kinds import Framework
from coproduction.problems import Problem, problem

_Named = Iterable[tuple[str, str, str]]
"""Some words, with the address and the field they stand in."""


def check(guide: Guide, house: House) -> Iterator[Problem]:
    """Words that stand twice among things of which a reader chooses one, fills in one or looks for one."""
    settings = guide.settings
    for what, entries in (
        ("chapters", settings.chapters),
        ("parts", settings.parts),
        ("booklets", settings.booklets),
        ("papers", settings.papers),
        ("sources", guide.sources.values()),
    ):
        root = "sources" if what == "sources" else "guide"
        yield from _twice(guide, what, ((one.title, f"{root}/{one.id}", "title") for one in entries))
    for what, fronts in (("chapters", settings.chapters), ("parts", settings.parts)):
        easy = ((one.easy.title, f"guide/{one.id}", "easy.title") for one in fronts if one.easy)
        yield from _twice(guide, f"{what} of easy read", easy)
    for framework in guide.frameworks.values():
        yield from _framework(guide, framework)


def _framework(guide: Guide, framework: Framework) -> Iterator[Problem]:
    if isinstance(framework, Questionnaire):
        yield from _options(guide, framework.options, framework.id, "options")
    if isinstance(framework, Conditions):
        ends = ((getattr(framework.scale, one), framework.id, f"scale.{one}") for one in ("low_label", "high_label"))
        yield from _twice(guide, "ends of the scale", ends)
    asked: list[tuple[str, str, str]] = []
    in_easy: list[tuple[str, str, str]] = []
    titles: dict[str, list[tuple[str, str, str]]] = {}
    for address, _, item in items_of(framework):
        if title := getattr(item, "title", ""):
            titles.setdefault(address.rpartition("/")[0], []).append((title, address, "title"))
        if isinstance(item, Asked):
            asked.append((item.text, address, "text"))
            in_easy.append((item.question, address, "question"))
        if isinstance(item, FormField):
            yield from _answer(guide, item, address)
    for named in titles.values():
        yield from _twice(guide, f"titles of “{framework.title}”", named)
    yield from _twice(guide, f"questions of “{framework.title}”", asked)
    yield from _twice(guide, f"easy questions of “{framework.title}”", in_easy)


def _answer(guide: Guide, field: FormField, address: str) -> Iterator[Problem]:
    answer = field.answer
    if isinstance(answer, RowsAnswer):
        for name in ("columns", "easy_columns"):
            columns = enumerate(getattr(answer, name))
            named = ((words, address, f"answer.{name}.{number}") for number, words in columns)
            yield from _twice(guide, "columns of this table", named)
    elif answer.kind == "choice":
        yield from _options(guide, answer.options, address, "answer.options")


def _options(guide: Guide, options: Iterable[AnswerOption], address: str, field: str) -> Iterator[Problem]:
    known = list(enumerate(options))
    for name in ("label", "easy_label"):
        named = ((getattr(one, name), address, f"{field}.{number}.{name}") for number, one in known)
        yield from _twice(guide, "answers to this question", named)


def _twice(guide: Guide, what: str, named: _Named) -> Iterator[Problem]:
    """A problem for all but the first of some words that are the same, however they are spaced or begun."""
    met: set[str] = set()
    for words, address, field in named:
        same = " ".join(words.split()).casefold()
        if same in met:
            yield problem("M027", guide.place(address, field), address, words=" ".join(words.split()), what=what)
        met.add(same)
