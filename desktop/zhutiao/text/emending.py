"""Put other words into a text, and keep its structure: pieces, ids, numbers and titles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text import heads
from zhutiao.text.letters import joined, of_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhutiao.model import Article, Lines, Segment, Span, Turn
    from zhutiao.variants import Stretch


class Edit(NamedTuple):
    """Words that are to stand in the place of others, or between two signs."""

    stretch: Stretch
    words: str


class Added(NamedTuple):
    """A whole segment that is to stand after another; before all others where *after* is empty."""

    after: str
    segment: Segment


class Moved(NamedTuple):
    """A segment that is to stand after another; before all others where *after* is empty."""

    segment: str
    after: str


def overlap(one: Edit, other: Edit) -> bool:
    """Say whether of two edits one alone can be made."""
    first, second = one.stretch, other.stretch
    return first.segment == second.segment and first.start < second.end and second.start < first.end


def emended(
    article: Article, edits: Iterable[Edit], added: Sequence[Added] = (), moved: Sequence[Moved] = ()
) -> Article:
    """Return *article* with other words in it; of edits that overlap the first in the text is made.

    What is changed knows its place in the source no more. A segment of which nothing is left goes, unless others stand
    below it, and so does a paragraph of a turn; what is added behind it stands where it stood.
    """
    wanted: dict[str, list[Edit]] = defaultdict(list)
    for edit in sorted(edits, key=lambda each: (each.stretch.start, each.stretch.end)):
        ahead = wanted[edit.stretch.segment]
        if not ahead or ahead[-1].stretch.end <= edit.stretch.start:
            ahead.append(edit)
    parents = {segment.parent for segment in article.segments} | {each.segment.parent for each in added}
    kept = [_segment(segment, wanted.get(segment.id, ())) for segment in article.segments]
    there = [each for each in _with(_ordered(kept, moved), added) if each.printed.strip() or each.id in parents]
    turns = article.turns and tuple(_turn(turn, wanted) for turn in article.turns)
    return replace(article, segments=tuple(there), turns=turns)


class _Way:
    """From what a piece prints to what it prints with its edits."""

    def __init__(self, printed: str, edits: Sequence[Edit]) -> None:
        self._edits = edits
        bounds = [0, *(at for each in edits for at in (each.stretch.start, each.stretch.end)), len(printed)]
        kept = [printed[start:end] for start, end in list(pairwise(bounds))[::2]]
        between = [each.words for each in edits]
        self.words = "".join(part for pair in zip(kept, [*between, ""], strict=True) for part in pair)
        grown = (len(each.words) - (each.stretch.end - each.stretch.start) for each in edits)
        self._shifts = list(accumulate(grown, initial=0))

    def at(self, place: int, *, behind: bool) -> int:
        """Return where a place is now; where words were put in just there, before them or *behind* them."""
        for n, edit in enumerate(self._edits):
            start, end = edit.stretch.start, edit.stretch.end
            if place < start or (place == start and not (behind and start == end)):
                return place + self._shifts[n]
            if place < end:
                # Within words that were replaced: these belong to what they began in.
                return start + self._shifts[n] + len(edit.words)
        return place + self._shifts[-1]


def _segment(old: Segment, edits: Sequence[Edit]) -> Segment:
    if not edits:
        return old
    way = _Way(old.printed, edits)
    number, body = heads.after_number(old), heads.body(old)
    ahead = way.at(number, behind=False)
    new = replace(old, printed=way.words, raw=(), text=way.words[way.at(body, behind=False) :])
    if way.words[:ahead] != old.printed[:number] and heads.is_number(
        told := heads.tidy_number(way.words[:ahead]) or ""
    ):
        new = replace(new, number=told)
    end = heads.title_end(old.printed, number, old.title) if old.title else None
    if end is not None:
        new = replace(new, title=way.words[ahead : way.at(end, behind=True)].strip() or None)
    return new


def _turn(old: Turn, wanted: Mapping[str, Sequence[Edit]]) -> Turn:
    edits = [wanted.get(f"{old.id}.{n}", ()) for n in range(1, len(old.paragraphs) + 1)]
    if not any(edits):
        return old
    words = [_paragraphs(paragraph, each) for paragraph, each in zip(old.paragraphs, edits, strict=True)]
    held = [(n, each) for n, every in enumerate(words) for each in every if each.strip()]
    lines: tuple[Lines, ...] = old.paragraph_lines or (old.lines,) * len(words)
    raw: tuple[Span, ...] = ()
    if not any(edits[n] for n, _ in held):
        label, parts = of_paragraphs(old)
        raw = joined(label, *(parts[n] for n, _ in held))
    paragraphs, where = tuple(each for _, each in held), tuple(lines[n] for n, _ in held)
    return replace(old, paragraphs=paragraphs, paragraph_lines=where, raw=raw)


def _paragraphs(printed: str, edits: Sequence[Edit]) -> list[str]:
    """Return a paragraph of a turn with its edits, and the paragraphs that were put in behind it."""
    words = _Way(printed, edits).words
    return [words] if "\n" in printed else words.split("\n")


def _ordered(segments: Sequence[Segment], moved: Sequence[Moved]) -> list[Segment]:
    """Return the segments with those that move in their new places; behind one that moves too when that is there."""
    found, waiting = {each.id: each for each in segments}, {each.segment: each for each in moved}
    order = list(found)
    while waiting:
        one = next((each for each in waiting.values() if each.after not in waiting), next(iter(waiting.values())))
        del waiting[one.segment]
        order.remove(one.segment)
        order.insert(order.index(one.after) + 1 if one.after else 0, one.segment)
    return [found[name] for name in order]


def _with(segments: Sequence[Segment], added: Sequence[Added]) -> tuple[Segment, ...]:
    found = [each.segment for each in added if not each.after]
    for segment in segments:
        found.append(segment)
        waiting = [segment.id]
        while waiting:
            # What was added stands behind what was added before it.
            behind = [each.segment for each in added if each.after == waiting[0]]
            found += behind
            waiting = [*waiting[1:], *(each.id for each in behind)]
    return tuple(found)
