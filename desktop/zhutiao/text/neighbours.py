"""The words next to found ones, by which a concordance is sorted and counted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.text.search_keys import fold

if TYPE_CHECKING:
    from zhutiao.model import Span

Side = Literal["left", "right"]

REACH = 24
"""Signs on a side by which places are told apart."""

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Most Chinese words have two signs; nothing in a text says where a word ends, but a sign does.
_NEAR = re.compile(rf"[^\S\n]*([{_HAN}]{{1,2}}|[^\W{_HAN}]{{1,{REACH}}})")


class Neighbour(NamedTuple):
    """The word on one side: as printed, and the key by which it is the same as another."""

    words: str
    key: str


def beside(words: str, span: Span, side: Side) -> str:
    """Return the search key of what stands on a side, at the left read backwards."""
    if side == "right":
        return fold(words[span.end : span.end + REACH])
    return fold(words[max(0, span.start - REACH) : span.start])[::-1]


def neighbour(words: str, span: Span, side: Side) -> Neighbour | None:
    """Return the word on a side; None where a sign or an end of the words stands between."""
    if side == "right":
        found = _NEAR.match(words, span.end)
        near = found[1] if found else ""
    else:
        found = _NEAR.match(words[max(0, span.start - REACH) : span.start][::-1])
        near = found[1][::-1] if found else ""
    return _called(near) if near else None


@lru_cache(maxsize=10_000)
def _called(near: str) -> Neighbour:
    return Neighbour(near, fold(near))
