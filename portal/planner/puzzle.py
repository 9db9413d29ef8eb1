"""A case as whole numbers, which travels to the solving process and back as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from portal.domain.plan import Option
from portal.domain.plan_case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One debt, by start month: ``totals`` to pay, ``harm`` of starting then (a debt that comes
    too late outweighs all known costs together, which count in cents), and ``free``: no need to
    ask. ``rate``: interest in millionths a month, only to choose between equals."""

    totals: tuple[int, ...]
    harm: tuple[int, ...]
    free: tuple[bool, ...]
    standard: int
    custom: int
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Puzzle:
    """Room a month in cents, and the pieces to place. ``any_will_do``: the question is only whether
    there is a plan."""

    room: tuple[int, ...]
    pieces: tuple[Piece, ...]
    any_will_do: bool = False


@dataclass(frozen=True, slots=True)
class Solved:
    """An option per piece, and whether that is proven to be the best; None: nothing fits."""

    options: tuple[Option, ...] | None
    proven: bool


def puzzle_of(case: Case, *, any_will_do: bool = False) -> Puzzle:
    """The case in numbers."""
    days = [case.day(month) for month in range(case.horizon)]
    heaviest = 1 + sum(step.cents for debt in case.open for step in debt.growth)
    pieces = []
    for debt in case.open:
        growth = [debt.growth_by(start, day) for start, day in enumerate(days)]
        late = [debt.too_late(start, day) for start, day in enumerate(days)]
        pieces.append(
            Piece(
                totals=tuple(debt.cents + added for added in growth),
                harm=tuple(
                    heaviest * too_late + added
                    for too_late, added in zip(late, growth, strict=True)
                ),
                free=tuple(debt.is_free(start, day) for start, day in enumerate(days)),
                standard=1 if debt.one_part else debt.standard_months,
                custom=1 if debt.one_part else debt.custom_months,
                rate=int((debt.yearly_percent or 0) * 10_000 / 12),
            )
        )
    return Puzzle(room=case.room, pieces=tuple(pieces), any_will_do=any_will_do)


def written(puzzle: Puzzle) -> str:
    """The puzzle as JSON."""
    return json.dumps(asdict(puzzle))


def read(text: str) -> Puzzle:
    """The puzzle from JSON."""
    raw = json.loads(text)
    pieces = tuple(
        Piece(
            totals=tuple(piece["totals"]),
            harm=tuple(piece["harm"]),
            free=tuple(piece["free"]),
            standard=piece["standard"],
            custom=piece["custom"],
            rate=piece["rate"],
        )
        for piece in raw["pieces"]
    )
    return Puzzle(
        room=tuple(raw["room"]),
        pieces=pieces,
        any_will_do=raw["any_will_do"],
    )


def written_answer(solved: Solved) -> str:
    """The answer as JSON."""
    return json.dumps({"options": solved.options, "proven": solved.proven})


def read_answer(text: str) -> Solved:
    """The answer from JSON. Raises ``ValueError`` when there is none."""
    raw = json.loads(text)
    found = raw["options"]
    return Solved(
        None if found is None else tuple(Option(*option) for option in found), raw["proven"]
    )
