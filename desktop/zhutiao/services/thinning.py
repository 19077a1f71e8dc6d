"""Which backups are kept when they grow many: the newer, the denser."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

DAILY, WEEKLY, MONTHLY = 12, 10, 9
RECENT = timedelta(hours=24)
OF_RECENT = 12
LASTING = timedelta(days=30)


def spared(times: Iterable[str], now: str) -> set[str]:
    """Return those of *times* whose backups are kept: the newest of 12 days, 10 weeks and 9 months, and of today's 12.

    Days, weeks and months without a backup do not count: who comes back after a year finds what was there.
    """
    newest = sorted(set(times), reverse=True)
    until = datetime.fromisoformat(now) - RECENT
    recent = [each for each in newest if datetime.fromisoformat(each) > until]
    # Where a clock ran ahead for a while, what is made now is not the newest by name.
    kept = {*recent[:OF_RECENT], *[each for each in recent if each <= now][:OF_RECENT]}
    for of, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        kept |= _newest_of_each(newest, of, most)
    return kept


def lasting(times: Iterable[str], now: str) -> set[str]:
    """Return those of *times* that are less than 30 days ago: so long what was taken away stays in the bin too."""
    since = datetime.fromisoformat(now) - LASTING
    return {each for each in times if datetime.fromisoformat(each) > since}


def _newest_of_each(newest: list[str], of: Callable[[date], object], most: int) -> set[str]:
    first: dict[object, str] = {}
    for each in newest:
        first.setdefault(of(datetime.fromisoformat(each).date()), each)
    return set(list(first.values())[:most])


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
