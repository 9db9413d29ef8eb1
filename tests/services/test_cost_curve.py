"""What doing nothing costs in twelve months, and what acting now saves."""

from datetime import date

from portal.services.cost_curve import Growth, Outlook, cost_curve

TODAY = date(2026, 11, 21)


def test_the_curve_has_today_and_twelve_months():
    curve = cost_curve(1000, [], TODAY)
    assert [p.on for p in curve.points][:2] == [TODAY, date(2026, 12, 21)]
    assert (len(curve.points), curve.points[-1].total_cents) == (13, 1000)


def test_a_cost_counts_from_its_day():
    curve = cost_curve(1000, [Outlook(growth=(Growth(date(2027, 1, 21), 500),))], TODAY)
    assert [p.total_cents for p in curve.points[:3]] == [1000, 1000, 1500]
    assert curve.saved_cents == 500


def test_a_cost_that_comes_today_is_not_owed_yet_and_can_be_saved():
    curve = cost_curve(1000, [Outlook(growth=(Growth(TODAY, 500),))], TODAY)
    assert [p.total_cents for p in curve.points[:2]] == [1000, 1500]
    assert curve.saved_cents == 500


def test_a_cost_beyond_twelve_months_is_left_out():
    assert cost_curve(0, [Outlook(growth=(Growth(date(2028, 1, 1), 5),))], TODAY).saved_cents == 0


def test_unknown_costs_are_told():
    assert cost_curve(0, [Outlook(), Outlook(unknown=True)], TODAY).more
