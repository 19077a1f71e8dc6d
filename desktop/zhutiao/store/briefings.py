"""Briefings: what a reader collects for others, piece by piece, with the words that stood there then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import BriefingPart, LinkSide, Place, Quote, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from zhutiao.store.rows import Rows

DAY = 24 * 60
"""The most minutes that a piece may take."""

_HELD = 'mark, document, segment, start, "end", exact, before, after, hint, text'
_ITEM = f"id, briefing, kind, body, minutes, {_HELD}"
_PARTS = frozenset(get_args(BriefingPart))


class Kept(NamedTuple):
    """One piece as it was collected; `words` are those that stood there, `side` how a place is found again."""

    id: str
    briefing: str
    kind: BriefingPart
    body: str
    minutes: int | None
    mark: str | None = None
    place: Place | None = None
    words: str = ""
    side: LinkSide | None = None


class Titled(NamedTuple):
    """A briefing without its pieces."""

    id: str
    dossier: str
    name: str


class Briefings:
    """The reader's briefings and their pieces; a row that cannot be one is passed over, and stays as it is."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of(self, dossier_id: str) -> list[Titled]:
        """Return a dossier's briefings in the order they were made."""
        rows = self._rows.all(
            "select id, dossier, name from briefing where dossier = ? and deleted is null order by created, id",
            dossier_id,
        )
        return [Titled(*row) for row in rows]

    def get(self, briefing_id: str) -> Titled:
        """Return one briefing; one whose dossier is in the bin is not there."""
        row = self._rows.one(
            "select briefing.id, dossier, briefing.name from briefing join dossier on dossier.id = dossier "
            "where briefing.id = ? and briefing.deleted is null and dossier.deleted is null",
            briefing_id,
        )
        if row is None:
            raise UnknownPlaceError("briefing", briefing_id)
        return Titled(*row)

    def items(self, briefing_id: str) -> list[Kept]:
        """Return the pieces of a briefing in order."""
        found = f"select {_ITEM} from briefing_item where briefing = ? and deleted is null order by position, id"  # noqa: S608 - ours
        return [kept for row in self._rows.all(found, briefing_id) if (kept := _kept(row))]

    def item(self, item_id: str) -> Kept:
        """Return one piece."""
        found = f"select {_ITEM} from briefing_item where id = ? and deleted is null"  # noqa: S608 - see above
        row = self._rows.one(found, item_id)
        kept = _kept(row) if row else None
        if kept is None:
            raise UnknownPlaceError("item", item_id)
        return kept

    def add(self, dossier_id: str, name: str) -> str:
        """Begin a briefing and return its id."""
        return self._rows.add("briefing", dossier=dossier_id, name=name)

    def rename(self, briefing_id: str, name: str) -> None:
        """Call a briefing otherwise."""
        self._rows.change("briefing", briefing_id, name=name)

    def remove(self, briefing_id: str) -> None:
        """Put a briefing into the bin, its pieces with it."""
        self._rows.bury("briefing", briefing_id)

    def put(self, briefing_id: str, items: Sequence[Mapping[str, Any]], after: str | None) -> list[str]:
        """Put pieces, given by column, behind the one called *after*, else behind all; return their ids.

        Where *after* is empty they come first.
        """
        order = self._order(briefing_id)
        at = _behind(list(order), after)
        last = max(order.values(), default=-1)
        made = [
            self._rows.add("briefing_item", briefing=briefing_id, position=last + n, **values)
            for n, values in enumerate(items, 1)
        ]
        if at < len(order):
            names = list(order)
            self._arrange(briefing_id, [*names[:at], *made, *names[at:]])
        return made

    def change(self, item_id: str, **values: str | int | None) -> None:
        """Change a piece's words or time."""
        self._rows.change("briefing_item", item_id, **values)

    def move(self, briefing_id: str, items: Collection[str], before: str | None) -> None:
        """Let pieces stand before another one, else behind all, in the order they stand in now."""
        names = list(self._order(briefing_id))
        moved, others = ([each for each in names if (each in items) is among] for among in (True, False))
        behind = names[names.index(before) :] if before in names else []
        at = next((others.index(each) for each in behind if each not in items), len(others))
        self._arrange(briefing_id, [*others[:at], *moved, *others[at:]])

    def drop(self, items: Collection[str]) -> None:
        """Take pieces out."""
        now = self._rows.clock()
        for item in items:
            self._rows.bury("briefing_item", item, now)

    def copy(self, briefing_id: str, target: str) -> None:
        """Put all pieces of a briefing, as they were collected, into another."""
        columns = f"position, kind, body, minutes, {_HELD}"
        held = f"select {columns} from briefing_item where briefing = ? and deleted is null order by position, id"  # noqa: S608 - ours
        names = [name.strip(' "') for name in columns.split(",")]
        for row in self._rows.all(held, briefing_id):
            self._rows.add("briefing_item", briefing=target, **dict(zip(names, row, strict=True)))

    def _order(self, briefing_id: str) -> dict[str, int]:
        rows = self._rows.all(
            "select id, position from briefing_item where briefing = ? and deleted is null order by position, id",
            briefing_id,
        )
        return dict(rows)

    def _arrange(self, briefing_id: str, names: Sequence[str]) -> None:
        """Let positions rise in this order; of those that do already none is written."""
        held = self._order(briefing_id)
        least = -1
        for name in names:
            position = max(held[name], least + 1)
            if position != held[name]:
                self._rows.change("briefing_item", name, position=position)
            least = position


def columns(place: Place | None, words: str, side: LinkSide | None = None, mark: str | None = None) -> dict[str, Any]:
    """Return what is remembered of something collected, by column."""
    found: dict[str, Any] = {"exact": words, "mark": mark}
    if place:
        found |= {"document": place.document, "segment": place.segment}
    if place and place.span:
        found |= {"start": place.span.start, "end": place.span.end}
    if side:
        quote = side.quote
        found |= {"before": quote.before, "after": quote.after, "hint": quote.hint, "text": side.text}
    return found


def free(name: str, taken: Collection[str]) -> str:
    """Return *name*, with a number where it is *taken*."""
    names: Iterator[str] = (name if n == 1 else f"{name} {n}" for n in range(1, len(taken) + 2))
    return next(each for each in names if each not in taken)


def _behind(names: Sequence[str], after: str | None) -> int:
    if after is None:
        return len(names)
    return names.index(after) + 1 if after else 0


def _kept(row: Sequence[Any]) -> Kept | None:
    """Return the piece that a row tells of, None where it can be none."""
    item, briefing, kind, body, minutes, mark, document, segment, start, end, exact, *rest, text = row
    before, after, hint = rest
    words = (body, *(each or "" for each in (mark, document, segment, exact, before, after, text)))
    numbers = (each or 0 for each in (minutes, start, end, hint))
    if kind not in _PARTS or not (_all(str, (item, briefing, *words)) and _all(int, numbers)):
        return None
    span = Span(start, end) if start is not None and end is not None and 0 <= start < end else None
    place = Place(document, segment, span) if document and segment else None
    side = LinkSide(place, Quote(exact or "", before or "", after or "", hint or 0), text) if place and text else None
    time = None if minutes is None else min(max(minutes, 0), DAY)
    return Kept(item, briefing, kind, body, time, mark, place, exact or "", side)


def _all(kind: type, values: Iterable[object]) -> bool:
    return all(isinstance(each, kind) for each in values)
