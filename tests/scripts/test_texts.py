"""The gate of easy texts finds each kind of fault, and names the word and a better one."""

from __future__ import annotations

import pytest

from scripts.catalogues import new_catalogue
from scripts.texts.fault import Allowed, Fault
from scripts.texts.gathered import Text, units
from scripts.texts.level import level, score
from scripts.texts.parsed import parse
from scripts.texts.report import Report, report
from scripts.texts.sentences import sentences
from scripts.texts.translated import Measure, measured

PLAIN = "U moet %(bedrag)s betalen. Doe dat voor %(dag)s. Lukt dat niet? Bel ons dan vandaag."
OFFICIAL = (
    "Tegen de voorlopige vaststelling van de belastingverplichting kan, met inachtneming van de "
    "wettelijke bepalingen, een gemotiveerd bezwaarschrift bij de inspecteur worden ingediend."
)


SENTENCES = (
    "U moet 100 euro betalen.", "Doe dat voor 1 maart.", "Lukt dat niet?", "Bel ons dan vandaag.",
    OFFICIAL, "Wij " + "en u " * 12 + "gaan.", "Wij " + "en u " * 7 + "gaan.",
    "Derhalve krijgt u een brief.", "Wij trachtten u te bellen.",
    "Ten aanzien van uw schuld: bel ons.", "Kijk of daar een brief ligt.",
    "Uw verzoeken staan hier.", "U gaf dreigend een brief.", "U krijgt een renvooi van ons.",
    "Dit staat op uw jaaropgave.", "Schrijf hier uw zaaknummer.", "Er wordt geld ingehouden.",
    "De brief is door de gemeente gestuurd.", "Bel de organisatie; zij helpt u.",
    "Zeg niet dat dat niet kan.", "Heeft u problemen met geld?", "Het kan iedereen overkomen.",
    "U krijgt een brief van de gemeente.",
)  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def parsed_at_once() -> None:
    """Starting the parser takes seconds: once for all of this file."""
    parse(SENTENCES)


def judged(*messages: str, allowed: Allowed | None = None) -> Report:
    """These messages as one text."""
    texts = [Text("page.html", message) for message in messages]
    return report(texts, allowed or Allowed({}))


def found(rule: str, message: str) -> Fault:
    """The one fault of this kind in a message."""
    (fault,) = [one for one in judged(message).faults if one.rule == rule]
    return fault


def test_a_plain_text_has_no_faults_and_the_easiest_level() -> None:
    plain = judged(PLAIN)
    assert plain.faults == []
    assert [level(one) for one in plain.scores.values()] == [1]


def test_a_sentence_of_more_than_twenty_words_is_too_long() -> None:
    assert "26 words" in found("long", "Wij " + "en u " * 12 + "gaan.").better


def test_sentences_of_more_than_fifteen_words_on_average_are_too_long() -> None:
    assert "16.0 words" in found("long on average", "Wij " + "en u " * 7 + "gaan.").sentence


@pytest.mark.parametrize(
    ("message", "word", "better"),
    [
        ("Derhalve krijgt u een brief.", "derhalve", "daarom, dus"),
        ("Wij trachtten u te bellen.", "trachten", "proberen"),
        ("Ten aanzien van uw schuld: bel ons.", "ten aanzien van", "voor, op, over"),
    ],
)
def test_an_outdated_word_is_found_in_each_form(message: str, word: str, better: str) -> None:
    fault = found("outdated", message)
    assert (fault.word, fault.better) == (word, better)


def test_an_outdated_word_is_no_fault_in_its_other_sense() -> None:
    assert judged("Kijk of daar een brief ligt. Uw verzoeken staan hier.").faults == []


def test_a_word_that_judges_is_found() -> None:
    assert found("tone", "U gaf dreigend een brief.").word == "dreigend"


def test_a_rare_word_is_found_unless_each_page_explains_it() -> None:
    assert found("rare", "U krijgt een renvooi van ons.").word == "renvooi"
    assert judged("Dit staat op uw jaaropgave.").faults == []


def test_a_word_of_two_common_words_is_not_rare() -> None:
    assert judged("Schrijf hier uw zaaknummer.").faults == []


def test_a_sentence_without_the_one_who_acts_is_found() -> None:
    assert found("passive", "Er wordt geld ingehouden.").word == "ingehouden"
    assert found("passive", "De brief is door de gemeente gestuurd.").word == "gestuurd"


def test_two_messages_in_a_sentence_are_found() -> None:
    assert found("more than one message", "Bel de organisatie; zij helpt u.")


def test_a_denial_of_a_denial_is_found() -> None:
    assert found("denied twice", "Zeg niet dat dat niet kan.").word == "niet … niet"


def test_problems_come_after_that_it_can_happen_to_anyone() -> None:
    assert found("problems", "Heeft u problemen met geld?")
    assert judged("Het kan iedereen overkomen. Heeft u problemen met geld?").faults == []


def test_an_official_text_has_a_level_that_fails() -> None:
    levels = [one.sentence for one in judged(OFFICIAL).faults if one.rule == "level"]
    assert levels[0].startswith("level 4")
    assert levels[1] == "only 0 of 1 texts at level 1"


def test_an_exception_covers_one_rule_and_is_a_fault_when_nothing_needs_it() -> None:
    allowed = Allowed({"tone": {"dreigend": "A quotation."}})
    assert judged("U gaf dreigend een brief.", allowed=allowed).faults == []

    unused = Allowed({"tone": {"nergens": "Nothing says it."}})
    assert [one.rule for one in judged(PLAIN, allowed=unused).faults] == ["left over"]


def test_a_report_names_text_sentence_word_and_better_word() -> None:
    said = str(found("outdated", "Derhalve krijgt u een brief."))
    assert said.startswith("page.html: outdated [derhalve] -> daarom, dus")
    assert said.endswith("Derhalve krijgt u een brief.")


def test_short_files_are_judged_together_with_their_folder() -> None:
    texts = [Text("a/b/one.html", "Een."), Text("a/b/two.html", "Twee."), Text("a/c.py", "X. " * 9)]
    assert {name: len(inside) for name, inside in units(texts, 2).items()} == {
        "a/b/…": 2,
        "a/c.py": 1,
    }


def test_a_message_is_split_into_sentences_with_what_could_stand_in_it() -> None:
    split = [one.text for one in sentences("x", "Betaal %(bedrag)s (art. 9). Bel 14 020? Ja.")]
    assert split == ["Betaal 100 euro (art. 9).", "Bel 14 020?", "Ja."]


def test_the_level_rises_with_rare_words_and_long_ties() -> None:
    plain, official = "U krijgt een brief van de gemeente.", OFFICIAL
    parses = parse([plain, official])
    easy, hard = score([parses[plain]]), score([parses[official]])
    assert easy is not None and hard is not None and easy < 34 < 58 <= hard


def translated(*strings: str) -> Measure:
    """A translation into English of these sentences."""
    catalog = new_catalogue("en")
    for number, string in enumerate(strings):
        catalog.add(f"Tekst {number}.", string)
    found = measured(catalog, "en")
    assert found is not None
    return found


def test_a_translation_with_many_long_sentences_or_rare_words_is_over_its_limit() -> None:
    assert translated("You must pay this.", "Call us today.").faults == []
    assert {one.rule for one in translated("Pay " + "and pay " * 15 + "now.").faults} == {
        "long", "long on average",
    }  # fmt: skip
    assert [one.rule for one in translated("Heed the grundnorm.").faults] == ["rare"]


def test_a_judging_word_in_a_translation_is_found() -> None:
    assert [one.word for one in translated("You are a debtor.").faults] == ["debtor"]


def test_a_catalogue_that_is_still_empty_is_not_measured() -> None:
    assert measured(new_catalogue("pl"), "pl") is None
