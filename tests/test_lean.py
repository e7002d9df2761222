"""Pages lose line breaks of templates, and nothing else."""

from __future__ import annotations

import pytest

from coproduction.formats.web.lean import lean


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("<ul>\n\n<li>One</li>\n<li>Two</li>\n</ul>\n", "<ul><li>One</li><li>Two</li></ul>\n"),
        ("<p>One\ntwo <b>three</b>\n<i>four</i></p>", "<p>One\ntwo <b>three</b>\n<i>four</i></p>\n"),
        ("<p>\n<a>One</a>\n<a>Two</a>\n</p>", "<p><a>One</a>\n<a>Two</a></p>\n"),
        ("<td><a>One</a>, <a>two</a></td>", "<td><a>One</a>, <a>two</a></td>\n"),
        ("<p>Line<br>\nline</p>", "<p>Line<br>\nline</p>\n"),
    ],
)
def test_words_and_the_spaces_between_them_stay(written: str, sent: str) -> None:
    assert lean(written) == sent
