"""All that Typst is told of a sheet: what stands on its first page, its rows, its foot."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhutiao import __version__, terms
from zhutiao.exporters import paper
from zhutiao.exporters.front import SHORT
from zhutiao.exporters.pages.pieces import DEEPEST, HEAD, Width, shortened
from zhutiao.exporters.pages.rows import Rows
from zhutiao.exporters.sheet import Heading, Marked
from zhutiao.model import COLOURS
from zhutiao.moments import moment
from zhutiao.speech import readable
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.exporters.choices import Choices
    from zhutiao.exporters.pages.words import Value, Words
    from zhutiao.exporters.sheet import Sheet
    from zhutiao.ports import Content

_DATE = ("year", "month", "day", "hour", "minute", "second")
PAPERS = {"A4": ("a4", Width(30, 16)), "Letter": ("us-letter", Width(30, 16)), "B5": ("iso-b5", Width(25, 13))}

EXACT = 1_500
"""Notes whose height is measured; of more it is reckoned, in a fifth of the time."""

# A table of contents helps from so many headings on, has no more lines than this, and beyond so many a page of its own.
_FEW, _MOST, _A_PAGE = 4, 90, 24
_LOOK: Value = {
    "ink": paper.INK,
    "soft": paper.SOFT,
    "faint": paper.FAINT,
    "line": paper.LINE,
    "accent": paper.ACCENT,
    "shade": paper.SHADE,
    "behind": paper.BEHIND,
    "under": paper.UNDER,
}
_UNKNOWN = datetime(1980, 1, 1, tzinfo=UTC)


class Page:
    """One sheet of a dossier, as it goes on paper."""

    def __init__(self, content: Content, sheet: Sheet, choices: Choices, size: str) -> None:
        self._content, self._sheet, self._size = content, sheet, size
        self._by_clause = choices.template in ("clause", "passages")
        self._written = moment(content.written) or _UNKNOWN

    @property
    def seconds(self) -> int:
        """Return the time of the export."""
        return int(self._written.timestamp())

    def values(self, words: Words) -> Value:
        """Return all that the page is told."""
        size, width = PAPERS[self._size]
        rows = Rows(words, width, by_clause=self._by_clause)
        rows.add(self._sheet.blocks[1:])
        laid = rows.values(exact=rows.notes <= EXACT)
        entries, depth = self._entries()
        return {
            "look": _LOOK,
            "paper": size,
            "title": _shown(self._sheet.title),
            "head": words.plain(_shown(self._sheet.title)),
            "dossier": shortened(_shown(self._content.dossier.name), HEAD // 2),
            "author": sorted({_shown(mark.author) for mark in self._content.marks if mark.author}),
            "date": {name: getattr(self._written, name) for name in _DATE},
            "facts": list(self._facts()),
            "legend": self._legend(words),
            "contents": _("Contents") if entries >= _FEW else "",
            "depth": depth,
            "breaks": entries > _A_PAGE,
            "margin": rows.notes > 0,
            "exact": rows.notes <= EXACT,
            "rows": laid,
            "colophon": list(self._colophon()),
        }

    def _facts(self) -> Iterator[str]:
        """Yield what stands below the title: dossier, date of the text, how much is marked."""
        content, base = self._content, self._content.base()
        if content.dossier.name != self._sheet.title:
            yield _shown(content.dossier.name)
        if base and base.date:
            yield _shown(base.date)
        marks = sum(isinstance(block, Marked) for block in self._sheet.blocks)
        if marks:
            yield _("Marks: {0}").format(marks)
        first = self._sheet.blocks[0]
        if isinstance(first, Heading) and first.minutes:
            yield terms.minutes(first.minutes)

    def _legend(self, words: Words) -> list[Value]:
        """Return what the colours mean that are on these pages, each drawn as it is there."""
        marks = [block.mark for block in self._sheet.blocks if isinstance(block, Marked)]
        used = {mark.colour for mark in marks if mark.style != "none"}
        return [
            {
                "ink": [{"colour": colour, "style": "highlight"}],
                "runs": words.plain(_shown(terms.meaning(colour, self._content.meanings))),
            }
            for colour in COLOURS
            if colour in used
        ]

    def _entries(self) -> tuple[int, int]:
        """Return how many lines the table of contents has, and how deep it goes."""
        depths = Counter(min(block.depth, DEEPEST) for block in self._headings())
        total, depth = 0, 0
        for level in sorted(depths):
            if depth and total + depths[level] > _MOST:
                break
            total, depth = total + depths[level], level
        return total, depth

    def _headings(self) -> Iterator[Heading]:
        return (block for block in self._sheet.blocks[1:] if isinstance(block, Heading))

    def _colophon(self) -> Iterator[str]:
        """Yield what these pages were made from, and when."""
        for file, sha256 in self._content.sources:
            yield _shown(f"{file}  SHA-256 {sha256[:SHORT]}")
        yield _("Exported on {0} (UTC) with Zhutiao {1}").format(f"{self._written:%Y-%m-%d %H:%M}", __version__)


def _shown(words: str) -> str:
    """Return *words* on one line, as text that can be written."""
    return readable(" ".join(words.split()))
