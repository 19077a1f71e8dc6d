"""Passages that a page prints twice: the second copy is no text of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ports import Block

SHORTEST = 30  # letters; shorter paragraphs may be alike on purpose (谢谢大家。)


def doubled(blocks: Sequence[Block]) -> dict[int, int]:
    """Return the blocks that stand word for word inside an earlier one, each with the number of that earlier one."""
    bare = ["".join(block.text.split()) for block in blocks]
    wanted = {text[:8] for text in bare if len(text) >= SHORTEST}
    found: dict[int, int] = {}
    heads: dict[str, list[int]] = {}
    for i, text in enumerate(bare):
        if len(text) >= SHORTEST:
            earlier = next((k for k in heads.get(text[:8], []) if text in bare[k]), None)
            if earlier is not None:
                found[i] = earlier
                continue
        for key in wanted & {text[k : k + 8] for k in range(len(text) - 7)}:
            heads.setdefault(key, []).append(i)
    return found
