"""The names in a document that we read, or leave out for a reason (A14). All others are kept."""

from __future__ import annotations

from connectors.fcid.events import DEMANDED, IMPOSED, PAID, REMITTED, WITHDRAWN


def _names(told: str) -> frozenset[str]:
    return frozenset(told.split())


OF_DOCUMENT = _names(
    """financiele_zaken body document type version document_version versie bsn aangeleverd_door
    document_datumtijd datumtijd_document datumtijd_aangemaakt achterstanden contactopties
    totaal_opgelegd totaal_reeds_betaald"""
)
OF_CASE = _names(
    """zaakkenmerk bsn gebeurtenissen saldo saldo_datumtijd totaal_financieel_verplicht
    totaal_financieel_vereffend totaal_opgelegd totaal_reeds_betaald achterstanden contactopties"""
)
OF_ANY_EVENT = _names(
    """gebeurtenis_type type_gebeurtenis type gebeurtenis_kenmerk gebeurteniskenmerk
    datumtijd_gebeurtenis zaakkenmerk bsn"""
)
OF_EVENT = {
    IMPOSED: OF_ANY_EVENT
    | _names(
        """datumtijd_opgelegd bedrag categorie primaire_verplichting type_financiele_verplichting
        omschrijving beschikkingsnummer opgelegd_door uitgevoerd_door"""
    ),
    DEMANDED: OF_ANY_EVENT
    | _names(
        """datumtijd_opgelegd bedrag vervaldatum datumtijd_vervaldatum uiterste_betaaldatum
        betalingskenmerk rekeningnummer rekeningnummer_tenaamstelling"""
    ),
    WITHDRAWN: OF_ANY_EVENT
    | _names(
        """datumtijd_ingetrokken ingetrokken_gebeurtenis_kenmerk ingetrokken_gebeurteniskenmerk
        betalingskenmerk"""
    ),
    PAID: OF_ANY_EVENT | _names("datumtijd_ontvangen datumtijd_verwerkt bedrag betalingskenmerk"),
    REMITTED: OF_ANY_EVENT
    | _names(
        """datumtijd_kwijtgescholden kwijtgescholden_gebeurtenis_kenmerk bedrag_kwijtgescholden
        bedrag"""
    ),
}
"""Of each kind of event that we know."""
