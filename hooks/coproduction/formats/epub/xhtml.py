"""XHTML, made in one line an element: whatever is not markup already is escaped."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

EMPTY = frozenset({"br", "circle", "hr", "img", "link", "meta", "path", "rect"})
"""Elements of XHTML and SVG that hold nothing and close themselves."""


def tag(name: str, *content: str, **attributes: str) -> Markup:
    """An element. An attribute that is "" is left out, but for ``alt``, which says something when it is empty.

    ``class_`` is ``class``, ``epub_type`` is ``epub:type``, and any other ``_`` is a ``-``.
    """
    written = Markup("").join(
        Markup(' {}="{}"').format(_named(key), value) for key, value in attributes.items() if value or key == "alt"
    )
    if name in EMPTY and not content:
        return Markup("<{}{}/>").format(name, written)
    return Markup("<{}{}>{}</{}>").format(name, written, join(content), name)


def join(content: Sequence[str]) -> Markup:
    """Elements and words after one another."""
    return Markup("").join(map(escape, content))


def page(title: str, body: str, *, language: str, direction: str, styles: Sequence[str]) -> bytes:
    """A whole content document. ``styles`` are the addresses of its style sheets, ``direction`` is ltr or rtl."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", title),
        *(tag("link", rel="stylesheet", type="text/css", href=style) for style in styles),
    )
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    tongue = Markup('lang="{0}" xml:lang="{0}" dir="{1}"').format(language, direction)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        f"<html {spaces} {tongue}>\n{head}\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def _named(key: str) -> str:
    if key.startswith(("epub_", "xml_")):
        return key.replace("_", ":", 1)
    return key.rstrip("_").replace("_", "-")
