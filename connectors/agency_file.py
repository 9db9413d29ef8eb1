"""The model of ``connectors/<id>/agency.yaml``: the checked facts of one agency.

Facts are data. What a citizen is told to pay, and whom to call, comes from this file only,
never from a source's answer. ``connectors/README.md`` shows a complete file.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
    field_validator,
    model_validator,
)
from schwifty import IBAN

from connectors.conformance_facts import ConformanceFacts
from portal.domain.agency import Agency, Contact, PaymentDetails
from portal.domain.debt import Regime

Slug = StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)
AgencyId = Annotated[str, Slug]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Website = Annotated[str, StringConstraints(pattern=r"^https://[^\s/@]+(/\S*)?$", max_length=300)]
Phone = Annotated[str, StringConstraints(pattern=r"^(\+?[0-9][0-9 ()-]{2,20})$")]
Oin = Annotated[str, StringConstraints(pattern=r"^[0-9]{20}$")]
Municipality = Annotated[str, StringConstraints(pattern=r"^GM[0-9]{4}$")]
Kind = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
MOST_DAYS = 45
"""The longest that what was delivered in a file is held (docs/data-register.yaml)."""


class _Facts(BaseModel):
    """No unknown fields, no changes, and no values in error messages."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class ContactFacts(_Facts):
    """How to reach the agency.

    ``phone_source`` is the public page on which the number was checked; it is required beside
    ``phone``. ``phone_note`` says what calling costs or asks, ``hours`` when they answer.
    """

    website: Website
    phone: Phone | None = None
    phone_source: Website | None = None
    phone_note: Line | None = None
    hours: Line | None = None

    @model_validator(mode="after")
    def _a_number_has_a_source(self) -> Self:
        if self.phone and not self.phone_source:
            raise ValueError("phone_source must name the page on which the number was checked")
        return self


class PaymentFacts(_Facts):
    """Where to pay. The IBAN is checked (length, country, check digits) and kept without spaces."""

    iban: str
    account_holder: Line

    @field_validator("iban")
    @classmethod
    def _is_an_iban(cls, value: str) -> str:
        iban = IBAN(value, allow_invalid=True)
        if not iban.is_valid:
            raise ValueError("this is not a valid IBAN")
        return str(iban)

    def details(self) -> PaymentDetails:
        """The same, as the pages know it."""
        return PaymentDetails(iban=self.iban, account_holder=self.account_holder)


class FcidType(_Facts):
    """What an FCID ``type_financiele_verplichting`` such as ``CJIB_WAHV`` is with us."""

    kind: Kind
    regime: Regime


class FilesFacts(_Facts):
    """How an agency delivers files (``dialect: files``).

    ``hold_days``: after so many days without a newer file, what it delivered is dropped. ``kind``:
    what a line of a sheet is about when it does not say (soort).
    """

    hold_days: Annotated[int, Field(ge=1, le=MOST_DAYS, strict=True)] = 35
    kind: Kind = "other"


class AgencyFile(_Facts):
    """One agency. ``dialect: none`` is an agency that is not connected (``connected: false``).

    ``regime`` is the law under which it usually collects. ``categories`` are the kinds of debt it
    has. ``oin`` is its number in the register of organisations (organisatie-identificatienummer);
    when it is given, the agency's certificate must name it. ``ask_before_telling``: ask by keyed
    hash whether the agency knows someone, before telling who it is. ``signed_answers``: an answer
    without the agency's signature is refused.
    ``municipality`` is the code of Statistics Netherlands (CBS) of an agency that is one.
    ``where_instead`` is the page where a citizen can look when the agency is not connected.
    ``fcid_types`` tells, for ``dialect: fcid`` only, what each type code means, and
    ``fcid_parties`` which agency of ours an OIN or a name in a document is. ``files`` is for
    ``dialect: files`` only. ``conformance`` names the test persons of the kit.
    """

    id: AgencyId
    name: Line
    short_name: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    dialect: Literal["standard", "fcid", "files", "none"]
    connected: bool = True
    categories: tuple[Kind, ...] = ()
    regime: Regime | None = None
    municipality: Municipality | None = None
    oin: Oin | None = None
    ask_before_telling: StrictBool = False
    signed_answers: StrictBool = False
    contact: ContactFacts
    payment: PaymentFacts | None = None
    moved_to: AgencyId | None = None
    moved_year: Annotated[int, Field(ge=1950, le=2100, strict=True)] | None = None
    where_instead: Website | None = None
    fcid_types: dict[str, FcidType] = Field(default_factory=dict)
    fcid_parties: dict[str, AgencyId] = Field(default_factory=dict)
    files: FilesFacts | None = None
    conformance: ConformanceFacts | None = None

    @model_validator(mode="after")
    def _connected_means_a_dialect(self) -> Self:
        if self.connected != (self.dialect != "none"):
            raise ValueError("connected and dialect contradict each other")
        if self.connected and self.regime is None:
            raise ValueError("regime is missing: under which law does it collect?")
        if (self.moved_to is None) != (self.moved_year is None):
            raise ValueError("moved_to and moved_year belong together")
        return self

    @model_validator(mode="after")
    def _each_dialect_its_own_facts(self) -> Self:
        if (self.fcid_types or self.fcid_parties) and self.dialect != "fcid":
            raise ValueError("fcid_types and fcid_parties are only for dialect fcid")
        if self.files and self.dialect != "files":
            raise ValueError("files is only for dialect files")
        if self.dialect == "files" and (self.ask_before_telling or self.signed_answers):
            raise ValueError("files are not asked: no ask_before_telling, no signed_answers")
        return self

    def agency(self) -> Agency:
        """These facts as the rest of the product knows them."""
        contact, payment = self.contact, self.payment
        return Agency(
            id=self.id,
            name=self.name,
            short_name=self.short_name,
            contact=Contact(
                website=self.where_instead or contact.website,
                phone=contact.phone,
                phone_note=contact.phone_note,
                hours=contact.hours,
            ),
            payment=payment.details() if payment else None,
            dialect=self.dialect,
            connected=self.connected,
            moved_to=self.moved_to,
            moved_year=self.moved_year,
            categories=self.categories,
            municipality=self.municipality,
        )
