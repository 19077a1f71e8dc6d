"""Join the halves of a text that a newspaper continues on another page: （下转第2版） … （上接第1版）."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.text.roles import TURNED
from zhutiao.text.rows import terminates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Block
    from zhutiao.ports import Draft

CONTINUED = re.compile(r"[（(【]\s*(?:紧接|上接)\s*第?\s*[\d一二三四五六七八九十]+\s*版[^）)】]{0,12}[）)】]")


def continued(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Block]]:
    """Return the drafts, one cut and one continued joined, and the signs that said so.

    Only where a page has one of each: of several nobody says which belong together.
    """
    cut = [n for n, draft in enumerate(drafts) if draft.blocks and TURNED.search(draft.blocks[-1].text)]
    begun = [n for n, draft in enumerate(drafts) if draft.blocks and CONTINUED.match(draft.blocks[0].text)]
    if len(cut) != 1 or len(begun) != 1 or cut == begun:
        return list(drafts), []
    first, second = drafts[cut[0]], drafts[begun[0]]
    whole, signs = _joined(first, second)
    return [whole if n == cut[0] else draft for n, draft in enumerate(drafts) if n != begun[0]], signs


def _joined(first: Draft, second: Draft) -> tuple[Draft, list[Block]]:
    last, opening = first.blocks[-1], second.blocks[0]
    turned, sign = TURNED.search(last.text), CONTINUED.match(opening.text)
    end, start = (turned.start() if turned else len(last.text)), (sign.end() if sign else 0)
    above, below, rest = last.cut(0, end).strip(), opening.cut(start).strip(), second.blocks[1:]
    if not below.text and rest:
        below, rest = rest[0], rest[1:]
    middle = [above, below] if terminates(above.text or "。") or not below.text else [_run_on(above, below)]
    title = (second.title,) if second.title else ()
    blocks = (*first.blocks[:-1], *(block for block in middle if block.text), *title, *rest)
    credits_ = (*first.credits, *second.credits, *((second.dateline,) if second.dateline else ()))
    joined = replace(first, blocks=blocks, credits=credits_, findings=(*first.findings, *second.findings))
    return joined, [last.cut(end), opening.cut(0, start)]


def _run_on(above: Block, below: Block) -> Block:
    """Return one paragraph of the two parts that a page's end has torn."""
    return replace(
        above,
        text=above.text + below.text,
        pieces=above.pieces + below.pieces,
        lines=(above.lines[0], max(above.lines[1], below.lines[1])),
        joined=above.joined + below.joined + 1,
        heading=False,
    )
