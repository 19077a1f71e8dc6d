"""Find words that somebody quoted in a text that is wrapped, printed or misread in another way than theirs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from zhutiao.model import Span
from zhutiao.text import nearly_quoted, search_keys
from zhutiao.text.tokens import bare, fold
from zhutiao.text.wholes import Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Article, State
    from zhutiao.text.tokens import Bare

MOST = 200
"""Repeats that are told apart; words that stand there more often than that are no quotation."""

AROUND = 32
"""Letters on either side by which repeats are told apart."""

CLEARLY = 0.15
"""By so much of a likeness, 0 to 1, its surroundings must fit better than any other's, or a place is to be checked."""


SPACED = 4
"""At most so many times as long as a text are words of it, however many spaces stand between them."""

LONGEST = 20_000
"""Signs of words that are looked for though some were misread."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words, what stood around them, and the piece of a text and the place in it where they are said to stand."""

    exact: str
    before: str = ""
    after: str = ""
    segment: str = ""
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Where quoted words stand in the whole of a text, how surely, and how many of their letters are there, 0 to 1."""

    span: Span
    state: State
    share: float = 1.0


class Searched:
    """One text, made ready to find many quotations in."""

    def __init__(self, article: Article) -> None:
        self.whole = Whole(article)

    @cached_property
    def letters(self) -> Bare:
        """The letters of the whole text."""
        return bare(self.whole.text)

    @cached_property
    def folded(self) -> str:
        """The search key of the whole text, in which accents, Traditional forms and compatible signs are alike."""
        return search_keys.fold(self.whole.text)

    def find(self, quoted: Quoted) -> Hit | None:
        """Return where the words stand; of repeats the one whose surroundings, else whose segment and place, fit best.

        Where nothing tells them apart it is the first, to be checked.
        """
        words = quoted.exact.strip()
        if not words or len(words) > SPACED * len(self.whole.text):
            return None
        spans = self._letters_of(words) or search_keys.find(self.whole.text, search_keys.fold(words), self.folded)
        return self._chosen(spans[:MOST], quoted) if spans else None

    def find_nearly(self, quoted: Quoted) -> Hit | None:
        """Return where words stand of which some letters were misread or corrected."""
        words = quoted.exact.strip()
        if len(words) > LONGEST:
            return None
        found = nearly_quoted.find(self.letters, self.whole.text, words, quoted.before, quoted.after)
        return Hit(*found) if found else None

    def places(self, hit: Hit) -> tuple[tuple[str, Span], ...]:
        """Return the segments with their part of what was found; one without a letter of it is left out."""
        parts = list(self.whole.within(hit.span))
        told = [(name, span) for name, span in parts if bare(span.cut(self.whole.printed[name])).text]
        return tuple(told or parts)

    def _letters_of(self, words: str) -> list[Span]:
        """Return where the same letters stand, with the signs around them that are quoted too."""
        wanted = bare(words)
        if not wanted.text:
            return _all(self.whole.text, words)
        ahead, behind = words[: wanted.offsets[0]], words[wanted.offsets[-1] + 1 :]
        size = len(wanted.text)
        found = (self.letters.span(at.start, at.start + size) for at in _all(self.letters.text, wanted.text))
        return [self._with_signs(span, ahead, behind) for span in found]

    def _with_signs(self, span: Span, ahead: str, behind: str) -> Span:
        text = self.whole.text
        left = _follows(ahead[::-1], text[max(0, span.start - 2 * len(ahead)) : span.start][::-1])
        right = _follows(behind, text[span.end : span.end + 2 * len(behind)])
        return Span(span.start - left, span.end + right)

    def _chosen(self, spans: Sequence[Span], quoted: Quoted) -> Hit:
        if len(spans) == 1:
            return Hit(spans[0], "placed")
        before, after = bare(quoted.before).text[-AROUND:], bare(quoted.after).text[:AROUND]
        fits = [self._fit(span, before, after) for span in spans]
        best = max(fits)
        among = [span for span, fit in zip(spans, fits, strict=True) if fit > best - CLEARLY]
        there = [span for span in among if quoted.segment and self._segment(span) == quoted.segment] or among
        if len(there) == 1:
            return Hit(there[0], "placed")
        if quoted.segment and quoted.start is not None and self._segment(there[0]) == quoted.segment:
            start = self.whole.span(quoted.segment, None)
            at = (start.start if start else 0) + quoted.start
            return Hit(min(there, key=lambda span: abs(span.start - at)), "placed")
        near = quoted.start or 0
        return Hit(min(there, key=lambda span: abs(span.start - near)), "check")

    def _segment(self, span: Span) -> str:
        return self.whole.names[self.whole.number(span.start)]

    def _fit(self, span: Span, before: str, after: str) -> float:
        """Return how well the letters around a place fit, 0 to 2; an edit often spoils one side only."""
        text = self.whole.text
        there = bare(text[max(0, span.start - 2 * AROUND) : span.start]).text[-AROUND:]
        behind = bare(text[span.end : span.end + 2 * AROUND]).text[:AROUND]
        sides = (_likeness(before, there[len(there) - len(before) :]), _likeness(after, behind[: len(after)]))
        return (2 * max(sides) + min(sides)) * 2 / 3


def _all(text: str, words: str) -> list[Span]:
    found: list[Span] = []
    at = text.find(words)
    while at >= 0 and len(found) < MOST:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _follows(wanted: str, there: str) -> int:
    """Return how far into *there* the signs *wanted* reach, as far as they are there; spaces and width aside."""
    reach = at = 0
    standing = fold(there)
    for sign in "".join(fold(wanted).split()):
        while at < len(standing) and standing[at].isspace():
            at += 1
        if at == len(standing) or standing[at] != sign:
            break
        reach = at = at + 1
    return reach


def _likeness(remembered: str, found: str) -> float:
    from difflib import SequenceMatcher  # noqa: PLC0415 - most words stand once

    return SequenceMatcher(None, remembered, found, autojunk=False).ratio() if remembered else 0.0
