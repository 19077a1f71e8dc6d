"""The rows of a list of hits: what was found, below headings for the text and the clause it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.text.search_context import around
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zhutiao.hits import Hit
    from zhutiao.model import Span

Level = Literal["dossier", "text", "unit"]

ROOM = 48
"""Signs that fit into a row of the narrowest column; what stands farther apart is shown in rows of its own."""


class Head(NamedTuple):
    """What the rows below it have in common: a dossier, a text or a kind of thing, or a clause."""

    level: Level
    name: str
    kind: str = ""


class Line(NamedTuple):
    """What was found in one sentence of a hit: its spans from the one numbered `at` to before the one at `until`.

    `n` hits stand before this one; `unit` is what the clause it stands in is called.
    """

    hit: Hit
    n: int
    at: int = 0
    until: int = 0
    unit: str = ""

    def has(self, span: int) -> bool:
        """Say whether it shows the span of that number."""
        return self.at <= span < max(self.until, self.at + 1)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return what this row shows of what was found."""
        return self.hit.spans[self.at : self.until]


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
            made += _lines(hit, self._count, name.unit)
            self._count += 1
        return made

    def _heads(self, hit: Hit, name: Naming) -> list[Head]:
        at: tuple[tuple[Level, Head, tuple[str, ...]], ...] = (
            ("dossier", Head("dossier", name.dossier, _("Dossier")), (name.dossier,)),
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


def _lines(hit: Hit, n: int, unit: str) -> Iterator[Line]:
    """Yield one row for each sentence that has something; those that stand close to each other share one."""
    at = 0
    while at < max(1, len(hit.spans)):
        until = at + max(1, len(around(hit.words, hit.spans[at:], ROOM).spans))
        yield Line(hit, n, at, until, unit)
        at = until


def spoken(row: Row, total: int) -> str:
    """Say a row in one line, as a screen reader does."""
    if isinstance(row, Head):
        return " ".join(filter(None, (row.kind, row.name)))
    said = " ".join(filter(None, (row.unit, around(row.hit.words, row.spans).words)))
    return _("{0}, hit {1} of {2}").format(said, row.n + 1, total)
