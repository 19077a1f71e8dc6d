"""Where some words of a text stand in its next version, and how surely.

Measured with tests/bench/bench_anchors.py.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from zhutiao.model import Span
from zhutiao.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.text.alignment import Alignment

SURE, LEAST, SAME = 0.9, 0.5, 0.25
"""Of the letters of some words: as many are the same where they surely are those words; so many are followed, and so
many of all are the same, where they may be."""

APART = 60
"""Letters that may have come between two others of the same words."""

ROOM = 1.5
"""At most so many times as many letters have come in the place of some that were rewritten."""

SPACES = 8
"""Spaces that may have come before a sign that belongs to some words."""

DECIDING = re.compile(r"\d+|[〇零一二三四五六七八九十百千万亿两]+|[不未无非禁勿]")
"""Numbers, and what says no: one letter of these changes what some words say."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """The span (code points of the new text) that some words have come to, and which of its letters are theirs.

    Of words that are signs alone there are no letters.
    """

    span: Span
    letters: Sequence[int]
    state: Literal["placed", "check"]


def find(alignment: Alignment, span: Span) -> Spot | None:
    """Return where the words of *span* (code points of the old text) stand now; None where they are gone."""
    first, last = alignment.letters(span)
    if first == last:
        return _signs_alone(alignment, span, first)
    images = alignment.to[first:last]
    start, end = images[0], images[0] + last - first
    if start >= 0 and images == array("l", range(start, end)):
        if alignment.old.text[first:last] == alignment.new.text[start:end]:
            return Spot(_with_signs(alignment, span, (start, end)), range(start, end), "placed")
        return _spot(alignment, span, _mapped(images, first))
    return _pieced(alignment, span, first, images)


def _pieced(alignment: Alignment, span: Span, first: int, images: array[int]) -> Spot | None:
    best = _largest(_pieces(_mapped(images, first)))
    if len(best) >= LEAST * len(images):
        return _spot(alignment, span, best)
    last = first + len(images)
    twins = [(at, alignment.twins[at]) for at in range(first, last) if at in alignment.twins]
    twin = _largest(_pieces(twins))
    if len(twin) < SURE * len(images):
        return None
    return Spot(_with_signs(alignment, span, (twin[0][1], twin[-1][1] + 1)), [image for _, image in twin], "check")


def _spot(alignment: Alignment, span: Span, pairs: Sequence[Pair]) -> Spot | None:
    first, last = alignment.letters(span)
    old, new = alignment.old.text, alignment.new.text
    letters = _with_rewritten(alignment, first, last, pairs)
    same = sum(old[at] == new[image] for at, image in pairs) / (last - first)
    if same < SAME:
        return None
    # However much is the same, 80% is not 90%, and 得 is not 不得.
    agree = DECIDING.findall(old, first, last) == DECIDING.findall(new, letters[0], letters[-1] + 1)
    state = "placed" if same >= SURE and agree else "check"
    return Spot(_with_signs(alignment, span, (letters[0], letters[-1] + 1)), letters, state)


def _with_rewritten(alignment: Alignment, first: int, last: int, pairs: Sequence[Pair]) -> list[int]:
    """Return the new letters of *pairs*, with those that have come in the place of the first and the last old ones.

    What was rewritten at an end of some words is still theirs, if the words beside it say where it ends.
    """
    to, letters = alignment.to, [image for _, image in pairs]
    (head, left), (tail, right) = pairs[0], pairs[-1]
    ahead = left - 1 - (to[first - 1] if first else -1)
    if first < head and 0 < ahead <= ROOM * (head - first) and max(to[first:head]) < 0:
        letters = [*range(left - ahead, left), *letters]
    behind = (to[last] if last < len(to) else len(alignment.new.text)) - right - 1
    if tail + 1 < last and 0 < behind <= ROOM * (last - tail - 1) and max(to[tail + 1 : last]) < 0:
        letters += range(right + 1, right + 1 + behind)
    return letters


def _mapped(images: Iterable[int], first: int) -> list[Pair]:
    return [(at, image) for at, image in enumerate(images, first) if image >= 0]


def _pieces(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Divide *pairs* where two neighbours stand backwards or too far apart in the new text."""
    pieces: list[list[Pair]] = []
    for pair in pairs:
        if pieces and 0 < pair[1] - pieces[-1][-1][1] <= APART:
            pieces[-1].append(pair)
        else:
            pieces.append([pair])
    return pieces


def _largest(pieces: Sequence[list[Pair]]) -> list[Pair]:
    """Return the largest piece, of equals the first, with what goes on from it on either side."""
    if not pieces:
        return []
    n = max(range(len(pieces)), key=lambda n: len(pieces[n]))
    found = list(pieces[n])
    for piece in pieces[n + 1 :]:
        if 0 < piece[0][1] - found[-1][1] <= APART:
            found.extend(piece)
    ahead: list[list[Pair]] = []
    for piece in reversed(pieces[:n]):
        if 0 < (ahead[-1] if ahead else found)[0][1] - piece[-1][1] <= APART:
            ahead.append(piece)
    return [pair for piece in reversed(ahead) for pair in piece] + found


def _with_signs(alignment: Alignment, span: Span, letters: tuple[int, int]) -> Span:
    """Return the span of *letters*, with the signs at the ends of the old words where they stand there still."""
    first, last = alignment.letters(span)
    offsets, found = alignment.old.offsets, alignment.new.span(*letters)
    if span.start == offsets[first] and span.end == offsets[last - 1] + 1:
        return found
    ahead, behind = alignment.before[span.start : offsets[first]], alignment.before[offsets[last - 1] + 1 : span.end]
    room = alignment.after[found.end : found.end + len(behind) * (SPACES + 1)]
    end = found.end + _signs(behind, room)
    back = alignment.after[max(found.start - len(ahead) * (SPACES + 1), 0) : found.start][::-1]
    return Span(found.start - _signs(ahead[::-1], back), end)


def _signs(wanted: str, there: str) -> int:
    """Return how far into *there* the signs *wanted* follow each other; spaces and width aside."""
    found = at = 0
    standing = fold(there)
    for sign in "".join(fold(wanted).split()):
        while at < len(standing) and standing[at].isspace():
            at += 1
        if at == len(standing) or standing[at] != sign:
            break
        found = at = at + 1
    return found


def _signs_alone(alignment: Alignment, span: Span, at: int) -> Spot | None:
    """Return where signs without a letter stand: between the letters that they stood between, at their first place."""
    to, offsets, after = alignment.to, alignment.new.offsets, alignment.after
    before, behind = to[at - 1] if at else -1, to[at] if at < len(to) else len(offsets)
    if (at and before < 0) or behind < 0 or before > behind:
        return None
    start = offsets[before] + 1 if at else 0
    found = after.find(span.cut(alignment.before), start, offsets[behind] if behind < len(offsets) else len(after))
    return Spot(Span(found, found + span.end - span.start), (), "placed") if found >= 0 else None
