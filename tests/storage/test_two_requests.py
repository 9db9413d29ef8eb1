"""Two requests of one visit at the same time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.storage.session import merged, to_json
from portal.storage.sessions import SessionStore
from tests.storage.conftest import Clock

VALUES = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2))


def test_both_keep_what_they_changed(sessions: SessionStore, clock: Clock) -> None:
    token = sessions.create(clock()).token
    one, two = sessions.load(token, clock()), sessions.load(token, clock())
    assert one is not None
    assert two is not None
    one.values["language"] = "en"
    two.values["seen"] = True
    sessions.save(one, clock())
    sessions.save(two, clock())
    kept = sessions.load(token, clock())
    assert kept is not None
    assert kept.values == two.values == {"language": "en", "seen": True}


def test_the_last_one_wins_a_key_that_both_changed(sessions: SessionStore, clock: Clock) -> None:
    token = sessions.create(clock()).token
    one, two = sessions.load(token, clock()), sessions.load(token, clock())
    assert one is not None
    assert two is not None
    one.values["language"], two.values["language"] = "en", "nl"
    sessions.save(one, clock())
    sessions.save(two, clock())
    one.values["more"] = 1
    sessions.save(one, clock())
    kept = sessions.load(token, clock())
    assert kept is not None
    assert kept.values == {"language": "nl", "more": 1}


def test_a_request_that_changed_nothing_undoes_nothing(
    sessions: SessionStore, clock: Clock
) -> None:
    token = sessions.create(clock()).token
    one, two = sessions.load(token, clock()), sessions.load(token, clock())
    assert one is not None
    assert two is not None
    one.values["language"] = "en"
    sessions.save(one, clock())
    sessions.save(two, clock())
    kept = sessions.load(token, clock())
    assert kept is not None
    assert kept.values == {"language": "en"}


@given(stored=VALUES, ours=VALUES, theirs=VALUES)
def test_each_key_is_as_the_last_one_to_change_it_left_it(
    stored: dict[str, int], ours: dict[str, int], theirs: dict[str, int]
) -> None:
    result = merged(to_json(stored), to_json(ours), to_json(theirs))
    expected = {
        name: (theirs if ours.get(name) == stored.get(name) else ours).get(name) for name in "abc"
    }
    assert result == to_json({n: v for n in [*theirs, *ours] if (v := expected[n]) is not None})
