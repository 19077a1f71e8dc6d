"""Where in a text the place is at which a reader chose a reading, whatever has become of the text since."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Quote
from zhutiao.text.alignment import align
from zhutiao.text.anchor import CONTEXT
from zhutiao.text.tokens import bare
from zhutiao.text.wholes import Whole

if TYPE_CHECKING:
    from zhutiao.model import Article
    from zhutiao.variants import Choice, Stretch


class Range(NamedTuple):
    """Letters of a text, from where up to where; equal where it is a place between two of them."""

    start: int
    end: int


class BaseText:
    """The base witness as a row of letters."""

    def __init__(self, article: Article) -> None:
        self.whole = Whole(article)
        self._letters = bare(self.whole.text)
        self.letters = self._letters.text

    def range(self, stretches: tuple[Stretch, ...]) -> Range:
        """Return the letters of some stretches, from the first to the last."""
        first, last = stretches[0], stretches[-1]
        return self.between(self.whole.place(first.segment, first.start), self.whole.place(last.segment, last.end))

    def at(self, segment: str, start: int) -> Range:
        """Return the place between two letters that a place of a segment is."""
        place = self.whole.place(segment, start)
        return self.between(place, place)

    def quote(self, segment: str, start: int, last: Stretch | None) -> Quote:
        """Describe what is printed from a place of a segment to the end of *last*, or that place alone."""
        text, at = self.whole.text, self.whole.place(segment, start)
        end = self.whole.place(last.segment, last.end) if last else at
        return Quote(text[at:end], text[max(at - CONTEXT, 0) : at], text[end : end + CONTEXT], start)

    def find(self, choice: Choice, old: BaseText | None) -> Range | None:
        """Return where a choice was made, by the letters around it; *old* is the text it was made in, if left."""
        if old is None or choice.segment not in old.whole.printed:
            return self._by_words(choice)
        start = old.whole.place(choice.segment, choice.quote.hint)
        found = old.between(start, start + len(choice.quote.exact))
        if old.whole.text == self.whole.text:
            return found
        to = align(old.whole.text, self.whole.text).to
        before = to[found.start - 1] if found.start else -1
        after = to[found.end] if found.end < len(to) else len(self.letters)
        if (found.start and before < 0) or after < 0 or after <= before:
            return None
        return Range(before + 1, after)

    def _by_words(self, choice: Choice) -> Range | None:
        quote = choice.quote
        before, exact, after = (bare(each).text for each in (quote.before, quote.exact, quote.after))
        framed = before + exact + after
        at = self.letters.find(framed) if before or after else -1
        if at < 0 or self.letters.find(framed, at + 1) >= 0:
            return None
        return Range(at + len(before), at + len(before) + len(exact))

    def between(self, start: int, end: int) -> Range:
        """Return the letters between two places of the whole."""
        offsets = self._letters.offsets
        return Range(bisect_left(offsets, start), bisect_left(offsets, end))
