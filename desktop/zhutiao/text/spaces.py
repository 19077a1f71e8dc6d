"""Which spaces of a printed text are its own, and which the printer's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.text.offices import AFTER_OFFICE, OFFICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.blocks import Block

SPACE = re.compile(r"[^\S\n\t]")
# Every sign on its own, as some recognition of pictures sets them.
SPACED_OUT = re.compile(r"(?:\S{1,3}\s+){5,}\S{1,3}\s*")
TITLED = re.compile(r"《[^《》]*》")
HELD = re.compile(rf"{OFFICE}$")
HOLDER = re.compile(rf"{AFTER_OFFICE}(?=$|[\s、，,。；;：:）)])")


def tidy(block: Block) -> Block:
    """Take out the spaces that are the printer's: others stand in Latin or digit runs, in 《titles》, before a name."""
    return _drop_spaces(block, whole=False) if SPACE.search(block.text) else block


def tidy_title(block: Block) -> Block:
    """Take out spaces beside digits and Latin only: between Chinese words of a title they are part of it."""
    if not SPACE.search(block.text):
        return block
    return _drop_spaces(block, whole=not SPACED_OUT.fullmatch(block.text))


def _drop_spaces(block: Block, *, whole: bool) -> Block:
    text = block.text
    titles = [(0, len(text))] if whole else [match.span() for match in TITLED.finditer(text)] if "《" in text else []
    unwanted = [space.span() for space in SPACE.finditer(text) if _is_printers(text, space.start(), titles)]
    return block.without(unwanted).strip()


def _is_printers(text: str, i: int, titles: Sequence[tuple[int, int]]) -> bool:
    left, right = text[i - 1 : i], text[i + 1 : i + 2]
    if _narrow(left) and _narrow(right):
        return False
    if HELD.search(text, max(0, i - 6), i) and HOLDER.match(text, i + 1):
        return False
    titled = any(start < i < end for start, end in titles)
    return not (titled and _han(left) and _han(right))


def _narrow(sign: str) -> bool:
    return bool(sign) and ord(sign) < 0x2000 and not sign.isspace()  # noqa: PLR2004 - below: alphabets; above: CJK


def _han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff" or "\U00020000" <= sign <= "\U0003ffff" or sign in ("》", "《", "”", "“")
