"""A copy of the guide under another organisation's brand: everything of it is seen, and nothing of another's.

The organisation is in ``tests/brands/riverside``. Its orange could not be read on any paper of the site.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from coproduction.assemble import assemble
from coproduction.house import House
from coproduction.model.brand import Brand
from tests.browser.conftest import build, served
from tests.browser.test_weight import SHARED, VIEW, weight
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

FOLDER = ROOT / "tests" / "brands" / "riverside"
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PAGES = ("index.html", "if-it-is-not-working.html", "nine-questions.html", "communicate.html", "easy/index.html")


@pytest.fixture(scope="module")
def riverside() -> Brand:
    guide, problems = assemble(House(ROOT), str(FOLDER))
    assert guide is not None, problems
    return guide.brand


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide as Riverside builds it."""
    return build(tmp_path_factory.mktemp("branded") / "site", GUIDE_BRAND=str(FOLDER))


@pytest.fixture(scope="module")
def there(branded: Path) -> Iterator[str]:
    """Where Riverside's copy is served."""
    with served(branded) as address:
        yield address


def test_a_long_address_breaks_rather_than_the_page(tmp_path: Path, context: Callable[..., BrowserContext]) -> None:
    brand = shutil.copytree(FOLDER, tmp_path / "long")
    written = (brand / "brand.yml").read_text(encoding="utf-8")
    long = "send.information.advice.and.support@richmond-and-riverside.example"
    (brand / "brand.yml").write_text(written.replace("send@riverside.example", long), encoding="utf-8")
    site = build(tmp_path / "site", GUIDE_BRAND=str(brand), GUIDE_FORMATS="web")
    with served(site) as address:
        phone = context(viewport={"width": 320, "height": 640}).new_page()
        for path in ("index.html", "communicate.html", "easy/index.html"):
            phone.goto(address + path)
            assert long in phone.locator("footer").inner_text()
            assert phone.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_everything_in_the_brand_is_told_on_the_first_page(there: str, riverside: Brand, desk: Page) -> None:
    assert riverside.contact
    assert riverside.safeguarding
    desk.goto(there)
    expect(desk.get_by_role("link", name=f"{riverside.name} Co-production in SEND")).to_be_visible()
    foot = desk.get_by_role("contentinfo")
    expect(foot.get_by_role("heading", name=riverside.name)).to_be_visible()
    expect(foot.get_by_role("link", name=riverside.contact.email)).to_have_attribute(
        "href", f"mailto:{riverside.contact.email}"
    )
    expect(foot.get_by_role("link", name=riverside.contact.phone)).to_have_attribute("href", "tel:01632960100")
    expect(foot.get_by_role("link", name=riverside.name)).to_have_attribute("href", str(riverside.contact.web))
    for line in riverside.contact.lines:
        expect(foot).to_contain_text(line)
    expect(foot).to_contain_text(
        f"{riverside.safeguarding.name}, {riverside.safeguarding.phone} ({riverside.safeguarding.hours})"
    )
    local = desk.get_by_role("main")
    expect(local.get_by_role("heading", name="Help near you")).to_be_visible()
    for one in riverside.contacts:
        card = local.get_by_role("listitem").filter(has=desk.get_by_role("heading", name=one.title))
        expect(card).to_contain_text(one.what.strip())
        for reached in filter(None, (one.phone, one.email)):
            expect(card.get_by_role("link", name=reached)).to_be_visible()
    assert desk.locator("link[rel=canonical]").get_attribute("href") == f"{riverside.site}index.html"


def test_the_logo_is_seen_on_white_and_has_its_room(there: str, riverside: Brand, desk: Page) -> None:
    for scheme in ("light", "dark"):
        desk.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        desk.goto(there + "communicate.html")
        logo = desk.locator(".name img")
        expect(logo).to_have_attribute("alt", riverside.name)
        assert logo.evaluate("one => one.complete && one.naturalWidth > 0")
        width, height = (int(logo.get_attribute(side) or 0) for side in ("width", "height"))
        assert width / height == pytest.approx(150 / 50, rel=0.02)
        assert logo.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 255)"


def test_the_bar_has_room_for_the_logo(there: str, phone: Page) -> None:
    for width in (320, 360, 560, 700, 890):
        phone.set_viewport_size({"width": width, "height": 640})
        phone.goto(there + "communicate.html")
        boxes = [phone.locator(one).bounding_box() for one in (".name", ".bar .tools", ".bar .menu")]
        assert all(boxes)
        rights = [box["x"] + box["width"] for box in boxes if box]
        lefts = [box["x"] for box in boxes if box]
        assert rights[0] <= lefts[1] <= rights[1] <= lefts[2] <= rights[2] <= width
        inside = phone.locator(".name").evaluate("one => one.scrollWidth <= one.clientWidth")
        assert inside


def test_free_text_is_guarded_by_the_safeguarding_contact(there: str, riverside: Brand, desk: Page) -> None:
    assert riverside.safeguarding
    desk.goto(there + "make-it-happen.html")
    guard = desk.locator(".guard").first
    expect(guard).to_contain_text(f"Contact {riverside.safeguarding.name}, {riverside.safeguarding.phone}")
    assert guard.get_by_role("link").get_attribute("href") == "tel:01632960101"


def test_easy_read_has_the_contacts_in_its_own_words(there: str, riverside: Brand, desk: Page) -> None:
    desk.goto(there + "easy/if-it-is-not-working.html")
    for one in riverside.contacts:
        card = desk.get_by_role("listitem").filter(has=desk.get_by_role("heading", name=one.easy_title))
        expect(card.locator("img")).to_be_visible()
        for sentence in one.easy.sentences:
            expect(card).to_contain_text(sentence.text)


def test_what_the_brand_hides_is_gone_and_what_it_adds_is_there(branded: Path, there: str, desk: Page) -> None:
    assert not (branded / "derbys-story.html").exists()
    desk.goto(there + "schools-and-settings.html#practices-riverside-ferry-cafe")
    expect(desk.locator("#practices-riverside-ferry-cafe")).to_contain_text("Ferry Café")


def test_nothing_of_the_neutral_brand_is_left(branded: Path, site: Path) -> None:
    neutral = "The co-production guide"
    plain = {path: re.sub("<[^>]*>", "", path.read_text()) for path in branded.rglob("*.html")}
    assert [path for path, text in plain.items() if neutral in text] == []
    assert neutral in re.sub("<[^>]*>", "", (site / "index.html").read_text())
    documents = (branded / "downloads" / "guide.txt").read_text()
    assert neutral not in documents
    assert "Riverside Council (an example)" in documents
    for path in site.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".css", ".js", ".txt"):
            assert not re.search("riverside", path.read_text(encoding="utf-8"), re.IGNORECASE), path


def test_the_map_of_the_site_has_the_pages_alone(branded: Path, site: Path, riverside: Brand) -> None:
    found = re.findall("<loc>(.*?)</loc>", (branded / "sitemap.xml").read_text())
    pages = {path.relative_to(branded).as_posix() for path in branded.rglob("*.html")} - {"404.html", "offline.html"}
    assert set(found) == {f"{riverside.site}{path}" for path in pages}
    assert not (site / "sitemap.xml").exists()
    assert "canonical" not in (site / "index.html").read_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("colours", ["", "cream", "blue", "contrast"])
def test_its_colours_can_be_read(there: str, context: Callable[..., BrowserContext], scheme: str, colours: str) -> None:
    page = context(viewport={"width": 1280, "height": 900}, color_scheme=scheme, bypass_csp=True).new_page()
    for path in PAGES:
        page.goto(there + path)
        page.evaluate(
            """colours => { if (colours) document.documentElement.dataset.colours = colours;
            for (const one of document.querySelectorAll('details')) one.open = true; }""",
            colours,
        )
        page.evaluate(AXE)
        rules = {"runOnly": ["color-contrast", "color-contrast-enhanced"], "resultTypes": ["violations", "passes"]}
        result = page.evaluate(f"axe.run(document, {json.dumps(rules)})")
        assert [[node["target"] for node in one["nodes"]][:5] for one in result["violations"]] == [], path
        assert {one["id"] for one in result["passes"]} == {"color-contrast", "color-contrast-enhanced"}


def test_its_colours_are_its_own_but_not_in_high_contrast(there: str, desk: Page) -> None:
    desk.goto(there)
    button = desk.get_by_role("link", name="Read the guide")
    colour = "one => getComputedStyle(one).backgroundColor"
    assert button.evaluate(colour) == "rgb(126, 57, 0)"
    desk.emulate_media(color_scheme="dark")
    assert button.evaluate(colour) == "rgb(255, 161, 67)"
    desk.evaluate("document.documentElement.dataset.colours = 'light'")
    assert button.evaluate(colour) == "rgb(126, 57, 0)"
    desk.evaluate("document.documentElement.dataset.colours = 'contrast'")
    assert button.evaluate(colour) == "rgb(0, 0, 0)"


def test_the_first_view_stays_light(branded: Path) -> None:
    paths = [path.relative_to(branded).as_posix() for path in branded.rglob("*.html")]
    assert len(paths) > 40
    shared = sum(weight(branded, path) for path in SHARED)
    assert {path: found for path in paths if (found := shared + weight(branded, path)) > VIEW} == {}


@pytest.mark.parametrize("path", ["communicate.html", "is-this-co-production.html"])
def test_links_within_the_guide_are_spelled_out_on_paper(there: str, riverside: Brand, desk: Page, path: str) -> None:
    assert riverside.site
    desk.goto(there + path)
    desk.emulate_media(media="print")
    links = desk.locator('.body a:not(.term, .button)[href*=".html"]').all()
    assert links
    for link in links:
        said = link.evaluate("one => getComputedStyle(one, '::after').content.replaceAll('\" \"', '')")
        address = riverside.site.removeprefix("https://").rstrip("/")
        assert said.strip('"') == f" ({address}/{link.get_attribute('href')})"
