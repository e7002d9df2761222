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


class ScriptWords(Written):
    """All words that scripts show, a group a script."""

    search: SearchWords
    reading: ReadingWords
    listen: ListenWords
    keep: KeepWords
    form: FormWords
