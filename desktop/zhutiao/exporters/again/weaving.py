"""Weave what is new into an older page: the order is the older page's, what was written by hand stays where it is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.exporters.again.comments import NEWER, seal
from zhutiao.exporters.again.lines import breaks, ended
from zhutiao.exporters.again.pages import Hand, Ours, Remembered
from zhutiao.exporters.again.turning import taken_over, turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zhutiao.exporters.again.comments import Memory
    from zhutiao.exporters.again.pages import Page
    from zhutiao.exporters.again.turning import Turn

MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What becomes of the blocks of a new page: turned where they stand in the older one, put in, or left out."""

    turns: Mapping[str, Turn]
    added: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """Some lines; written by hand under a block they belong to it, unless there is a heading in them."""

    words: str
    name: str = ""
    by_hand: bool = False
    headed: bool = False
    put_in: bool = False

    def belongs_to(self, above: str) -> bool:
        """Say whether it stays with the block called *above*, where it follows that."""
        return self.name == above + NEWER or (self.by_hand and not self.headed)


def pattern(older: Page, new: Page, *, back: bool) -> Pattern:
    """Decide about each block of *new*; with *back* those that were deleted by hand are put in again."""
    held, made = older.ours, new.ours
    known = frozenset(older.memory.names if older.memory and not back else ())
    turns: dict[str, Turn] = {}
    added: list[str] = []
    left_out: list[str] = []
    for name, block in made.items():
        if name in held:
            turns[name] = turned(held[name], block)
        elif name + NEWER in held:
            turns[name] = taken_over(held[name + NEWER], block)
        else:
            (left_out if seal(name) in known else added).append(name)
    return Pattern(turns, tuple(added), tuple(left_out))


def woven(older: Page, new: Page, of: Pattern, memory: Memory, above: str) -> str:
    """Return the older page with everything of the new one that *of* puts into it, below the front matter *above*."""
    made = {name: _Row(ended(block.words, older.end), name, put_in=True) for name, block in new.ours.items()}
    # What nothing stands before goes to the first block that it stands before.
    first = next((name for name in made if name in of.turns), MEMORY)
    rows = _with(_rows(older, of, memory), _places(made, of), made, first)
    return "".join(_joined(rows, above, older.end))


def _rows(older: Page, of: Pattern, memory: Memory) -> Iterator[_Row]:
    held = older.ours
    for piece in older.pieces:
        match piece:
            case Hand():
                yield _Row(piece.words, by_hand=True, headed=piece.headed)
            case Remembered():
                yield _Row(piece.renewed(memory), MEMORY)
            case _:
                yield from _turned(piece, of.turns.get(piece.name.removesuffix(NEWER)), held)
    if older.memory is None:
        yield _Row(memory.line() + older.end, MEMORY, put_in=True)


def _turned(piece: Ours, turn: Turn | None, held: Mapping[str, Ours]) -> Iterator[_Row]:
    """Yield a block, with its newer version under it where there was none; or such a newer version, if it stays."""
    if turn is None:
        yield _Row(piece.words, piece.name)
    elif not piece.name.endswith(NEWER):
        yield _Row(turn.words, piece.name)
        if turn.newer and piece.name + NEWER not in held:
            yield _Row(turn.newer, piece.name + NEWER, put_in=True)
    elif piece.name.removesuffix(NEWER) not in held:
        yield _Row(turn.words, piece.name.removesuffix(NEWER))
    elif turn.newer != "":
        yield _Row(turn.newer or piece.words, piece.name)


def _places(made: Iterable[str], of: Pattern) -> Mapping[str, Sequence[str]]:
    """Return the blocks to be put in by the one that they follow; by "" those before all others."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    before = ""
    for name in made:
        if name in of.turns:
            before = name
        elif name in of.added:
            places[before].append(name)
    return places


def _with(
    rows: Iterable[_Row], places: Mapping[str, Sequence[str]], made: Mapping[str, _Row], first: str
) -> Iterator[_Row]:
    """Yield the rows with the new ones among them."""
    waiting: Sequence[str] = ()
    above = ""
    # Each is put in once, though lines of one name may stand there several times.
    left = dict(places)
    for row in rows:
        if not row.belongs_to(above):
            yield from (made[name] for name in waiting)
            waiting = ()
        if row.name == first:
            yield from (made[name] for name in left.pop("", ()))
        yield row
        if row.name and row.name in left:
            waiting, above = [*waiting, *left.pop(row.name)], row.name
    yield from (made[name] for name in waiting)


def _joined(rows: Iterable[_Row], above: str, end: str) -> Iterator[str]:
    """Yield the words of the rows, with an empty line where handwork and what was put in would touch."""
    last = _Row(above, by_hand=True)
    yield above
    for row in rows:
        if row.put_in:
            yield _gap(last, end)
        elif last.put_in and row.by_hand and row.words[0] not in "\r\n":
            yield end
        yield row.words
        last = row


def _gap(last: _Row, end: str) -> str:
    if not last.words:
        return ""
    wanted = 2 if last.by_hand and last.words.strip() else 1
    return end * max(0, wanted - breaks(last.words[len(last.words.rstrip()) :]))
