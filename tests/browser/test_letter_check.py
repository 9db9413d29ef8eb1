"""A citizen with a letter in the hand sees whether it is theirs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.letter_states import doubtful_letter, unknown_letter
from tests.browser.looked_at import log_in

pytestmark = pytest.mark.browser


@pytest.fixture
def letter(page: Page, portal_url: str) -> Page:
    """The page of the letter, by the link at the foot of the overview."""
    log_in(page, portal_url, "saldo-klopt-niet")
    page.get_by_role("link", name="Kijk of uw brief echt is").click()
    return page


def test_a_letter_of_nobody_here_names_whom_to_call(letter: Page) -> None:
    unknown_letter(letter)

    main = letter.get_by_role("main")
    expect(main).to_contain_text("Wij vinden dit niet bij u.")
    expect(main.get_by_role("link", name="088-786 73 72")).to_be_visible()
    assert letter.url.endswith("/letter-check")


def test_a_false_account_is_a_warning_beside_the_debt(letter: Page) -> None:
    doubtful_letter(letter)

    expect(letter.get_by_role("main")).to_contain_text("Pas op: dit rekeningnummer is niet van")
    letter.locator(".debt__link").click()
    letter.wait_for_url("**/debts/*")
