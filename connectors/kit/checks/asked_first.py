"""An agency that wants to be asked first says whom it knows from a keyed hash alone."""

from __future__ import annotations

from connectors.codes import AnswerRejected
from connectors.http import Question
from connectors.kit.promise import Broken, Promise, Untried
from connectors.kit.setting import Role
from connectors.kit.talk import JSON, Talk
from connectors.known import KNOWN_PATH, known_question, says_known


def knows_by_hash(talk: Talk) -> None:
    """Whom it has debts of, it knows."""
    _only_when_agreed(talk)
    if not _says(talk, "person"):
        raise Broken(f"It does not know {talk.setting.name_of('person')} by the keyed hash.")


def not_a_stranger(talk: Talk) -> None:
    """Whom it does not know, it does not know."""
    _only_when_agreed(talk)
    if _says(talk, "stranger"):
        raise Broken("It says that it knows a stranger, so that it would be told who looked.")


def _only_when_agreed(talk: Talk) -> None:
    if not talk.setting.facts.ask_before_telling:
        raise Untried("agency.yaml does not say ask_before_telling.")


def _says(talk: Talk, role: Role) -> bool:
    """Its word about a person. Raises ``Broken`` when it is none."""
    told = talk.setting.hash_of(role)
    name = talk.setting.name_of(role)
    came = talk.ask(Question("POST", KNOWN_PATH, known_question(told), JSON), f"about {name}")
    if came.status != 200 or came.fault:
        raise Broken(f"The answer about {name} must be 200, also when it is no.")
    try:
        return says_known(came.body, source=talk.setting.facts.id, person_hash=told)
    except AnswerRejected as refusal:
        raise Broken(f"The answer about {name} is refused: {refusal.reason}.") from None


PROMISES = (
    Promise("knows-by-hash", knows_by_hash, ("gives-a-token",)),
    Promise("does-not-know-a-stranger", not_a_stranger, ("knows-by-hash",)),
)
