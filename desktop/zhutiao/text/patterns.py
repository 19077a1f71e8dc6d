"""Regular expressions a reader may type: what they are made of, and where words have them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression over words as they are printed, blind to case unless it is said to matter."""

    words: str
    case: bool = False
