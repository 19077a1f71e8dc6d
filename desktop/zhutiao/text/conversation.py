"""Pages on which people speak in turns, their labels on a line of their own or at the head of what they say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.text.roles import LABEL_END, is_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ports import Block

LABELS = 3  # fewer make no conversation
INLINE_LONGEST = 24
ASKED = re.compile(r"(?:问|提问|.*记者(?:\s+\S{2,4})?)")


def turns(page: Sequence[Block]) -> list[Block] | None:
    """Return the page with each speaker's label as a block of its own, None where it is no conversation.

    It is one where at least three labels stand on it, and one of them comes again or asks.
    """
    if _converse([block.unhashed().text[:-1] for block in page if is_label(block.unhashed().text)]):
        return list(page)
    heads = [_label_at_head(block) for block in page]
    if not _converse([block.text[: end - 1] for block, end in zip(page, heads, strict=True) if end]):
        return None
    return [part for block, end in zip(page, heads, strict=True) for part in (_cut(block, end) if end else [block])]


def _converse(labels: Sequence[str]) -> bool:
    again = max(Counter(labels).values(), default=0) > 1
    return len(labels) >= LABELS and (again or any(ASKED.fullmatch(label) for label in labels))


def _label_at_head(block: Block) -> int:
    """Return how many characters a label at the head of a paragraph takes, its colon included; 0 for none."""
    found = re.search(f"[{LABEL_END}]", block.text[:INLINE_LONGEST])
    if not found or found.end() == len(block.text) or not is_label(block.text[: found.end()]):
        return 0
    return found.end()


def _cut(block: Block, end: int) -> list[Block]:
    return [replace(block.cut(0, end), joined=0, doubtful=False), block.cut(end).strip()]
