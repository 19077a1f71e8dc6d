"""The printed lines of a source, each with its width on the page and where it stands in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import east_asian_width

ENDINGS = "。｡！？!?…"
CLOSERS = "”’」』）)》〉】"


@dataclass(frozen=True, slots=True)
class Row:
    """One line that is not blank: stripped text, its source offset, its 1-based number, its width in ems.

    `tight` tells that no blank line stands between it and the row before, `indented` that two ems are left before it.
    """

    text: str
    start: int
    line: int
    width: float
    tight: bool
    level: int = 0
    indented: bool = False

    @property
    def terminated(self) -> bool:
        """Say whether the row ends as a sentence does, closing quotes and brackets allowed."""
        bare = self.text.rstrip(CLOSERS)
        return bool(bare) and (bare[-1] in ENDINGS)


def rows(text: str) -> list[Row]:
    """Return the lines of *text* that are not blank, in order.

    Lines end at LF alone: str.splitlines() would also split at NEL, VT, FF and U+2028.
    """
    found: list[Row] = []
    offset = 0
    last = -1
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare:
            level = _level(bare)
            lead = len(line) - len(line.lstrip())
            tight, indented = number == last + 1 and last > 0, line.startswith(("\u3000\u3000", "    "))
            found.append(Row(bare, offset + lead, number, ems(bare), tight, level, indented))
            last = number
        offset += len(line) + 1
    return found


def ems(text: str) -> float:
    """Return the width of *text* in ems; a space set between Chinese and digits is the printer's, not counted."""
    return sum(1.0 if east_asian_width(sign) in "WFA" else 0.5 for sign in text if not sign.isspace())


def _level(text: str) -> int:
    marks = re.match(r"(#{1,6})\s", text)
    return len(marks[1]) if marks else 0
