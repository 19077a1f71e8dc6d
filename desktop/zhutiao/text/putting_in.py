"""What is to be changed in the base witness so that it reads as another witness does: words, and the signs beside."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.collate.beside import Beside
from zhutiao.text.collate.prints import Interned, Print
from zhutiao.text.emending import Added, Edit, Moved
from zhutiao.variants import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Segment
    from zhutiao.text.sign_widths import SignWidths
    from zhutiao.text.witness_letters import Letters
    from zhutiao.variants import Reading, Variant


BEGINNING = ("", 0)
"""Before all that a text prints."""


class Changes(NamedTuple):
    """Words to be put into the base witness, whole segments that it lacks, and those that stand elsewhere."""

    edits: tuple[Edit, ...] = ()
    added: tuple[Added, ...] = ()
    moved: tuple[Moved, ...] = ()


class PuttingIn:
    """The base witness of a text, into which readings of one other witness are put."""

    def __init__(self, base: Letters, other: Letters, widths: SignWidths) -> None:
        self._base, self._other, self._widths = base, other, widths

    def changes(self, variant: Variant, own: Reading | None, wanted: Reading) -> Changes | None:
        """Return what makes the base witness read so; None where that cannot be put in."""
        if own is None:
            return self._inserted(wanted)
        if variant.kind == "moved" and wanted.words and self.is_moved(own):
            return self._moved(own, wanted)
        if own.words and wanted.words:
            edits = self._replaced(own, wanted)
            return Changes(tuple(map(self._narrowed, edits) if variant.is_quiet else edits))
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
        behind = self._behind(wanted.stretches[0]) if wanted.stretches else None
        return self._base.beginning(self._base.whole.names[0]) if behind == BEGINNING else behind

    def is_moved(self, own: Reading) -> bool:
        """Say whether the other witness has some words of the base in another place, edited or not."""
        first, last, place = own.stretches[0], own.stretches[-1], self._base.whole.place
        starts = self._beside.base.starts
        start = bisect_left(starts, place(first.segment, first.start))
        end = bisect_left(starts, place(last.segment, last.end))
        return any(edit.start < end and start < edit.end for edit in self._beside.sorted.moved)

    def _moved(self, own: Reading, wanted: Reading) -> Changes | None:
        """Return what puts words where the other witness has them: whole segments as they are, others anew."""
        behind = self._behind(wanted.stretches[0])
        whole = all(self._base.is_whole(each) and self._base.segment(each.segment) for each in own.stretches)
        if behind and whole and all(map(self._other.is_whole, wanted.stretches)):
            names = [each.segment for each in own.stretches]
            after = [behind[0], *names]
            if (not behind[0] or self._base.segment(behind[0])) and behind[0] not in names:
                return Changes(moved=tuple(map(Moved, names, after)))
        there = self._inserted(wanted)
        return there and there._replace(edits=(*self._left_out(own, None), *there.edits))

    def _narrowed(self, edit: Edit) -> Edit:
        """Return an edit without the signs at either end that stay: places beside each other share these."""
        (segment, start, end), words = (edit.stretch.segment, edit.stretch.start, edit.stretch.end), edit.words
        printed = self._base.whole.printed[segment]
        while start < end and words and printed[start] == words[0]:
            start, words = start + 1, words[1:]
        while start < end and words and printed[end - 1] == words[-1]:
            end, words = end - 1, words[:-1]
        return Edit(Stretch(segment, start, end), words)

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
            left, right = (left or (own if ahead.is_first else ""), right) if behind.is_last else (left, own)
        elif behind.is_last and not before.is_first:
            left, right = left or own, own or right
        words = left + self._widths.of(self._words(wanted)) + right
        return Edit(Stretch(segment, before.start, after.end), words)

    def _inserted(self, wanted: Reading) -> Changes | None:
        """Return what puts in what the base witness has nowhere, behind what stands before it in the other."""
        behind = self._behind(wanted.stretches[0]) if wanted.stretches else None
        if behind is None:
            return None
        segment, at = behind
        first, last = wanted.stretches[0], wanted.stretches[-1]
        place = self.place(wanted)
        homes = {"", *(each.id for each in self._base.article.segments)}
        edits: list[Edit] = []
        added: list[Added] = []
        names = {piece.id for piece in self._base.article.pieces()}
        for stretch in wanted.stretches:
            whole = self._other.segment(stretch.segment) if self._other.is_whole(stretch) else None
            if whole and segment in homes:
                new = self._copied(whole, segment, names)
                names.add(new.id)
                added.append(Added(segment, new))
                segment = new.id
                homes.add(segment)
            elif first is last and segment and self._is_paragraph(stretch, segment, at):
                end = len(self._base.whole.printed[segment])
                edits.append(Edit(Stretch(segment, end, end), "\n" + self._widths.of(self._all_of(stretch))))
            elif first is last and place:
                edits.append(self._between(*place, stretch))
            elif stretch is first and segment and self._base.gap(segment, at, at)[1].is_last:
                edits.append(self._between(segment, at, stretch))
            elif stretch is last and (following := self._following(behind)):
                edits.append(self._between(*following, stretch))
            else:
                return None
        return Changes(tuple(edits), tuple(added))

    def _following(self, behind: tuple[str, int]) -> tuple[str, int] | None:
        """Return where in the base the next segment begins, None where a place is within one."""
        segment, at = behind
        if not segment:
            return self._base.beginning(self._base.whole.names[0])
        return self._base.following(segment) if self._base.gap(segment, at, at)[1].is_last else None

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
        beside = self._base.segment(after or self._base.whole.names[0])
        parent = old.parent if old.parent in taken else None
        printed, text = self._widths.of(old.printed), self._widths.of(old.text)
        title = old.title and self._widths.of(old.title)
        lines = beside.lines if beside else (1, 1)
        return replace(old, id=name, printed=printed, text=text, title=title, parent=parent, lines=lines, raw=())

    def _behind(self, stretch: Stretch) -> tuple[str, int] | None:
        """Return the place in the base behind the last word that stands before a stretch in both; else BEGINNING."""
        mine, theirs = self._beside.base, self._beside.print
        begin = bisect_left(theirs.starts, self._other.whole.place(stretch.segment, stretch.start))
        before = bisect_left(self._images, (begin, 0))
        if not before:
            return BEGINNING if self._base.whole.names else None
        _, at = self._images[before - 1]
        number = self._base.whole.number(mine.starts[at])
        low, _ = self._base.whole.bounds(number)
        return self._base.whole.names[number], mine.ends[at] - low

    @cached_property
    def _images(self) -> list[tuple[int, int]]:
        """The words that both have, in the order of the other witness: their numbers there, and in the base."""
        return sorted((image, at) for at, image in enumerate(self._beside.to) if image >= 0)

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
