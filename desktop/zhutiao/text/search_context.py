"""Cut out of a paragraph the sentence in which something was found, for a list of results."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST: Final = 90
ELLIPSIS: Final = "…"

_END: Final = re.compile(r"[。！？!?…]+[”’」』）)\"]*|\.(?=\s)|\n")
_JOINT: Final = re.compile(r"[，、；：,;:\s]")
_NEAR = 12
"""A long sentence is cut at a sign rather than anywhere, if one is as near."""
_ON_ONE_LINE = str.maketrans("\n\t", "  ")


class Context(NamedTuple):
    """Some words of a paragraph, and where in them is what was found."""

    words: str
    spans: tuple[Span, ...]


def around(words: str, spans: Iterable[Span], most: int = MOST) -> Context:
    """Return the sentence that the first of *spans* stands in, and those after it that have others and have room.

    A longer one is cut, never inside a span, and has … where it is; a span longer than *most* is kept whole.
    """
    found = sorted(spans, key=lambda span: (span.start, span.end))
    if not words:
        return Context("", ())
    core = _core(found)
    edges = _edges(words, core, most)
    start = max((edge for edge in edges if edge <= core.start), default=core.start - most)
    end = min((edge for edge in edges if edge >= core.end), default=core.end + most)
    if end - start > most:
        start, end = _narrowed(words, found, core, Span(start, end), most)
    for edge in edges:
        if edge - start <= most and any(end <= span.start and span.end <= edge for span in found):
            end = edge
    return _cut(words, found, start, end, edges)


def _core(found: Sequence[Span]) -> Span:
    """Return what the first of *found* covers together with those that overlap it."""
    core = found[0] if found else Span(0, 1)
    for span in found[1:]:
        core = Span(core.start, max(core.end, span.end)) if span.start < core.end else core
    return core


def _edges(words: str, core: Span, most: int) -> list[int]:
    """Return where sentences begin and end, in order; no farther from *core* than *most*."""
    low, high = max(core.start - most, 0), min(core.end + most, len(words))
    ends = [end.end() for end in _END.finditer(words, low, high)]
    return [*([0] if low == 0 else []), *ends, *([high] if high == len(words) else [])]


def _narrowed(words: str, found: Sequence[Span], core: Span, sentence: Span, most: int) -> tuple[int, int]:
    """Return a part of a long *sentence*, a third of it before *core* where there is enough on both sides."""
    room = max(most - (core.end - core.start), 0)
    before = min(core.start - sentence.start, max(room // 3, room - (sentence.end - core.end)))
    left, right = core.start - before, min(core.end + room - before, sentence.end)
    if left > sentence.start and (joint := _JOINT.search(words, left, min(left + _NEAR, core.start))):
        left = joint.end()
    near = max(right - _NEAR, core.end)
    if right < sentence.end and (joints := [joint.start() for joint in _JOINT.finditer(words, near, right)]):
        right = joints[-1]
    for span in found:
        left = span.end if span.start < left < span.end else left
    for span in reversed(found):
        right = span.start if span.start < right < span.end else right
    return left, right


def _cut(words: str, found: Sequence[Span], start: int, end: int, edges: Sequence[int]) -> Context:
    before, after = (ELLIPSIS if edge not in edges else "" for edge in (start, end))
    piece = words[start:end].rstrip()
    start, piece = start + len(piece) - len(piece.lstrip()), piece.lstrip()
    shift = len(before) - start
    kept = (span for span in found if start <= span.start and span.end <= start + len(piece))
    spans = tuple(Span(span.start + shift, span.end + shift) for span in kept)
    return Context(f"{before}{piece.translate(_ON_ONE_LINE)}{after}", spans)
