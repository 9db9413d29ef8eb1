"""Faulty in how they answer: too long, too slow, elsewhere, not JSON."""

from __future__ import annotations

import gzip
import itertools
import json
import time

from werkzeug import Request, Response

from portal.domain.person import Bsn
from tests.faulty.counter import Refused
from tests.faulty.good import GoodAgency, written


class ShowsAnErrorPage(GoodAgency):
    """200 with the page of a proxy."""

    def query(self, request: Request) -> Response:
        return Response("<!doctype html><h1>Onderhoud</h1>", content_type="text/html")


class CallsHtmlJson(GoodAgency):
    """A page that says that it is JSON."""

    def query(self, request: Request) -> Response:
        return Response("<!doctype html><h1>Fout</h1>", content_type="application/json")


class NeverEnds(GoodAgency):
    """A body without an end."""

    def query(self, request: Request) -> Response:
        return Response(itertools.repeat(b" " * 4096), content_type="application/json")


class Drips(GoodAgency):
    """A byte now and then."""

    def query(self, request: Request) -> Response:
        return Response(self.slowly(), content_type="application/json")

    @staticmethod
    def slowly() -> itertools.chain[bytes]:
        """A space every tenth of a second, for at most half a minute."""

        def one(_: int) -> bytes:
            time.sleep(0.1)
            return b" "

        return itertools.chain(map(one, range(300)))


class PacksABomb(GoodAgency):
    """A few kilobytes that unpack to many megabytes."""

    def query(self, request: Request) -> Response:
        packed = gzip.compress(b" " * 20_000_000)
        return Response(packed, content_type="application/json", headers=PACKED)


class CutsThePackingOff(GoodAgency):
    """gzip that stops halfway."""

    def query(self, request: Request) -> Response:
        packed = gzip.compress(super().query(request).get_data())
        return Response(packed[:-12], content_type="application/json", headers=PACKED)


class SendsUsInside(GoodAgency):
    """A redirect to an address inside a cloud."""

    def query(self, request: Request) -> Response:
        where = {"Location": "http://169.254.169.254/latest/meta-data/"}
        return Response("", 307, headers=where, content_type="application/json")


class Fails(GoodAgency):
    """Breaks down on a person whom it knows."""

    def query(self, request: Request) -> Response:
        if request.get_data():
            self.asked(request)
            raise Refused("internal")
        return written({})


class CrashesOnNonsense(GoodAgency):
    """500 for a question that makes no sense."""

    def asked(self, request: Request) -> Bsn:
        try:
            return super().asked(request)
        except Refused:
            raise Refused("internal") from None


class SaysItTwice(GoodAgency):
    """A name twice in one object."""

    def query(self, request: Request) -> Response:
        reply = super().query(request)
        if reply.status_code == 200:
            reply.set_data('{"debts":[],' + reply.get_data(as_text=True)[1:])
        return reply


class WritesNaN(GoodAgency):
    """What JSON does not know."""

    def query(self, request: Request) -> Response:
        reply = super().query(request)
        if reply.status_code == 200:
            told = json.loads(reply.get_data()) | {"total": float("nan")}
            reply.set_data(json.dumps(told))
        return reply


class AnswersGet(GoodAgency):
    """Can also be asked with a person in the address."""

    def reply(self, request: Request) -> Response:
        if request.method == "GET" and request.path == "/v1/debts/query" and self.lets_in(request):
            return written({"debts": []})
        return super().reply(request)


class HasAPlain404(GoodAgency):
    """404 without saying what is unknown."""

    def unknown(self, person: Bsn) -> Response:
        return Response("Not Found", 404, content_type="text/plain")


class EndsNearlyTheSame(GoodAgency):
    """A problem whose type only ends in our word."""

    def unknown(self, person: Bsn) -> Response:
        told = {"type": "https://agency.example/not-unknown-person", "status": 404}
        return written(told, 404, "application/problem+json")


PACKED = {"Content-Encoding": "gzip"}
