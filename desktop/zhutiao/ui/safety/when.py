"""Say when something was, as short as it is clear."""

from __future__ import annotations

from datetime import datetime

from zhutiao.words import _


def said(at: str, now: datetime | None = None) -> str:
    """Return the reader's own time of *at*: only the hour today, else the day with it."""
    then = _here(at)
    return then.strftime("%H:%M" if _is_today(then, now) else "%Y-%m-%d %H:%M")


def on_day(at: str, now: datetime | None = None) -> str:
    """Return the reader's own time of *at* with its day, which may be called today."""
    then = _here(at)
    return _("Today {0}").format(then.strftime("%H:%M")) if _is_today(then, now) else said(at, now)


def _here(at: str) -> datetime:
    return datetime.fromisoformat(at).astimezone()


def _is_today(then: datetime, now: datetime | None) -> bool:
    return then.date() == (now or datetime.now().astimezone()).date()
