"""Find words in what a pane shows, whatever their width or case."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.ui.pane.shown import Shown


def hits(shown: Shown, words: str) -> list[tuple[int, int]]:
    """Return first and last position of every occurrence of *words*, in reading order."""
    sought = _folded(words.strip())
    if not sought:
        return []
    found = []
    for start, units, block in zip(shown.starts, shown.maps, shown.blocks, strict=True):
        text, at = _folded(block.text), 0
        while (at := text.find(sought, at)) >= 0:
            found.append((start + units.units(at), start + units.units(at + len(sought))))
            at += len(sought)
    return found


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """Fold width and case sign by sign, so that offsets stay."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=32768)
def _fold(sign: str) -> str:
    folded = unicodedata.normalize("NFKC", sign).casefold()
    return folded if len(folded) == 1 else sign
