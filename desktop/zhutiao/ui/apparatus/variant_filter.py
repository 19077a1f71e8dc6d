"""Which variants are shown: of which kinds, and decided or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.variants import KINDS, QUIET

if TYPE_CHECKING:
    from zhutiao.variants import Entry

STATES = ("undecided", "suggested", "chosen")


@dataclass(frozen=True, slots=True)
class VariantFilter:
    """The kinds and states left out; usually those kinds that are about how words are printed."""

    hidden: frozenset[str] = QUIET

    def shows(self, entry: Entry) -> bool:
        """Say whether a variant is shown."""
        return entry.variant.kind not in self.hidden and entry.state not in self.hidden

    def without(self, name: str, *, hidden: bool) -> VariantFilter:
        """Return a filter that leaves a kind or state out as well, or no more."""
        return VariantFilter(self.hidden | {name} if hidden else self.hidden - {name})


def from_names(names: object) -> VariantFilter:
    """Return what was remembered, the usual one where that is nothing."""
    if not isinstance(names, list):
        return VariantFilter()
    return VariantFilter(frozenset(name for name in names if name in (*KINDS, *STATES)))
