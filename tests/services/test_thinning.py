"""Backups grow thinner with age, and the newest is never given up."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from zhutiao.services import thinning

NOW = datetime(2026, 6, 9, 8, tzinfo=UTC)


def stamp(age):
    return (NOW - age).isoformat(timespec="milliseconds").replace("+00:00", "Z")


ages = st.timedeltas(timedelta(0), timedelta(days=900))
times = st.lists(ages.map(stamp), unique=True, max_size=80)


@given(times)
def test_the_newest_is_spared_and_never_more_than_there_is_room_for(found):
    spared = thinning.spared(found, stamp(timedelta(0)))
    assert spared <= set(found)
    assert max(found, default=None) in {*spared, None}
    assert len(spared) <= thinning.OF_RECENT + thinning.DAILY + thinning.WEEKLY + thinning.MONTHLY


@given(times)
def test_thinning_again_takes_nothing_more(found):
    spared = thinning.spared(found, stamp(timedelta(0)))
    assert thinning.spared(spared, stamp(timedelta(0))) == spared


@given(times)
def test_each_of_the_newest_days_weeks_and_months_keeps_one(found):
    spared = thinning.spared(found, stamp(timedelta(0)))
    days = sorted({each[:10] for each in found}, reverse=True)[: thinning.DAILY]
    months = sorted({each[:7] for each in found}, reverse=True)[: thinning.MONTHLY]
    assert set(days) <= {each[:10] for each in spared}
    assert set(months) <= {each[:7] for each in spared}


def test_of_one_day_the_last_dozen_stay_until_the_next_day():
    today = [stamp(timedelta(minutes=10 * n)) for n in range(40)]
    assert len(thinning.spared(today, stamp(timedelta(0)))) == 12
    assert thinning.spared(today, stamp(timedelta(days=-2))) == {today[0]}


def test_a_backup_a_day_for_two_years_leaves_some_thirty():
    kept: set[str] = set()
    for day in range(730, -1, -1):
        kept = thinning.spared({*kept, stamp(timedelta(days=day))}, stamp(timedelta(days=day)))
    assert 25 <= len(kept) <= 31
    assert min(kept) < stamp(timedelta(days=220))


def test_where_the_clock_ran_ahead_what_is_made_now_is_spared():
    ahead = [stamp(timedelta(days=-days)) for days in range(1, 400)]
    assert stamp(timedelta(0)) in thinning.spared([*ahead, stamp(timedelta(0))], stamp(timedelta(0)))
