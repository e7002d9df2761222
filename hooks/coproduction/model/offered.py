"""The words in which documents are offered: what each format is called, whom it helps, and how large a file is.

A key that ends in ``_easy`` is what easy read says instead of the key without that ending. A format's group has its
name, with ``_`` for ``-``.
"""

from coproduction.model.fields import Title, Written


class FormatWords(Written):
    """One format in the list of downloads."""

    title: Title
    title_easy: Title
    helps: Title
    """Whom it helps, or what for."""
    helps_easy: Title


class EditionFormatWords(Written):
    """The same for a format that one edition has."""

    title: Title
    helps: Title


class BookWords(FormatWords):
    """The same for e-books."""

    summary: Title
    """Says to readers in shops and libraries how accessible the book is."""
    summary_easy: Title


class BrailleWords(FormatWords):
    """Braille in the list of downloads, and what its own pages say."""

    grade_1: Title
    """The document whose words are spelt out, in the list and on its title page."""
    grade_1_easy: Title
    grade_2: Title
    """The document that is contracted."""
    grade_2_easy: Title
    volume: Title
    """On a title page: which volume of how many, ``{number}`` and ``{count}``."""
    volume_easy: Title
    volume_name: Title
    """In the contents: the volume with this ``{number}``."""
    volume_name_easy: Title
    volume_end: Title
    """Below the last words of a volume that others follow, ``{number}``."""
    volume_end_easy: Title
    end: Title
    """Below the last words of all."""
    end_easy: Title


class OfferWords(Written):
    """Documents as they are offered on pages."""

    heading: Title
    """Above the list of all documents."""
    heading_easy: Title
    all: Title
    """Link on each page: to the list of all documents."""
    all_easy: Title
    page: Title
    """The page one is on, as a document."""
    page_easy: Title
    booklet: Title
    """The booklet that the page one is on stands in."""
    whole: Title
    """The whole guide as a document."""
    whole_easy: Title
    size: Title
    """Size of a file: ``{count}`` kilobytes."""
    size_large: Title
    """Size of a large file: ``{count}`` megabytes."""
    pages: Title
    """Length of a file: ``{count}`` pages."""
    pages_one: Title
    """Length of a file of one page."""
    language: Title
    """The name of the language that the words are in."""
    kind_brf: Title
    kind_docx: Title
    kind_docx_easy: Title
    kind_epub: Title
    kind_epub_easy: Title
    kind_json: Title
    kind_md: Title
    kind_pdf: Title
    kind_pdf_easy: Title
    kind_pdf_easy_read: Title
    kind_pdf_large_print: Title
    kind_pdf_papers: Title
    kind_pdf_papers_easy: Title
    kind_pptx: Title
    kind_txt: Title
    kind_txt_easy: Title
    kind_zip: Title
    kind_zip_easy: Title
    """What a kind of file is called, by its ending, and by its format where two of the same name are not alike."""
    pdf: EditionFormatWords
    large_print: EditionFormatWords
    easy_read: EditionFormatWords
    chapters: FormatWords
    papers: FormatWords
    poster: EditionFormatWords
    word: FormatWords
    epub: BookWords
    slides: FormatWords
    text: FormatWords
    braille: BrailleWords
    markdown: FormatWords
    data: FormatWords
    offline: FormatWords
