"""Nobody gets anything without a token, and nobody a token without the secret."""

from __future__ import annotations

from connectors import strict_json
from connectors.codes import AnswerRejected
from connectors.http import Question
from connectors.kit.came import Came
from connectors.kit.promise import Broken, Promise
from connectors.kit.talk import Talk
from connectors.login import TOKEN_PATH, Credentials, token_in
from portal.services.ports import SourceFault

INVENTED = "a-token-that-nobody-gave"


def gives_a_token(talk: Talk) -> None:
    """With the agreed name and secret a token comes."""
    came = _ask_token(talk, talk.setting.endpoint.credentials, "with the agreed secret")
    if came.status != 200 or came.fault or not came.is_json:
        raise Broken("No token came.")
    try:
        talk.token, _ = token_in(strict_json.load(came.body))
    except (AnswerRejected, SourceFault):
        raise Broken(
            "The answer holds no access_token with token_type Bearer that can be sent in a header."
        ) from None


def refuses_a_wrong_secret(talk: Talk) -> None:
    """With another secret none comes."""
    known = talk.setting.endpoint.credentials
    wrong = Credentials(client_id=known.client_id, secret="not-" + known.secret[::-1])
    came = _ask_token(talk, wrong, "with a wrong secret")
    if came.status not in (400, 401):
        raise Broken("A wrong secret must be answered with 401 (or 400).")


def asks_for_a_token(talk: Talk) -> None:
    """Without a token, or with an invented one, nothing is told."""
    body = b'{"version":"1.0"}'
    question = Question("POST", "/v1/debts/query", body, {"Content-Type": "application/json"})
    for token, how in (("", "without a token"), (INVENTED, "with an invented token")):
        came = talk.ask(question, how, token=token)
        if came.status not in (401, 403):
            raise Broken(f"A question {how} must be answered with 401.")


def _ask_token(talk: Talk, credentials: Credentials, how: str) -> Came:
    headers = {
        "Authorization": credentials.basic(),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    question = Question("POST", TOKEN_PATH, b"grant_type=client_credentials", headers)
    return talk.send(question, how)


PROMISES = (
    Promise(
        "gives-a-token",
        gives_a_token,
        ("reachable", "trusted-certificate", "certificate-of-the-organisation"),
    ),
    Promise("refuses-a-wrong-secret", refuses_a_wrong_secret, ("gives-a-token",)),
    Promise("asks-for-a-token", asks_for_a_token, ("gives-a-token",)),
)
