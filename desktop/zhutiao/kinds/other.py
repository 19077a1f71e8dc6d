"""Any text that is about something else: kept readable, linked to nothing."""

from __future__ import annotations

from zhutiao.kinds import prose
from zhutiao.ports import Draft, TextKind

AT_LEAST = 0.1  # so that there is always one kind that fits


def likeness(draft: Draft) -> float:
    """Return the least that any other kind has to surpass."""
    return AT_LEAST if draft.blocks else 0.0


KIND = TextKind("other", likeness, prose.divide)
