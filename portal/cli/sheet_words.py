"""What each mistake in a delivered file means and how to mend it, for whoever makes the export."""

from __future__ import annotations

from connectors.files.fault import Fault

UNREADABLE = "Dit bestand is niet te lezen als JSON."
SHAPE = "Het document heeft een andere vorm dan in docs/agency-sheet.md staat."

WORDS: dict[str, str] = {
    "bad_name": (
        "De bestandsnaam klopt niet. Noem het bestand <organisatie>-JJJJ-MM-DD.csv of .json."
    ),
    "from_the_future": "De dag in de bestandsnaam ligt in de toekomst.",
    "too_large": "Het bestand is te groot: hoogstens 20 MB, een JSON-document hoogstens 10 MB.",
    "too_many_lines": "Het bestand heeft te veel regels: hoogstens 200.000.",
    "empty": "Het bestand is leeg.",
    "cut_off": "Het bestand eindigt niet met een nieuwe regel. Is het afgebroken?",
    "not_whole": "Het bestand past niet bij zijn .sha256. Is het helemaal overgezet?",
    "shrunk": "De helft van de mensen is weg. Klopt dat? Zet er een .done of .sha256 naast.",
    "not_utf8": "Sla het bestand op als CSV UTF-8; nu zijn letters met een accent niet te lezen.",
    "broken_quotes": "Een aanhalingsteken wordt niet gesloten.",
    "missing_column": "Deze kolom ontbreekt. Staan de namen van de kolommen op de eerste regel?",
    "double_column": "Deze kolom staat er twee keer.",
    "too_many_cells": (
        "Deze regel heeft meer cellen dan er kolommen zijn. Staat er een scheidingsteken te veel?"
    ),
    "bsn_missing": "Hier ontbreekt het burgerservicenummer, als tekst van negen cijfers.",
    "bsn_zero_lost": (
        "Dit nummer heeft acht cijfers. Maak de kolom in de spreadsheet Tekst, dan blijft "
        "de nul vooraan staan."
    ),
    "bsn_wrong": "Dit is geen burgerservicenummer: negen cijfers die voldoen aan de elfproef.",
    "person_twice": "Deze persoon staat er al in. Zet alle schulden bij elkaar.",
    "id_missing": "Hier ontbreekt het nummer van de schuld.",
    "bad_id": (
        "Dit nummer mag alleen letters, cijfers, punt, streepje en liggend streepje "
        "hebben, hoogstens 64."
    ),
    "date_missing": "Hier ontbreekt de datum.",
    "bad_date": "Dit is geen datum die kan. Schrijf 20-11-2026 of 2026-11-20.",
    "bad_due": "Dit is geen vervaldatum die kan. Schrijf 20-11-2026 of 2026-11-20.",
    "due_missing": "Bij deze gebeurtenis hoort een vervaldatum.",
    "word_missing": "Hier staat niet wat er gebeurde.",
    "unknown_word": "Dit woord kennen wij niet. De woorden staan in docs/agency-sheet.md.",
    "amount_missing": "Bij deze gebeurtenis hoort een bedrag.",
    "amount_not_here": "Bij deze gebeurtenis hoort geen bedrag. Laat de cel leeg.",
    "bad_amount": (
        "Dit is geen bedrag dat kan. Schrijf euro's met een komma: 1.234,56. Nooit nul of minder."
    ),
    "nothing_before": "Hiervoor staat geen brief of beslag waar dit bij hoort.",
    "differs": "Een andere regel van deze schuld zegt hier iets anders.",
    "unknown_value": "Deze schuld heeft een soort of wet die wij niet kennen.",
    "unknown_event": "Hier wordt naar iets verwezen wat er niet in staat.",
    "does_not_add_up": "Er gaat meer af dan er is opgelegd.",
    "duplicate_id": "Hetzelfde nummer staat er twee keer in, met iets anders.",
    "bad_text": "Een tekst is te lang (2.000 tekens) of heeft tekens die niet te zien zijn.",
    "missing_field": "Er ontbreekt een veld dat nodig is.",
    "bad_type": "Er staat iets op een plek waar het niet hoort.",
    "too_many_events": "Er zijn te veel regels over één schuld: hoogstens 1.000.",
    "not_json": UNREADABLE,
    "too_deep": UNREADABLE,
    "bad_structure": SHAPE,
    "unknown_version": "De versie moet 1.0 zijn.",
    "wrong_agency": "In het document staat een andere organisatie dan in de bestandsnaam.",
    "cell_too_long": "Een cel heeft te veel tekens. Of wordt een aanhalingsteken niet gesloten?",
    "bad_agency": (
        "Schrijf hier de naam van de organisatie bij ons: kleine letters, cijfers en streepjes."
    ),
    "nobody": "Er staat niemand in. Dan kent uw organisatie niemand meer. Klopt dat?",
    "line_again": "Deze regel staat er al. Gebeurde dit echt twee keer? Het telt ook twee keer.",
    "no_such_letter": "Bij deze schuld staat geen brief met dit betalingskenmerk.",
    "due_not_here": "Bij deze gebeurtenis doet een vervaldatum niets. Hoort er een brief bij?",
    "due_too_early": "De vervaldatum ligt voor de datum van de brief. Klopt dat?",
    "number_in_text": (
        "In deze tekst staat misschien een burgerservicenummer. De burger ziet de tekst; haal "
        "het nummer weg."
    ),
    "link_in_text": (
        "In deze tekst staat misschien een link of e-mailadres. Een burger kan daar niet op "
        "klikken; haal het weg."
    ),
    "unreachable": "De plek van de bestanden is niet te bereiken of niet te lezen.",
    "not_removed": "Het bestand is verwerkt, maar kon niet worden weggehaald.",
    "wrong_host_key": (
        "De server heeft een andere sleutel dan is afgesproken. Er is niets opgehaald."
    ),
    "login_failed": "De server laat ons niet binnen.",
    "timeout": "De server antwoordt niet op tijd.",
}


def sentence(fault: Fault) -> str:
    """Where it is, what is wrong, and how to mend it. Nothing of the file is quoted."""
    where = [f"regel {fault.line}"] if fault.line else []
    if fault.part:
        where.append(f"kolom {fault.part}" if fault.line else fault.part)
    return f"{', '.join(where) or 'het bestand'}: {WORDS[fault.code]}"
