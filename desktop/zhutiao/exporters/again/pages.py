"""Read a file into blocks of ours and what was written by hand; together they are the file again, byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from zhutiao.exporters.again.comments import CLOSING, NEWER, OPENING, Memory, seal
from zhutiao.exporters.again.fields import front
from zhutiao.exporters.again.lines import in_code, lines, usual_end

if TYPE_CHECKING:
    from collections.abc import Iterator

BOM = "\ufeff"
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t\r\n]|$)")


@dataclass(frozen=True, slots=True)
class Hand:
    """All that was written by hand in one place; `headed` says that there is a heading in it."""

    words: str
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Ours:
    """A block of ours with its comments; `seen` is the seal of the newest version that was put under it, if any."""

    name: str
    sealed: str
    seen: str
    opening: str
    inner: str
    closing: str

    @property
    def words(self) -> str:
        """Return the lines of the block, its comments included."""
        return self.opening + self.inner + self.closing

    @property
    def untouched(self) -> bool:
        """Say whether it is as we wrote it."""
        return seal(self.inner) == self.sealed


@dataclass(frozen=True, slots=True)
class Remembered:
    """The line that remembers what was written."""

    memory: Memory
    words: str

    def renewed(self, memory: Memory) -> str:
        """Return the line with another memory, ending as it did."""
        return memory.line() + self.words[len(self.words.rstrip()) :]


Piece = Hand | Ours | Remembered


@dataclass(frozen=True, slots=True)
class Page:
    """A file: a byte order mark if it has one, its front matter, and its pieces in order.

    `end` is what most of its lines end with; `signed` says that there is any comment of ours, fit for something or not.
    """

    bom: str
    matter: str
    pieces: tuple[Piece, ...]
    end: str
    signed: bool

    @property
    def memory(self) -> Memory | None:
        """Return what the file remembers, None where it remembers nothing."""
        return next((piece.memory for piece in self.pieces if isinstance(piece, Remembered)), None)

    @property
    def ours(self) -> dict[str, Ours]:
        """Return its blocks by name."""
        return {piece.name: piece for piece in self.pieces if isinstance(piece, Ours)}


def page(text: str) -> Page:
    """Read a file; of several blocks or memories of one name the first is ours, of updates the first untouched."""
    bom = BOM if text.startswith(BOM) else ""
    matter, rest = front(text.removeprefix(BOM))
    signed = any(map(_is_sign, lines(rest)))
    return Page(bom, matter, tuple(_gathered(_pieces(rest))), usual_end(text), signed)


def _pieces(rest: str) -> Iterator[Piece]:
    every = lines(rest)
    code = in_code(every)
    signs = [at for at, line in enumerate(every) if not code[at] and _is_sign(line)]
    # With another sign between the two it would be anybody's guess where the block ends.
    ends = {first: last for first, last in pairwise(signs) if _belong(every[first], every[last])}
    taken: set[str] = set()
    remembered, at = False, 0
    while at < len(every):
        if at in ends and _is_ours(block := _block(every[at : ends[at] + 1]), taken):
            taken.add(block.name)
            at = ends[at] + 1
            yield block
            continue
        memory = None if remembered or code[at] or not _is_sign(every[at]) else Memory.of(every[at])
        remembered = remembered or memory is not None
        yield Remembered(memory, every[at]) if memory else Hand(every[at], not code[at] and _is_heading(every[at]))
        at += 1


def _is_ours(block: Ours, taken: set[str]) -> bool:
    # An update that was edited is its reader's; there may then be another one that was not.
    return block.name not in taken and (block.untouched or not block.name.endswith(NEWER))


def _is_sign(line: str) -> bool:
    return line.startswith(("<!-- z", "<!-- /z")) and bool(
        OPENING.fullmatch(line) or CLOSING.fullmatch(line) or Memory.of(line)
    )


def _is_heading(line: str) -> bool:
    return bool(_HEADING.match(line))


def _belong(first: str, last: str) -> bool:
    opened, closed = OPENING.fullmatch(first), CLOSING.fullmatch(last)
    return bool(opened and closed and opened["name"] == closed["name"])


def _block(of: list[str]) -> Ours:
    opened = OPENING.fullmatch(of[0])
    assert opened  # noqa: S101 - that is why it is one
    return Ours(opened["name"], opened["seal"], opened["seen"] or "", of[0], "".join(of[1:-1]), of[-1])


def _gathered(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces with what was written by hand in one place as one."""
    for by_hand, group in groupby(pieces, key=lambda piece: isinstance(piece, Hand)):
        if not by_hand:
            yield from group
            continue
        written = [piece for piece in group if isinstance(piece, Hand)]
        yield Hand("".join(piece.words for piece in written), any(piece.headed for piece in written))
