"""A municipality (gemeente): by law it helps everyone who lives there with debts (Wgs art. 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityDesk:
    """Where a municipality gives debt help, as far as a source told; the rest is None.

    ``source`` is the public page on which it stood, ``read_on`` the day on which we read it.
    """

    source: str
    read_on: date
    name: str | None = None
    phone: str | None = None
    hours: str | None = None
    website: str | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneralContact:
    """How to reach a municipality in general, by the register of government organisations
    (ROO), which it checked itself on ``checked_on``."""

    phone: str
    website: str | None
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality as Statistics Netherlands (CBS) lists it.

    ``code`` such as ``GM0344``. ``name`` is the one citizens know; ``official_name`` that of the
    list. ``places`` are its places of residence (woonplaatsen). ``area_code`` is the netnummer of
    its town hall; ``told_short_number``: it told of its number of 14 and that code itself.
    """

    code: str
    name: str
    official_name: str
    province: str
    places: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    area_code: str | None = None
    told_short_number: bool = False
    general: GeneralContact | None = None
    desk: MunicipalityDesk | None = None

    @property
    def short_number(self) -> str | None:
        """The number that many municipalities have: 14 and the area code, such as 14 030."""
        return f"14 {self.area_code}" if self.area_code else None

    @property
    def phone(self) -> str | None:
        """The best number we know: of the desk, else the one it gave to the register, else 14
        and the area code, which may not work."""
        if self.desk is not None and self.desk.phone:
            return self.desk.phone
        return self.general.phone if self.general else self.short_number


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityList:
    """The official list that the municipalities come from, and the year for which it holds."""

    title: str
    publisher: str
    year: int
    url: str
    licence: str
