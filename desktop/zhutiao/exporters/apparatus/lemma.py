"""How an entry of the apparatus is written: `县域 B ] 县城 A`, the same in every format and in the window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import variant_words
from zhutiao.exporters.titles import of_piece
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.variants import Apparatus, Collation, Entry, Reading, Witness

LONGEST = 32
"""Signs of a reading that are said; of a longer one its beginning and its end."""

EDGE = 10
BRACKET = " ] "
_SPACES = re.compile(r"\s")
_SHOWN = {"\n": "↵", "\u3000": "□"}


class Group(NamedTuple):
    """The witnesses that read the same: its words, None where they lack the passage, and where these stand."""

    words: str | None
    sigla: tuple[str, ...]
    where: str = ""


class Read(NamedTuple):
    """A reading as it is said, and the sigla of those that have it."""

    words: str
    sigla: str

    def __str__(self) -> str:
        return f"{self.words} {self.sigla}".strip()


class Line(NamedTuple):
    """An entry as it is said: the preferred reading, or that of the base witness, and the others."""

    lemma: Read
    others: tuple[Read, ...]

    def __str__(self) -> str:
        return f"{self.lemma}{BRACKET}{_('; ').join(map(str, self.others))}"


def groups(entry: Entry, collation: Collation) -> tuple[Group, ...]:
    """Return the readings with their witnesses, the preferred one first, the others in the order of the witnesses.

    Left out are the edition, which was made of the others, and excerpts that do not quote the passage.
    """
    moved = entry.variant.kind == "moved"
    every = _alike(entry, collation, _segment if moved else _nowhere)
    if moved and len(every) == 1:
        every = _alike(entry, collation, _sign)
    first = _preferred(entry, collation, every)
    return tuple(sorted(every, key=lambda group: group is not first))


def line(entry: Entry, collation: Collation) -> Line:
    """Return how an entry is said."""
    ordered = groups(entry, collation)
    short = [_said(group, shorten=True) for group in ordered]
    # Two long readings may differ only in the middle.
    said = short if len(set(short)) == len(short) else [_said(group, shorten=False) for group in ordered]
    first, *others = (Read(words, " ".join(group.sigla)) for words, group in zip(said, ordered, strict=True))
    return Line(first, tuple(others))


def facts(entry: Entry) -> tuple[str, ...]:
    """Return in a few words what sort of variant it is, how it was decided and what speaks for that."""
    variant, suggestion = entry.variant, entry.variant.suggestion
    reason = variant_words.reason(suggestion)
    return tuple(filter(None, (variant_words.kind(variant.kind), decision(entry), reason)))


def decision(entry: Entry) -> str:
    """Say how it was decided which reading stands."""
    said = state(entry.state)
    sure = variant_words.confidence(entry.variant.suggestion.confidence)
    return _("{0}, {1}").format(said, sure) if entry.state == "suggested" else said


def state(name: str) -> str:
    """Return what the state of an entry is called."""
    match name:
        case "chosen":
            return _("chosen")
        case "suggested":
            return _("suggested")
        case _:
            return variant_words.confidence("undecided")


def preferred(entry: Entry) -> str | None:
    """Return the siglum of the reading that was chosen, else of the suggested one, None where it is undecided."""
    return entry.chosen or entry.variant.suggestion.preferred


def witnesses(collation: Collation) -> Sequence[Witness]:
    """Return the witnesses that sigla may stand for: not the edition, which was made of them."""
    return [each for each in collation.witnesses if not each.edition]


def witness(one: Witness, apparatus: Apparatus) -> str:
    """Say what a siglum stands for."""
    name = apparatus.names.get(one.siglum) or one.source
    base = one.siglum == apparatus.collation.base
    more = _("base witness") if base else _("excerpt") if one.partial else ""
    return f"{one.siglum}  {_('{0} ({1})').format(name, more) if more else name}"


def _preferred(entry: Entry, collation: Collation, every: Sequence[Group]) -> Group | None:
    wanted = preferred(entry) or collation.base
    having = [group for group in every if group.words is not None]
    return next((group for group in every if wanted in group.sigla), None) or next(iter(having), None)


def _alike(entry: Entry, collation: Collation, where: Callable[[Reading], str]) -> list[Group]:
    """Return the readings that are not the same words, or not in the same place."""
    found: dict[tuple[str | None, str], list[str]] = {}
    for each in witnesses(collation):
        reading = entry.variant.readings.get(each.siglum)
        if reading is not None or not each.partial:
            key = (reading.words, where(reading)) if reading else (None, "")
            found.setdefault(key, []).append(each.siglum)
    return [Group(words, tuple(sigla), place) for (words, place), sigla in found.items()]


def _nowhere(_reading: Reading) -> str:
    return ""


def _segment(reading: Reading) -> str:
    return reading.stretches[0].segment if reading.stretches else ""


def _sign(reading: Reading) -> str:
    """Return the place of what has moved within a clause."""
    return f"{_segment(reading)} {reading.stretches[0].start}" if reading.stretches else ""


def _said(group: Group, *, shorten: bool) -> str:
    if group.words is None:
        return _("[lacking]")
    if not group.words:
        return _("[left out]")
    words = group.words
    if not words.strip():
        # Nothing else would be seen.
        words = _SPACES.sub(lambda space: _SHOWN.get(space[0], "␣"), words)
    words = " ".join(words.split())
    if shorten and len(words) > LONGEST:
        words = f"{words[:EDGE]}…{words[-EDGE:]}"
    return _("{0} ({1})").format(words, of_piece(group.where)) if group.where else words
