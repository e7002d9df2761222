"""``brand.yml``: the organisation that publishes a copy. Its name, logo and colours, and who can be asked for help."""

from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from coproduction.model.fields import EasyText, EasyTitle, Id, Title, Words, Written

LONGEST_NAME = 100
"""Characters of a brand's name. It stands in the head of every page and at the foot of every sheet, in one or two
lines on a phone. Our figure."""
LONGEST_SHORT_NAME = 24
"""Characters of the name that a phone shows beside the guide's title. Our figure: a line of the bar at 360 px."""
LONGEST_EMAIL = 254
"""Characters of an e-mail address (RFC 5321, 4.5.3.1.3)."""
LONGEST_ADDRESS = 300
"""Characters of a postal address: six lines of 50. Our figure."""
LONGEST_HOURS = 80
"""Characters of the hours of a telephone: they stand in a sentence. Our figure."""

LOGO_ENDINGS = (".svg", ".png")
"""What a logo's file may be: every browser shows both, and both can be checked."""

Email = Annotated[
    str,
    Field(
        max_length=LONGEST_EMAIL,
        pattern=r"^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$",
        description="An e-mail address: hello@example.org.",
    ),
]
Phone = Annotated[
    str,
    Field(pattern=r"^\+?[0-9][0-9 ()-]{1,24}$", description="A telephone number, with spaces: 01632 960 100."),
]
Web = Annotated[
    str,
    Field(
        max_length=200,
        pattern=r"^https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?(/[^\s\"<>]*)?$",
        description="The address of a page: https://example.org/help.",
    ),
]
Colour = Annotated[
    str, Field(pattern=r"^#?[0-9A-Fa-f]{6}$", description="A colour as six digits, in quotation marks: “#302b70”.")
]


class Reached(Written):
    """Ways to reach somebody."""

    phone: Phone | None = None
    email: Email | None = None
    web: Web | None = None

    @property
    def dialled(self) -> str:
        """The number as a link needs it, such as ``tel:01632960100``."""
        return dialled(self.phone) if self.phone else ""


class Colours(Written):
    """One or two colours of the organisation. The guide makes them darker or lighter where letters need it."""

    brand: Colour
    """Of buttons, of marks and of the bar at the side of a note."""
    second: Colour | None = None
    """Of links. Without it, links are blue."""


class Contact(Reached):
    """How those who publish this copy are reached."""

    address: Annotated[str, Field(min_length=1, max_length=LONGEST_ADDRESS)] | None = None
    """The postal address, a line a line."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The postal address line by line."""
        return tuple(line.strip() for line in (self.address or "").split("\n") if line.strip())


class Safeguarding(Written):
    """Whom to tell when a child or an adult may be in danger. It stands beside every place to write freely."""

    name: Title
    phone: Phone
    hours: Annotated[Title, Field(max_length=LONGEST_HOURS)] | None = None
    """When somebody answers."""
    web: Web | None = None

    @property
    def dialled(self) -> str:
        """The number as a link needs it."""
        return dialled(self.phone)


class LocalContact(Reached):
    """Somebody near readers who can help, such as a local SENDIASS or the parent carer forum."""

    id: Id
    title: Title
    easy_title: EasyTitle | None = None
    what: Words
    """What they do, in a sentence or two."""
    easy: EasyText
    """The same in easy read."""

    @model_validator(mode="before")
    @classmethod
    def _reached(cls, value: Any) -> Any:
        if isinstance(value, dict) and not value.keys() & {"phone", "email", "web"}:
            raise PydanticCustomError("reached", "reached")
        return value


class Brand(Written):
    """``brand.yml``: who publishes this copy, how it looks, and how people get help."""

    name: Title = Field(max_length=LONGEST_NAME)
    short_name: Title | None = Field(default=None, max_length=LONGEST_SHORT_NAME)
    """The name in the bar of a phone. With it, the bar of every page says who publishes the guide."""
    logo: Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9._-]*\.(svg|png)$")] | None = None
    """The name of an SVG or PNG file in the brand's folder. It takes the place of the name in the bar."""
    colours: Colours | None = None
    contact: Contact | None = None
    safeguarding: Safeguarding | None = None
    contacts: tuple[LocalContact, ...] = ()
    """Local contacts, on the first page and on the page about things that go wrong."""
    site: Web | None = None
    """The address at which this copy is published."""


def dialled(phone: str) -> str:
    """A telephone number as a link needs it: ``tel:`` and digits, less the “(0)” that nobody dials after ``+44``."""
    bare = phone.replace("(0)", "") if phone.startswith("+") else phone
    return "tel:" + "".join(one for one in bare if one.isdigit() or one == "+")
