"""The site's style sheets: the files in ``overrides/assets/styles/`` as cascade layers of a few sheets.

One sheet alone stands in the way of the first paint. Print's is fetched beside it, and those of frameworks and forms
only by pages that have some: their links stand after the page's head, so it is shown without them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import rcssmin

from coproduction.colours import Palette

LAYERS = ("tokens", "brand", "contrast", "base", "shell", "blocks", "frameworks", "forms", "forced")
"""The layers in the order in which a later one wins. ``brand`` is made, not read."""
_READ = (*(name for name in LAYERS if name != "brand"), "dark", "print")
Bar = Literal["", "logo", "name"]
"""What of an organisation stands in the bar. Its rules (``bar-logo.css``) are sent to nobody else."""
PLACED = ("frameworks", "forms")
"""Layers with a sheet of their own, linked where the page's words begin if it has cards or a form."""
FOLDER = Path("assets") / "styles"
FEATURES = Path("assets") / "features"
"""Sheets that a feature's script fetches when it is opened: in no one's way before that."""


def sheets(templates: Path, brand: str = "", bar: Bar = "") -> Mapping[str, str]:
    """The text of each style sheet, by its path below the site.

    ``brand`` is what an organisation's colours change, and ``bar`` what it has in the bar.
    """
    folder = templates / FOLDER
    shown = [f"bar-{bar}"] if bar else []
    read = {name: (folder / f"{name}.css").read_text(encoding="utf-8") for name in (*_READ, *shown)}
    shell = read["shell"] + "".join(read[name] for name in shown)
    layers = {**read, "tokens": read["tokens"] + _dark(read["dark"]), "shell": shell, "brand": brand}
    whole = f"@layer {', '.join(LAYERS)}, print;" + "".join(
        f"@layer {name} {{\n{layers[name]}\n}}\n" for name in LAYERS if layers[name] and name not in PLACED
    )
    features = {path.name: path.read_text(encoding="utf-8") for path in sorted((templates / FEATURES).glob("*.css"))}
    apart = {f"{name}.css": f"@layer {name} {{\n{read[name]}\n}}" for name in (*PLACED, "print")}
    return {
        (FOLDER / "guide.css").as_posix(): smaller(whole),
        **{(FOLDER / name).as_posix(): smaller(text) for name, text in apart.items()},
        **{(FEATURES / name).as_posix(): smaller(text) for name, text in features.items()},
    }


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


def _dark(rule: str) -> str:
    """The dark scheme for a device that asks for it, unless the reader chose another, and for a reader who chose it."""
    asked = rule.replace(":root", ":root:not([data-colours])")
    chosen = rule.replace(":root", ':root[data-colours="dark"]')
    return f"@media (prefers-color-scheme: dark) {{\n{asked}\n}}\n{chosen}"
