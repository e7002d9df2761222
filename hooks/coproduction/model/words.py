"""The interface's own text: every key there is, each with where readers meet it. A test finds each key in use."""

from __future__ import annotations

from coproduction.model.fields import Title, Written


class InterfaceWords(Written):
    """``words/<language>.yml``: what pages, documents and forms say by themselves."""

    another_format: Title
    """Heading: how to ask for another format."""
    another_format_lead: Title
    """How to ask, before an address."""
    another_format_none: Title
    """How to ask, where the brand gives no address."""
    breadcrumb: Title
    """Name of the trail of links above a page's title."""
    contents: Title
    """Heading of a document's contents."""
    downloads: Title
    """Heading and button: the documents."""
    draft_easy: Title
    """The same of the whole easy-read guide, in documents and on its first page."""
    draft_full: Title
    """The same of the whole guide, in documents and on its first page."""
    easy_draft: Title
    """Says that an easy-read page has not been checked by people yet."""
    edition_easy: Title
    """Button: the easy-read edition."""
    edition_full: Title
    """Button: the full edition."""
    format_pdf: Title
    """What a kind of document is called. A format without such a key is called by its ending."""
    format_text: Title
    format_word: Title
    full_draft: Title
    """Says that a page has not been checked yet."""
    home: Title
    """Link to the first page."""
    in_this_part: Title
    """Heading: the other pages of this part."""
    licence: Title
    """What may be done with the guide's words."""
    menu: Title
    """Button that opens the menu on a phone."""
    next: Title
    not_found: Title
    """Title of the page that is shown for a wrong address."""
    not_found_home: Title
    not_found_lead: Title
    on_this_page: Title
    """Heading: the headings of this page."""
    page: Title
    """Stands before a page number in documents."""
    parts: Title
    """Name of the menu, for screen readers."""
    picture_licence: Title
    """Stands before the name of those who drew the pictures."""
    points: Title
    """Heading: a cornerstone's points."""
    points_easy: Title
    """The same in easy read."""
    previous: Title
    previous_next: Title
    """Name of the links to the pages before and after, for screen readers."""
    problems_lead: Title
    """For editors: the guide below is the last sound one."""
    problems_title: Title
    """For editors: heading above the problems while they preview."""
    read_guide: Title
    """Button: the first chapter."""
    same_page_easy: Title
    """Button: the same page in easy read."""
    same_page_full: Title
    """Button: the same page in the full edition."""
    skip: Title
    """First link of each page."""
    sources: Title
    """Heading: the documents a chapter draws on."""
    table: Title
    """Name of a table without a caption, for screen readers."""
    whole_easy: Title
    """The whole easy-read guide as a document."""
    whole_full: Title
    """The whole guide as a document."""
