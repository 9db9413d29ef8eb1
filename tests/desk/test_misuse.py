"""What nobody gets done at the desk: another desk, the wrong role, no login, a replay."""

from __future__ import annotations

import pytest
from flask import Flask

from portal.storage.access_log import SealedAccessLog
from portal.storage.desk import DeskItems
from portal.web.policy import policy_of
from tests.desk.conftest import ClerkOf
from tests.desk.requests import ALICE, ESTHER, NOON, OMAR, UTRECHT
from tests.desk.visiting import Clerk

ACTS = ("take", "contact", "talk", "plan", "refuse", "close")
TALK = {"day": "2026-11-18", "time": "14:30", "place": "Balie 3"}
STAFF_ONLY = ("/requests", "/requests/BBBBB-BBBBB", "/counts", "/counts.csv")


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Pages do not differ by database."""
    return sqlite_url


def test_every_route_of_the_desk_states_its_policy(desk: Flask) -> None:
    views = {
        rule.endpoint: desk.view_functions[rule.endpoint] for rule in desk.url_map.iter_rules()
    }
    unstated = {name for name, view in views.items() if policy_of(view) is None}
    assert unstated == set()


def test_no_route_of_the_desk_is_for_citizens(desk: Flask) -> None:
    audiences = {policy_of(view).audience for view in desk.view_functions.values()}  # type: ignore[union-attr]
    assert audiences == {"public", "staff", "machine"}


def test_nothing_of_a_request_is_open_to_all(desk: Flask) -> None:
    ours = {name: policy_of(view) for name, view in desk.view_functions.items()}
    public = {name for name, policy in ours.items() if policy and policy.audience == "public"}
    assert public == {
        "requests.start",
        "login.login",
        "login.callback",
        "login.failed",
        "login.logout",
        "login.logged_out",
        "session.ended",
        "language.choose",
    }


@pytest.mark.parametrize("path", STAFF_ONLY)
def test_without_a_login_nobody_sees_anything(clerk: ClerkOf, path: str) -> None:
    answer = clerk().get(path)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/session-ended")


@pytest.mark.parametrize("kind", ACTS)
def test_without_a_login_nobody_does_anything(
    clerk: ClerkOf, asked: str, items: DeskItems, kind: str
) -> None:
    answer = clerk().open("POST", f"/requests/{asked}/{kind}", data={"seen": "0"})
    assert answer.headers["Location"] == "/session-ended"
    assert [line.state for line in items.of_municipality("GM0363")] == ["new"]


def test_another_desk_gets_the_same_page_as_for_what_is_not_there(
    clerk: ClerkOf, asked: str, log: SealedAccessLog
) -> None:
    other = clerk(UTRECHT, "desk")
    there, not_there = other.get(f"/requests/{asked}"), other.get("/requests/BBBBB-BBBBB")
    assert there.status_code == not_there.status_code == 404
    assert there.data.replace(asked.encode(), b"") == not_there.data.replace(b"BBBBB-BBBBB", b"")
    assert log.read_for(ALICE) == ()


@pytest.mark.parametrize("kind", ACTS)
def test_another_desk_does_nothing(clerk: ClerkOf, asked: str, items: DeskItems, kind: str) -> None:
    other = clerk(UTRECHT, "desk")
    given = {"channel": "phone", "outcome": "reached", "closing": "elsewhere"} | TALK
    given |= {"reason": "other", "refusal_text": "Nee."}
    token = {"csrf_token": form_token(other)}
    answer = other.open("POST", f"/requests/{asked}/{kind}", data=given | token | {"seen": "0"})
    assert answer.status_code == 404
    assert [line.state for line in items.of_municipality("GM0363")] == ["new"]


def form_token(clerk: Clerk) -> str:
    html = clerk.get("/requests").text
    return html.partition('name="csrf_token" value="')[2].partition('"')[0]


def test_another_desk_does_not_find_it_in_its_list(clerk: ClerkOf, asked: str) -> None:
    assert asked not in clerk(UTRECHT, "desk").visit("/requests").text


@pytest.mark.parametrize("path", ["/requests", "/requests/{}"])
def test_policy_sees_no_requests(
    clerk: ClerkOf, asked: str, log: SealedAccessLog, path: str
) -> None:
    page = clerk(ESTHER, "policy").visit(path.format(asked), status=403)
    assert "Willem" not in page.text
    assert asked not in page.text
    assert log.read_for(ALICE) == ()


def test_policy_takes_no_request(clerk: ClerkOf, asked: str, items: DeskItems) -> None:
    policy = clerk(ESTHER, "policy")
    html = policy.get("/counts").text
    token = html.partition('name="csrf_token" value="')[2].partition('"')[0]
    given = {"seen": "0", "csrf_token": token}
    assert policy.open("POST", f"/requests/{asked}/take", data=given).status_code == 403
    assert [line.state for line in items.of_municipality("GM0363")] == ["new"]


@pytest.mark.parametrize("path", ["/counts", "/counts.csv"])
def test_the_desk_sees_no_counts(esther: Clerk, path: str) -> None:
    assert esther.get(path).status_code == 403


@pytest.mark.parametrize(
    "reference",
    ["' OR '1'='1", "%27%3B--", "..%2F..%2Fetc", "BBBBB-BBBBB%00", "x" * 4000, "é", "*", "%25"],
)
def test_an_address_that_was_tampered_with_is_not_there(
    esther: Clerk, asked: str, log: SealedAccessLog, reference: str
) -> None:
    assert esther.get(f"/requests/{reference}").status_code == 404
    assert log.read_for(ALICE) == ()


def test_a_reference_in_other_letters_is_another_one(esther: Clerk, asked: str) -> None:
    assert esther.get(f"/requests/{asked.lower()}").status_code == 404


@pytest.mark.parametrize("kind", ["look", "looked", "withdraw", "delete", "taken", "TAKE"])
def test_there_are_no_other_acts(esther: Clerk, asked: str, kind: str) -> None:
    assert esther.act(asked, kind).status_code == 404


@pytest.mark.parametrize("query", ["?name=Jansen", "?q=Willem", "?bsn=12345"])
def test_nobody_is_found_by_name_or_number(esther: Clerk, asked: str, query: str) -> None:
    assert esther.visit(f"/requests{query}").text == esther.visit("/requests").text
    assert esther.get(f"/search{query}").status_code == 404


def test_a_form_that_is_sent_twice_counts_once(esther: Clerk, asked: str, items: DeskItems) -> None:
    esther.act(asked, "take")
    call = {"channel": "phone", "outcome": "no_answer"}
    assert esther.act(asked, "contact", seen="1", **call).status_code == 303
    assert esther.act(asked, "contact", seen="1", **call).status_code == 409
    found = items.look(ESTHER, asked, NOON)
    assert found
    assert [step.kind for step in found.history].count("contact") == 1


@pytest.mark.parametrize("seen", ["", "-1", "1e3", "99999999", "½", "0x0"])
def test_a_form_that_does_not_say_what_was_seen_counts_for_nothing(
    esther: Clerk, asked: str, items: DeskItems, seen: str
) -> None:
    token = {"csrf_token": form_token(esther), "seen": seen}
    assert esther.open("POST", f"/requests/{asked}/take", data=token).status_code == 409
    assert [line.state for line in items.of_municipality("GM0363")] == ["new"]


def test_a_form_without_a_token_counts_for_nothing(esther: Clerk, asked: str) -> None:
    assert esther.open("POST", f"/requests/{asked}/take", data={"seen": "0"}).status_code == 400


def test_the_token_of_a_colleague_counts_for_nothing(
    esther: Clerk, clerk: ClerkOf, asked: str
) -> None:
    given = {"csrf_token": form_token(clerk(OMAR, "desk")), "seen": "0"}
    assert esther.open("POST", f"/requests/{asked}/take", data=given).status_code == 400


def test_a_form_from_another_site_counts_for_nothing(esther: Clerk, asked: str) -> None:
    given = {"csrf_token": form_token(esther), "seen": "0"}
    answer = esther.open(
        "POST",
        f"/requests/{asked}/take",
        data=given,
        headers={"Sec_Fetch_Site": "cross-site"},
    )
    assert answer.status_code == 400


def test_a_colleague_does_nothing_with_what_another_has(
    esther: Clerk, clerk: ClerkOf, asked: str, items: DeskItems
) -> None:
    esther.act(asked, "take")
    assert clerk(OMAR, "desk").act(asked, "talk", seen="1", **TALK).status_code == 409
    assert [line.state for line in items.of_municipality("GM0363")] == ["taken"]
