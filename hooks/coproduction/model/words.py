"""The interface's own text: every key there is, each with where readers meet it. A test finds each key in use.

Easy read says some of it in easier words: ``licence_easy`` is its ``licence``. Whoever makes an edition asks
``of_edition`` for its words, and then for ``licence`` only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coproduction.model.fields import Title, Written
from coproduction.model.offered import OfferWords
from coproduction.model.scripted import ScriptWords

FILLED = {
    "easy_checked": ("{by}", "{people}", "{day}"),
    "formats.braille.volume": ("{number}", "{count}"),
    "formats.braille.volume_easy": ("{number}", "{count}"),
    "formats.braille.volume_end": ("{number}",),
    "formats.braille.volume_end_easy": ("{number}",),
    "formats.braille.volume_name": ("{number}",),
    "formats.braille.volume_name_easy": ("{number}",),
    "formats.pages": ("{count}",),
    "formats.size": ("{count}",),
    "formats.size_large": ("{count}",),
    "full_checked": ("{by}", "{people}", "{day}"),
    "guard_worried": ("{contact}",),
    "booklet_goes_on": ("{title}",),
    "booklet_goes_on_in": ("{title}",),
    "booklet_more_help": ("{title}",),
    "changes": ("{page}",),
    "law_checked": ("{day}",),
    "law_checked_easy": ("{day}",),
    "picture_licence": ("{openmoji}", "{licence}"),
    "scripts.form.count": ("{number}", "{all}"),
    "scripts.form.progress": ("{done}", "{all}"),
    "scripts.form.progress_easy": ("{done}", "{all}"),
    "scripts.form.progress_skipped": ("{skipped}",),
    "scripts.form.progress_skipped_easy": ("{skipped}",),
    "scripts.keep.progress": ("{percent}",),
    "scripts.search.ask": ("{contact}",),
    "scripts.search.count": ("{count}", "{query}"),
    "scripts.search.count_easy": ("{count}", "{query}"),
    "scripts.search.count_one": ("{query}",),
    "scripts.search.count_one_easy": ("{query}",),
    "scripts.search.lost": ("{typed}",),
    "scripts.search.lost_easy": ("{typed}",),
    "scripts.search.none": ("{query}",),
    "scripts.search.none_easy": ("{query}",),
    "scripts.search.slip": ("{typed}",),
    "scripts.search.slip_easy": ("{typed}",),
    "picture_licence_easy": ("{openmoji}", "{licence}"),
    "updated": ("{day}",),
}
"""The words that have a place to fill in, each with its places."""

REVIEWED = frozenset(
    [
        *("checked_easy", "checked_full", "draft_easy", "draft_full", "partly_easy", "partly_full"),  # of a document
        *("easy_checked", "easy_draft", "full_checked", "full_draft"),  # of a page
    ]
)
"""The words that say whether people have checked a page or a document. An organisation's layer cannot change them."""


def of_edition(words: Mapping[str, str], edition: str) -> dict[str, str]:
    """The words as one edition says them: easy read takes its own where there are some."""
    return {key: words.get(f"{key}_{edition}", text) for key, text in words.items()}


class InterfaceWords(Written):
    """``words/<language>.yml``: what pages, documents and forms say by themselves."""

    actions: Title
    """Heading: what to do, in a theme of a plan."""
    another_format: Title
    """Heading: how to ask for another format."""
    another_format_easy: Title
    """The same in easy read."""
    another_format_lead: Title
    """How to ask, before an address."""
    another_format_lead_easy: Title
    """The same in easy read."""
    another_format_none: Title
    """How to ask, where the brand gives no address."""
    another_format_none_easy: Title
    """The same in easy read. Its documents say it too: a booklet may be all that somebody has."""
    booklet_goes_on: Title
    """Below the title of an easy-read booklet that goes on from another, ``{title}``."""
    booklet_goes_on_in: Title
    """At the end of the other: the booklet in which it goes on, ``{title}``."""
    booklet_help: Title
    """Heading at the end of an easy-read booklet: how to reach who publishes it, and others who help."""
    booklet_help_here: Title
    """Below it, in the booklet that tells more."""
    booklet_more_help: Title
    """Below it, in the others: the booklet that tells more, ``{title}``."""
    booklet_words: Title
    """Heading at the end of an easy-read booklet: the hard words in it."""
    breadcrumb: Title
    """Name of the trail of links above a page's title."""
    changes: Title
    """Link below a page's sources, to where the guide says what it changed of them."""
    checked_easy: Title
    """Says of a whole document in easy read that every part of it was checked."""
    checked_full: Title
    """The same of the full edition."""
    contacts: Title
    """Heading: who near readers can help, where the brand says so."""
    contacts_easy: Title
    """The same in easy read."""
    contents: Title
    """Heading of a document's contents."""
    contents_easy: Title
    """The same in easy read."""
    date: Title
    """Beside a place for a day in a form."""
    downloads: Title
    """Heading and button: the documents."""
    downloads_easy: Title
    """The same in easy read."""
    draft_easy: Title
    """The same of the whole easy-read guide, in documents and on its first page."""
    draft_full: Title
    """The same of the whole guide, in documents and on its first page."""
    drawn_for_this_guide: Title
    """Heading: the pictures that were drawn for this guide."""
    easy_checked: Title
    """Says who checked an easy-read page: ``{by}``, ``{people}`` and ``{day}``."""
    easy_draft: Title
    """Says that an easy-read page has not been checked by people yet."""
    edition_easy: Title
    """Button: the easy-read edition."""
    edition_full: Title
    """Button: the full edition."""
    email: Title
    """Before an e-mail address, as ``phone`` before a number and ``website`` before the address of a page."""
    examples: Title
    """Heading: how others did it, in a theme of a plan."""
    failed: Title
    """Says that search, settings or another feature could not be fetched."""
    formats: OfferWords
    """Documents, and how they are offered."""
    full_checked: Title
    """The same of a page of the full edition."""
    full_draft: Title
    """Says that a page has not been checked yet."""
    guard: Title
    """Beside each place to write freely: what to leave out."""
    guard_danger: Title
    """The same: what to do in an emergency."""
    guard_names: Title
    """The same where a question asks who: whose names may be written."""
    guard_worried: Title
    """The same: ``{contact}`` is the brand's safeguarding contact."""
    home: Title
    """Link to the first page."""
    in_this_guide: Title
    """Heading on the first page: all chapters, by part."""
    in_this_part: Title
    """Heading: the other pages of this part."""
    in_this_part_easy: Title
    """The same in easy read."""
    law_checked: Title
    """Says when facts about law were checked. ``{day}`` is the day."""
    law_checked_easy: Title
    """The same in easy read."""
    licence: Title
    """What may be done with the guide's words."""
    keep: Title
    """Button: keep the guide on the device."""
    listen: Title
    """Button: have the page read out."""
    licence_easy: Title
    """The same in easy read."""
    looks_like: Title
    """Heading: how a level looks."""
    menu: Title
    """Button that opens the menu on a phone."""
    months: Title
    """The twelve months in order, parted by spaces."""
    needs: Title
    """Heading: what a level needs."""
    next: Title
    next_easy: Title
    not_found: Title
    """Title of the page that is shown for a wrong address."""
    not_found_home: Title
    not_found_lead: Title
    offline: Title
    """Title of the page that is shown, offline, for what is not kept on the device."""
    offline_lead: Title
    on_this_page: Title
    """Heading: the headings of this page."""
    page: Title
    """Stands before a page number in documents."""
    partly_easy: Title
    """Says of a whole document in easy read that some parts were checked."""
    partly_full: Title
    """The same of the full edition."""
    parts: Title
    """Name of the menu, for screen readers."""
    phone: Title
    picture_licence: Title
    """Who drew the pictures, and their licence: ``{openmoji}`` and ``{licence}`` are names."""
    picture_licence_easy: Title
    """The same in easy read."""
    points: Title
    """Heading: a cornerstone's points."""
    points_easy: Title
    """The same in easy read."""
    previous: Title
    previous_easy: Title
    previous_next: Title
    """Name of the links to the pages before and after, for screen readers."""
    print_page: Title
    """Button: print this page from the browser."""
    problems_lead: Title
    """For editors: the guide below is the last sound one."""
    problems_title: Title
    """For editors: heading above the problems while they preview."""
    read_guide: Title
    """Button: the first chapter."""
    read_guide_easy: Title
    """The same in easy read."""
    reading: Title
    """Button: size, spacing, colours and pictures."""
    scripts: ScriptWords
    """What scripts show."""
    scan: Title
    """On a poster, beside a code to scan and before the address that it leads to."""
    search: Title
    """Button: look for words in the guide."""
    search_alike: Title
    """What a search takes for the same: phrases parted by ``=``, and groups of them by ``;``."""
    search_ignored: Title
    """Words that say too little to look for, parted by spaces."""
    signature: Title
    """Beside a place to sign."""
    signature_easy: Title
    """The same in easy read."""
    skip: Title
    """First link of each page."""
    skip_easy: Title
    sources: Title
    """Heading: the documents a chapter draws on."""
    table: Title
    """Name of a table without a caption, for screen readers."""
    updated: Title
    """On the first page: the day the guide was last gone through, ``{day}``."""
    wants: Title
    """Heading on the first page, above what readers want to do; each goes on from it."""
    wants_easy: Title
    """The same in easy read."""
    website: Title
    wrong: Title
    """Link below each page: tell the publisher of a mistake."""
    wrong_none: Title
    """The same where nobody can be written to."""
    wrong_subject: Title
    """The subject of that e-mail, before the page's title."""
    your_answer: Title
    """Beside a place to write in a form."""
    your_answer_easy: Title
    """The same in easy read."""


def flat(words: InterfaceWords) -> dict[str, str]:
    """Every text by its key. A text inside a group has a dotted key, as ``Guide.place`` finds it."""
    return dict(_flat(words.model_dump(), ""))


def _flat(texts: dict[str, str | dict[str, object]], before: str) -> Iterator[tuple[str, str]]:
    for key, text in texts.items():
        if isinstance(text, dict):
            yield from _flat(text, f"{before}{key}.")  # type: ignore[arg-type]  # a group holds texts or groups
        else:
            yield f"{before}{key}", text
