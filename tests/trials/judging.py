"""What a killed writer had acknowledged, and whether the library still holds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# What may bring a mark to a state it had before.
TURNING = frozenset({"undo", "redo", "restyle", "tag"})


@dataclass(slots=True)
class Told:
    """What a writer said until it ended: the marks as it acknowledged them, and what it was about."""

    now: dict[str, str]
    before: dict[str, str] = field(default_factory=dict)
    doing: str = ""
    acknowledged: int = 0

    def hear(self, lines: Iterable[str]) -> None:
        """Take in what was said, but for a last line that was cut off."""
        for line in lines:
            match line.split():
                case ["TRY", doing]:
                    self.doing = doing
                case ["ACK", _verb, mark, words]:
                    self.before = {mark: self.now.get(mark, "")}
                    self.now[mark] = words
                    self.acknowledged += 1


def faults(told: Told, rows: Mapping[str, tuple[str, int]]) -> list[str]:
    """Return what is missing or otherwise in *rows*; one change may be kept and not yet acknowledged."""
    found = {mark: words for mark, (words, _deleted) in rows.items()}
    missing = [f"{mark} is missing" for mark in told.now if mark not in found]
    otherwise = [mark for mark, words in found.items() if told.now.get(mark, seen.GONE) != words]
    returned = [f"{mark} is erased, yet here" for mark in otherwise if told.now.get(mark) == seen.GONE]
    if told.doing in TURNING:
        returned = []
    else:
        returned += [f"{mark} is as before" for mark in otherwise if told.before.get(mark) == found[mark]]
    many = [f"changed and not acknowledged: {', '.join(otherwise)}"] if len(otherwise) > 1 else []
    return [*missing, *returned, *many]
