"""Words on our own pages that not everyone knows: each with its plain word and what it means."""

from __future__ import annotations

from portal.web.i18n import lazy
from portal.web.words.term import Term

PAGE_WORDS = (
    Term(
        lazy("Uw nummer bij de overheid"),
        lazy("Het staat op uw paspoort, uw rijbewijs en uw identiteitskaart."),
        "burgerservicenummer",
    ),
    Term(
        lazy("Papier met wat u in een jaar kreeg"),
        lazy("U krijgt het van uw werkgever of van wie uw uitkering betaalt."),
        "jaaropgave",
    ),
    Term(
        lazy("Korting op de belasting over uw loon"),
        lazy("Bij één werkgever tegelijk. Krijgt u die korting twee keer? Dan betaalt u later "
             "bij."),
        "loonheffingskorting",
    ),
    Term(
        lazy("Wat een zorgverzekering ongeveer kost"),
        lazy("De overheid stelt dit bedrag elk jaar vast."),
        "standaardpremie",
    ),
    Term(
        lazy("Reizen met bus en trein als student"),
        lazy("Gratis of met korting. Stopt u met uw studie? Zet het dan zelf stop."),
        "studentenreisproduct",
    ),
    Term(
        lazy("Extra geld voor ouders"),
        lazy("U krijgt het naast de kinderbijslag. Hoeveel u krijgt, hangt af van uw inkomen."),
        "kindgebonden budget",
    ),
    Term(
        lazy("Iemand die uw geld voor u beheert"),
        lazy("De rechter heeft dat bepaald."),
        "bewindvoerder",
    ),
    Term(lazy("Belasting over wat u erft"), None, "erfbelasting"),
    Term(lazy("Uitkering als u ziek bent"), lazy("Als geen werkgever u betaalt."),
         "ziektewetuitkering"),
    Term(lazy("Uitkering als u door ziekte minder kunt werken"), None, "WIA"),
    Term(lazy("Uitkering als uw partner of uw ouders zijn overleden"), None, "Anw-uitkering"),
    Term(lazy("Extra geld voor wie weinig AOW heeft"), None, "AIO-aanvulling"),
)  # fmt: skip
