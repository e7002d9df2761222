"""The words that scripts show: search, reading settings, listening, keeping the guide, and forms that are filled in.

A key that ends in ``_easy`` is what easy read says instead of the key without that ending.
"""

from coproduction.model.fields import Title, Written


class SearchWords(Written):
    """Looking for words in the guide."""

    title: Title
    close: Title


class ReadingWords(Written):
    """Size, spacing, colours and pictures."""

    title: Title
    close: Title


class ListenWords(Written):
    """Having a page read out."""

    title: Title


class KeepWords(Written):
    """Keeping the guide on the device."""

    title: Title


class FormWords(Written):
    """Filling in, saving, clearing and printing."""

    save: Title
    """Button: keep the answers on this device."""
    saved_now: Title
    """After it was pressed."""
    saved: Title
    """While answers are kept as they are given."""
    unsaved: Title
    """Before: they go when the page is closed."""
    clear: Title
    """Button: take all answers away, from the page and from the device."""
    cleared: Title
    undo: Title
    """Button: bring them back."""
    undone: Title
    print: Title
    """Button: print the form with what is filled in."""
    print_empty: Title
    """Button: print it as if nobody had filled it in."""
    progress: Title
    """How many questions are answered: ``{done}`` of ``{all}``."""
    progress_easy: Title
    progress_skipped: Title
    """How many were skipped: ``{skipped}``."""
    progress_skipped_easy: Title
    score: Title
    """The sum of the scores so far: ``{sum}`` of at most ``{most}``."""
    note: Title
    """Opens a place for a note on one question."""
    note_label: Title
    skip: Title
    """Button: leave one question out."""
    skipped: Title
    unskip: Title
    """Button: answer it after all."""
    take_back: Title
    """Button: take one answer back."""
    damaged: Title
    """What was kept cannot be read any more."""
    newer: Title
    """What is kept was written by a newer copy of the guide."""
    blocked: Title
    """The browser does not let pages keep anything."""
    full: Title
    """The device did not take it."""
    elsewhere: Title
    """The answers were changed in another window."""
    practice: Title
    """Above a question to try first."""
    count: Title
    """Which question this is: ``{number}`` of ``{all}``."""
    begin: Title
    """Button: from the practice question to the first real one."""
    back: Title
    next: Title
    finish: Title
    """Button: from the last question to the answers."""
    end: Title
    """Above all answers, after the last question."""
    change: Title
    """Button: back to one question; its words follow for screen readers."""
    open: Title
    """Stands for an answer that has not been given."""
    skipped_short: Title
    """Stands for an answer that was skipped."""


class ScriptWords(Written):
    """All words that scripts show, a group a script."""

    search: SearchWords
    reading: ReadingWords
    listen: ListenWords
    keep: KeepWords
    form: FormWords
