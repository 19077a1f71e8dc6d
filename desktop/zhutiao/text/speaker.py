"""The noun of a conversation: who a label names."""

from __future__ import annotations

from dataclasses import dataclass

SURE, LIKELY, PERHAPS = 2, 1, 0  # how plainly the wording alone says that somebody speaks


@dataclass(frozen=True, slots=True)
class Speaker:
    """What a label says of the one who speaks, and how plainly it says that somebody does."""

    label: str
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    asks: bool = False
    trust: int = SURE
    follows: bool = False
