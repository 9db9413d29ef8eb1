"""The facts of the agencies: who is connected, and nothing a citizen could pay to by mistake."""

from __future__ import annotations

from connectors.registry import AGENCIES, load_agencies, read_agency

SOURCES = {
    "cjib", "belastingdienst", "toeslagen", "uwv", "svb", "duo", "cak", "lbio",
    "gemeente-utrecht", "bghu", "waterschap-hdsr",
}  # fmt: skip
AGENCY = {agency.id: agency for agency in load_agencies()}


def test_the_eleven_sources_are_connected() -> None:
    assert {agency.id for agency in AGENCY.values() if agency.connected} >= SOURCES


def test_cjib_speaks_the_national_standard_and_the_others_ours() -> None:
    spoken = {source: AGENCY[source].dialect for source in SOURCES}
    assert spoken == dict.fromkeys(SOURCES, "standard") | {"cjib": "fcid"}


def test_the_zorginstituut_says_where_its_collection_went() -> None:
    moved = AGENCY["zorginstituut"]
    assert (moved.connected, moved.moved_to, moved.moved_year) == (False, "cak", 2017)


def test_bodies_that_do_not_take_part_are_named_with_a_place_to_look() -> None:
    absent = [one for one in AGENCY.values() if not one.connected and not one.moved_to]
    assert len(absent) >= 3
    assert all(one.contact.website.startswith("https://") for one in absent)


def test_no_account_of_the_demo_can_exist() -> None:
    payments = [paid for source in SOURCES if (paid := AGENCY[source].payment)]
    assert len(payments) == len({one.iban for one in payments}) == len(SOURCES)
    assert all(one.iban[4:8] == "DEMO" for one in payments)
    assert all(one.account_holder.endswith("(demo)") for one in payments)


def test_an_agency_without_a_checked_number_says_who_knows_it() -> None:
    contacts = [agency.contact for agency in AGENCY.values()]
    assert all(one.phone or "1400" in (one.phone_note or "") for one in contacts)


def test_every_kind_in_a_sample_is_one_the_agency_says_it_has() -> None:
    for source in SOURCES:
        facts = read_agency(AGENCIES / source)
        text = "".join(path.read_text() for path in (AGENCIES / source).glob("samples/*.yaml"))
        lines = [line.split()[1] for line in text.splitlines() if line.startswith("    kind:")]
        assert set(lines) <= set(facts.categories)
