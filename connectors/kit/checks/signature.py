"""An agency that signs, signs every answer: these bytes, to this question, now."""

from __future__ import annotations

from collections.abc import Callable

from connectors.codes import AnswerRejected
from connectors.kit.promise import Broken, Promise, Untried
from connectors.kit.setting import Role
from connectors.kit.talk import Talk
from connectors.signature import HEADER, answering, verify

ROLES: tuple[Role, ...] = ("person", "stranger")


def answers_are_signed(talk: Talk) -> None:
    """A signature is there, also when the answer is "not known"."""
    facts = talk.setting.facts
    if talk.setting.endpoint.signing_keys is None:
        raise Untried("Signing is not agreed: agency.yaml has no signed_answers, and no keys.")
    for role in ROLES:
        if not talk.query(role).header(HEADER):
            if facts.signed_answers:
                raise Broken(f"The answer about {talk.setting.name_of(role)} is not signed.")
            raise Untried("agency.yaml does not say signed_answers, and the answer is not signed.")


def _never(reason: str, why: str) -> Callable[[Talk], None]:
    def check(talk: Talk) -> None:
        for role in ROLES:
            if _fault(talk, role) == reason:
                raise Broken(f"{why} (about {talk.setting.name_of(role)})")

    return check


def names_itself(talk: Talk) -> None:
    """The bytes are signed by the agency itself, with a registered key."""
    for role in ROLES:
        reason = _fault(talk, role)
        if reason in ("bad_signature", "wrong_agency"):
            part = (
                "iss is not the id of the agency"
                if reason == "wrong_agency"
                else ("it does not fit the bytes, the key (kid) or the form")
            )
            raise Broken(f"The signature about {talk.setting.name_of(role)} is wrong: {part}.")


def _fault(talk: Talk, role: Role) -> str:
    """Why the signature over an answer is refused; empty when it is right."""
    keys, came = talk.setting.endpoint.signing_keys, talk.query(role)
    if keys is None:
        raise Untried("No keys are known.")
    try:
        verify(
            came.body,
            came.header(HEADER),
            keys,
            issuer=talk.setting.facts.id,
            now=talk.clock(),
            is_new=answering(came.request_id),
        )
    except AnswerRejected as refusal:
        if refusal.reason == "not_signed":
            raise Untried("The answer is not signed.") from None
        return refusal.reason
    return ""


_SIGNED = ("answers-are-signed", "signature-fits-the-bytes")
PROMISES = (
    Promise("answers-are-signed", answers_are_signed, ("answers-in-json",)),
    Promise("signature-fits-the-bytes", names_itself, ("answers-are-signed",)),
    Promise(
        "signature-answers-the-question",
        _never("replayed", "jti is not the Request-Id of the question"),
        _SIGNED,
    ),
    Promise(
        "signature-is-fresh",
        _never("stale_signature", "iat and exp are not about now, or lie too far apart"),
        _SIGNED,
    ),
)
