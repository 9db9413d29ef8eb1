"""What a citizen reads when a login did not succeed."""

from __future__ import annotations

from dataclasses import dataclass

from portal.web.i18n import LazyText, lazy
from portal.web.login.problem import LoginProblem


@dataclass(frozen=True, slots=True)
class ProblemText:
    """The page of one problem: its HTTP status, its title and what to do."""

    status: int
    title: LazyText
    lines: tuple[LazyText, ...]


# The words that the check-list of DigiD prescribes for an error between DigiD and a website.
_COMMUNICATION = lazy(
    "Er is een fout opgetreden in de communicatie met DigiD. Probeert u het later nogmaals. "
    "Indien deze fout blijft aanhouden, kijk dan op de website https://www.digid.nl "
    "voor de laatste informatie."
)

TEXTS = {
    LoginProblem.CANCELLED: ProblemText(
        200,
        lazy("U bent niet ingelogd"),
        (
            lazy("U bent gestopt met inloggen. Dat is geen probleem."),
            lazy("U kunt opnieuw inloggen wanneer u wilt."),
        ),
    ),
    LoginProblem.LEVEL_TOO_LOW: ProblemText(
        403,
        lazy("Log op een veiliger manier in"),
        (
            lazy("Op deze website staan gegevens over uw schulden. Die beschermen wij extra."),
            lazy("De manier waarop u inlogde, is hiervoor niet veilig genoeg."),
            lazy(
                "Log opnieuw in met de DigiD-app. Doe in de app de ID-check als DigiD dat vraagt."
            ),
        ),
    ),
    LoginProblem.PROVIDER_DOWN: ProblemText(503, lazy("Inloggen lukt nu niet"), (_COMMUNICATION,)),
    LoginProblem.REFUSED: ProblemText(400, lazy("Inloggen is niet gelukt"), (_COMMUNICATION,)),
    LoginProblem.EXPIRED: ProblemText(
        400,
        lazy("Het inloggen is verlopen"),
        (
            lazy("Het inloggen duurde te lang, of u gebruikte een oude link."),
            lazy("Log opnieuw in. Dan lukt het wel."),
        ),
    ),
    LoginProblem.INTERNAL: ProblemText(
        503,
        lazy("Inloggen lukt nu niet"),
        (
            lazy("Er is iets mis op onze website. Dit ligt niet aan u."),
            lazy("Probeer het over een paar minuten opnieuw."),
        ),
    ),
}
