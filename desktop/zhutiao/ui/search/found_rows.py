"""The rows of a list of hits: what was found, below headings for the text and the clause it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.hits import Hit

Level = Literal["dossier", "text", "unit"]


class Head(NamedTuple):
    """What the rows below it have in common: a dossier, a text or a kind of thing, or a clause."""

    level: Level
    name: str
    kind: str = ""


class Line(NamedTuple):
    """One hit, how many there are before it, and what the clause it stands in is called."""

    hit: Hit
    n: int
    unit: str = ""


Row = Head | Line


class Naming(NamedTuple):
    """What the places of one hit are called: dossier, kind and title of its text, clause; "" for none."""

    dossier: str
    kind: str
    text: str
    unit: str


class Listing:
    """Puts hits below headings, page after page; a heading is said once for all hits that follow it."""

    def __init__(self, naming: Callable[[Hit], Naming]) -> None:
        self._naming = naming
        self._above: dict[Level, tuple[str, ...]] = {}
        self._count = 0

    def rows(self, hits: Sequence[Hit]) -> list[Row]:
        """Return the rows of the hits that come next."""
        made: list[Row] = []
        for hit in hits:
            name = self._naming(hit)
            made += self._heads(hit, name)
            made.append(Line(hit, self._count, name.unit))
            self._count += 1
        return made

    def _heads(self, hit: Hit, name: Naming) -> list[Head]:
        at: tuple[tuple[Level, Head, tuple[str, ...]], ...] = (
            ("dossier", Head("dossier", name.dossier), (name.dossier,)),
            ("text", Head("text", name.text, name.kind), (name.dossier, hit.document or "", name.text)),
            ("unit", Head("unit", name.unit), (hit.document or "", name.text, name.unit)),
        )
        made = []
        for level, head, key in at:
            if self._above.get(level) == key:
                continue
            self._above[level] = key
            made += [head] if head.name else []
        return made


def spoken(row: Row, total: int) -> str:
    """Say a row in one line, as a screen reader does."""
    if isinstance(row, Head):
        return " ".join(filter(None, (row.kind, row.name)))
    said = " ".join(filter(None, (row.unit, row.hit.words)))
    return _("{0}, hit {1} of {2}").format(said, row.n + 1, total)
