"""States of a page that a visitor reaches by doing something there."""

from __future__ import annotations

import re

from playwright.sync_api import Page


def with_languages_open(page: Page) -> None:
    """The list of languages, unfolded."""
    page.locator(".languages__summary").click()


def warned(page: Page) -> None:
    """The warning that the session ends soon, as the script shows it."""
    page.evaluate("document.querySelector('dialog').showModal()")


def empty_letter(page: Page) -> None:
    """A letter sent off with nothing filled in: the mistakes stand on top and beside them."""
    page.get_by_role("button", name="Maak de brief").click()
    page.locator("#error-summary").wait_for()


def whole_letter(page: Page) -> None:
    """The letter itself, with all questions answered."""
    for box in page.locator("main input[type=text], main textarea").all():
        box.fill("12")
    for day in page.locator("main input[type=date]").all():
        day.fill("2026-11-02")
    page.get_by_role("button", name="Maak de brief").click()
    page.wait_for_url("**/ready")


def pause_to_confirm(page: Page) -> None:
    """What is sent to the agency, to be looked at before it goes: here a pause."""
    form = page.locator("form[action$='/pause']")
    form.locator("input[type=date]").fill("2027-01-15")
    form.get_by_role("button").click()
    page.wait_for_url("**/requests/confirm/*")


def pause_asked(page: Page) -> None:
    """A request on its way, and what becomes of it."""
    pause_to_confirm(page)
    page.get_by_role("button", name="Verstuur").click()
    page.wait_for_url(re.compile(r"/requests/(?!confirm)"))


def empty_call_back(page: Page) -> None:
    """To be phoned without a number: the mistake stands on top and beside it."""
    page.get_by_role("button", name="Kijk na en vraag aan").click()
    page.locator("#error-summary").wait_for()


def unfold(page: Page) -> None:
    """Open everything that unfolds, so that what is inside is looked at too."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")


def told_money(page: Page) -> None:
    """What can be paid, worked out."""
    page.get_by_label("Alleen, zonder kinderen").check()
    page.locator("#income").fill("2200")
    page.locator("#year_income").fill("32000")
    page.get_by_role("button", name="Reken uit").click()
    page.locator("#outcome").wait_for()


def empty_reminders(page: Page) -> None:
    """Reminders without an address: the mistake stands on top and beside it."""
    page.get_by_role("button", name="Stuur mij een code").click()
    page.locator("#error-summary").wait_for()


def code_mailed(page: Page) -> None:
    """A code is on its way, and what is agreed to with it."""
    page.locator("#email").fill("alice@voorbeeld.example")
    page.get_by_role("button", name="Stuur mij een code").click()
    page.wait_for_url("**/reminders/code")


def mails_stopped(page: Page) -> None:
    """The button of an e-mail was used."""
    page.get_by_role("button", name="Stop met de e-mails").click()
    page.get_by_role("heading", name="U krijgt geen e-mails meer").wait_for()


def pause_everywhere(page: Page) -> None:
    """A pause for all debts, filled in and to be confirmed."""
    page.get_by_label("Ik heb even tijd nodig").check()
    page.locator("#until").fill("2027-03-01")
    page.locator("#agree").check()
    page.get_by_role("button", name="Kijk na en vraag aan").click()
    page.wait_for_url("**/requests/confirm/*")


def pauses_asked(page: Page) -> None:
    """A pause for all debts was asked: what each organisation says."""
    pause_everywhere(page)
    page.get_by_role("button", name="Verstuur").click()
    page.wait_for_url("**/pause/answers")


def empty_pause(page: Page) -> None:
    """A pause without a reason and without consent: the mistakes stand on top and beside them."""
    page.get_by_role("button", name="Kijk na en vraag aan").click()
    page.locator("#error-summary").wait_for()


def place_sought(page: Page) -> None:
    """A place that several municipalities have: one is chosen."""
    page.locator("#place").fill("Hengelo")
    page.get_by_role("button", name="Zoek mijn gemeente").click()
    page.get_by_role("heading", name="Welke bedoelt u?").wait_for()


def place_not_found(page: Page) -> None:
    """A place that is nowhere: how to mend it stands beside the field."""
    page.locator("#place").fill("Timboektoe")
    page.get_by_role("button", name="Zoek mijn gemeente").click()
    page.locator("#place-error").wait_for()


def told_it_is_urgent(page: Page) -> None:
    """What threatens was ticked: the days by which help comes."""
    page.get_by_label("Ik moet misschien mijn huis uit").check()
    page.get_by_role("button", name="Laat zien wanneer ik hulp krijg").click()
    page.get_by_role("heading", name="U heeft recht op snelle hulp").wait_for()


def question_about_a_row(page: Page) -> None:
    """A question about one row of who looked."""
    unfold(page)
    page.get_by_role("link", name="Vraag of klacht").first.click()
    page.wait_for_url("**/who-looked/*")
