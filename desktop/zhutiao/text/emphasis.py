"""The signs that make words bold in Markdown: no part of the text, and set aside like the `##` of a heading."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.blocks import Block
    from zhutiao.ports import Draft

SIGN = "**"
BOLD = re.compile(r"(?<!\*)(?P<before>\*\*)(?=[^\s*])[^*]+(?<=\S)(?P<after>\*\*)(?!\*)")


def plain(draft: Draft) -> tuple[Draft, list[Block]]:
    """Return a draft whose words are not bold any more, and the signs that made them so; a lone `*` stays."""
    signs: list[Block] = []
    blocks = tuple(_plain(block, signs) for block in draft.blocks)
    title = _plain(draft.title, signs) if draft.title else None
    return (replace(draft, blocks=blocks, title=title), signs) if signs else (draft, [])


def _plain(block: Block, signs: list[Block]) -> Block:
    if SIGN not in block.text or block.label:
        return block
    bold = [found.span(part) for found in BOLD.finditer(block.text) for part in ("before", "after")]
    if bold:
        words = zip((0, *(end for _, end in bold)), (*(start for start, _ in bold), len(block.text)), strict=True)
        signs.append(block.without([(start, end) for start, end in words if start < end]))
    return block.without(bold)
