"""The site's style sheets: the files in ``overrides/assets/styles/`` as cascade layers of a few sheets.

One sheet alone stands in the way of the first paint. Print's is fetched beside it. What a page needs farther down has
sheets whose links stand after the page's head, so it is shown without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import rcssmin

from coproduction.book.local import typed
from coproduction.colours import Palette

LAYERS = ("tokens", "brand", "contrast", "base", "shell", "end", "blocks", "frameworks", "forms", "forced")
"""The layers in the order in which a later one wins. ``brand`` is made, not read."""
_READ = (*(name for name in LAYERS if name != "brand"), "dark", "print")
Bar = Literal["", "logo", "name"]
"""What of an organisation stands in the bar. Its rules (``bar-logo.css``) are sent to nobody else."""
APART: Mapping[str, tuple[str, ...]] = {
    "below": ("end", "blocks", "frameworks"),
    "forms": ("forms",),
    "print": ("print",),
}
"""The sheets that the first paint does not wait for, and their layers. Only pages with a form fetch that one."""
FOLDER = Path("assets") / "styles"
FEATURES = Path("assets") / "features"
"""Sheets that a feature's script fetches when it is opened: in no one's way before that."""


def sheets(templates: Path, brand: str = "", bar: Bar = "", site: str = "") -> Mapping[str, str]:
    """The text of each style sheet, by its path below the site.

    ``brand`` is what an organisation's colours change, ``bar`` what it has in the bar, and ``site`` where its copy is
    published.
    """
    folder = templates / FOLDER
    shown = [f"bar-{bar}"] if bar else []
    read = {name: (folder / f"{name}.css").read_text(encoding="utf-8") for name in (*_READ, *shown)}
    shell = read["shell"] + "".join(read[name] for name in shown)
    read["print"] += _spelled(site)
    layers = {**read, "tokens": read["tokens"] + _dark(read["dark"]), "shell": shell, "brand": brand}
    placed = {name for names in APART.values() for name in names}
    first = [name for name in LAYERS if layers[name] and name not in placed]
    whole = f"@layer {', '.join(LAYERS)}, print;" + _layered(layers, first)
    features = {path.name: path.read_text(encoding="utf-8") for path in sorted((templates / FEATURES).glob("*.css"))}
    apart = {f"{sheet}.css": _layered(read, names) for sheet, names in APART.items()}
    return {
        (FOLDER / "guide.css").as_posix(): smaller(whole),
        **{(FOLDER / name).as_posix(): smaller(text) for name, text in apart.items()},
        **{(FEATURES / name).as_posix(): smaller(text) for name, text in features.items()},
    }


def _layered(texts: Mapping[str, str], names: Iterable[str]) -> str:
    return "".join(f"@layer {name} {{\n{texts[name]}\n}}\n" for name in names)


def smaller(text: str) -> str:
    """A style sheet without what only people need.

    rcssmin takes the space in ``main :is(img)`` for one that may go. ``main *:is(img)`` says the same without one.
    """
    return str(rcssmin.cssmin(re.sub(r"(?<=[\w)\]]) :(?=[a-z])", " *:", text)))


def brand(shown: Palette | None) -> str:
    """The text of the layer ``brand``: an organisation's colours on light and on dark pages. "" without any.

    High contrast is a later layer, and keeps its black and white. Letters on the colour stay as they are: white on a
    colour that is read on white, and the dark paper on one that is read there.
    """
    if shown is None:
        return ""
    named = {"brand": shown.brand} | ({"link": shown.link} if shown.link else {})
    light, dark = (
        ":root {" + "".join(f"--{name}: {getattr(one, page)};" for name, one in named.items()) + "}"
        for page in ("light", "dark")
    )
    return f"{light}\n{_dark(dark)}"


def _spelled(site: str) -> str:
    """On paper, links to other pages of the guide with their address, as people type it. "" where nobody knows it.

    Words that the word list explains are no links there: their page would stand behind every second sentence.
    """
    if not site:
        return ""
    words = ' " (%s" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere;'
    link = '.body a:not(.term, .button)[href*=".html"]::after'
    root = typed(site).replace("\\", "%5C") + "/"
    return f"{link} {{ content:{words % root} }}\n.easy {link} {{ content:{words % f'{root}easy/'} }}\n"


def _dark(rule: str) -> str:
    """The dark scheme for a device that asks for it, unless the reader chose another, and for a reader who chose it."""
    asked = rule.replace(":root", ":root:not([data-colours])")
    chosen = rule.replace(":root", ':root[data-colours="dark"]')
    return f"@media (prefers-color-scheme: dark) {{\n{asked}\n}}\n{chosen}"
