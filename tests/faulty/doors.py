"""Faulty in whom they let in, what they sign, and whom they say that they know."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from werkzeug import Request

from connectors.signature import sign
from tests.connectors.signing import new_key
from tests.faulty.good import GoodAgency, Json


class LetsAnyoneIn(GoodAgency):
    """No token is needed."""

    def lets_in(self, request: Request) -> bool:
        return True


class TakesAnyToken(GoodAgency):
    """Any token will do."""

    def lets_in(self, request: Request) -> bool:
        return request.headers.get("Authorization", "").startswith("Bearer ")


class TakesAnySecret(GoodAgency):
    """Any secret gives a token."""

    def is_secret(self, told: str) -> bool:
        return True


class KnowsAnotherSecret(GoodAgency):
    """The agreed secret gives nothing."""

    def is_secret(self, told: str) -> bool:
        return False


class SignsNothing(GoodAgency):
    """No signature although that was agreed."""

    def signature(self, body: bytes, asked: str) -> str:
        return ""


class SignsSomethingElse(GoodAgency):
    """A signature over other bytes."""

    def signature(self, body: bytes, asked: str) -> str:
        return super().signature(body + b" ", asked)


class SignsWithAnotherKey(GoodAgency):
    """A key that was never registered, under the name of one that was."""

    def signature(self, body: bytes, asked: str) -> str:
        return sign(body, new_key(), issuer="cjib", message=asked, now=datetime.now(UTC))


class ReplaysASignature(GoodAgency):
    """The signature of another question over the same bytes."""

    def signature(self, body: bytes, asked: str) -> str:
        return super().signature(body, "0" * 32)


class SignedAnHourAgo(GoodAgency):
    """A signature that is not of now."""

    def signature(self, body: bytes, asked: str) -> str:
        before = datetime.now(UTC) - timedelta(hours=1)
        return sign(body, self.key, issuer="cjib", message=asked, now=before)


class KnowsEveryone(GoodAgency):
    """Asked first, it says yes to any hash."""

    def knows(self, person_hash: str) -> bool:
        return True


class KnowsNoOne(GoodAgency):
    """Asked first, it says no to any hash."""

    def knows(self, person_hash: str) -> bool:
        return False


class PromisesNoSigning(GoodAgency):
    """Its capabilities differ from what was agreed."""

    def offers(self) -> Json:
        return super().offers() | {"signed_answers": False}


class OffersNonsense(GoodAgency):
    """Capabilities that cannot be read."""

    def offers(self) -> Json:
        return super().offers() | {"call_back": "misschien"}
