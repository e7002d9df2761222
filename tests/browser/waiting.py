"""Waiting for something that a page says, under a policy that forbids to evaluate strings.

Playwright's ``wait_for_function`` asks again from inside the page, where the policy refuses its string: it can
only see what is true at once. So we ask again from outside.
"""

from __future__ import annotations

import time

from playwright.sync_api import Page

PATIENCE = 20
"""Seconds: far longer than any of these take, also on a busy machine."""


def until(page: Page, expression: str, arg: object = None) -> None:
    """Waits until an expression, or what a function returns, is true."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression, arg):
        assert time.monotonic() < end, f"never true: {expression}"
        page.wait_for_timeout(10)
