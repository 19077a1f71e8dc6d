"""Find numbered paragraphs that a wrapping has run together, by the numbers they begin with.

Only inside a paragraph where a line's end may have hidden a paragraph's, and only a number that goes on from the last
of its form: 一、…（一）…。（二）…。二、…. A list inside a clause begins anew, so it stays text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.text.numbering import DIVIDING, marker
from zhutiao.text.rows import CLOSERS, ENDINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from zhutiao.blocks import Block
    from zhutiao.text.numbering import Marker

HEADING_LONGEST = 40
NUMERAL = "[一二三四五六七八九十百千〇零]"
NUMBER = re.compile(rf"[（(]{NUMERAL}{{1,4}}[)）]|{NUMERAL}{{1,4}}、|第{NUMERAL}{{1,7}}[编章节条]")
PAUSE = re.compile(f"[{ENDINGS}，；,;]")
ABOVE = DIVIDING | {"一、"}  # forms that have others below them


def reopened(page: Sequence[Block], decided: Collection[int] = ()) -> Sequence[Block]:
    """Return the blocks of a page in order, those that hold the next number divided before it.

    A block with one of the lines *decided*, which the reader joined to those before, stays whole.
    """
    return list(_reopened(page, decided)) if any(block.joined for block in page) else page


def _reopened(page: Sequence[Block], decided: Collection[int]) -> Iterator[Block]:
    last: dict[str, Marker] = {}
    for block in page:
        first, final = block.lines
        stays = not block.joined or any(first < line <= final for line in decided)
        starts = [0] if stays else [0, *_starts(block.text, last)]
        if len(starts) == 1:
            _remember(last, marker(block.text))
            yield block
        else:
            yield from _parts(block, starts)


def _parts(block: Block, starts: list[int]) -> Iterator[Block]:
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        part = block.cut(start, end).strip()
        if part.text:
            yield replace(part, heading=len(part.text) <= HEADING_LONGEST and not PAUSE.search(part.text))


def _starts(text: str, last: dict[str, Marker]) -> Iterator[int]:
    """Yield where numbers stand in *text* that go on from *last*, which they then are."""
    _remember(last, opened := marker(text))
    begun = 0
    for found in NUMBER.finditer(text, 1):
        start = found.start()
        mark = marker(text[start : start + HEADING_LONGEST])
        if mark is None:
            continue
        heads = opened is not None and opened.style in ABOVE and _is_heading(text[begun:start])
        if heads or _ends(text[:start]):
            below = opened is not None and opened.style in ABOVE and opened.style != mark.style
            first = mark.first and (below or (mark.style in ABOVE and mark.style not in last))
            if first or (mark.style in last and mark.follows(last[mark.style])):
                _remember(last, mark)
                opened, begun = mark, start
                yield start


def _ends(words: str) -> bool:
    return words.rstrip().rstrip(CLOSERS)[-1:] in tuple(ENDINGS)


def _is_heading(words: str) -> bool:
    return len(words) <= HEADING_LONGEST and not PAUSE.search(words)


def _remember(last: dict[str, Marker], mark: Marker | None) -> None:
    if mark:
        last[mark.style] = mark
