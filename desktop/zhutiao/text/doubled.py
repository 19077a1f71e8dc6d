"""Passages that a page prints twice: the second copy is no text of its own."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zhutiao.text.rows import CLOSERS, ENDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.blocks import Block

SHORTEST = 30  # letters; shorter paragraphs may be alike on purpose (谢谢大家。)
COMPARED = 32
PAUSED = re.compile(r"[，。、；：,;:](?=(.{12}))", re.DOTALL)


def doubled(blocks: Sequence[Block]) -> dict[int, int]:
    """Return the blocks that are second copies, each with the number of the block that holds the first.

    A copy stands word for word inside an earlier block, and the page's maker cannot have meant it: it begins in the
    middle of a sentence, stands right below the first, or comes again with its neighbour. A sentence that two
    clauses share on purpose is none of these.
    """
    again = _again([_bare(block.text) for block in blocks])
    return {
        i: earlier
        for i, (earlier, torn) in again.items()
        if not blocks[i].kept and (torn or _comes_along(again, i, earlier))
    }


def _bare(text: str) -> str:
    return "".join(text.split()) if " " in text else text


def _again(bare: Sequence[str]) -> dict[int, tuple[int, bool]]:
    """Return the blocks found inside an earlier one: which, and whether the copy begins in the middle of a sentence.

    What follows a text's first pause follows a pause in any other that holds it: only such places are compared.
    """
    keys = [PAUSED.search(text) if len(text) >= SHORTEST else None for text in bare]
    wanted = Counter(key[1] for key in keys if key)
    heads: dict[str, list[int]] = {}
    found: dict[int, tuple[int, bool]] = {}
    for i, text in enumerate(bare):
        key = keys[i]
        holders = heads.get(key[1], []) if key else []
        # Words that many paragraphs of a law share must not make each be compared with all.
        near = holders if len(holders) <= COMPARED else [*holders[: COMPARED // 2], *holders[-COMPARED // 2 :]]
        earlier = next((k for k in near if text in bare[k]), None)
        if earlier is not None:
            before = bare[earlier][: bare[earlier].index(text)].rstrip(CLOSERS)
            found[i] = earlier, bool(before) and before[-1] not in ENDINGS + "；;"
            continue
        for words in wanted.keys() & set(PAUSED.findall(text)):
            heads.setdefault(words, []).append(i)
    return found


def _comes_along(again: Mapping[int, tuple[int, bool]], i: int, earlier: int) -> bool:
    def beside(k: int, other: int) -> bool:
        return k in again and again[k][0] == other

    return i == earlier + 1 or beside(i - 1, earlier) or beside(i - 1, earlier - 1) or beside(i + 1, earlier + 1)
