"""Figures for the machines that watch over the portal: how the sources are doing."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from portal.services.source_state import SourceState
from portal.settings_check import is_loopback
from portal.web.policy import machine

States = Callable[[], Mapping[str, SourceState]]


def blueprint(
    states: States, clock: Callable[[], datetime], *, token: str | None, open_here: bool
) -> Blueprint:
    """``/metrics`` in the format of Prometheus; the figures are those of all processes together.

    Only with ``Authorization: Bearer <token>``. Without a token it does not exist, unless
    ``open_here``: then this machine itself may look.
    """
    pages = Blueprint("metrics", __name__)
    registry = CollectorRegistry()
    registry.register(SourceFigures(states, clock))

    @pages.get("/metrics")
    @machine
    def show() -> ResponseReturnValue:
        if token is None and not (open_here and is_loopback(request.remote_addr or "")):
            abort(404)
        if token is not None and not _is_sent(token):
            return "", 401, {"WWW-Authenticate": "Bearer"}
        return generate_latest(registry), {"Content-Type": CONTENT_TYPE_LATEST}

    return pages


class SourceFigures(Collector):
    """The states of the sources as figures."""

    def __init__(self, states: States, clock: Callable[[], datetime]) -> None:
        self._states = states
        self._clock = clock

    def describe(self) -> Iterator[Metric]:
        """Nothing beforehand: the sources are not known yet."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """The figures now."""
        states = sorted(self._states().items())
        yield from _counted(states)
        yield from _instants(states)
        standing = GaugeMetricFamily(
            "portal_source_standing", "1 for how the source stands now.", labels=("source", "state")
        )
        for source, state in states:
            standing.add_metric((source, state.standing(self._clock())), 1)
        yield standing


def _counted(states: list[tuple[str, SourceState]]) -> Iterator[Metric]:
    questions = CounterMetricFamily(
        "portal_source_questions", "Questions by their result.", labels=("source", "result")
    )
    seconds = CounterMetricFamily(
        "portal_source_question_seconds", "Time that questions took.", labels=("source", "result")
    )
    debts = CounterMetricFamily(
        "portal_source_refused_debts", "Debts refused by reason.", labels=("source", "reason")
    )
    for source, state in states:
        for tally in state.tallies:
            if tally.about == "debt":
                debts.add_metric((source, tally.result), tally.count)
            else:
                questions.add_metric((source, tally.result), tally.count)
                seconds.add_metric((source, tally.result), tally.milliseconds / 1000)
    yield from (questions, seconds, debts)


def _instants(states: list[tuple[str, SourceState]]) -> Iterator[Metric]:
    for name in ("answer", "failure"):
        last = GaugeMetricFamily(
            f"portal_source_last_{name}_timestamp_seconds",
            f"When the source's last {name} came.",
            labels=("source",),
        )
        for source, state in states:
            at = state.last_answer_at if name == "answer" else state.last_failure_at
            if at is not None:
                last.add_metric((source,), at.timestamp())
        yield last


def _is_sent(token: str) -> bool:
    sent = request.headers.get("Authorization", "").encode()
    return hmac.compare_digest(sent, f"Bearer {token}".encode())
