"""What a reader calls a clause: its id, its number with or without brackets, or that in digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_FULL_WIDTH = str.maketrans("()", "（）")


def called(ids: Sequence[str], name: str) -> list[str]:
    """Return which of *ids* may be meant by *name*: those it fits best."""
    full = name.strip().translate(_FULL_WIDTH)
    if not full:
        return []
    ways: tuple[Callable[[str], bool], ...] = (
        lambda each: each == full,
        lambda each: last_part(each) == full,
        lambda each: bare(each) == bare(full),
        lambda each: bare(last_part(each)) == bare(full),
        # In digits a clause （七） is meant, and a section only where no clause has that number.
        lambda each: ("（" in each or last_part(each)[0] == "第") and in_digits(each) == full,
        lambda each: in_digits(each) == full,
    )
    for fits in ways:
        # Nearly always the first ones find it, and those that read numbers are slow.
        if meant := [each for each in ids if fits(each)]:
            return meant
    return []


def last_part(segment: str) -> str:
    """Return what a segment is called among those beside it."""
    return segment.rpartition("/")[2]


def in_digits(segment: str) -> str:
    """Return the number of a segment in digits."""
    from zhutiao.text.numbering import readings, value_of  # noqa: PLC0415 - a start does without it

    last = last_part(segment)
    marks = readings(last)
    return str(marks[0].value if marks else value_of(bare(last)))


def bare(name: str) -> str:
    """Return a number without its brackets."""
    return name.replace("（", "").replace("）", "")
