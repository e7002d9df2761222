"""Addresses of pages, below the site's root and from one page to another."""

from __future__ import annotations

import posixpath

from coproduction.formats.shape import HOME, path_of

__all__ = ["HOME", "path_of", "picture_path", "relative"]


def picture_path(name: str) -> str:
    """The path of a picture's file below the site's root."""
    return f"pictures/{name}.svg"


def relative(path: str, page: str) -> str:
    """The address of a path, seen from a page: works at a root, below a path, and opened as a file."""
    return posixpath.relpath(path, posixpath.dirname(page) or ".")
