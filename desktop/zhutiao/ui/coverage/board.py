"""What stands in each place of the map, in words and colours; knows no widget and no pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.services import coverage_names as names
from zhutiao.ui.coverage.shades import Shades
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Link, Mark
    from zhutiao.services.covering import Coverage
    from zhutiao.ui.coverage.shades import Shade
    from zhutiao.ui.theme import Theme

LISTED, WORDS = 6, 36
"""Passages that a tip lists, and signs of each."""


class Entry(NamedTuple):
    """A number on its shade, underlined where the clause's own words are among what it counts."""

    number: str
    shade: Shade
    quotes: bool


class Board:
    """The map of one dossier on one theme; the last two columns are the reader's highlights and notes."""

    def __init__(self, coverage: Coverage, theme: Theme) -> None:
        self.coverage, self.shades = coverage, Shades(theme)
        self.own = len(coverage.columns)
        self.rows = [names.row(each) for each in coverage.rows]
        self.columns = [names.column(coverage, each) for each in coverage.columns] + [_("Highlights"), _("Notes")]
        self.groups = list(names.groups(coverage))
        self._most = [max((len(self.left(n, at)) for n in range(len(self.rows))), default=0) for at in self._own()]

    def entry(self, row: int, column: int) -> Entry:
        """Return what is drawn at a place; a place with nothing is empty, not 0."""
        if column >= self.own:
            count = len(self.left(row, column))
            return Entry(str(count or ""), self.shades.left(count, self._most[column - self.own]), quotes=False)
        links = self.links(row, column)
        quotes = any(link.relation == "quotes" for link in links)
        return Entry(str(len(links) or ""), self.shades.said(len(links), quotes=quotes), quotes)

    def links(self, row: int, column: int) -> tuple[Link, ...]:
        """Return the links counted at a place, none in the reader's columns."""
        coverage = self.coverage
        return coverage.cell(coverage.rows[row], coverage.columns[column]).links if column < self.own else ()

    def left(self, row: int, column: int) -> tuple[Mark, ...]:
        """Return the reader's marks or notes counted at a place, none in the other columns."""
        left = self.coverage.left_at(self.coverage.rows[row])
        return left[column - self.own] if column >= self.own else ()

    def is_title(self, row: int) -> bool:
        """Say whether a row is no clause but what stands above clauses."""
        return self.coverage.rows[row].kind in ("section", "preamble", "heading")

    def tip(self, row: int, column: int) -> str:
        """Say which passages, marks or notes are counted at a place."""
        lines = [_passage(link) for link in self.links(row, column)] or [_mark(one) for one in self.left(row, column)]
        head = f"{self.rows[row]} · {self._over(column)}"
        if not lines:
            return head if column >= self.own else f"{head}\n" + _("Nothing found (which does not mean there is none)")
        more = [_("and {0} more").format(len(lines) - LISTED)] if len(lines) > LISTED else []
        return "\n".join([head, *lines[:LISTED], *more])

    def aloud(self, row: int, column: int) -> str:
        """Say a place as a screen reader is to read it: row, column, count."""
        count, where = self.entry(row, column), f"{self.rows[row]}, {self._over(column)}"
        if column >= self.own:
            return f"{where}: {count.number or 0}"
        if not count.number:
            return f"{where}: " + _("nothing found")
        said = _("{0} linked, its own words among them") if count.quotes else _("{0} linked")
        return f"{where}: " + said.format(count.number)

    def about(self, column: int) -> str:
        """Return the whole name of what a column shows: a title, or who asks what."""
        if column >= self.own:
            return self.columns[column]
        each = self.coverage.columns[column]
        article = self.coverage.texts[each.document].article
        if each.question is None:
            return article.title or self.columns[column]
        asked = next((turn for turn in article.turns or () if turn.question == each.question and turn.asks), None)
        words = " ".join(asked.paragraphs) if asked else ""
        return f"{self._over(column)}\n{asked.label}: {_short(words, 3 * WORDS)}" if asked else self._over(column)

    def _over(self, column: int) -> str:
        group = next((name for first, count, name in self.groups if first <= column < first + count), "")
        return f"{group} · {self.columns[column]}" if group else self.columns[column]

    def _own(self) -> range:
        return range(self.own, self.own + 2)


def _passage(link: Link) -> str:
    who = f"{link.passage.speaker}: " if link.passage.speaker else ""
    return f"• {who}{_short(link.passage.text, WORDS)} ({terms.relation(link.relation)})"


def _mark(mark: Mark) -> str:
    return "• " + _short(mark.note or mark.quote or "", WORDS)


def _short(words: str, signs: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= signs else words[:signs] + "…"
