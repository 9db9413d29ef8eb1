"""Agencies that sign: every answer to a question, over the bytes before they are packed."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Mapping
from datetime import datetime

from flask import Flask, Response, request

from connectors.signature import HEADER, REQUEST_ID, sign
from demo.agencies.agency import DemoAgency


def sign_answers(
    app: Flask, agencies: Mapping[str, DemoAgency], clock: Callable[[], datetime]
) -> None:
    """Agencies with a key sign what they answer under ``/v1/``, as the answer to that question."""

    @app.after_request
    def signed(reply: Response) -> Response:
        agency = agencies.get((request.view_args or {}).get("source", ""))
        asked = request.headers.get(REQUEST_ID, "")
        if agency and agency.signing_key and asked and "/v1/" in request.path:
            body = reply.get_data()
            if reply.headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
            reply.headers[HEADER] = sign(
                body, agency.signing_key, issuer=agency.id, message=asked, now=clock()
            )
        return reply
