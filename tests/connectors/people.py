"""Invented people for the tests of the connectors."""

from __future__ import annotations

from portal.domain.person import Bsn, InvalidBsn


def invented(count: int) -> tuple[Bsn, ...]:
    """So many different people, whose numbers pass the 11-test."""
    people: list[Bsn] = []
    number = 900_000_000
    while len(people) < count:
        number += 1
        try:
            people.append(Bsn(str(number)))
        except InvalidBsn:
            continue
    return tuple(people)


PEOPLE = invented(20)
PERSON, OTHER = PEOPLE[0], PEOPLE[1]
