"""Cut a piece of text in two and make one of two, with the characters of the source that belong to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao.errors import StructureError
from zhutiao.text import letters

if TYPE_CHECKING:
    from zhutiao.model import Lines
    from zhutiao.text.letters import Raw

ENDS = "。！？!?；;：:…”’」』)）》"
SHORT = 40  # characters; a paragraph so short that ends without a sign is a heading


class Words(NamedTuple):
    """Some text, the source characters it was made from and the lines these stand on."""

    text: str
    raw: Raw
    lines: Lines


def cut(words: Words, offset: int, source: str = "") -> tuple[Words, Words]:
    """Return both sides of *offset*, without the spaces beside it; raises StructureError where one is empty.

    Without the *source* each side has the lines of both.
    """
    before, after = words.text[:offset].rstrip(), words.text[offset:].lstrip()
    if not before.strip() or not after:
        raise StructureError("edge")
    size = letters.count(before)
    first, second = letters.cut(words.raw, 0, size), letters.cut(words.raw, size)
    return (
        Words(before, first, lines_of(first, words.lines, source)),
        Words(after, second, lines_of(second, words.lines, source)),
    )


def glue(one: Words, other: Words) -> Words:
    """Return one text of two, a line break between them where the first ends a paragraph."""
    return Words(
        f"{one.text}{gap(one, other)}{other.text}",
        letters.joined(one.raw, other.raw),
        (min(one.lines[0], other.lines[0]), max(one.lines[1], other.lines[1])),
    )


def gap(one: Words, other: Words) -> str:
    """Return what comes between two texts: a line break, a space between Latin letters, or nothing."""
    same_line = one.lines[1] == other.lines[0]
    if not same_line and (one.text[-1:] in ENDS or len(one.text.rpartition("\n")[2]) <= SHORT):
        return "\n"
    return " " if _narrow(one.text[-1:]) and _narrow(other.text[:1]) else ""


def lines_of(raw: Raw, lines: Lines, source: str) -> Lines:
    """Return the lines of the source that *raw* stands on; *lines* where the source is not at hand."""
    if not (source and raw):
        return lines
    first, last = min(span.start for span in raw), max(span.end for span in raw)
    return source.count("\n", 0, first) + 1, source.count("\n", 0, last) + 1


def _narrow(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
