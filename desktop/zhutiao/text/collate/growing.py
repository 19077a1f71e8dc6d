"""Grow a difference to the words that a reader would name: 县城 and 县域, not 城 and 域."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from zhutiao.text import lexicon
from zhutiao.text.collate.prints import is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.text.collate.prints import Print

STICKS, OFTEN = 0.3, 2
"""Two words make one term where the rarer stands beside the other so often."""

NUMERALS = frozenset("一二三四五六七八九十百千万亿〇零两")

SLIP = 3
"""So few tokens that stand twice are a slip of the hand; more are a passage printed twice."""

PHRASE = 8
"""More words than that are a phrase of their own, and need no neighbours to be named."""

NAMED = 8
"""Tokens of words that may be looked for elsewhere; longer ones stand nowhere else anyway."""

REACH = 16
"""Tokens on either side by which words are told apart."""

Range: TypeAlias = "tuple[Print, int, int]"
"""One witness and the tokens that it has at a difference."""


class Words:
    """What is a word in some texts, and how often it stands there."""

    def __init__(self, texts: Iterable[Print]) -> None:
        self._texts = [text.tokens for text in texts]

    def begins(self, text: Print, at: int) -> bool:
        """Say whether a word begins with token *at*, or one ends before it."""
        if not text.joins(at):
            return not (text.tokens[at : at + 1] == "%" and not text.parts(at))
        if text.tokens[at] in NUMERALS and text.tokens[at - 1] in NUMERALS:
            return False
        start, end = text.phrase(at, REACH)
        return at - start in lexicon.ends(text.tokens[start:end])

    def is_term(self, text: Print, start: int, middle: int, end: int) -> bool:
        """Say whether the words before and after token *middle* stand together more than by chance."""
        first, second, both = (self._often(text.tokens[a:b]) for a, b in ((start, middle), (middle, end), (start, end)))
        return both >= OFTEN and both >= STICKS * min(first, second)

    def _often(self, words: str) -> int:
        return sum(tokens.count(words) for tokens in self._texts)

    def stands_elsewhere(self, text: Print, start: int, end: int, own: int) -> bool:
        """Say whether the same words stand in another place too; *own* times they stand here."""
        words = text.tokens[start:end]
        return self._often(words) > own


def grown(ranges: Sequence[Range], words: Words, most: tuple[int, int], *, twice: bool = False) -> tuple[int, int]:
    """Return by how many tokens a difference is to grow to the left and to the right, the same in all witnesses.

    It grows at most by *most*, and never over signs or the end of a segment. Words that are left out grow by what
    stands on both sides, for a reader to name them; a sign that is printed *twice* by what stands before it.
    """
    sizes = [end - start for _, start, end in ranges]
    left, right = _to_words(ranges, words, 0, most[0], -1), _to_words(ranges, words, 0, most[1], 1)
    if min(sizes) == 0 < max(sizes) <= PHRASE and any(is_han(t.tokens[s]) for t, s, e in ranges if s < e):
        if left == 0:
            left = _by_a_word(ranges, words, most[0], -1)
        if right == 0 and not (twice and left):
            right = _by_a_word(ranges, words, most[1], 1)
    return left, right


def _to_words(ranges: Sequence[Range], words: Words, size: int, most: int, side: int) -> int:
    """Return the least *size* or more by which all witnesses come to where a word begins or ends."""
    for more in range(size, most + 1):
        if all(words.begins(text, _edge(start, end, more, side)) for text, start, end in ranges):
            return more
        if not all(_goes_on(text, start, end, more, side) for text, start, end in ranges):
            return more
    return most


def _goes_on(text: Print, start: int, end: int, size: int, side: int) -> bool:
    at = _edge(start, end, size, side)
    return 0 < at < len(text) and not text.parts(at)


def _edge(start: int, end: int, size: int, side: int) -> int:
    return start - size if side < 0 else end + size


def _by_a_word(ranges: Sequence[Range], words: Words, most: int, side: int) -> int:
    """Return how many tokens the next word has: terms of several words as one, a single sign with its neighbour."""
    if not most or not all(text.joins(_edge(start, end, 0, side)) for text, start, end in ranges):
        return 0
    size = _to_words(ranges, words, 1, most, side)
    text, start, end = max(ranges, key=lambda each: each[2] - each[1])
    at = _edge(start, end, size, side)
    if size == most or not text.joins(at):
        return size
    more = _to_words(ranges, words, size + 1, most, side)
    if size == 1 or (side < 0 and words.is_term(text, start - more, start - size, start)):
        return more
    return size
