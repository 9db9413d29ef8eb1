"""The agency takes what it says it takes, and each request once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from pydantic import ValidationError

from connectors import strict_json
from connectors.api.mistake import mistake_in
from connectors.api.status import Offered
from connectors.codes import AnswerRejected
from connectors.http import Question
from connectors.kit.problem import code_of
from connectors.kit.promise import Broken, Promise, Untried
from connectors.kit.sending import new_key, read_standing, send
from connectors.kit.talk import Taken, Talk
from connectors.kit.wishes import ABOUT_A_DEBT, written
from connectors.requests import CAPABILITIES_PATH
from portal.domain.request import KINDS, RequestKind

NOTHING = "It offers no requests."


def says_what_it_offers(talk: Talk) -> None:
    """/v1/capabilities says what is offered."""
    came = talk.ask(Question("GET", CAPABILITIES_PATH, b"", {}))
    if came.status in (404, 405):
        raise Untried("There is no /v1/capabilities: so nothing is offered.")
    if came.status != 200 or came.fault or not came.is_json:
        raise Broken("The answer must be 200 with application/json.")
    try:
        read = strict_json.load(came.body)
        talk.offered = Offered.model_validate(read, context={"today": talk.today})
    except AnswerRejected as refusal:
        raise Broken(f"It cannot be read: {refusal.reason}.") from None
    except ValidationError as error:
        reason, place = mistake_in(error)
        raise Broken(f"It cannot be read: {reason} in {place or 'the whole'}.") from None


def offers_what_was_agreed(talk: Talk) -> None:
    """What it offers is what agency.yaml says."""
    offered, facts = _offered(talk), talk.setting.facts
    if offered.agency != facts.id:
        raise Broken("It names another agency.")
    for name in ("ask_before_telling", "signed_answers"):
        if getattr(offered, name) != getattr(facts, name):
            raise Broken(f"{name} is not what agency.yaml says.")


def takes_what_it_offers(talk: Talk) -> None:
    """Every kind that is offered is taken: 201, with how it stands."""
    debts = [debt.id for debt in talk.reading().debts]
    for kind in sorted(_some(talk)):
        if kind in ABOUT_A_DEBT and not debts:
            continue
        body, key = (
            written(kind, talk.setting.people["person"], debts, talk.clock()).body,
            new_key(),
        )
        came = send(talk, body, key, f"({kind})")
        if came.status != 201:
            raise Broken(f"A first {kind} must be 201, not {code_of(came) or came.status}.")
        told = read_standing(talk, came)
        if told.kind != kind:
            raise Broken(f"A request of kind {kind} came back as {told.kind}.")
        talk.taken[kind] = Taken(kind, key, body, came, told.id, told.state)
    if not talk.taken:
        raise Untried("All that is offered needs a debt, and there is none.")


def sent_twice_is_done_once(talk: Talk) -> None:
    """The same key with the same bytes gives the same answer, and nothing happens twice."""
    for one in _taken(talk):
        came = send(talk, one.body, one.key, f"({one.kind}, the very same again)")
        if came.status != 200:
            raise Broken(f"The same again must be 200, not {code_of(came) or came.status}.")
        if read_standing(talk, came).id != one.id:
            raise Broken("The same again gave another id: it was done twice.")
        if strict_json.load(came.body) != strict_json.load(one.came.body):
            raise Broken("The same again gave another answer than the first time.")


def a_key_is_of_one_request(talk: Talk) -> None:
    """The same key with other bytes is refused."""
    one = _taken(talk)[0]
    came = send(talk, one.body + b" ", one.key, f"({one.kind}, same key, other bytes)")
    if came.status != 409 or code_of(came) != "idempotency-conflict":
        raise Broken("The same key with other bytes must be 409, type …/idempotency-conflict.")


def at_once_is_once(talk: Talk) -> None:
    """The same request that comes twice at the same moment is done once."""
    one, key = _taken(talk)[0], new_key()
    how = f"({one.kind}, the same twice at once)"
    with ThreadPoolExecutor(2) as threads:
        came = list(threads.map(lambda _: send(talk, one.body, key, how), range(2)))
    if any(each.status == 409 and code_of(each) != "request-in-progress" for each in came):
        raise Broken("Only request-in-progress may be the answer to the second.")
    taken = [(each, read_standing(talk, each)) for each in came if each.status in (200, 201)]
    for each, told in taken:
        again = Taken(one.kind, key, one.body, each, told.id, told.state)
        talk.taken[told.id] = again  # so that it is taken back as well
    done = {told.id for _, told in taken}
    if len(done) != 1 or {each.status for each in came} - {200, 201, 409}:
        raise Broken(f"It must be taken once, and was taken {len(done)} times.")


def refuses_what_it_does_not_offer(talk: Talk) -> None:
    """A kind that is not offered is refused, so that the citizen is told at once."""
    missing: list[RequestKind] = [kind for kind in KINDS if kind not in _some(talk)]
    if not missing:
        raise Untried("Every kind is offered.")
    debts = [debt.id for debt in talk.reading().debts]
    body = written(missing[0], talk.setting.people["person"], debts, talk.clock()).body
    came = send(talk, body, new_key(), f"({missing[0]}, not offered)")
    if came.status != 422 or code_of(came) != "not-offered":
        raise Broken(f"{missing[0]} is not offered, so it must be 422, type …/not-offered.")


def _offered(talk: Talk) -> Offered:
    if talk.offered is None:
        raise Untried(NOTHING)
    return talk.offered


def _some(talk: Talk) -> frozenset[RequestKind]:
    """The kinds that are offered."""
    kinds = _offered(talk).requests
    if not kinds:
        raise Untried(NOTHING)
    return kinds


def _taken(talk: Talk) -> list[Taken]:
    if not talk.taken:
        raise Untried("No request was taken.")
    return list(talk.taken.values())


_TAKES = ("takes-what-it-offers",)
PROMISES = (
    Promise("says-what-it-offers", says_what_it_offers, ("gives-a-token",)),
    Promise("offers-what-was-agreed", offers_what_was_agreed, ("says-what-it-offers",)),
    Promise(
        "takes-what-it-offers", takes_what_it_offers, ("says-what-it-offers", "lists-the-debts")
    ),
    Promise("sent-twice-is-done-once", sent_twice_is_done_once, _TAKES),
    Promise("a-key-is-of-one-request", a_key_is_of_one_request, ("sent-twice-is-done-once",)),
    Promise("at-once-is-once", at_once_is_once, ("sent-twice-is-done-once",)),
    Promise("refuses-what-it-does-not-offer", refuses_what_it_does_not_offer, _TAKES),
)
