"""The words that scripts show: search, reading settings, listening, keeping the guide, and forms that are filled in.

A key that ends in ``_easy`` is what easy read says instead of the key without that ending.
"""

from coproduction.model.fields import Title, Written


class SearchWords(Written):
    """Looking for words in the guide."""

    title: Title
    """Heading of the dialog."""
    close: Title
    label: Title
    """Beside the field to type in."""
    label_easy: Title
    hint: Title
    """Below it: how much to type."""
    hint_easy: Title
    answers: Title
    """Above words of the word list, each with what it means."""
    answers_easy: Title
    results: Title
    """Name of the list of results, for screen readers."""
    count: Title
    """How many results there are: ``{count}`` for ``{query}``."""
    count_easy: Title
    count_one: Title
    """The same for one."""
    count_one_easy: Title
    none: Title
    """That there are none for ``{query}``."""
    none_easy: Title
    slip: Title
    """That ``{typed}`` is not in the guide, before the results for a word that is like it."""
    slip_easy: Title
    lost: Title
    """That nothing has the word ``{typed}``, nor one like it."""
    lost_easy: Title
    more: Title
    """Button: show the next results."""
    more_easy: Title
    another: Title
    """What to do when there is no result."""
    another_easy: Title
    word_list: Title
    """Link, when there is no result: to the word list."""
    word_list_easy: Title
    contents: Title
    """Link, when there is no result: to the contents on the first page."""
    contents_easy: Title
    ask: Title
    """Link, when there is no result: the brand's address, ``{contact}``."""
    failed: Title
    """When the index cannot be fetched."""
    failed_easy: Title


class ReadingWords(Written):
    """Size, spacing, colours and pictures."""

    title: Title
    close: Title
    lead: Title
    """Below the title: what happens when you choose."""
    lead_easy: Title
    size: Title
    """A question, and its four answers."""
    size_easy: Title
    size_standard: Title
    size_standard_easy: Title
    size_large: Title
    size_large_easy: Title
    size_larger: Title
    size_larger_easy: Title
    size_largest: Title
    size_largest_easy: Title
    space: Title
    """A question, and its two answers."""
    space_easy: Title
    space_standard: Title
    space_standard_easy: Title
    space_wide: Title
    space_wide_easy: Title
    colours: Title
    """A question, and its six answers. The last two are papers that are easier on some eyes than white."""
    colours_device: Title
    colours_device_easy: Title
    colours_light: Title
    colours_dark: Title
    colours_contrast: Title
    colours_contrast_easy: Title
    colours_cream: Title
    colours_blue: Title
    colours_forced: Title
    """Where a device forces its own colours on every page."""
    colours_forced_easy: Title
    pictures: Title
    """A question, and its two answers."""
    pictures_on: Title
    pictures_off: Title
    keep: Title
    """Beside a box to tick: keep all of this on the device."""
    keep_help: Title
    """What is kept, where, and who sees it."""
    keep_help_easy: Title
    kept: Title
    """After the box was ticked."""
    kept_easy: Title
    unkept: Title
    """After the tick was taken away."""
    unkept_easy: Title
    not_kept: Title
    """Where the browser keeps nothing: its storage is full or switched off."""
    not_kept_easy: Title
    forget: Title
    """Button: set everything back, and keep nothing."""
    forget_easy: Title
    forgotten: Title
    """After it was pressed."""
    forgotten_easy: Title


class ListenWords(Written):
    """Having a page read out."""

    title: Title
    """Names the player, for screen readers."""
    play: Title
    pause: Title
    back: Title
    """Button: the sentence before."""
    back_short: Title
    """The same on a phone. The longer one must contain it, for people who speak to their device."""
    forward: Title
    """Button: the sentence after."""
    forward_short: Title
    speed: Title
    """Beside how fast it reads, and the three ways."""
    slower: Title
    normal: Title
    faster: Title
    voice: Title
    """Beside the voices of the device."""
    close: Title
    from_here: Title
    """Button at each heading."""
    failed: Title
    """When the device's voice stops by itself."""
    failed_easy: Title
    abbreviations: Title
    """Not shown: words with a full stop that do not end a sentence, parted by spaces."""


class KeepWords(Written):
    """Keeping the guide on the device."""

    title: Title
    lead: Title
    """What it means, before anything is kept."""
    lead_easy: Title
    close: Title
    keep: Title
    """Button: keep it."""
    kept: Title
    not_kept: Title
    not_kept_easy: Title
    fetching: Title
    progress: Title
    """While it is fetched: ``{percent}``, in tens."""
    progress_easy: Title
    lose: Title
    """Question before the newer guide comes, where answers are not saved."""
    failed: Title
    failed_easy: Title
    newer: Title
    """There is a newer guide."""
    use_newer: Title
    """Button: read the newer guide from now on."""
    later: Title
    remove: Title
    """Button: take it off the device again."""
    removed: Title


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
    cleared_elsewhere: Title
    """The answers were cleared in another window."""
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
