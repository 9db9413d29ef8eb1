"""States of the page on which a letter is looked at."""

from __future__ import annotations

from playwright.sync_api import Page

ANOTHER_ACCOUNT = "NL91ABNA0417164300"


def empty_check(page: Page) -> None:
    """Nothing filled in: the mistakes stand on top and beside them."""
    _check(page)
    page.locator("#error-summary").wait_for()


def unknown_letter(page: Page) -> None:
    """A letter of nobody here."""
    page.locator("#reference").fill("0000 0000")
    _check(page)
    page.locator("main [role=status]").wait_for()


def doubtful_letter(page: Page) -> None:
    """A debt's own number with an account that is not the collector's."""
    page.goto(page.url.replace("/letter-check", "/debts"))
    page.locator(".debt__link").first.click()
    number = page.locator(".contact .code").last.inner_text()
    page.goto(page.url.split("/debts")[0] + "/letter-check")
    page.locator("#reference").fill(number)
    page.locator("#iban").fill(ANOTHER_ACCOUNT)
    _check(page)
    page.locator(".debt").wait_for()


def _check(page: Page) -> None:
    page.locator("form[action='/letter-check'] button").click()
