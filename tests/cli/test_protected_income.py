"""``portal protected-income`` estimates and tells its steps."""

import json

import pytest

from portal.cli import main

ASK = ["protected-income", "--household", "alleenstaande", "--taxable-income"]


def test_json_has_the_amount_and_its_steps(capsys):
    assert main([*ASK, "28000", "--on", "2026-07-01", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["protected_income_cents"], answer["housing_cents"]) == (145142, 10294)
    assert answer["estimate"] is True


def test_a_period_before_2026_says_so(capsys):
    assert main([*ASK, "28000", "--on", "2025-07-01"]) == 2
    assert "cannot be computed" in capsys.readouterr().err


@pytest.mark.parametrize("amount", ["-5", "abc", "1e3", "28000.123", "NaN"])
def test_an_amount_that_is_none_is_refused(amount):
    with pytest.raises(SystemExit):
        main([*ASK, amount, "--on", "2026-07-01"])
