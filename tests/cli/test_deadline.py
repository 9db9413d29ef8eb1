"""``portal deadline`` prints the last day, the rule and the article."""

import json

import pytest

from portal.cli import main


def test_a_rule_gives_its_last_day_and_article(capsys):
    assert main(["deadline", "bezwaar", "--from", "2026-11-13"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first == "2026-12-28  bezwaar  Awb art. 6:7, 6:8 en 6:9"


def test_json_has_the_same(capsys):
    main(["deadline", "betaling_belasting", "--from", "2026-11-13", "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert (answer["last_day"], answer["moved_from"]) == ("2026-12-25", None)


def test_the_list_names_every_rule(capsys):
    main(["deadline", "--list"])
    assert "wgs_first_talk_urgent" in capsys.readouterr().out


@pytest.mark.parametrize(
    "wrong", [["nothing", "--from", "2026-01-01"], ["bezwaar"], ["bezwaar", "--from", "9999-12-31"]]
)
def test_what_it_does_not_know_is_one_sentence(wrong, capsys):
    assert main(["deadline", *wrong]) == 2
    assert capsys.readouterr().err.count("\n") == 1
