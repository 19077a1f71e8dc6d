"""Which lines of a page make a paragraph or a heading: by the column they were set in, their ends and their heads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from zhutiao.blocks import Block
from zhutiao.text.columns import WIDEST, columns, is_full
from zhutiao.text.fields import is_field
from zhutiao.text.labels import is_apart, opens_turn
from zhutiao.text.numbering import marker
from zhutiao.text.own_lines import names_alone
from zhutiao.text.roles import POLICY, ends_text, is_byline, is_dateline, opens_story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Piece
    from zhutiao.text.rows import Row

HEADING = 30.0  # ems; an unfinished line longer than this is a paragraph cut in two, not a heading
NEAR = 8  # rows
FILLED = 0.8
LOOSE = 0.2  # with fewer lines than this share standing tight, tight ones belong together
STUB = 0.62  # a line filling less of its column than this, unfinished, is a heading whatever follows
TITLE_LONGEST = 80
SAID_LONGEST = 60  # no byline, label or date is longer
SPACE = re.compile(r"[^\S\t]")
RUN = re.compile(r"\s{2,}")
ODD = re.compile(r"[^\S \t]")
GOES_ON = "，,、第和与及或至到照据按的（(“《〈‘"  # behind these a number belongs to the sentence
PAUSE = re.compile("[，。；]")
BROKEN = re.compile("[，,；;：:]")
PARALLEL = re.compile(r"[\u4e00-\u9fff]{2,4}[：:][^，,。；;：:]{4,20}$")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's rows and how they are set: their columns, which stand tight or are heads, whether indents tell."""

    rows: Sequence[Row]
    widths: Sequence[float | None]
    tight: frozenset[int]
    heads: frozenset[int]
    apart: frozenset[int]
    indents: bool

    @classmethod
    def of(cls, rows: Sequence[Row], *, whole: bool) -> Self:
        """Return the page that *rows* make; *whole* where each is a paragraph of its own."""
        heads = _parallel_heads(rows)
        if whole:
            return cls(rows, [None] * len(rows), frozenset(), heads, heads, indents=False)
        widths = columns(rows)
        # Where a line is a paragraph, lines that stand together are a list or who signs and when.
        tight = _tight_pairs(rows) if any(widths) else frozenset[int]()
        return cls(rows, widths, tight, heads, tight | heads, indents=_leaves_indents(rows))

    def breaks(self, group: list[int], i: int) -> bool:
        """Say whether row *i* begins a block of its own after the rows of *group*."""
        row, before = self.rows[i], self.rows[i - 1]
        if i in self.heads or i - 1 in self.heads:
            return True
        if i in self.tight:
            return is_byline(row.text) or bool(row.level) or is_field(row.text)
        if i - 1 in self.tight or i + 1 in self.tight or row.level or before.level:
            return True
        if self.widths[i - 1] is None and (before.terminated or before.text[-1] in ";；"):
            return True
        if _says_of(row.text) or _says_of(before.text) or opens_story(row.text) or ends_text(before.text):
            return True
        if self._closes_title(group) or opens_turn(row.text):
            return True
        if (before.terminated and names_alone(row.text)) or (len(group) == 1 and names_alone(before.text)):
            return True
        if self._ended(group, i):
            return True
        if self.widths[i - 1] is None and row.indented and self.indents:
            return True
        return marker(row.text) is not None and not _unfinished(before, self.widths[i - 1])

    def block(self, group: list[int]) -> Block:
        """Return the rows of *group* as one block."""
        lines = [self.rows[i] for i in group]
        text, pieces = _joined(lines)
        first, last, column = lines[0], lines[-1], self.widths[group[0]]
        plain = first.terminated or first.text[-1] in ";；"
        if len(lines) == 1 and column is None and plain and group[0] not in self.apart:
            # By far most blocks of a long text, and nothing has to be found out about them.
            lines_of, heads = (first.line, first.last), bool(first.level)
            return Block(
                text, pieces, lines_of, first.level, heads, None, first.joined, first.doubtful, kept=first.kept
            )
        return Block(
            text,
            pieces,
            (first.line, last.last),
            level=first.level,
            heading=bool(first.level) or group[-1] in self.apart or self._is_heading(group),
            column=column,
            joined=len(group) - 1 + sum(row.joined for row in lines),
            doubtful=any(row.doubtful for row in lines) or (column is not None and self._hides_an_end(group)),
            kept=any(row.kept for row in lines),
        )

    def _ended(self, group: list[int], i: int) -> bool:
        """Say whether the paragraph that holds the row before *i* ends there."""
        before, row, column = self.rows[i - 1], self.rows[i], self.widths[i - 1]
        first = len(group) == 1
        if column is None:
            return not self._runs_on(i - 1) or self._set_apart(i)
        if self.indents and (row.indented or is_full(before, column, first=first)):
            return row.indented
        if not before.terminated:
            return first and _stands_alone(before, column, row, self.widths[i])
        if not is_full(before, column, first=first):
            return True
        following = self.widths[i] or column
        if is_full(row, following, first=False):
            return False
        # A full line that ends a sentence: a short finished line after it is the paragraph's last,
        # one that lacks an indent is the next one's first, a short unfinished one is a heading.
        return is_full(row, following, first=True) or not row.terminated

    def _runs_on(self, i: int) -> bool:
        """Say whether row *i*, in no column, breaks off: it ends with a comma, or as far right as any row near it."""
        row = self.rows[i]
        if row.terminated or row.text[-1] in ":：;；" or row.level or "\t" in row.text or _is_note(row.text):
            return False
        widest = max(each.width for each in self.rows[max(0, i - NEAR) : i + NEAR])
        long = row.width > WIDEST or (row.width >= FILLED * widest and not _heads(row))
        return long or row.text[-1] in "，,、" or "。" in row.text

    def _set_apart(self, i: int) -> bool:
        """Say whether a blank line stands before row *i* on a page that sets its lines tight: a new paragraph."""
        near = self.rows[max(0, i - 20) : i + 20]
        return not self.rows[i].tight and sum(row.tight for row in near) > len(near) / 2

    def _closes_title(self, group: list[int]) -> bool:
        """Say whether the rows so far are the whole title of a policy document, however many lines it took."""
        if self.rows[group[-1]].terminated:
            return False
        text = "".join(self.rows[i].text for i in group[-4:])
        return len(text) <= TITLE_LONGEST and bool(POLICY.search(text)) and not PAUSE.search(text)

    def _is_heading(self, group: list[int]) -> bool:
        if len(group) > 1 or self._closes_title(group):
            return self._closes_title(group)
        if self.widths[group[0]] is None and self.rows[group[0]].terminated:
            return False
        following = group[-1] + 1
        after = self.rows[following] if following < len(self.rows) else None
        if after and opens_story(after.text) and not self.rows[group[0]].terminated:
            return True
        width = self.widths[following] if after else None
        return _stands_alone(self.rows[group[0]], self.widths[group[0]], after, width)

    def _hides_an_end(self, group: list[int]) -> bool:
        """Say whether a sentence ends at the column's edge inside the paragraph: one may have ended there."""
        inner = [] if self.indents else group[1:-1]
        return any(self.rows[i].terminated and is_full(self.rows[i], self.widths[i] or 0, first=False) for i in inner)


def _is_note(text: str) -> bool:
    """Say whether a line is wholly in brackets: when a law was passed, who is meant."""
    return text[0] in "（(" and text[-1] in "）)"


def _says_of(text: str) -> bool:
    """Say whether a line is a byline, a speaker's label, a date or a field: a paragraph of its own."""
    if len(text) > SAID_LONGEST:
        return is_field(text)
    return is_byline(text) or is_apart(text) or is_dateline(text) or is_field(text)


def _tight_pairs(page: Sequence[Row]) -> frozenset[int]:
    """Return the rows that stand tight under another on a page whose lines are otherwise set apart."""
    tight = frozenset(i for i, row in enumerate(page) if row.tight)
    return tight if len(tight) <= LOOSE * len(page) else frozenset()


def _parallel_heads(page: Sequence[Row]) -> frozenset[int]:
    """Return the rows that are sub-headings of one form, 公平：… 均衡：…, of which a page has at least three."""
    alike = frozenset(i for i, row in enumerate(page) if not row.terminated and PARALLEL.match(row.text))
    return alike if len(alike) > 2 else frozenset()  # noqa: PLR2004 - two alike may be chance


def _leaves_indents(page: Sequence[Row]) -> bool:
    """Say whether the page tells a paragraph's first line by the space before it: some lines have it, some have not."""
    indented = sum(row.indented for row in page)
    return 1 < indented < len(page)


def _unfinished(row: Row, column: float | None) -> bool:
    """Say whether a row runs on into the next, so that a number there stands inside a sentence."""
    if row.terminated or row.text[-1] in ":：;；" or _is_note(row.text):
        return False
    if column is None:
        return row.text[-1] in GOES_ON
    return is_full(row, column, first=False)


def _heads(row: Row) -> bool:
    if row.level or row.terminated or row.width > HEADING:
        return bool(row.level)
    return not BROKEN.search(row.text) and "\t" not in row.text


def _joined(group: Sequence[Row]) -> tuple[str, tuple[Piece, ...]]:
    """Return the rows as one text with its source ranges: a line break goes, but between Latin letters it is a space.

    Of a run of spaces the first stays.
    """
    if len(group) == 1 and not RUN.search(group[0].text):
        text = group[0].text
        return (SPACE.sub(" ", text) if ODD.search(text) else text), group[0].pieces
    words: list[str] = []
    pieces: list[Piece] = []
    for row in group:
        if words and _latin(words[-1][-1]) and _latin(row.text[0]):
            words.append(" ")
            pieces.append((row.start - 1, row.start))
        words.append(row.text)
        pieces += row.pieces
    text = "".join(words)
    runs = [(run.start() + 1, run.end()) for run in RUN.finditer(text)]
    block = Block(text, tuple(pieces), (0, 0)).without(runs) if runs else None
    return (SPACE.sub(" ", block.text), block.pieces) if block else (SPACE.sub(" ", text), tuple(pieces))


def _stands_alone(row: Row, column: float | None, after: Row | None, following: float | None) -> bool:
    """Say whether a row that begins a paragraph is a heading: unfinished, and what follows does not finish it."""
    if column is None:
        return _heads(row)
    if row.terminated:
        return row.text.endswith(("？", "?")) and not is_full(row, column, first=True)
    if row.width > column + 1:
        return True
    if is_full(row, column, first=True) or PAUSE.search(row.text):
        return False
    if after is None or row.width < STUB * column:
        return True
    return not (after.terminated or is_full(after, following or column, first=False))


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
