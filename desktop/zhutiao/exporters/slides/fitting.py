"""How much room words take on a slide of 960 by 540 points, and where words that need more are cut.

Measured by signs, since no program tells us its typefaces: a Chinese sign is as wide as it is high, others are taken
for a little wider than they mostly are.
"""

from __future__ import annotations

import math
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhutiao.exporters.slides.slide import Bullet, Manner

WIDTH, ROOM = 832, 340
"""The place for bullets, in points."""
LEADING = 1.3
TITLE, FRONT, SMALL = 2 * 24, 3 * 19, 56
"""The most signs of a title (two lines), of the first slide's (three), of a small line."""

_SENTENCE, _PAUSE, _CLOSING = "。！？；!?", "，、：,;: ", "”’）》」』】)"
_LARGE, _OTHER = 0.75, 0.6


class Face(NamedTuple):
    """How a manner of bullet is set: its size, how far in, and the room above it, in points; its level."""

    size: int
    indent: int
    gap: int
    level: int


FACES: Mapping[Manner, Face] = {
    "quote": Face(24, 24, 16, 0),
    "more": Face(24, 24, 4, 0),
    "text": Face(24, 24, 16, 0),
    "passage": Face(24, 24, 16, 0),
    "remark": Face(24, 24, 16, 0),
    "note": Face(17, 40, 6, 1),
    "about": Face(12, 24, 4, 2),
}


def width(words: str) -> float:
    """Return how wide *words* are at most, in Chinese signs."""
    return sum(map(_wide, words))


def room(manner: Manner) -> int:
    """Return how many signs one line of a bullet holds."""
    face = FACES[manner]
    return (WIDTH - face.indent) // face.size - 1


def height(bullets: Sequence[Bullet]) -> float:
    """Return how high *bullets* are one below the other, in points."""
    return sum(_high(bullet.words, bullet.manner) for bullet in bullets)


def shortened(words: str, most: float) -> str:
    """Return *words* as they are, or as much as *most* signs hold, with an ellipsis."""
    if len(words) <= most and width(words) <= most:
        return words
    return words[: _end(words, most - 1)].rstrip() + "…"


def pieces(words: str, most: float) -> Iterator[str]:
    """Yield *words* in pieces of at most *most* signs, cut after a sentence where there is one, else at a pause."""
    rest = words.strip()
    while len(rest) > _end(rest, most):
        at = _pause(rest, _end(rest, most))
        yield rest[:at].rstrip()
        rest = rest[at:].lstrip()
    if rest:
        yield rest


def _high(words: str, manner: Manner) -> float:
    face = FACES[manner]
    return max(1, math.ceil(width(words) / room(manner))) * face.size * LEADING + face.gap


def _wide(sign: str) -> float:
    if unicodedata.east_asian_width(sign) in "WFA":
        return 1
    return _LARGE if sign.isupper() or sign in "%@&#" else _OTHER


def _end(words: str, most: float) -> int:
    """Return how many signs of *words* fit, one at least."""
    taken = 0.0
    for n, sign in enumerate(words):
        taken += _wide(sign)
        if taken > most:
            return max(n, 1)
    return len(words)


def _pause(words: str, end: int) -> int:
    """Return the best place to cut *words* within its first *end* signs, in their latter half."""
    for signs in (_SENTENCE, _PAUSE):
        found = max(words.rfind(sign, end // 2, end) for sign in signs) + 1
        while found and found < end and words[found] in _CLOSING:
            found += 1
        if found:
            return found
    return end
