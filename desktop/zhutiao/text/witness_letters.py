"""Where the letters of one witness are, and the signs beside them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.text import heads
from zhutiao.text.tokens import bare
from zhutiao.text.wholes import Whole

if TYPE_CHECKING:
    from zhutiao.model import Article, Segment
    from zhutiao.variants import Stretch


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

    def following(self, segment: str) -> tuple[str, int] | None:
        """Return the first place behind its number of the segment that follows; None where none does."""
        at = self.whole.names.index(segment) + 1
        return self.beginning(self.whole.names[at]) if at < len(self.whole.names) else None

    def beginning(self, segment: str) -> tuple[str, int]:
        """Return the place at which the words of a segment begin."""
        return segment, self._numbers.get(segment, 0)

    def _offsets(self, segment: str) -> list[int]:
        head = self._numbers.get(segment, 0)
        return [at for at in bare(self.whole.printed[segment]).offsets if at >= head]
