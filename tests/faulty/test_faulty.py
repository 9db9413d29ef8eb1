"""Each faulty agency is caught, by the promise that names its fault and by no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.kit.promise import Result
from tests.faulty import answers, desks, documents, doors, secure, transport
from tests.faulty.certificates import TlsAgency
from tests.faulty.counter import Counter
from tests.faulty.good import GoodAgency
from tests.faulty.serving import tried

CAUGHT_BY: dict[type[GoodAgency] | type[Counter], str] = {
    answers.TellsAboutAnother: "names-the-person",
    answers.KeepsTheFirstAnswer: "names-the-person",
    answers.SpeaksForAnother: "names-the-agency",
    answers.SpeaksVersionTwo: "speaks-the-version",
    answers.ListsNothing: "lists-the-debts",
    answers.CountsInEuros: "amounts-in-cents",
    answers.WritesFractions: "amounts-in-cents",
    answers.NeverAddsUp: "balance-adds-up",
    answers.RemitsMoreThanAll: "balance-adds-up",
    answers.LeavesADebtOut: "owes-what-was-agreed",
    answers.RepeatsAnId: "ids-are-unique",
    answers.RepeatsAnEventId: "ids-are-unique",
    answers.CountsItsIds: "same-answer-twice",
    answers.ForgetsTheZone: "says-when",
    answers.LivesInTheFuture: "says-when",
    answers.InventsWords: "words-are-known",
    answers.ForgetsAField: "nothing-is-missing",
    answers.WritesYes: "kinds-of-values",
    answers.HidesText: "texts-are-plain",
    answers.SpacesItsIds: "ids-fit",
    answers.PointsNowhere: "references-exist",
    answers.OwesNothingToStrangers: "unknown-is-not-nothing",
    answers.RepeatsTheNumber: "number-stays-inside",
    answers.NumbersItsHeaders: "number-stays-inside",
    answers.MixesUp: "questions-at-once",
    transport.ShowsAnErrorPage: "answers-in-json",
    transport.CallsHtmlJson: "strict-json",
    transport.SaysItTwice: "strict-json",
    transport.WritesNaN: "strict-json",
    transport.NeverEnds: "within-size",
    transport.PacksABomb: "within-size",
    transport.Drips: "within-time",
    transport.CutsThePackingOff: "answers-in-json",
    transport.SendsUsInside: "no-redirect",
    transport.Fails: "says-two-hundred",
    transport.CrashesOnNonsense: "refuses-nonsense",
    transport.AnswersGet: "only-post",
    transport.HasAPlain404: "unknown-is-not-nothing",
    doors.LetsAnyoneIn: "asks-for-a-token",
    doors.TakesAnyToken: "asks-for-a-token",
    doors.TakesAnySecret: "refuses-a-wrong-secret",
    doors.KnowsAnotherSecret: "gives-a-token",
    doors.SignsNothing: "answers-are-signed",
    doors.SignsSomethingElse: "signature-fits-the-bytes",
    doors.SignsWithAnotherKey: "signature-fits-the-bytes",
    doors.ReplaysASignature: "signature-answers-the-question",
    doors.SignedAnHourAgo: "signature-is-fresh",
    doors.KnowsEveryone: "does-not-know-a-stranger",
    doors.KnowsNoOne: "knows-by-hash",
    doors.PromisesNoSigning: "offers-what-was-agreed",
    doors.OffersNonsense: "says-what-it-offers",
    desks.ForgetsKeys: "sent-twice-is-done-once",
    desks.TellsTheLatest: "sent-twice-is-done-once",
    desks.TakesOtherBytes: "a-key-is-of-one-request",
    desks.ChecksTooLate: "at-once-is-once",
    desks.OffersWhatItRefuses: "takes-what-it-offers",
    desks.WritesNoMoment: "takes-what-it-offers",
    desks.TakesEverything: "refuses-what-it-does-not-offer",
    desks.LosesRequests: "says-how-it-stands",
    desks.InventsRequests: "an-unknown-request-is-none",
    desks.WithdrawsOnce: "can-be-taken-back",
    documents.DocumentOfAnother: "names-the-person",
    documents.DocumentInVersionNine: "speaks-the-version",
    documents.DocumentInEuros: "amounts-in-cents",
    secure.HasAnUnknownRoot: "trusted-certificate",
    secure.IsElsewhere: "trusted-certificate",
    secure.IsAnotherOrganisation: "certificate-of-the-organisation",
    secure.WantsNoCertificate: "asks-for-our-certificate",
}


def broken(results: tuple[Result, ...]) -> dict[str, str]:
    """What is not kept, and why."""
    return {one.promise: one.why for one in results if one.state == "broken"}


@pytest.mark.parametrize("kind", [GoodAgency, documents.GoodDocument, TlsAgency])
def test_an_agency_that_keeps_every_promise_hears_nothing(
    kind: type[GoodAgency], tmp_path: Path
) -> None:
    results = tried(kind, tmp_path)
    assert broken(results) == {}
    untried = {one.promise for one in results if one.state == "untried"}
    secured = {one for one in untried if "certificate" in one}
    assert untried == (set() if kind is TlsAgency else secured)


@pytest.mark.parametrize(
    ("kind", "promise"), CAUGHT_BY.items(), ids=lambda one: getattr(one, "__name__", "")
)
def test_a_faulty_agency_is_caught_by_the_promise_that_names_its_fault(
    kind: type[GoodAgency] | type[Counter], promise: str, tmp_path: Path
) -> None:
    results = tried(kind, tmp_path)
    found = broken(results)
    assert [*found] == [promise], found
    (told,) = (one for one in results if one.promise == promise)
    assert told.sent and told.came and told.why and told.mend
