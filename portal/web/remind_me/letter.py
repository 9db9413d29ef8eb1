"""Our e-mails, in the language in which they were asked for."""

from __future__ import annotations

import secrets

from babel.dates import format_date

from portal.services.reminding import Due, Mail
from portal.web.catalogue import catalogue
from portal.web.i18n import BY_CODE, SOURCE, LazyText
from portal.web.words.mail import CODE_SUBJECT, CODE_TEXT, SUBJECT, TEXT

NUMBER_BYTES = 16


def reminder_mail(due: Due, *, public_url: str) -> Mail:
    """The e-mail of one day. Only a mail program sees ``stop``: the text has no link."""
    language = BY_CODE.get(due.wish.language, SOURCE)
    day = format_date(due.about, format="long", locale=language.locale)
    return Mail(
        to=due.wish.address,
        subject=_said(SUBJECT, language.code),
        text=_written(TEXT, language.code, dag=day),
        number=due.number,
        stop=f"{public_url}/reminders/stop/{due.token}",
    )


def code_mail(address: str, code: str, language: str) -> Mail:
    """The e-mail that shows whose address it is."""
    return Mail(
        to=address,
        subject=_said(CODE_SUBJECT, language),
        text=_written(CODE_TEXT, language, code=code),
        number=secrets.token_hex(NUMBER_BYTES),
    )


def _written(text: tuple[LazyText, ...], language: str, **values: str) -> str:
    return "\n\n".join(_said(one, language, **values) for one in text) + "\n"


def _said(text: LazyText, language: str, **values: str) -> str:
    return catalogue(language).gettext(text.message) % values
