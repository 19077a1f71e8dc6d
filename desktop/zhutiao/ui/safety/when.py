"""Say when something was, as short as it is clear."""

from __future__ import annotations

from datetime import datetime


def said(at: str, now: datetime | None = None) -> str:
    """Return the reader's own time of *at*: only the hour today, else the day with it."""
    then, today = datetime.fromisoformat(at).astimezone(), (now or datetime.now().astimezone())
    return then.strftime("%H:%M" if then.date() == today.date() else "%Y-%m-%d %H:%M")
