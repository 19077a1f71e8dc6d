"""The table of contents of a text: headings that stand there a first time, without what they head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.text.numbering import DIVIDING, HEAD_LONGEST, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 3  # entries of a table of contents that is not headed as one
HEADS = DIVIDING | {"一、", "1.", "I."}

_HEAD = re.compile(
    r"(?:目\s*[录錄次]|contents|table of contents)\s*(?:[:：]\s*)?(?:$|(?=\s第|\s[一前序]))", re.IGNORECASE
)
_SENTENCE = re.compile(r"[。；;！？!?]")
_LEADER = re.compile(r"(?<![.．…·•‥\-—_])[.．…·•‥\-—_]*+[（(]?\d*+[）)\-—]*+$")


def contents(texts: Sequence[str], start: int, end: int) -> range:
    """Return the lines of the table of contents: headings without text of which the first, or most, come again."""
    begin = next((i for i in range(start, end) if _HEAD.match(texts[i])), None)
    if begin is None:
        first = _first_listed(texts, start, end)
        return range(first, _end(texts, first, end, FEWEST)) if first is not None else range(0)
    glued = _HEAD.fullmatch(texts[begin]) is None
    first = begin if glued else begin + 1
    stop = _end(texts, first, end, 1) if first < end else first
    return range(begin, stop) if stop > first else range(0)


def _end(texts: Sequence[str], first: int, end: int, fewest: int) -> int:
    """Return where a list of headings that come again ends, *first* where it is none."""
    number, seen = _number(texts[first]), set[str]()
    for i in range(first, end):
        if _SENTENCE.search(texts[i]):
            return i if i - first >= fewest and _come_again(seen, texts, i, end) else first
        words = _words(texts[i])
        if i > first and (words in seen or (i - first >= fewest and _number(texts[i]) == number)):
            return i
        seen.add(words)
    return first


def _come_again(entries: set[str], texts: Sequence[str], start: int, end: int) -> bool:
    """Say whether most headings of a list stand below it too."""
    later = {_words(texts[i]) for i in range(start, end) if len(texts[i]) <= HEAD_LONGEST}
    return 2 * len(entries & later) > len(entries)


def _first_listed(texts: Sequence[str], start: int, end: int) -> int | None:
    heads = ((i, mark) for i in range(start, end) for mark in readings(texts[i], heading=True))
    return next((i for i, mark in heads if mark.style in HEADS), None)


def _number(text: str) -> str:
    """Return what tells an entry: its number, or its words without the page."""
    found = readings(_HEAD.sub("", text[:HEAD_LONGEST]).lstrip(), heading=True)
    return found[0].number if found else _words(text)


def _words(text: str) -> str:
    return _LEADER.sub("", "".join(text.split()))
