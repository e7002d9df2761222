"""A host of a guide below a folder, which can fail, change its guide, and go away; and what a device keeps of it."""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

import pytest
from playwright.sync_api import Locator, Page, expect

from coproduction.formats.web import keep
from tests.browser.served import POLICY, Server
from tests.browser.waiting import until
from tests.conftest import ROOT

BELOW = "councils/our guide"
"""The folder of the guide on its host: a guide need not have a domain to itself, and names of folders have spaces."""


class _Host(SimpleHTTPRequestHandler):
    """Serves files, fails on some, and can be as good as not there."""

    failing: ClassVar[set[str]] = set()
    gone: ClassVar[bool] = False
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.gone:
            self.close_connection = True
        elif any(self.path.endswith(path) for path in self.failing):
            self.send_error(503)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Host:
    """A guide on a host of its own, whose files may change and fail."""

    def __init__(self, folder: Path, below: str) -> None:
        self.folder = folder / below
        self._handler: type[_Host] = type("Handler", (_Host,), {"asked": []})
        self._server = Server(("127.0.0.1", 0), partial(self._handler, directory=str(folder)))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        path = below.replace(" ", "%20")
        self.address = f"http://127.0.0.1:{self._server.server_port}/{path}/"

    def fails(self, *paths: str) -> None:
        self._handler.failing = set(paths)

    def waits(self, page: Page, path: str) -> None:
        """Until somebody asks for a file."""
        self._handler.asked.clear()
        while not any(asked.endswith(path) for asked in self._handler.asked):
            page.wait_for_timeout(50)

    def goes(self) -> None:
        self._handler.gone = True

    def publish(self) -> None:
        """A new version of what lies in the folder now."""
        (self.folder / keep.PATH).write_text(keep.worker(ROOT / "overrides", self.folder), encoding="utf-8")

    def change(self, path: str, before: str, after: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert before in text
        (self.folder / path).write_text(text.replace(before, after), encoding="utf-8")

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    shutil.copytree(site, tmp_path / BELOW)
    one = Host(tmp_path, BELOW)
    one.publish()
    yield one
    one.close()


def opened(page: Page, url: str) -> Locator:
    """The dialog, opened by its button in the panel “Print or download”."""
    page.goto(url)
    page.locator("details.get summary").click()
    page.get_by_role("button", name="Keep this guide on this device").click()
    dialog = page.get_by_role("dialog", name="Keep this guide on this device")
    expect(dialog).to_be_visible()
    return dialog


def keep_it(page: Page, url: str) -> Locator:
    dialog = opened(page, url)
    dialog.get_by_role("button", name="Keep it on this device").click()
    expect(dialog.get_by_role("status")).to_have_text("This guide is kept on this device.", timeout=30_000)
    until(page, "() => navigator.serviceWorker.controller !== null")
    return dialog


def left(page: Page) -> dict[str, int]:
    """What stands on the device: how many workers, and how many files in each cache."""
    return dict(
        page.evaluate(
            """async () => {
                const found = { workers: (await navigator.serviceWorker.getRegistrations()).length };
                for (const name of await caches.keys()) found[name] = (await (await caches.open(name)).keys()).length;
                return found;
            }"""
        )
    )


def version(host: Host) -> str:
    found = re.search(r'VERSION="(\w+)"', (host.folder / keep.PATH).read_text(encoding="utf-8"))
    assert found
    return f"guide:/{BELOW.replace(' ', '%20')}/:{found[1]}"


def files(host: Host) -> dict[str, str]:
    found = re.search(r"FILES=(\{.*?\});", (host.folder / keep.PATH).read_text(encoding="utf-8"))
    assert found
    return dict(json.loads(found[1]))
