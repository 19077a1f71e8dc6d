"""When something was, as a library tells it: its own words, or anything a stranger wrote in their place."""

from __future__ import annotations

from datetime import UTC, datetime

# Years near the ends of the calendar cannot be told in every time zone.
_YEARS = range(1971, 9999)


def moment(told: object) -> datetime | None:
    """Return the moment that is *told*, in UTC; None where none is."""
    if not isinstance(told, str):
        return None
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return None
    if found.year not in _YEARS:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
