"""The printed lines of a source, each with its width on the page and where it stands in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.ports import Hint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.blocks import Piece

ENDINGS = "。｡！？!?…"
ENDED = tuple(ENDINGS)
CLOSERS = "”’」』)）》〉】"
NO_HINT = Hint()
HASHES = re.compile(r"(#{1,6})\s")
# What a page's maker prints between paragraphs and pages: rules, page numbers.
RULES = "-－—–_=＝*＊~～·•☆★◇◆"
RULE = re.compile(rf"[{RULES}\s]{{3,}}")
FOLIO = re.compile(
    r"[-－—–·]\s?\d{1,4}\s?[-－—–·]"
    r"|第\s?\d{1,4}\s?页(?:\s?[,，/／]?\s?共\s?\d{1,4}\s?页)?|Page \d{1,4}(?: of \d{1,4})?",
    re.IGNORECASE,
)
# What is added in brackets behind a sentence: …给予补贴。（责任单位：省民政厅）
ADDED = re.compile(r"[。！？!?；;][（(][^（()）]{1,160}[)）]$")
FOLIO_LONGEST = 20
ABBREVIATED = 8  # characters; a shorter line with a full stop may be an abbreviation


@dataclass(slots=True)
class Row:
    """One line that is not blank: stripped text, its source ranges, its 1-based lines, its width in ems.

    `tight` tells that no blank line stands between it and the row before, `terminated` that it ends as a sentence
    does (closing quotes and brackets allowed), `indented` that it begins with two ems,
    `doubtful` that a paragraph may have ended inside it where lines were joined; `opens` and `kept` are what the
    reader decided.
    """

    text: str
    pieces: tuple[Piece, ...]
    line: int
    last: int
    width: float
    tight: bool
    terminated: bool
    level: int = 0
    indented: bool = False
    joined: int = 0
    doubtful: bool = False
    length: int = 0
    opens: bool | None = None
    kept: bool = False

    @property
    def start(self) -> int:
        """Return the source offset of its first character."""
        return self.pieces[0][0]


def rows(text: str, hints: Mapping[int, Hint] | None = None) -> list[Row]:
    """Return the lines of *text* that are not blank, in order; *hints* are what its format says of a line.

    Lines end at LF alone: str.splitlines() would also split at NEL, VT, FF and U+2028.
    """
    return list(_rows(text, hints or {}))


def _rows(text: str, hints: Mapping[int, Hint]) -> Iterator[Row]:
    offset = 0
    last = -1
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if bare:
            start = offset + (0 if bare[0] == line[0] else len(line) - len(line.lstrip()))
            hint = hints.get(number, NO_HINT) if hints else NO_HINT
            yield Row(
                bare,
                ((start, start + len(bare)),),
                number,
                number,
                ems(bare),
                number == last + 1 and last > 0,
                terminates(bare),
                hint.level or (_level(bare) if bare[0] == "#" else 0),
                hint.opens or line.startswith(("\u3000\u3000", "    ", "\t")),
                length=len(line),
            )
            last = number
        offset += len(line) + 1


def ems(text: str) -> float:
    """Return the width of *text* in ems; a space set between Chinese and digits is the printer's, not counted."""
    narrow = len(text.encode("ascii", "ignore"))
    if narrow == 0 and "\u3000" not in text:
        return len(text)
    spaces = text.count(" ") + text.count("\t")
    return len(text) - spaces - text.count("\u3000") - (narrow - spaces) / 2


def terminates(text: str) -> bool:
    """Say whether a line ends as a sentence does, closing quotes and brackets allowed; 1. does not."""
    last = text[-1]
    if last == ".":
        return len(text) > ABBREVIATED and not text[-2].isdigit()
    if last not in CLOSERS:
        return last in ENDINGS
    return text.rstrip(CLOSERS)[-1:] in ENDED or (last in "）)" and bool(ADDED.search(text)))


def is_furniture(text: str) -> bool:
    """Say whether a line is a rule or a page number."""
    if len(text) <= FOLIO_LONGEST and FOLIO.fullmatch(text):
        return True
    return text[-1] in RULES and bool(RULE.fullmatch(text))


def _level(text: str) -> int:
    marks = HASHES.match(text)
    return len(marks[1]) if marks else 0
