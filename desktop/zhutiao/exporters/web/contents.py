"""The list of contents: the headings of a page, each below the one it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.sheet import Heading
from zhutiao.exporters.web.body import minutes
from zhutiao.exporters.web.markup import fragment, spoken, text
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.sheet import Block

FEWEST = 2


def contents(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the list; nothing where there is little to find."""
    headings = [block for block in blocks if isinstance(block, Heading) and block.depth]
    if len(headings) < FEWEST:
        return
    yield '<nav aria-labelledby="page-contents">'
    yield f'<p class="chrome" id="page-contents"{spoken()}>{text(_("Contents"))}</p>'
    yield from _listed(headings)
    yield "</nav>"


def _listed(headings: Sequence[Heading]) -> Iterator[str]:
    depths: list[int] = []
    for block in headings:
        while depths and depths[-1] > block.depth:
            depths.pop()
            yield "</li></ol>"
        if depths and depths[-1] == block.depth:
            yield "</li>"
        else:
            depths.append(block.depth)
            yield "<ol>"
        yield f'<li><a href="{fragment(block.id)}">{text(block.words)}</a>{minutes(block.minutes)}'
    yield "</li></ol>" * len(depths)
