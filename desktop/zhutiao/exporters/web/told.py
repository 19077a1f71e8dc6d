"""What a page tells of each mark beside the words it stands on: the number that joins the two, and the colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.exporters.sheet import Marked, Printed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.exporters.sheet import Block


class Told(NamedTuple):
    """A mark whose words stand in a text: the block's name, its number in the margin (0: nothing there), what it is."""

    id: str
    number: int
    about: str


def told(blocks: Sequence[Block]) -> Mapping[str, Told]:
    """Return what is told of the marks that are drawn, by their ids; numbers go by where their words begin."""
    inked = {block.mark.id: block for block in blocks if isinstance(block, Marked) and block.inked}
    found: dict[str, Told] = {}
    number = 0
    for ink in (ink for block in blocks if isinstance(block, Printed) for ink in block.ink if ink.first):
        block = inked.get(ink.mark.id)
        if block and ink.mark.id not in found:
            number += says_more(block)
            about = " · ".join(filter(None, (block.means, block.drawn, block.doubt)))
            found[ink.mark.id] = Told(block.id, number if says_more(block) else 0, about)
    return found


def says_more(block: Marked) -> bool:
    """Say whether there is anything to tell of a mark but its colour."""
    return bool((block.mark.note and block.mark.note.strip()) or block.mark.tags or block.doubt or block.minutes)
