"""An agency that keeps every promise. A faulty one overrides a single method."""

from __future__ import annotations

import hmac
import json
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from joserfc.jwk import ECKey
from werkzeug import Request, Response

from connectors.agency_file import AgencyFile
from connectors.person import echo_of
from connectors.signature import HEADER, REQUEST_ID, sign
from portal.domain.person import Bsn, InvalidBsn
from portal.services.problems import BY_CODE
from tests.connectors.answers import KEY, facts
from tests.connectors.people import PEOPLE
from tests.faulty.counter import Counter, Refused

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PERSON, OTHER, STRANGER = PEOPLE[:3]
OWES = {PERSON: (11_300, 4_700), OTHER: (9_900,)}
SECRET = "geheim"
Json = dict[str, Any]


class GoodAgency:
    """Signs, wants to be asked first, takes requests. ``key`` is its own signing key."""

    dialect = "standard"
    tls = False

    def __init__(self, key: ECKey, counter: Counter | None = None) -> None:
        self.key = key
        self.counter = counter or Counter()

    def facts(self) -> AgencyFile:
        """Its agency.yaml."""
        return facts(self.dialect, ask_before_telling=True, signed_answers=True)

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """One question."""
        request = Request(environ)
        try:
            reply = self.reply(request)
        except Refused as refusal:
            reply = self.problem(refusal.code)
        plain = not reply.is_streamed and "Content-Encoding" not in reply.headers
        if request.path.startswith("/v1/") and plain:
            reply.headers[HEADER] = self.signature(reply.get_data(), request.headers[REQUEST_ID])
        return reply(environ, start)

    def reply(self, request: Request) -> Response:
        """The answer, whatever was asked."""
        if request.path == "/oauth2/token":
            return self.token(request)
        if not self.lets_in(request):
            raise Refused("token-missing")
        if request.path.startswith("/v1/requests"):
            return self.counter.reply(request)
        served: dict[str, tuple[str, Callable[[Request], Response]]] = {
            "/v1/debts/query": ("POST", self.query),
            "/v1/persons/known": ("POST", self.known),
            "/v1/capabilities": ("GET", lambda _: written(self.offers())),
        }
        method, answer = served[request.path]
        if request.method != method:
            raise Refused("method-not-allowed")
        return answer(request)

    def token(self, request: Request) -> Response:
        """A token for who has the secret."""
        given = request.authorization
        if given is None or not self.is_secret(unquote_plus(given.password or "")):
            return written({"error": "invalid_client"}, 401)
        return written({"access_token": "t1", "token_type": "Bearer", "expires_in": 300})

    def is_secret(self, told: str) -> bool:
        """Whether this is the agreed secret."""
        return hmac.compare_digest(told, SECRET)

    def lets_in(self, request: Request) -> bool:
        """Whether the caller has a token."""
        return request.headers.get("Authorization") == "Bearer t1"

    def query(self, request: Request) -> Response:
        """The debts of a person."""
        person = self.asked(request)
        return written(self.answer(person)) if person in OWES else self.unknown(person)

    def asked(self, request: Request) -> Bsn:
        """About whom."""
        try:
            return Bsn(json.loads(request.get_data())["bsn"])
        except (ValueError, TypeError, KeyError, InvalidBsn):
            raise Refused("bad-request") from None

    def unknown(self, person: Bsn) -> Response:
        """About someone whom it does not know."""
        return self.problem("unknown-person")

    def answer(self, person: Bsn) -> Json:
        """The answer about someone whom it knows."""
        return {
            "version": "1.0",
            "agency": "cjib",
            "person": self.hash_of(person),
            "as_of": moment(),
            "debts": self.debts(person),
        }

    def debts(self, person: Bsn) -> list[Json]:
        """A debt for each amount."""
        return [debt(f"d{place}", cents) for place, cents in enumerate(OWES[person])]

    def hash_of(self, person: Bsn) -> str:
        """The keyed hash of a person."""
        return echo_of(person, KEY)

    def known(self, request: Request) -> Response:
        """Does it know the person of this hash?"""
        told = request.get_json()["person"]
        known = {"version": "1.0", "agency": "cjib", "person": told, "known": self.knows(told)}
        return written(known)

    def knows(self, person_hash: str) -> bool:
        """Whether this is the hash of someone with debts."""
        return person_hash in {echo_of(person, KEY) for person in OWES}

    def offers(self) -> Json:
        """What it offers."""
        return {
            "version": "1.0",
            "agency": "cjib",
            "requests": ["arrangement", "message"],
            "withdraw": ["message"],
            "ask_before_telling": True,
            "signed_answers": True,
        }

    def problem(self, code: str) -> Response:
        """Problem details."""
        kind = BY_CODE[code]
        told = {"type": kind.type, "title": kind.title, "status": kind.status}
        return written(told, kind.status, "application/problem+json")

    def signature(self, body: bytes, asked: str) -> str:
        """A signature over an answer to this question."""
        return sign(body, self.key, issuer="cjib", message=asked, now=datetime.now(UTC))


def written(body: Any, status: int = 200, media: str = "application/json") -> Response:
    """A response with this body as JSON."""
    return Response(json.dumps(body), status, content_type=media)


def moment() -> str:
    """Now, as the contract writes it."""
    return datetime.fromtimestamp(time.time(), UTC).isoformat(timespec="seconds")


def debt(name: str, cents: int) -> Json:
    """A debt of this amount in which all is right."""
    return {
        "id": name,
        "kind": "traffic_fine",
        "regime": "wahv",
        "creditor": "cjib",
        "description": "Te snel rijden",
        "stated_balance": {"cents": cents, "at": moment()},
        "events": [
            {
                "id": "e1",
                "type": "obligation_imposed",
                "at": "2026-09-01",
                "category": "principal",
                "cents": cents,
            },
            {
                "id": "e2",
                "type": "payment_demanded",
                "at": "2026-09-02",
                "form": "notice",
                "cents": cents,
                "due": "2026-10-27",
            },
        ],
    }
