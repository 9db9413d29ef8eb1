"""The way to one agency as both sides agreed on it: with a token, and signed where that is agreed.

Every question carries a new ``Request-Id``; a signature is about the answer to that question only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from connectors.codes import AnswerRejected
from connectors.exchange import Exchange
from connectors.http import Question, Reply, SourceClient
from connectors.login import Login
from connectors.signature import REQUEST_ID, answering, verify
from connectors.signing_keys import SigningKeys
from portal.services.ports import SourceFault


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs, and with which keys. ``always``: an answer that is not signed is refused.

    Without ``always`` a signature may be missing; one that is there must be right all the same.
    """

    agency: str
    keys: SigningKeys
    always: bool


class Channel:
    """Asks one agency. Thread-safe."""

    def __init__(self, client: SourceClient, login: Login, signer: Signer | None = None) -> None:
        self._client = client
        self._login = login
        self._signer = signer

    def ask(self, question: Question, exchange: Exchange, now: datetime) -> Reply:
        """Ask; a token that is refused is fetched anew once. Raises ``SourceFault``.

        What an agency that always signs did not sign is not to be believed: such a reply comes
        back without its body when it tells of an error, and is refused when it tells of success.
        """
        for _ in range(2):
            token, request_id = self._login.token(exchange), uuid4().hex
            headers = {**question.headers, REQUEST_ID: request_id}
            headers["Authorization"] = f"Bearer {token}"
            reply = self._client.send(replace(question, headers=headers), exchange)
            if reply.status not in (401, 403):
                return self._believed(reply, request_id, now)
            self._login.forget(token)
        raise SourceFault("login_failed")

    def _believed(self, reply: Reply, request_id: str, now: datetime) -> Reply:
        signer = self._signer
        if signer is None or not (reply.signature or signer.always):
            return reply
        if not reply.signature and reply.status >= 400:
            return replace(reply, body=b"")
        try:
            verify(
                reply.body,
                reply.signature,
                signer.keys,
                issuer=signer.agency,
                now=now,
                is_new=answering(request_id),
            )
        except AnswerRejected as refusal:
            raise SourceFault(refusal.reason, rejected=True) from None
        return reply
