"""Each reason is a card that a citizen understands, on a page that keeps the house rules."""

from __future__ import annotations

import pytest

from portal.web.words.gaps import FAILURES, REJECTED_DEBTS
from tests.connectors.people import PERSON
from tests.hostile.case import Case, corpus
from tests.hostile.playing import asking, good_source
from tests.hostile.source import HostileSource
from tests.pages.portal import ClientWith

FIRST_OF_EACH = {case.expect: case for case in reversed(corpus()) if case.reason}


@pytest.mark.parametrize("case", FIRST_OF_EACH.values(), ids=FIRST_OF_EACH.keys())
def test_each_reason_is_told_in_plain_words_beside_what_is_known(
    case: Case, source: HostileSource, client_with: ClientWith
) -> None:
    with asking(case, source) as connector, source.playing(case):
        visitor = client_with(connector, good_source(), person=PERSON)
        page, own = visitor.visit("/overview"), visitor.visit("/sources/cjib")

    words = REJECTED_DEBTS if case.expect.startswith("debt") else FAILURES
    assert str(words[case.reason]) in page.text
    assert str(words[case.reason]) in own.text
    assert page.total.startswith("Minstens")
    assert "€ 25,00" in page.text
    assert PERSON.reveal() not in page.html + own.html


def test_every_reason_of_the_corpus_has_words_of_its_own() -> None:
    told = {expect.split()[1] for expect in FIRST_OF_EACH}
    assert told <= FAILURES.keys() | REJECTED_DEBTS.keys()
    assert len(FIRST_OF_EACH) >= 25
