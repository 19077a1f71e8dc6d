"""Number and title at the head of a piece: where they end in what is printed, and what is left of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.numbering import marker
from zhutiao.text.tokens import fold

if TYPE_CHECKING:
    from zhutiao.model import Segment

LONGEST = 40  # a first sentence up to this length is a title
_WIDE = str.maketrans("()", "（）")
_NUMBER = re.compile(r"[^\s/~]{1,12}")
_STOPS = re.compile(r"[、､.．\s]*")


class Head(NamedTuple):
    """What a piece that begins with a number is called, and its text after that."""

    number: str
    title: str | None
    text: str


def tidy_number(typed: str | None) -> str | None:
    """Return a number as it is written in ids, （七） for (七) and 三 for 三、; None where nothing was typed."""
    number = "".join((typed or "").split()).translate(_WIDE).rstrip("、､.．")
    return number or None


def is_number(number: str) -> bool:
    """Say whether a piece can be called so: short, and with a digit or letter."""
    return bool(_NUMBER.fullmatch(number)) and any(sign.isalnum() for sign in number)


def after_number(segment: Segment) -> int:
    """Return where in `printed` the number ends, also one that is misprinted there."""
    if segment.number is None:
        return 0
    if length := printed_number(segment.printed, segment.number):
        return length
    at = segment.printed.find(segment.title) if segment.title else -1
    return at if at >= 0 else body(segment)


def printed_number(printed: str, number: str | None) -> int:
    """Return how many characters *number* takes at the head of *printed*, with the stop after it; 0 for none."""
    length = len(number or "")
    if not number or printed[:length].translate(_WIDE) != number:
        return 0
    stops = _STOPS.match(printed, length)
    return stops.end() if stops else length


def body(segment: Segment) -> int:
    """Return where in `printed` the text begins, after number and title."""
    return len(segment.printed) - len(segment.text) if segment.printed.endswith(segment.text) else 0


def opened(printed: str) -> Head | None:
    """Return number, title and text of what begins with a number; None for what does not."""
    found = marker(printed)
    if found is None:
        return None
    first, _, rest = printed.partition("\n")
    words = first[found.length :].lstrip()
    title, stop, tail = words.partition("。")
    if len(title) > LONGEST or not (rest or tail or not stop):
        return Head(found.number, None, printed[found.length :].lstrip())
    return Head(found.number, title or None, "\n".join(part for part in (tail, rest) if part))


def title_end(printed: str, start: int, title: str) -> int | None:
    """Return where *title* ends that stands printed at *start*, width and spaces aside; None where it does not."""
    wanted, at = "".join(fold(title).split()), start
    for sign in wanted:
        while at < len(printed) and printed[at].isspace():
            at += 1
        if fold(printed[at : at + 1]) != sign:
            return None
        at += 1
    return at
