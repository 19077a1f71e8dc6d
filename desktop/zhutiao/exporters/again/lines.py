"""The lines of a file with their ends, whichever these are, and which of them stand in code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END = re.compile(r"\r\n|\r|\n")
_FENCE = re.compile(r"(?P<item>[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+)?[ ]{0,3}(?P<fence>`{3,}(?![^\r\n]*`)|~{3,})")


def lines(text: str) -> list[str]:
    """Return the lines of *text*, each with the signs it ends with; joined they are the text."""
    return _LINE.findall(text)


def each_line(text: str) -> Iterator[str]:
    """Yield the lines of *text* one by one, for who needs only the first of them."""
    return (found[0] for found in _LINE.finditer(text))


def usual_end(text: str) -> str:
    """Return what most lines of *text* end with, a line feed where none does."""
    both = text.count("\r\n")
    counts = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    return max(counts, key=lambda end: counts[end])


def ended(text: str, end: str) -> str:
    """Return *text* with every line ending with *end*."""
    return _END.sub(end, text)


def in_code(every: list[str]) -> list[bool]:
    """Say of each line whether it stands between two fences of code, or is one of them; a fence left open is none."""
    found = [False] * len(every)
    left_open: dict[str, int] = {}
    at = 0
    while at < len(every):
        opened = _FENCE.match(every[at])
        at += 1
        if not opened or len(fence := opened["fence"]) >= left_open.get(fence[0], len(fence) + 1):
            continue
        end = _end_of_code(every, at, fence, item=bool(opened["item"]))
        if end is None:
            # Nor does anything close a longer one below, so that nobody need look again.
            left_open[fence[0]] = len(fence)
            continue
        found[at - 1 : end] = [True] * (end - at + 1)
        at = end
    return found


def _end_of_code(every: list[str], start: int, fence: str, *, item: bool) -> int | None:
    """Return the number of the first line after the code that stands from line *start*, None where it never ends."""
    closing = re.compile(rf"[ ]{{0,{'' if item else 3}}}{re.escape(fence)}{re.escape(fence[0])}*[ \t]*[\r\n]*")
    for at in range(start, len(every)):
        if closing.fullmatch(every[at]):
            return at + 1
        # A line at the margin ends the item of a list, and the code in it.
        if item and every[at][0] not in " \t\r\n":
            return at
    return len(every) if item else None


def end_of(line: str) -> str:
    """Return what a line ends with."""
    return line[len(line.rstrip("\r\n")) :]


def breaks(text: str) -> int:
    """Return how many lines end in *text*."""
    return len(_END.findall(text))
