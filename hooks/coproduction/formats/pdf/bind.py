"""Binding: parts that were set by themselves become one PDF, with one tag tree, one set of bookmarks and links between.

What a part leads to in another is an address that begins with ``elsewhere:``; a last page, which is thrown away, tells
where everything in a part is. The tags stay those of PDF/UA-1.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import pikepdf
from msgspec import Struct
from pikepdf import Array, Dictionary, Name, NameTree, NumberTree, Object, Pdf, String

from coproduction.formats.pdf.headings import below_title
from coproduction.formats.pdf.labels import SCHEME
from coproduction.formats.pdf.tables import elements
from coproduction.formats.shape import FormatError

_FOOT = b"/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC /Foot Do EMC"
"""The foot of a page. It is marked where it is drawn, too: not every checker looks into it."""


class Place(Struct, frozen=True):
    """A point: the page, counted from 0 in its part, and the place on it in points."""

    page: int
    across: float
    up: float


class Part(Struct, frozen=True):
    """A part that is open, what it was read from, and where everything in it is, by label."""

    pdf: Pdf
    content: bytes
    places: dict[str, Place]

    @property
    def pages(self) -> int:
        """How many it has."""
        return len(self.pdf.pages)


class Start(Struct, frozen=True):
    """Where a chapter starts: its label and title, and its page, counted from 1."""

    label: str
    title: str
    page: int


def tell_apart(pdf: Pdf, name: str) -> None:
    """Begins the ids in a part’s tag tree with its name, so that no other part has the same ones."""
    for element in elements(pdf.Root.StructTreeRoot):
        if "/ID" in element:
            element.ID = String(f"{name}:{element.ID}")
        held = element.get("/A")
        for one in held if isinstance(held, Array) else ():
            if "/Headers" in one:
                one.Headers = Array([String(f"{name}:{id}") for id in one.Headers])


@contextmanager
def opening(content: bytes, index: Sequence[str]) -> Iterator[Part]:
    """A part, opened, without its last page. ``index`` are the labels that this has a link to, in order."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        named = NameTree(pdf.Root.Names.Dests)
        links = pdf.pages[-1].obj.get("/Annots", Array())
        if len(links) != len(index):
            raise FormatError(f"A part of the PDF has {len(index)} places to lead to, and {len(links)} links to them.")
        places: dict[str, Place] = {}
        for label, link in zip(index, links, strict=True):
            goal = link.Dest if isinstance(link.Dest, Array) else named[str(link.Dest)]
            places[label] = Place(numbers[goal[0].objgen], float(goal[2]), float(goal[3]))
        _drop(pdf, 1)
        yield Part(pdf, content, places)


@contextmanager
def bound(cover: bytes, parts: Sequence[Part], feet: bytes, starts: Sequence[Start], word: str) -> Iterator[Pdf]:
    """One PDF of a cover with contents, of parts, and of the feet of all pages but the first.

    The last pages of ``cover`` stand for the first ones of chapters. ``word`` is the word for a page.
    """
    with pikepdf.open(io.BytesIO(cover)) as pdf, pikepdf.open(io.BytesIO(feet)) as below:
        first = len(pdf.pages) - len(starts)
        stand_ins = {page.obj.objgen: one.label for page, one in zip(pdf.pages[first:], starts, strict=True)}
        bookmarks = [one for one in _bookmarks(pdf) if _goal(one) not in stand_ins]
        _lead_on(pdf, stand_ins)
        _drop(pdf, len(starts))
        below_title(pdf.Root.StructTreeRoot)
        del pdf.Root.Names  # else those of the parts would get other names
        tree = _Tree(pdf)
        goals: dict[str, Array] = {}
        for part in parts:
            before = len(pdf.pages)
            pdf.add_pages_from(part.pdf)
            tree.add(part.pdf, before)
            bookmarks += list(_bookmarks(part.pdf, pdf))
            for label, place in part.places.items():
                goals[label] = Array([pdf.pages[before + place.page].obj, Name.XYZ, place.across, place.up, 0])
        tree.close()
        _mark(pdf, bookmarks)
        pdf.Root.Names = Dictionary(
            Dests=Dictionary(Names=Array([one for label in sorted(goals) for one in (String(label), goals[label])]))
        )
        _link(pdf, goals, starts, word)
        for page, foot in zip(pdf.pages[1:], below.pages[1:], strict=True):
            drawn = pdf.copy_foreign(foot.as_form_xobject())
            page.add_resource(drawn, Name.XObject, Name.Foot)
            page.contents_add(b"q", prepend=True)
            page.contents_add(b"Q " + _FOOT)
        _name(pdf, [cover, feet, *(part.content for part in parts)])
        yield pdf


class _Tree:
    """The tag tree of a document to which parts are added."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._root = pdf.Root.StructTreeRoot
        self._document = self._root.K[0]
        self._next = int(self._root.ParentTreeNextKey)
        self._parents = dict(NumberTree(self._root.ParentTree).items())
        self._ids: dict[str, Object] = {}

    def add(self, part: Pdf, before: int) -> None:
        """Adds a part whose pages are the last of the document, ``before`` of which were there already."""
        root = self._pdf.copy_foreign(part.Root.StructTreeRoot)
        for child in root.K[0].K:
            child.P = self._document
            self._document.K.append(child)
        for number, parent in NumberTree(root.ParentTree).items():
            self._parents[self._next + number] = parent
        for page in self._pdf.pages[before:]:
            page.obj.StructParents = self._next + int(page.obj.StructParents)
            for one in page.obj.get("/Annots", Array()):
                one.StructParent = self._next + int(one.StructParent)
        self._next += int(root.ParentTreeNextKey)
        if "/IDTree" in root:
            self._ids |= {str(one.ID): one for one in NameTree(root.IDTree).values()}

    def close(self) -> None:
        """Writes down which element each page and annotation belongs to, and which ids there are."""
        numbers = [one for number, parent in sorted(self._parents.items()) for one in (number, parent)]
        self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        self._root.ParentTreeNextKey = self._next
        ids = [one for id, element in sorted(self._ids.items()) for one in (String(id), element)]
        self._root.IDTree = self._pdf.make_indirect(Dictionary(Names=Array(ids)))


def _drop(pdf: Pdf, count: int) -> None:
    """Removes the last pages, and what the tag tree has of them."""
    root = pdf.Root.StructTreeRoot
    last = list(pdf.pages[-count:])
    gone = {page.obj.objgen for page in last}
    parents = NumberTree(root.ParentTree)
    for page in last:
        numbers = [page.obj.get("/StructParents"), *(one.StructParent for one in page.obj.get("/Annots", Array()))]
        for number in numbers:
            if number is not None and int(number) in parents:
                del parents[int(number)]
    document = root.K[0]
    document.K = Array([one for one in document.K if _page(one) not in gone])
    del pdf.pages[-count:]


def _page(element: Object) -> tuple[int, int] | None:
    """The page on which an element of the tag tree begins."""
    return next((one.Pg.objgen for one in elements(element) if "/Pg" in one), None)


def _bookmarks(pdf: Pdf, into: Pdf | None = None) -> Iterator[Object]:
    """The bookmarks of a document, those of chapters only: what is inside them comes along."""
    first = pdf.Root.Outlines.First
    one: Object | None = into.copy_foreign(first) if into else first
    while one is not None:
        yield one
        one = one.get("/Next")


def _goal(bookmark: Object) -> tuple[int, int]:
    goal: tuple[int, int] = bookmark.Dest[0].objgen
    return goal


def _mark(pdf: Pdf, bookmarks: Sequence[Object]) -> None:
    """Gives the document its bookmarks, one after another."""
    outlines = pdf.Root.Outlines
    outlines.First, outlines.Last, outlines.Count = bookmarks[0], bookmarks[-1], len(bookmarks)
    for number, one in enumerate(bookmarks):
        one.Parent = outlines
        for key, other in (("/Prev", number - 1), ("/Next", number + 1)):
            if 0 <= other < len(bookmarks):
                one[key] = bookmarks[other]
            elif key in one:
                del one[key]


def _lead_on(pdf: Pdf, stand_ins: Mapping[tuple[int, int], str]) -> None:
    """Links to pages that stand for others lead to these by name."""
    for page in pdf.pages:
        for one in page.obj.get("/Annots", Array()):
            goal = one.get("/Dest")
            if isinstance(goal, Array) and goal[0].objgen in stand_ins:
                one.Dest = String(stand_ins[goal[0].objgen])


def _link(pdf: Pdf, goals: Mapping[str, Array], starts: Sequence[Start], word: str) -> None:
    """Links from part to part lead there by name. All tell a screen reader which chapter they lead to, and its page."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    for page in pdf.pages:
        for one in page.obj.get("/Annots", Array()):
            address = str(one.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(SCHEME):
                del one.A
                one.Dest = String(address.removeprefix(SCHEME))
            if "/Dest" in one:
                goal = one.Dest if isinstance(one.Dest, Array) else goals[str(one.Dest)]
                number = numbers[goal[0].objgen]
                title = next((start.title for start in reversed(starts) if start.page <= number), "")
                one.Contents = String(f"{title}, {word} {number}")


def _name(pdf: Pdf, made_of: Sequence[bytes]) -> None:
    """What the document says of itself: how many pages it has, and a number that no other has."""
    number = base64.b64encode(hashlib.sha256(b"".join(made_of)).digest()[:16]).decode()
    told = pdf.Root.Metadata.read_bytes().decode()
    told = re.sub(r"(<xmpTPg:NPages>)\d+", rf"\g<1>{len(pdf.pages)}", told)
    told = re.sub(r"(<xmpMM:(?:InstanceID|DocumentID)>)[^<]*", rf"\g<1>{number}", told)
    pdf.Root.Metadata.write(told.encode())
