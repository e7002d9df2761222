"""The one file that knows MkDocs: it hands MkDocs the guide's pages, and swaps the finished site in.

Each ``on_…`` function is an event of MkDocs. The state of one build lives in ``_run``; everything else is
in the package ``coproduction``, which knows nothing of MkDocs.
"""

from __future__ import annotations

import atexit
import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from msgspec import Struct, field

from coproduction import build, logo
from coproduction.book import Book
from coproduction.build import documents, offline, swap
from coproduction.colours import palette
from coproduction.formats import FormatError
from coproduction.formats.shape import File as Document
from coproduction.formats.web import keep, places, search
from coproduction.formats.web.addresses import path_of, picture_path
from coproduction.formats.web.lean import lean
from coproduction.formats.web.pages import Page as GuidePage
from coproduction.formats.web.pages import pages
from coproduction.formats.web.render import Renderer, load, whole
from coproduction.formats.web.scripts import FOLDERS as SCRIPTS
from coproduction.formats.web.scripts import scripts, words, words_path
from coproduction.formats.web.styles import FEATURES, Bar, brand, sheets
from coproduction.formats.web.styles import FOLDER as STYLES
from coproduction.house import BRAND, House
from coproduction.problems import Place, Problem, RefusedError, pressing, report, unforeseen

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

LOGO_HEIGHT = 48
"""CSS pixels: the room that is kept for the logo before its file has come."""

log = logging.getLogger("mkdocs.hooks.guide")


class RefusedBuild(Abort):
    """Ends a build with a sentence of ours alone. After a ``PluginError``, MkDocs would add one of its own."""

    def show(self, *_: object, **__: object) -> None:
        """Prints the sentence. The command line calls this."""
        print(self.format_message(), file=sys.stderr)


class _Counter(logging.Handler):
    """Counts MkDocs's warnings: under ``--strict`` MkDocs stops only after the swap would have been made."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


class _Run(Struct):
    """One build, and what outlives it under ``serve``."""

    serving: bool = False
    site: Path | None = None
    unfinished: Path | None = None
    made: build.Made | None = None
    problems: tuple[Problem, ...] = ()
    files: list[Document] = field(default_factory=list)
    offline: bool = False
    pages: dict[str, GuidePage] = field(default_factory=dict)
    safeguarding: str = ""
    counter: _Counter = field(default_factory=_Counter)


_run = _Run()


def on_startup(command: str, dirty: bool) -> None:
    """Tells ``serve`` from ``build``; its being here also keeps this module loaded while serving."""
    _run.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads, checks and makes the guide, and stops here where it is refused."""
    house = _house(config)
    _run.problems = ()
    load.cache_clear()  # under serve, templates change
    try:
        made = build.prepare(house, os.environ.get("GUIDE_BRAND", BRAND))
        asked = os.environ.get("GUIDE_FORMATS", "")
        # A preview makes no documents unless it is asked to: who writes a sentence wants to see it at once.
        formats = build.chosen(made, asked) if asked or not _run.serving else ()
        _run.files = documents.make(made.books, formats, house, documents.say)
        made = build.let_pass(made, _run.files)
        _run.offline = build.OFFLINE in formats and not _run.serving
        _run.pages = {
            page.path: page
            for book in made.books.values()
            for page in pages(book, house.templates, _run.files, _run.offline)
        }
        _run.safeguarding = _safeguarding(house, made.books["full"])
        _run.made = made
    except RefusedError as refused:
        print(report(refused.problems), file=sys.stderr)
        if not _run.serving:
            raise RefusedBuild("The guide has errors, so the old site stays as it is.") from None
        _run.problems = refused.problems
    except Exception as error:
        if isinstance(error, FormatError) and not _run.serving:
            raise RefusedBuild(str(error)) from error
        if not _run.serving:
            raise RefusedBuild(unforeseen(error)) from error
        says = unforeseen(error)
        _run.problems = (Problem(Place(house.named(house.settings)), "", says, "", "error"),)
    else:
        if made.warnings:
            print(report(made.warnings), file=sys.stderr)
    sound = _run.made
    config.extra["guide"] = {
        "words": {book.edition: book.words for book in sound.books.values()} if sound else {},
        "brand": sound.guide.brand if sound else None,
        "titles": {book.edition: book.title for book in sound.books.values()} if sound else {},
        "names": {book.edition: str(whole(book.title)) for book in sound.books.values()} if sound else {},
        "publisher": str(whole(sound.guide.brand.name)) if sound else "",
        "logo": _logo(house, sound) if sound else None,
        "safeguarding": _run.safeguarding,
        "language": sound.guide.language if sound else "en-GB",
        "serving": _run.serving,
        "problems": sorted(set(pressing(_run.problems))),
    }
    if sound and sound.guide.brand.site and not _run.serving:  # a preview has an address of its own
        config.site_url = f"{sound.guide.brand.site.rstrip('/')}/"
    if not config.site_url:
        # Without the site's address a site map has no address in it.
        config.theme.static_templates.discard("sitemap.xml")
    if not _run.serving:
        _run.counter = _Counter()
        logging.getLogger("mkdocs").addHandler(_run.counter)
        _run.site = Path(config.site_dir)
        try:
            _run.unfinished = swap.fresh(_run.site)
        except OSError as error:
            raise RefusedBuild(f"The site cannot be written to {_run.site.parent}: {error.strerror}.") from error
        atexit.register(swap.discard, _run.unfinished)  # also where somebody stops the build by hand
        config.site_dir = str(_run.unfinished)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the guide's pages and pictures, and leaves out what Material would send to a browser."""
    house = _house(config)
    fonts = house.templates / "assets" / "fonts"  # for print: a browser reads in the system's own
    # What a browser gets of these comes back below: the drawings that are used, style sheets and scripts made smaller.
    made = [house.templates / folder for folder in (STYLES, FEATURES, *SCRIPTS, "worker")]
    aside = (fonts, house.drawings, house.templates / "sitemap.xml", *made)
    for file in list(files):
        source = Path(file.abs_src_path or "")
        ours = source.is_relative_to(house.templates) or source.is_relative_to(config.docs_dir)
        if not ours or any(source.is_relative_to(folder) for folder in aside):
            files.remove(file)
    written = {**_styles(house), **dict(scripts(house.templates))}
    if _run.made:
        written |= {words_path(book.edition): words(book) for book in _run.made.books.values()}
        written |= dict(map(search.script, _run.made.books.values()))
        written[places.PATH] = places.script(_run.pages, written[places.PATH])
    for path, text in written.items():
        files.append(File.generated(config, path, content=text))
    if _run.made and (drawn := logo.file_of(_run.made.guide, house)):
        inside = InclusionLevel.INCLUDED
        files.append(File.generated(config, _logo_path(drawn), abs_src_path=str(drawn), inclusion=inside))
    for path in [*(_run.pages or [path_of("full")]), keep.OFFLINE]:
        files.append(File.generated(config, path.replace(".html", ".md"), content=""))
    for book in _run.made.books.values() if _run.made else ():
        for name, picture in book.images.items():
            if files.get_file_from_path(picture_path(name)) is None:
                files.append(
                    File.generated(
                        config,
                        picture_path(name),
                        abs_src_path=str(picture),
                        inclusion=InclusionLevel.INCLUDED,
                    )
                )
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Gives the shell what it needs to know of a page."""
    guide_page = _run.pages.get(page.file.dest_uri)
    page.meta["guide"] = guide_page
    page.title = guide_page.title if guide_page else config.site_name
    if page.file.dest_uri == keep.OFFLINE:
        page.meta["template"] = "offline.html"
    if guide_page and guide_page.is_home:
        page.meta["template"] = "home.html"
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Puts the guide's own HTML in the place of the empty page that MkDocs read."""
    guide_page = page.meta["guide"]
    page.present_anchor_ids = set()
    return guide_page.content if guide_page else ""


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Sends no line breaks of templates."""
    return lean(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Writes the documents, and swaps the site in when nothing is left that could go wrong."""
    new = Path(config.site_dir)
    build.write(_run.files, new)
    if _run.serving or _run.made is None or _run.site is None:
        return
    if _run.offline:
        offline.add(new, tuple(_run.made.books.values()))
    (new / keep.PATH).write_text(keep.worker(_house(config).templates, new), encoding="utf-8")
    if config.strict and _run.counter.count:
        raise RefusedBuild("MkDocs warned of something (see above), so the old site stays as it is.")
    try:
        swap.swap(new, _run.site)
    except OSError as error:
        raise RefusedBuild(f"The new site could not take the old one’s place: {error.strerror}.") from error
    where = _house(config).named(_run.site)
    count = len(_run.files)
    what = f"{len(_run.pages)} pages and {count} {'document' if count == 1 else 'documents'}"
    documents.say(f"{what} are in {where}. Open {where}/index.html.")
    _end(config)


def on_build_error(error: Exception) -> None:
    """Removes the unfinished site. The old one was never touched."""
    if _run.unfinished is not None:
        swap.discard(_run.unfinished)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watches what the guide is written in."""
    house = _house(config)
    for folder in (house.content, house.brand(os.environ.get("GUIDE_BRAND", BRAND)), house.templates):
        server.watch(str(folder))
    return server


def _logo(house: House, made: build.Made) -> dict[str, object] | None:
    """The path of the logo below the site, and how wide it is at the height of a line of the bar."""
    file = logo.file_of(made.guide, house)
    size = logo.size(file.read_bytes()) if file else None
    if file is None or size is None:
        return None
    return {"path": _logo_path(file), "width": round(LOGO_HEIGHT * size[0] / size[1]), "height": LOGO_HEIGHT}


def _safeguarding(house: House, book: Book) -> str:
    """Whom to tell when somebody may be in danger, as HTML."""
    return str(Renderer(book, house.templates).line(book.safeguarding))


def _logo_path(file: Path) -> str:
    return f"assets/logo{file.suffix}"


def _styles(house: House) -> Mapping[str, str]:
    """The style sheets, with what the brand changes."""
    ours = _run.made.guide.brand if _run.made else None
    if ours is None:
        return sheets(house.templates)
    colours = brand(palette(ours.colours) if ours.colours else None)
    bar: Bar = "logo" if ours.logo else "name" if ours.short_name else ""
    return sheets(house.templates, colours, bar, ours.site or "")


def _end(config: MkDocsConfig) -> None:
    """Gives MkDocs its own site folder back: ``gh-deploy`` reads it after the build."""
    logging.getLogger("mkdocs").removeHandler(_run.counter)
    config.site_dir = str(_run.site)


def _house(config: MkDocsConfig) -> House:
    return House(Path(config.config_file_path).resolve().parent)
