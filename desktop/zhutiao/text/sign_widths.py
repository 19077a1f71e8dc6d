"""Print signs as wide as a text prints them: words of one printing that are put into another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.model import Article

_WIDER = 0xFEE0
_NARROW = {chr(code): chr(code + _WIDER) for code in range(0x21, 0x7F)}
_WIDE = {wide: narrow for narrow, wide in _NARROW.items()}


class SignWidths:
    """How wide a text prints each sign, letter and figure that there is in two widths: as it does most often."""

    def __init__(self, article: Article) -> None:
        self._seen = Counter(sign for piece in article.pieces() for sign in piece.printed)

    def of(self, words: str) -> str:
        """Return *words* as the text would print them; a sign it never prints stays, as do those within a figure."""
        return "".join(self._fitted(words, at) for at in range(len(words)))

    def _fitted(self, words: str, at: int) -> str:
        sign = words[at]
        narrow = _WIDE.get(sign, sign)
        wide = _NARROW.get(narrow)
        if wide is None or (not narrow.isalnum() and _is_within_figure(words, at)):
            return sign
        few, many = sorted((narrow, wide), key=lambda each: self._seen[each])
        return sign if self._seen[few] == self._seen[many] else many


def _is_within_figure(words: str, at: int) -> bool:
    """Say whether a sign stands between two letters or figures of Latin: the comma of 1,000."""
    around = words[max(at - 1, 0) : at] + words[at + 1 : at + 2]
    return len(around) == 2 and all(sign.isascii() and sign.isalnum() for sign in around)  # noqa: PLR2004 - both sides
