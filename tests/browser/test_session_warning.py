"""What the script does about the time limit of a session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_journey import complete, log_in

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(browser: Browser, portal_url: str) -> Iterator[Page]:
    """A citizen on the overview, whose browser's clock only moves when the test winds it."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.clock.install()
    log_in(page, portal_url, "geen-schuld")
    complete(page)
    page.clock.pause_at(page.evaluate("Date.now() / 1000") + 1)
    yield page
    context.close()


def test_two_minutes_before_the_end_one_button_keeps_the_citizen_logged_in(visit: Page) -> None:
    warning = visit.get_by_role("dialog")
    visit.clock.run_for("12:55")
    expect(warning).to_have_count(0)
    visit.clock.run_for("00:10")
    expect(warning).to_contain_text("Bent u er nog?")

    with visit.expect_response("**/session/extend") as answer:
        warning.get_by_role("button", name="Ik blijf ingelogd").click()
    assert answer.value.ok
    expect(warning).to_have_count(0)
    visit.clock.run_for("10:00")
    expect(warning).to_have_count(0)


def test_who_does_not_answer_the_warning_sees_that_the_session_ended(visit: Page) -> None:
    visit.clock.run_for("13:05")
    expect(visit.get_by_role("dialog")).to_be_visible()
    visit.clock.run_for("02:00")
    visit.wait_for_url("**/session-ended")
    expect(visit.get_by_role("heading", level=1)).to_have_text("U bent niet meer ingelogd")


def test_after_two_hours_the_warning_can_be_put_away_but_not_the_end(visit: Page) -> None:
    for _ in range(9):
        visit.clock.run_for("13:05")
        with visit.expect_response("**/session/extend") as answer:
            visit.get_by_role("button", name="Ik blijf ingelogd").click()
        answer.value.finished()
        expect(visit.get_by_role("dialog")).to_have_count(0)
    visit.clock.run_for("00:30")
    visit.get_by_role("button", name="Ik maak dit nog even af").click()
    expect(visit.get_by_role("dialog")).to_have_count(0)
    visit.clock.run_for("02:10")
    visit.wait_for_url("**/session-ended")
