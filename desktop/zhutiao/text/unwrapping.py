"""Undo a wrapping that cut every line at the same number of characters, whatever it cut through.

Mail programs, exporters and scripts wrap so. The trace is plain: the lines' lengths have one sharp peak, and hardly
anything is longer. A line of that very length goes on in the next; a shorter one ends what it belongs to.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zhutiao.text.fields import is_field
from zhutiao.text.labels import is_apart, is_label, opens_turn
from zhutiao.text.numbering import marker
from zhutiao.text.own_lines import names_alone
from zhutiao.text.roles import is_byline, is_dateline, opens_story
from zhutiao.text.rows import ems, terminates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Piece
    from zhutiao.text.rows import Row

NARROWEST = 8  # characters; shorter lines of equal length are verse or a table
VERTICAL = 20  # lines of one sign each, as a text set in vertical columns is copied
FEWEST = 3  # lines of the peak's length: two may be chance
PEAK = 2.0  # as many lines must have the peak's length as have both neighbouring lengths, times this
LONGER = 0.1  # of the peak's lines, at most so many may be longer
TIGHT = 0.8  # of the lines that follow another at once
APART = 0.3  # with more than this share of blank lines behind full lines, blank lines tell nothing
WIDEST = 100  # characters; longer lines were not filled for reading
WORD = 12  # a filled line is at most a word shorter than the widest
LATIN = 0.9
FEW = 4  # lines; what goes on longer without a comma is no heading
SENTENCE = re.compile("[，,。；;]")
REST = re.compile(r"[\u4e00-\u9fff·]{0,3}[*_]{0,2}[：:]")  # the end of a label that was cut in two
CLOSING = "，。、；：？！,;:?!”’」』)）》〉】…"


def unwrapped(page: Sequence[Row], text: str) -> list[Row]:
    """Return the rows of *text* with those joined that a wrapping at one length has cut; else the rows as they are."""
    widest = max((row.length for row in page), default=0)
    if widest == 1 and len(page) >= VERTICAL:
        return [_joined(page, text)]
    loose = _is_cut_tight(page, widest)
    length = widest if loose else peak(page)
    if length is None:
        return _unfilled(page, text)
    loose = loose or _blanks_tell(page, length)
    groups: list[list[Row]] = []
    for n, row in enumerate(page):
        before = page[n - 1] if n else None
        if (
            before
            and before.length == length
            and not (loose and not row.tight)
            and _goes_on(groups[-1], page, n, length)
        ):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_joined(group, text) if len(group) > 1 else group[0] for group in groups]


def peak(page: Sequence[Row]) -> int | None:
    """Return the number of characters that lines were cut at, None where they were not."""
    counts = Counter(row.length for row in page)
    length, full = max(counts.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    if length < NARROWEST or full < FEWEST:
        return None
    longer = sum(n for each, n in counts.items() if each > length)
    beside = max(counts[length - 1], counts[length + 1])
    return length if longer <= LONGER * full and full >= PEAK * beside else None


def _is_cut_tight(page: Sequence[Row], widest: int) -> bool:
    """Say whether hardly any but the widest lines are followed at once: what was set apart has been cut."""
    behind = [before.length == widest for before, row in pairwise(page) if row.tight]
    return len(behind) <= len(page) / 2 and sum(behind) >= max(FEWEST, TIGHT * len(behind))


def _blanks_tell(page: Sequence[Row], length: int) -> bool:
    """Say whether blank lines stand between paragraphs only, not behind every line."""
    behind = [row.tight for before, row in pairwise(page) if before.length == length]
    return bool(behind) and behind.count(False) <= APART * len(behind)


def _goes_on(group: Sequence[Row], page: Sequence[Row], n: int, length: int) -> bool:
    """Say whether row *n* of a page goes on with a group whose last line is full."""
    row = page[n]
    if row.opens is not None or row.level or row.indented:
        return row.opens is False
    if row.text[0] in CLOSING:
        return True
    if _terminates(group):
        ahead = _ahead(page, n, length)
        return not (
            marker(row.text)
            or opens_turn(row.text)
            or is_field(row.text)
            or is_byline(row.text)
            or is_label(ahead)
            or names_alone(ahead)
        )
    whole = "".join(each.text for each in group[-3:])
    if (len(group) < FEW or group[0].level) and not SENTENCE.search(whole):
        named = names_alone(whole) and not (REST.match(row.text) or names_alone(whole + row.text))
        return not (named or is_dateline(whole) or is_apart(whole) or marker(row.text) or opens_story(row.text))
    return True


def _terminates(group: Sequence[Row]) -> bool:
    """Say whether a group ends as a sentence does, a remark in brackets behind it that may have been cut in two."""
    last = group[-1]
    return last.terminated or (last.text[-1] in "）)" and terminates("".join(row.text for row in group[-FEW:])))


def _ahead(page: Sequence[Row], n: int, length: int) -> str:
    """Return what stands from row *n* to the next line that is not full, four rows at most."""
    words = ""
    for row in page[n : n + 4]:
        words += row.text
        if row.length != length:
            break
    return words


def _unfilled(page: Sequence[Row], text: str) -> list[Row]:
    """Return the rows with those joined that were filled word by word, as alphabets are.

    A line goes on where the next one's first word would not have fitted behind it.
    """
    widest = max((row.length for row in page), default=0)
    near = sum(widest - row.length < WORD for row in page)
    if not NARROWEST < widest <= WIDEST or near < FEWEST or sum(row.text.isascii() for row in page) < LATIN * len(page):
        return list(page)
    groups: list[list[Row]] = []
    for n, row in enumerate(page):
        room = widest - page[n - 1].length - 1 if n else widest
        follows = n > 0 and row.tight and not row.level and not row.indented and not page[n - 1].level
        if row.opens is False or (follows and row.opens is None and room < len(row.text.split(None, 1)[0])):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_joined(group, text, filled=True) if len(group) > 1 else group[0] for group in groups]


def _joined(group: Sequence[Row], text: str, *, filled: bool = False) -> Row:
    """Return one row for the group; a space that the cut had beside it is kept: it may belong to a title."""
    pieces: list[Piece] = []
    for row in group:
        start, end = row.pieces[0][0], row.pieces[-1][1]
        if pieces and (between := _space(text, pieces[-1][1], start, filled=filled)):
            pieces.append(between)
        pieces.append((start, end))
    words = "".join(text[start:end] for start, end in pieces).replace("\n", " ")
    doubtful = any(row.terminated for row in group[:-1])
    first, last = group[0], group[-1]
    return replace(
        first,
        text=words,
        pieces=tuple(pieces),
        last=last.last,
        width=ems(words),
        terminated=last.terminated or terminates(words),
        joined=len(group) - 1,
        doubtful=doubtful,
        length=len(words),
    )


def _space(text: str, end: int, start: int, *, filled: bool) -> Piece | None:
    """Return the space to keep between two lines, the first ending at *end*: a printed one, or the line break.

    Where lines were filled word by word the break itself stands for a space.
    """
    if text[end] in " \u3000":
        return end, end + 1
    if text[start - 1] in " \u3000":
        return start - 1, start
    return (end, end + 1) if filled and text[end - 1] not in "/-" else None
