"""Every connector keeps the contract: both dialects over real HTTP, and the fake of other tests."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from connectors.conformance import ConnectorContract, Stage
from tests.connectors.answers import facts, fcid, standard
from tests.connectors.fake_stage import FakeStage
from tests.connectors.stage import HttpStage


class TestStandard(ConnectorContract):
    @pytest.fixture
    def stage(self, httpserver: HTTPServer) -> Stage:
        return HttpStage(httpserver, facts("standard"), standard)


class TestFcid(ConnectorContract):
    @pytest.fixture
    def stage(self, httpserver: HTTPServer) -> Stage:
        return HttpStage(httpserver, facts("fcid"), fcid)


class TestFake(ConnectorContract):
    @pytest.fixture
    def stage(self) -> Stage:
        return FakeStage()


def test_no_connector_can_change_a_promise() -> None:
    with pytest.raises(TypeError, match="may not change"):
        type("Cheat", (ConnectorContract,), {"test_every_debt_comes_through_to_the_cent": None})
