"""Find words of which some letters were misread or corrected: first where most of them stand, then which they are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.model import Span
from zhutiao.text import spots
from zhutiao.text.alignment import laid
from zhutiao.text.tokens import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import State
    from zhutiao.text.alignment import Alignment
    from zhutiao.text.tokens import Bare

LEAST = 6
"""Letters that words must have, or what resembles them may be anything."""

ALIKE = 0.6
"""So many of their letters must stand there, in their order."""

ROOMY = 1.5
"""At most so many times as many letters may they have come to."""

RUN, RUNS, REPEATS = 3, 96, 24
"""Letters of a run by which the place is looked for, how many of them, and how often one may stand in the text."""

SLANT, ROOM = 12, 48
"""Letters by which runs may have moved against each other, and that are looked at on either side."""

SURE = (24, 12, 8, 5, 4)
"""Letters of a run that stands once in a stretch of text so short that it is no other's."""

REGIONS = 3
CONTEXT = 32


class Found(NamedTuple):
    """The span that words have come to, whether surely those, and how many of their letters stand there, 0 to 1."""

    span: Span
    state: State
    share: float


def find(letters: Bare, text: str, words: str, before: str = "", after: str = "") -> Found | None:
    """Return where in *text*, whose letters these are, *words* stand though some of them were misread."""
    wanted = bare(words).text
    if len(wanted) < LEAST:
        return None
    best: Found | None = None
    for start, end in _regions(letters.text, wanted):
        window = letters.span(start, end)
        near = Span(max(0, window.start - CONTEXT), min(len(text), window.end + CONTEXT)).cut(text)
        base = max(0, window.start - CONTEXT)
        before, after = before[-CONTEXT:], after[:CONTEXT]
        alignment, meant = laid(before + words + after, near, SURE), Span(len(before), len(before) + len(words))
        spot = spots.find(alignment, meant)
        if spot is None:
            continue
        share = _kept(alignment, meant)
        # What has so much between its letters says something else.
        close = spot.letters[-1] - spot.letters[0] < ROOMY * len(wanted)
        if close and share >= ALIKE and (best is None or share > best.share):
            best = Found(Span(base + spot.span.start, base + spot.span.end), spot.state, share)
    return best


def _regions(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of letters that hold most runs of the words, the fullest first."""
    votes: Counter[int] = Counter()
    step = max(1, (len(wanted) - RUN + 1) // RUNS)
    runs = range(0, len(wanted) - RUN + 1, step)
    for at in runs:
        for there in _places(text, wanted[at : at + RUN]):
            votes[(there - at) // SLANT] += 1
    both = {slant: count + votes[slant + 1] for slant, count in votes.items()}
    for slant in sorted(both, key=lambda slant: (-both[slant], slant))[:REGIONS]:
        if both[slant] * 5 >= len(runs):
            start, end = slant * SLANT - ROOM, slant * SLANT + len(wanted) + SLANT + ROOM
            yield max(0, start), min(len(text), end)


def _places(text: str, run: str) -> list[int]:
    found: list[int] = []
    at = text.find(run)
    while at >= 0:
        found.append(at)
        if len(found) > REPEATS:
            return []
        at = text.find(run, at + 1)
    return found


def _kept(alignment: Alignment, meant: Span) -> float:
    """Return how many of the letters that are meant stand in the text."""
    first, last = alignment.letters(meant)
    old, new, to = alignment.old.text, alignment.new.text, alignment.to
    return sum(to[at] >= 0 and old[at] == new[to[at]] for at in range(first, last)) / (last - first)
