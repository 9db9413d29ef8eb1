"""All sources are asked at once; what one does never reaches another."""

import threading
from datetime import UTC, datetime

import pytest

from portal.domain.overview import SourceAnswer
from portal.domain.person import Bsn
from portal.services.collect import Collector
from portal.services.ports import LogUnavailable
from portal.services.source_watch import SourceWatch
from tests.fakes import FakeConnector, fake_agency, fake_debt
from tests.services.test_source_watch import FakeStore

PERSON = Bsn("999990019")
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Answers:
    """A session's answers in memory."""

    def __init__(self):
        self.kept = {}
        self.asked = []

    def begin(self, sources, asked_at):
        self.asked += sources

    def put(self, answer, summary):
        self.kept[answer.source] = (answer, summary)

    def summaries(self):
        return {source: summary for source, (_, summary) in self.kept.items()}

    def answer(self, source):
        return self.kept[source][0]


class Log:
    """A log that keeps what it is told, or cannot be written."""

    def __init__(self, broken=False):
        self.entries = []
        self.broken = broken

    def record(self, entries):
        if self.broken:
            raise LogUnavailable
        self.entries += entries


def watch():
    return SourceWatch(FakeStore(), lambda: NOW)


def connector(source, **fields):
    return FakeConnector(agency=fake_agency(source), **fields)


def owing(source, cents):
    answer = SourceAnswer(source=source, status="answered", debts=(fake_debt(source, "d1", cents),))
    return connector(source, answers={PERSON: answer})


def collect(*connectors, log=None):
    answers = Answers()
    collector = Collector(connectors, log or Log(), lambda: NOW, watch())
    for future in collector.start(PERSON, answers, lambda source, debt: f"{source}-{debt}"):
        future.result(5)
    collector.close()
    return answers


def test_each_answer_is_kept_with_its_summary():
    kept = collect(owing("cjib", 11300), connector("duo")).summaries()
    assert (kept["cjib"].total_cents, kept["duo"].status) == (11300, "unknown_person")
    assert kept["cjib"].lines[0].key == "cjib-d1"


@pytest.mark.parametrize(("rejected", "status"), [(True, "rejected"), (False, "failed")])
def test_a_fault_becomes_a_gap_with_its_reason(rejected, status):
    kept = collect(connector("duo", fault="timeout", rejected=rejected), owing("cjib", 5))
    found = kept.summaries()
    assert (found["duo"].status, found["duo"].reason) == (status, "timeout")
    assert found["cjib"].total_cents == 5


class Broken(FakeConnector):
    def ask(self, person, now):
        raise RuntimeError("a bug with 999990019 in it")


def test_a_bug_in_a_connector_is_a_gap_and_its_text_goes_nowhere(caplog):
    found = collect(Broken(agency=fake_agency("duo")), owing("cjib", 5)).summaries()
    assert (found["duo"].status, found["duo"].reason) == ("failed", "internal")
    assert found["cjib"].status == "answered"
    assert "999990019" not in caplog.text


def test_a_source_that_hangs_holds_up_no_other():
    gate = threading.Event()
    answers = Answers()
    collector = Collector(
        [connector("duo", gate=gate), owing("cjib", 5)], Log(), lambda: NOW, watch()
    )
    slow, fast = collector.start(PERSON, answers, lambda source, debt: debt)
    fast.result(5)
    assert set(answers.kept) == {"cjib"}
    gate.set()
    slow.result(5)
    assert set(answers.kept) == {"cjib", "duo"}


def test_without_a_log_nothing_is_asked():
    source = owing("cjib", 5)
    with pytest.raises(LogUnavailable):
        collect(source, log=Log(broken=True))
    assert source.asked == 0


def test_each_question_and_each_answer_is_logged():
    log = Log()
    collect(owing("cjib", 5), connector("duo", fault="timeout"), log=log)
    told = sorted((e.action, e.subject, e.result) for e in log.entries)
    assert told == [
        ("answer", "cjib", "answered"),
        ("answer", "duo", "timeout"),
        ("ask", "cjib", "sent"),
        ("ask", "duo", "sent"),
    ]


def test_one_source_can_be_asked_again_and_only_that_one():
    first, second, answers = owing("cjib", 5), owing("duo", 6), Answers()
    collector = Collector([first, second], Log(), lambda: NOW, watch())
    for future in collector.retry(PERSON, answers, "duo", lambda source, debt: debt):
        future.result(5)
    assert (first.asked, second.asked, answers.asked) == (0, 1, ["duo"])
    with pytest.raises(KeyError):
        collector.retry(PERSON, answers, "nobody", lambda source, debt: debt)
