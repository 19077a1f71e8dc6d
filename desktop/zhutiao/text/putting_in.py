"""What is to be changed in the base witness so that it reads as another witness does: words, and the signs beside."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text import heads
from zhutiao.text.collate.beside import Beside
from zhutiao.text.collate.prints import Interned, Print
from zhutiao.text.emending import Added, Edit
from zhutiao.text.tokens import bare
from zhutiao.text.wholes import Whole
from zhutiao.variants import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Segment
    from zhutiao.text.sign_widths import SignWidths
    from zhutiao.variants import Reading, Variant


class Changes(NamedTuple):
    """Words to be put into the base witness, and whole segments that it lacks."""

    edits: tuple[Edit, ...] = ()
    added: tuple[Added, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """The signs between two letters of a segment, or beside its first or last: where they stand, and what they are."""

    segment: str
    start: int
    end: int
    signs: str
    is_first: bool
    is_last: bool


class Letters:
    """One witness: where its letters are, the numbers of its pieces left aside."""

    def __init__(self, article: Article) -> None:
        self.article, self.whole = article, Whole(article)
        self._numbers = {piece.id: heads.after_number(piece) for piece in article.segments}

    def gap(self, segment: str, start: int, end: int) -> tuple[Gap, Gap]:
        """Return the signs before *start* and those from *end* on, up to the next letter of the segment."""
        printed, head = self.whole.printed[segment], self._numbers.get(segment, 0)
        offsets = self._offsets(segment)
        before, after = bisect_left(offsets, start), bisect_left(offsets, end)
        low = offsets[before - 1] + 1 if before else min(head, start)
        high = offsets[after] if after < len(offsets) else len(printed)
        first, last = before == 0, after == len(offsets)
        return (
            Gap(segment, low, start, printed[low:start], first, last),
            Gap(segment, end, high, printed[end:high], first, last),
        )

    def is_whole(self, stretch: Stretch) -> bool:
        """Say whether a stretch holds every letter of its segment."""
        offsets = self._offsets(stretch.segment)
        return not offsets or (stretch.start <= offsets[0] and offsets[-1] < stretch.end)

    def segment(self, name: str) -> Segment | None:
        """Return a segment that is no part of a turn."""
        return next((each for each in self.article.segments if each.id == name), None)

    def _offsets(self, segment: str) -> list[int]:
        head = self._numbers.get(segment, 0)
        return [at for at in bare(self.whole.printed[segment]).offsets if at >= head]


class PuttingIn:
    """The base witness of a text, into which readings of one other witness are put."""

    def __init__(self, base: Letters, other: Letters, widths: SignWidths) -> None:
        self._base, self._other, self._widths = base, other, widths

    def changes(self, variant: Variant, own: Reading | None, wanted: Reading) -> Changes | None:
        """Return what makes the base witness read so; None where that cannot be put in."""
        if own is None:
            return self._inserted(wanted)
        if variant.kind == "moved" and bare(own.words).text == bare(wanted.words).text:
            there = self._inserted(wanted)
            return there and Changes((*self._left_out(own, None), *there.edits), there.added)
        if own.words and wanted.words:
            return Changes(tuple(self._replaced(own, wanted)))
        if own.words:
            return Changes(tuple(self._left_out(own, wanted.stretches[0] if wanted.stretches else None)))
        if not wanted.words:
            return Changes()
        if len(wanted.stretches) == 1:
            point = own.stretches[0]
            return Changes((self._between(point.segment, point.start, wanted.stretches[0]),))
        return self._inserted(wanted)

    def place(self, wanted: Reading) -> tuple[str, int] | None:
        """Return the place of the base witness, by segment, at which words are to stand that it has nowhere."""
        return self._behind(wanted.stretches[0]) if wanted.stretches else None

    def is_moved(self, own: Reading, wanted: Reading) -> bool:
        """Say whether two witnesses print the same words in different places: what stands around is not the same."""
        mine, theirs = (_around(side, each) for side, each in ((self._base, own), (self._other, wanted)))
        return mine[0] != theirs[0] and mine[1] != theirs[1]

    def _replaced(self, own: Reading, wanted: Reading) -> Iterator[Edit]:
        parts = [self._words(each) for each in wanted.stretches]
        if len(parts) != len(own.stretches):
            parts = ["".join(parts), *[""] * (len(own.stretches) - 1)]
        for stretch, words in zip(own.stretches, parts, strict=True):
            yield Edit(stretch, self._widths.of(words))

    def _left_out(self, own: Reading, there: Stretch | None) -> Iterator[Edit]:
        """Yield what leaves words out, with the signs that the other witness has *there* in the place of theirs."""
        for stretch in own.stretches:
            before, after = self._base.gap(stretch.segment, stretch.start, stretch.end)
            if before.is_first and after.is_last:
                yield Edit(Stretch(stretch.segment, 0, len(self._base.whole.printed[stretch.segment])), "")
                continue
            signs = after.signs if after.is_last or not before.signs else before.signs
            if before.is_first:
                signs = ""
            elif there and not after.is_last:
                ahead, behind = self._other.gap(there.segment, there.start, there.end)
                signs = self._widths.of(ahead.signs + behind.signs) if not behind.is_last else signs
            yield Edit(Stretch(stretch.segment, before.start, after.end), signs)

    def _between(self, segment: str, at: int, wanted: Stretch) -> Edit:
        """Return what puts words in at a place between two letters, with the signs they have beside them."""
        before, after = self._base.gap(segment, at, at)
        ahead, behind = self._other.gap(wanted.segment, wanted.start, wanted.end)
        own = before.signs + after.signs
        left = "" if before.is_first else self._widths.of(ahead.signs)
        right = self._widths.of(behind.signs)
        if after.is_last:
            # What ends the base's own piece ends it still.
            left, right = (left or own, right) if behind.is_last else (left, own)
        elif behind.is_last and not before.is_first:
            left, right = left or own, own or right
        words = left + self._widths.of(self._words(wanted)) + right
        return Edit(Stretch(segment, before.start, after.end), words)

    def _inserted(self, wanted: Reading) -> Changes | None:
        """Return what puts in what the base witness has nowhere, behind what stands before it in the other."""
        behind = self.place(wanted)
        if behind is None:
            return None
        segment, at = behind[0], behind[1] if len(wanted.stretches) == 1 else None
        edits: list[Edit] = []
        added: list[Added] = []
        names = {piece.id for piece in self._base.article.pieces()}
        for stretch in wanted.stretches:
            whole = self._other.segment(stretch.segment) if self._other.is_whole(stretch) else None
            if whole and segment in {each.id for each in self._base.article.segments} | {a.segment.id for a in added}:
                new = self._copied(whole, segment, names)
                names.add(new.id)
                added.append(Added(segment, new))
                segment = new.id
            elif at is not None and self._is_paragraph(stretch, segment, at):
                end = len(self._base.whole.printed[segment])
                edits.append(Edit(Stretch(segment, end, end), "\n" + self._widths.of(self._all_of(stretch))))
            elif at is not None:
                edits.append(self._between(segment, at, stretch))
            else:
                return None
        return Changes(tuple(edits), tuple(added))

    def _is_paragraph(self, stretch: Stretch, segment: str, at: int) -> bool:
        """Say whether a stretch is a paragraph of a turn, to stand behind one of the base."""
        sides = ((self._other, stretch.segment), (self._base, segment))
        spoken = all(side.article.turn_of(name) for side, name in sides)
        return spoken and self._other.is_whole(stretch) and self._base.gap(segment, at, at)[1].is_last

    def _all_of(self, stretch: Stretch) -> str:
        return self._other.whole.printed[stretch.segment]

    def _copied(self, old: Segment, after: str, taken: set[str]) -> Segment:
        name, n = old.id, 1
        while name in taken:
            n += 1
            name = f"{old.id}~{n}"
        beside = self._base.segment(after)
        parent = old.parent if old.parent in taken else None
        printed, text = self._widths.of(old.printed), self._widths.of(old.text)
        title = old.title and self._widths.of(old.title)
        lines = beside.lines if beside else (1, 1)
        return replace(old, id=name, printed=printed, text=text, title=title, parent=parent, lines=lines, raw=())

    def _behind(self, stretch: Stretch) -> tuple[str, int] | None:
        """Return the place in the base behind the last word that stands before a stretch in both."""
        mine, theirs = self._beside.base, self._beside.print
        begin = bisect_left(theirs.starts, self._other.whole.place(stretch.segment, stretch.start))
        image, at = max(
            ((image, at) for at, image in enumerate(self._beside.to) if 0 <= image < begin), default=(-1, 0)
        )
        if image < 0:
            return None
        number = self._base.whole.number(mine.starts[at])
        low, _ = self._base.whole.bounds(number)
        return self._base.whole.names[number], mine.ends[at] - low

    @property
    def _beside(self) -> Beside:
        return _laid(self._base.article, self._other.article)

    def _words(self, stretch: Stretch) -> str:
        return self._other.whole.printed[stretch.segment][stretch.start : stretch.end]


@lru_cache(8)
def _laid(base: Article, other: Article) -> Beside:
    """Return a witness beside the base witness; the same two again cost nothing."""
    interned = Interned()
    return Beside(Print(base, interned), Print(other, interned))


def _around(side: Letters, reading: Reading) -> tuple[str, str]:
    """Return the letters before and after some words."""
    first, last = reading.stretches[0], reading.stretches[-1]
    start, end = (
        side.whole.place(first.segment, first.start),
        side.whole.place(last.segment, last.end),
    )
    text = side.whole.text
    return bare(text[max(start - _ROOM, 0) : start]).text[-_AROUND:], bare(text[end : end + _ROOM]).text[:_AROUND]


_AROUND, _ROOM = 6, 24
