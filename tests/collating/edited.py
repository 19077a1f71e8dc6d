"""A text with known edits: what was done to it is what collating must find."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from zhutiao.model import Segment

STRANGE = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
"""Signs that the bundled Opinion does not have."""

KINDS = {
    "replace": "substantive",
    "drop": "substantive",
    "insert": "substantive",
    "double": "duplicate",
    "move": "moved",
}


@dataclass(frozen=True)
class Edit:
    """What was done in a segment: the words that it took out and those that it put in."""

    what: str
    segment: str
    out: str
    come: str

    @property
    def kind(self) -> str:
        return KINDS[self.what]


def edited(segments: tuple[Segment, ...], chance: Random) -> tuple[tuple[Segment, ...], list[Edit]]:
    """Return the segments with one edit of each sort, in as many clauses, and the edits."""
    long = [n for n, each in enumerate(segments) if len(each.printed) > 200]
    changed, done = list(segments), []
    for n, what in zip(chance.sample(long, len(KINDS)), KINDS, strict=True):
        words, edit = _done(what, segments[n], chance)
        changed[n] = replace(segments[n], printed=words)
        done.append(edit)
    return tuple(changed), done


def _done(what: str, segment: Segment, chance: Random) -> tuple[str, Edit]:
    words = segment.printed
    size = chance.randrange(10, 30) if what in ("double", "move") else chance.randrange(1, 6)
    while True:
        at = chance.randrange(25, len(words) - 90)
        cut, far = words[at : at + size], at + 2 * size + chance.randrange(10, 20)
        if _is_plain(words, at, at + size) and (what != "move" or _moves(words, at, at + size, far)):
            break
    new = "".join(chance.choice(STRANGE) for _ in range(size))
    match what:
        case "replace":
            return words[:at] + new + words[at + size :], Edit(what, segment.id, cut, new)
        case "drop":
            return words[:at] + words[at + size :], Edit(what, segment.id, cut, "")
        case "insert":
            return words[:at] + new + words[at:], Edit(what, segment.id, "", new)
        case "double":
            return words[: at + size] + words[at:], Edit(what, segment.id, "", cut)
        case _:
            return words[:at] + words[at + size : far] + cut + words[far:], Edit(what, segment.id, cut, cut)


def _is_plain(words: str, start: int, end: int) -> bool:
    """Say whether the words can be cut out there: no number is torn, no other cut leaves the same."""
    around = words[start - 1 : end + 1]
    if words[end] == words[start] or words[start - 1] == words[end - 1]:
        return False
    return not any(sign.isascii() and sign.isalnum() for sign in around) and all(
        sign.isalpha() for sign in (words[start - 1], words[start], words[end - 1], words[end])
    )


def _moves(words: str, start: int, end: int, far: int) -> bool:
    """Say whether it can be told which words have moved: no signs at the seams are alike.

    What they have moved over is longer, or that would be what has moved.
    """
    seams = words[start - 1], words[start], words[end - 1], words[end], words[far - 1], words[far]
    return len(set(seams)) == len(seams) and all(sign.isalpha() for sign in seams) and not words[far].isascii()
