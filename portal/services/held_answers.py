"""The answers of a visit, without what came from a source that is in quarantine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from portal.domain.overview import SourceAnswer
from portal.services.ports import AnswerStore
from portal.services.summary import SourceSummary

QUARANTINED = "quarantined"
NOT_SHARED = "not_shared"
"""Why a source is not asked: it is held back, or the citizen does not share it with a helper."""


class HeldAnswers:
    """An ``AnswerStore`` that shows a source in quarantine as a gap, whatever it answered before.

    What was kept stays: after the release it is shown again.
    """

    def __init__(self, answers: AnswerStore, quarantined: Callable[[str], bool]) -> None:
        self._answers = answers
        self._quarantined = quarantined

    def begin(self, sources: Sequence[str], asked_at: datetime) -> None:
        """Note that these sources are being asked."""
        self._answers.begin(sources, asked_at)

    def put(self, answer: SourceAnswer, summary: SourceSummary) -> None:
        """Keep an answer."""
        self._answers.put(answer, summary)

    def summaries(self) -> Mapping[str, SourceSummary]:
        """The summary per source."""
        return {
            source: _gap(summary) if self._quarantined(source) else summary
            for source, summary in self._answers.summaries().items()
        }

    def answer(self, source: str) -> SourceAnswer | None:
        """The whole answer of a source, with its debts."""
        if self._quarantined(source):
            return not_asked(source)
        return self._answers.answer(source)


def not_asked(
    source: str, asked_at: datetime | None = None, reason: str = QUARANTINED
) -> SourceAnswer:
    """The answer of a source that is not asked: a gap that says why."""
    return SourceAnswer(source=source, status="failed", reason=reason, asked_at=asked_at)


def _gap(summary: SourceSummary) -> SourceSummary:
    return replace(summary, status="failed", reason=QUARANTINED, as_of=None, lines=(), rejected=())
