"""The page of who looked: its part of the list, what can be chosen, and the state of the log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from portal.domain.calendar import amsterdam_day
from portal.services.looked import LogChecked, LogQuestion, LogRecord
from portal.web.debt_line import Agencies
from portal.web.filters import moment_text
from portal.web.i18n import _
from portal.web.looked.lines import LookDay, LookLine, days_of, line_of, who_kind
from portal.web.words.looked import ACTORS, QUESTIONS, SOMEBODY

DAYS_PER_PAGE = 14
NO_WAY_TO_ASK = frozenset({"ask_about_log", "read_log", "take_log"})
"""What a citizen just did on this page itself: a question about it would go round in a circle."""


@dataclass(frozen=True, slots=True)
class QuestionText:
    """A question of the citizen, the row it is about, and the answer."""

    kind: str
    about: LookLine
    asked: LogQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedText:
    """The page. ``whos`` are the choices: (value, words). ``state`` says when the log was checked;
    ``broken``: that something was wrong then."""

    days: tuple[LookDay, ...]
    who: str
    whos: tuple[tuple[str, str], ...]
    page: int
    pages: int
    state: str
    broken: bool
    questions: tuple[QuestionText, ...]
    key_of: Callable[[LogRecord], str]


def looked_text(
    records: Sequence[LogRecord],
    questions: Sequence[LogQuestion],
    checked: LogChecked | None,
    agencies: Agencies,
    *,
    who: str,
    number: int,
    key_of: Callable[[LogRecord], str],
) -> LookedText | None:
    """One page of the list; None when it has no page of this number, or nobody of this kind."""
    kinds = dict.fromkeys(who_kind(record) for record in records)
    chosen = [record for record in records if who in ("", who_kind(record))]
    days = sorted({amsterdam_day(record.at) for record in chosen}, reverse=True)
    pages = max(1, -(-len(days) // DAYS_PER_PAGE))
    if not 1 <= number <= pages or (who and who not in kinds):
        return None
    shown = set(days[(number - 1) * DAYS_PER_PAGE : number * DAYS_PER_PAGE])
    return LookedText(
        days=days_of([one for one in chosen if amsterdam_day(one.at) in shown], agencies),
        who=who,
        whos=tuple((kind, str(ACTORS.get(kind, SOMEBODY))) for kind in kinds),
        page=number,
        pages=pages,
        state=state_text(checked),
        broken=checked is not None and not checked.whole,
        questions=tuple(
            QuestionText(str(QUESTIONS[one.kind]), line_of(one.about, agencies), one)
            for one in questions
        ),
        key_of=key_of,
    )


def state_text(checked: LogChecked | None) -> str:
    """When the whole log was last checked, as it is."""
    if checked is None:
        return _("De lijst van alle bezoekers samen is hier nog niet nagekeken.")
    at = moment_text(checked.at)
    if checked.whole:
        return _("Wij keken alles na op %(moment)s. Er was niets veranderd of weg.", moment=at)
    return _("Wij keken alles na op %(moment)s. Er klopte iets niet.", moment=at)
