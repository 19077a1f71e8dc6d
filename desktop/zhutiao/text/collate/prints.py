"""One witness made ready to be laid beside others: its words as tokens, and the signs between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from zhutiao.text.tokens import fold
from zhutiao.text.wholes import Whole
from zhutiao.variants import Reading, Stretch

if TYPE_CHECKING:
    from zhutiao.model import Article

_TOKEN = re.compile("[0-9]+|[a-z\u00df-\u1fff]+(?:['’][a-z\u00df-\u1fff]+)*|[^\\W_]|%")
"""A number, a word of letters, else a single sign that is read: a Han character. 80 and 80% are different things."""

OPENING, CLOSING = "“‘「『《〈（([", "。，、；：！？…”’」』》〉）.,;:!?)]"
"""Signs that go with the words after them, and with the words before them."""

PAIRS = dict(zip("“‘「『《〈（([", "”’」』》〉）)]", strict=True))

_PRIVATE = 0xF0000


class Interned:
    """Tokens as single characters, the same one for the same word in every witness that is made with it."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def sign(self, word: str) -> str:
        """Return the character that stands for *word*: itself where it is one."""
        if len(word) == 1:
            return word
        if word not in self._known:
            # A text has fewer different words than the planes have room; beyond it they would only look alike.
            self._known[word] = chr(_PRIVATE + len(self._known) % 0x1FFFE)
        return self._known[word]


def is_han(token: str) -> bool:
    """Say whether a token is a sign written without spaces between words, in the first plane or in the second."""
    return "\u2e80" <= token < "\ue000" or "\U00020000" <= token < "\U00040000"


class Print:
    """What one witness prints: `tokens`, one character each, and where each stands in the whole of it.

    Numbers of clauses are no tokens: what is renumbered says the same.
    """

    def __init__(self, article: Article, interned: Interned) -> None:
        self._interned = interned
        self.whole = Whole(article)
        self._plain = _unnumbered(article, self.whole)
        folded = fold(self._plain)
        found = [(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(folded)]
        self.starts = [start for start, _, _ in found]
        self.ends = [end for _, end, _ in found]
        self.tokens = "".join([word if len(word) == 1 else interned.sign(word) for _, _, word in found])
        self.text = self.whole.text
        self.folded = folded

    def __len__(self) -> int:
        return len(self.tokens)

    def sign(self, at: int) -> str:
        """Return what stands between token *at* - 1 and token *at*; numbers of clauses are left out."""
        start = self.ends[at - 1] if at else 0
        end = self.starts[at] if at < len(self.starts) else len(self.folded)
        return self.folded[start:end]

    def pieces(self, start: int, end: int) -> list[str]:
        """Return the tokens from *start* up to *end* as printed and the signs between them, taking turns."""
        text, starts, ends = self._plain, self.starts, self.ends
        found = [text[starts[start] : ends[start]]]
        for at in range(start + 1, end):
            found += (text[ends[at - 1] : starts[at]], text[starts[at] : ends[at]])
        return found

    def parts(self, at: int) -> bool:
        """Say whether a sign or the end of a segment stands before token *at*: no word goes on over it."""
        return not 0 < at < len(self.starts) or (
            self.ends[at - 1] != self.starts[at] and bool(self.sign(at).strip(" "))
        )

    def joins(self, at: int) -> bool:
        """Say whether tokens *at* - 1 and *at* could be of one word: Han signs with nothing between them."""
        return 0 < at < len(self.starts) and bool(self._joints[at])

    def phrase(self, at: int, reach: int) -> tuple[int, int]:
        """Return the tokens around token *at* that could be of one word with their neighbours, at most *reach* away."""
        start = self._joints.rfind(0, max(at - reach, 0), at + 1)
        end = self._joints.find(0, at + 1, min(at + reach, len(self.starts)))
        return (max(at - reach, 0) if start < 0 else start), (min(at + reach, len(self.starts)) if end < 0 else end)

    @cached_property
    def _joints(self) -> bytearray:
        han = [is_han(token) for token in self.tokens]
        beside = zip(han, han[1:], self.ends, self.starts[1:], strict=False)
        return bytearray([0, *(one and other and end == start for one, other, end, start in beside)])

    def is_edge(self, at: int) -> bool:
        """Say whether a segment begins at token *at*, or the text ends before it."""
        return not 0 < at < len(self.starts) or ("\n" in self.sign(at) and self.segment(at) != self.segment(at - 1))

    def segment(self, at: int) -> int:
        """Return which segment, in reading order, token *at* stands in."""
        return self.whole.number(self.starts[min(at, len(self.starts) - 1)]) if self.starts else 0

    def reading(self, start: int, end: int, *, whole: bool = False) -> Reading:
        """Return what is printed from tokens *start* to *end*, and where; if *whole* with the signs around it."""
        if start >= end:
            return Reading("", (self._between(start),))
        first, last = self.starts[start], self.ends[end - 1]
        first, last = self._balanced(first, last)
        if whole:
            first, last = self._with_signs(first, last)
            # A clause that is there or not is so with its number.
            first = self.whole.bounds(self.segment(start))[0] if self.is_edge(start) else first
            last = self.whole.bounds(self.segment(end - 1))[1] if self.is_edge(end) else last
        stretches: list[Stretch] = []
        for number in range(self.whole.number(first), self.whole.number(last - 1) + 1):
            low, high = self.whole.bounds(number)
            left, right = max(first, low), min(last, high)
            if left < right:
                stretches.append(Stretch(self.whole.names[number], left - low, right - low))
        words = "\n".join(self.whole.printed[each.segment][each.start : each.end] for each in stretches)
        return Reading(words, tuple(stretches))

    def span_of(self, words: str, segment: str | None) -> tuple[int, int] | None:
        """Return the tokens of *words* where they first stand, in *segment* if they do; None: nowhere."""
        wanted = "".join(
            [
                match[0] if len(match[0]) == 1 else self._interned.sign(match[0])
                for match in _TOKEN.finditer(fold(words))
            ]
        )
        span = self.whole.span(segment, None) if segment else None
        low = bisect_left(self.starts, span.start) if span else 0
        at = self.tokens.find(wanted, low) if wanted else -1
        at = self.tokens.find(wanted) if at < 0 and wanted else at
        return (at, at + len(wanted)) if at >= 0 else None

    def _balanced(self, first: int, last: int) -> tuple[int, int]:
        """Return where words begin and end with the bracket or quotation mark whose other half they hold."""
        text = self.text
        if first and (pair := PAIRS.get(text[first - 1])) and pair in text[first:last]:
            first -= 1
        if last < len(text) and any(
            text[last] == closing and opening in text[first:last] for opening, closing in PAIRS.items()
        ):
            last += 1
        return first, last

    def _with_signs(self, first: int, last: int) -> tuple[int, int]:
        """Return where words begin and end with the quotation marks before and the signs after them."""
        while first and self.text[first - 1] in OPENING:
            first -= 1
        while last < len(self.text) and self.text[last] in CLOSING:
            last += 1
        return first, last

    def tail(self, start: int, end: int) -> str:
        """Return the words from token *start* to the end of the text if *end* is that, else nothing."""
        return self.folded[self.starts[start] : self.ends[-1]] if start < end == len(self.starts) else ""

    def name(self, at: int) -> str:
        """Return the segment that token *at* stands in."""
        return self.whole.names[self.segment(at)]

    def _between(self, at: int) -> Stretch:
        """Return the place before token *at*, at the end of what stands before it."""
        if not self.starts:
            return Stretch(self.whole.names[0] if self.whole.names else "", 0, 0)
        place = self.ends[at - 1] if at else self.starts[0]
        number = self.whole.number(max(place - 1, 0))
        low, high = self.whole.bounds(number)
        return Stretch(self.whole.names[number], min(place, high) - low, min(place, high) - low)


def _unnumbered(article: Article, whole: Whole) -> str:
    """Return the whole with blanks for the numbers of clauses, every place staying where it is."""
    text = whole.text
    parts: list[str] = []
    at = 0
    for number, piece in enumerate(article.pieces()):
        size = len(piece.number or "")
        start, _ = whole.bounds(number)
        if piece.number and fold(text[start : start + size]) == fold(piece.number):
            parts += [text[at:start], " " * size]
            at = start + size
    return "".join([*parts, text[at:]])
