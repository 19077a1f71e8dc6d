"""What a reader would call one difference: islands of chance joined, and each put where its words begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.text.collate.laying import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.text.collate.prints import Print

ISLAND = 2
"""So many same tokens in a row may be chance where more than that differs on both sides of them."""

FAR = 40
"""So far a difference may be shifted over words that repeat, to begin and end where words do."""


def shifted(edit: Edit, old: Print, new: Print) -> Edit:
    """Return words that one text has more where they begin after a sign or end before one, if they may stand there.

    Of 高中(中) it is the second sign that is more, and so it is of every passage that is printed twice.
    """
    if _both(edit):
        return edit
    mine = edit.start < edit.end
    text, start, end = (old, edit.start, edit.end) if mine else (new, edit.begin, edit.stop)
    back, ahead = _room(text.tokens, start, end, edit.begin if mine else edit.start)
    if back + ahead >= end - start:
        back -= end - start
    other = new if mine else old
    at = edit.begin if mine else edit.start
    best = max(range(-back, ahead + 1), key=lambda by: (_fit(text, other, start + by, end + by, at + by), by))
    return Edit(edit.start + best, edit.end + best, edit.begin + best, edit.stop + best)


def joined(edits: Iterable[Edit], old: Print, new: Print) -> list[Edit]:
    """Return edits, which are in order, those between which the texts agree by chance as one."""
    found: list[Edit] = []
    for edit in edits:
        last = found[-1] if found else None
        if last and _is_chance(last, edit, old, new):
            found[-1] = Edit(last.start, edit.end, last.begin, edit.stop)
        else:
            found.append(edit)
    return found


def _is_chance(one: Edit, other: Edit, old: Print, new: Print) -> bool:
    """Say whether what stands the same between two edits is too little to be believed."""
    size = other.start - one.end
    if not 0 <= size == other.begin - one.stop or size > ISLAND:
        return False
    if min(_size(one), _size(other)) >= FAR:
        return True
    if any(old.parts(at) or new.parts(at - one.end + one.stop) for at in range(one.end, other.start + 1)):
        return False
    return size < min(_size(one), _size(other)) and bool(_both(one) or _both(other))


def _size(edit: Edit) -> int:
    return max(edit.end - edit.start, edit.stop - edit.begin)


def _both(edit: Edit) -> bool:
    return edit.start < edit.end and edit.begin < edit.stop


def _room(tokens: str, start: int, end: int, before: int) -> tuple[int, int]:
    """Return how far the words may be shifted back and ahead, the rest of the text staying the same."""
    back = ahead = 0
    far = max(FAR, end - start)
    while back < min(far, start, before) and tokens[start - back - 1] == tokens[end - back - 1]:
        back += 1
    while ahead < far and end + ahead < len(tokens) and tokens[start + ahead] == tokens[end + ahead]:
        ahead += 1
    return back, ahead


def _fit(text: Print, other: Print, start: int, end: int, at: int) -> int:
    """Return how well the words from *start* up to *end*, and their place in the other text, are set off by signs."""
    edges = 4 * (text.is_edge(start) + text.is_edge(end))
    # What is missing at the beginning or at the end was cut off there, whatever sign comes last.
    edges += 16 * (start == 0 or end == len(text))
    return edges + 2 * text.parts(start) + 2 * text.parts(end) + other.parts(at)
