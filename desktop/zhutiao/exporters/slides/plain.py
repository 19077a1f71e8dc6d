"""Words as slides can hold them: nothing unseen, nothing that turns the direction of others, no line breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhutiao.exporters import note_reading
from zhutiao.exporters.note_tree import Code, Grid, Items, Para, Quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.note_tree import NoteBlock, Run

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
BULLET = "• "
_ENDS = tuple("。！？；：，、…")
_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")


def line(words: str) -> str:
    """Return *words* in one line."""
    return _UNSEEN.sub("\ufffd", _BREAK.sub(" ", words)).replace("\t", " ").strip()


def lines(words: str) -> list[str]:
    """Return the lines of *words* that say something."""
    return [said for each in _BREAK.split(words) if (said := line(each))]


def joined(told: Sequence[str]) -> str:
    """Return the lines of a note in one."""
    words = ""
    for each in told:
        between = "" if words.endswith(_ENDS) else " " if words.endswith((":", ".", ",", ";", "?", "!")) else " · "
        words += (between if words else "") + each.removeprefix(BULLET)
    return words


def note(body: str | None) -> list[str]:
    """Return what a note says, line by line; lists keep their signs."""
    if not body or not body.strip():
        return []
    return [said for each in _told(note_reading.read(body)) for said in lines(each)]


def _told(blocks: Sequence[NoteBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Para():
                yield _words(block.runs)
            case Code():
                yield block.words
            case Quoted():
                yield from _told(block.blocks)
            case Grid():
                yield from (" | ".join(map(_words, row)) for row in block.rows)
            case Items():
                yield from _items(block)
            case _:
                pass


def _items(block: Items) -> Iterator[str]:
    for n, item in enumerate(block.items):
        sign = f"{block.start + n}. " if block.start else BULLET
        for first, words in enumerate(_told(item)):
            yield words if first else sign + words


def _words(runs: Sequence[Run]) -> str:
    return "".join(run.words for run in runs)
