"""Reading what an agency tells by itself: signed, fresh, and from whom it says it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import ValidationError

from connectors import strict_json
from connectors.api.mistake import mistake_in
from connectors.api.status import News
from connectors.codes import AnswerRejected
from connectors.endpoint import endpoint_of, setting_of
from connectors.replay import Seen
from connectors.signature import IsNew, issuer_in, verify
from connectors.signing_keys import SigningKeys
from portal.domain.agency import Agency
from portal.domain.calendar import amsterdam_day
from portal.services.requests_port import NewsRefused, RequestNews


def signed_news(agencies: Sequence[Agency], env: Mapping[str, str]) -> SignedNews:
    """Reads the news of the agencies whose keys are pinned. Raises ``EndpointError``."""
    keys = {
        agency.id: found
        for agency in agencies
        if env.get(setting_of(agency.id, "JWKS_FILE"))
        and (found := endpoint_of(agency.id, env).signing_keys)
    }
    return SignedNews(keys)


class SignedNews:
    """Reads signed news (``portal.services.requests_port.NewsReader``). Thread-safe."""

    def __init__(self, keys: Mapping[str, SigningKeys], is_new: IsNew | None = None) -> None:
        self._keys = keys
        self._is_new = is_new or Seen().is_new

    def read(self, body: bytes, signature: str, now: datetime) -> RequestNews:
        """The news, once it is sure who tells it. Raises ``NewsRefused``.

        Of a body that is not surely an agency's, nothing is read and nothing is told.
        """
        agency = self._signed_by(body, signature, now)
        news = _news_in(body, now)
        if news.agency != agency:
            raise NewsRefused("bad-signature", "wrong_agency")
        return RequestNews(agency=news.agency, request_id=news.id, state=news.state, at=news.at)

    def _signed_by(self, body: bytes, signature: str, now: datetime) -> str:
        """The agency that signed this. Raises ``NewsRefused``."""
        try:
            issuer = issuer_in(signature)
            keys = self._keys.get(issuer)
            if keys is None:
                raise AnswerRejected("bad_signature")
            verify(body, signature, keys, issuer=issuer, now=now, is_new=self._is_new)
        except AnswerRejected as refusal:
            raise NewsRefused("bad-signature", refusal.reason) from None
        return issuer


def _news_in(body: bytes, now: datetime) -> News:
    """What is told. Raises ``NewsRefused``."""
    try:
        return News.model_validate(strict_json.load(body), context={"today": amsterdam_day(now)})
    except AnswerRejected as refusal:
        raise NewsRefused("bad-request", refusal.reason) from None
    except ValidationError as error:
        raise NewsRefused("bad-request", *mistake_in(error)) from None
