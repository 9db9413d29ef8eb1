"""What our e-mails say: nothing about money, nobody's name, and no link."""

from __future__ import annotations

from portal.web.i18n import LazyText, lazy

CODE_SUBJECT = lazy("Uw code")
CODE_TEXT: tuple[LazyText, ...] = (
    lazy("Uw code is %(code)s."),
    lazy("Vul deze code in op de pagina die u open heeft."),
    lazy("Vroeg u dit niet? Dan hoeft u niets te doen."),
)
SUBJECT = lazy("U vroeg om een herinnering")
TEXT: tuple[LazyText, ...] = (
    lazy("Op %(dag)s moet u iets doen."),
    lazy("Log zelf in en kijk wat dat is."),
    lazy("In deze e-mail staat geen link. Zo weet u dat hij van ons is."),
    lazy("Wilt u geen e-mail meer? Log in en kijk bij uw toestemmingen."),
)

CONSENT_VERSION = "1"
CONSENT: dict[str, tuple[LazyText, ...]] = {
    "1": (
        lazy("U krijgt een e-mail voor een dag waarop u moet betalen of iets moet laten weten."),
        lazy("In de e-mail staat niets over geld of schulden."),
        lazy("Wij bewaren uw e-mailadres en de dagen. Wij geven ze aan niemand."),
        lazy("Dit geldt een jaar. U kunt elke dag stoppen."),
    )
}
"""What a citizen agrees to, by the version that the consent names. A version is never changed."""
