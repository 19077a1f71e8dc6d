"""What a reader does with briefings: begin them, collect into them, write between, arrange, time, and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import UnknownPlaceError
from zhutiao.model import Briefing, Changed
from zhutiao.services.collected import CollectedPieces
from zhutiao.services.pieces import Source
from zhutiao.store.briefings import DAY, free
from zhutiao.text.tag_paths import seen
from zhutiao.words import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from zhutiao.model import Place
    from zhutiao.services.pieces import Key, Piece
    from zhutiao.store.briefings import Kept, Titled
    from zhutiao.store.library import Library

LONGEST = 200


def briefings(library: Library, dossier_id: str) -> Sequence[Briefing]:
    """Return a dossier's briefings in the order they were made."""
    return [_read(library, each) for each in library.briefings.of(dossier_id)]


def briefing(library: Library, briefing_id: str) -> Briefing:
    """Return one briefing, its pieces as they stand now."""
    return _read(library, library.briefings.get(briefing_id))


def begin(library: Library, dossier_id: str, name: str = "") -> Changed:
    """Begin an empty briefing; a name that is taken gets a number, and none is ours."""
    library.documents.dossier(dossier_id)
    called = _free(library, dossier_id, _plain(name) or _("Briefing"))
    with library.step(N_("New briefing")):
        made = library.briefings.add(dossier_id, called)
    return Changed(labels=True, made=(made,))


def begin_with(library: Library, dossier_id: str, name: str, pieces: Sequence[Place | Piece]) -> Changed:
    """Begin a briefing with these pieces, as one step; what is made is the briefing, then its pieces."""
    with library.step(N_("Collect")):
        begun = begin(library, dossier_id, name).made
        collected = collect_many(library, begun[0], pieces).made
    return Changed(labels=True, made=begun + collected)


def rename(library: Library, briefing_id: str, name: str) -> Changed:
    """Give a briefing another name; with a number where that is taken, and not none at all."""
    known, called = library.briefings.get(briefing_id), _plain(name)
    if called in ("", known.name):
        return Changed()
    with library.step(N_("Rename the briefing")):
        library.briefings.rename(known.id, _free(library, known.dossier, called))
    return Changed(labels=True)


def delete(library: Library, briefing_id: str) -> Changed:
    """Put a briefing into the bin."""
    known = library.briefings.get(briefing_id)
    with library.step(N_("Delete the briefing")):
        library.briefings.remove(known.id)
    return Changed(labels=True)


def copy(library: Library, briefing_id: str) -> Changed:
    """Make another briefing of the same pieces."""
    known = library.briefings.get(briefing_id)
    with library.step(N_("Copy the briefing")):
        made = library.briefings.add(known.dossier, _free(library, known.dossier, known.name))
        library.briefings.copy(known.id, made)
    return Changed(labels=True, made=(made,))


def collect(library: Library, briefing_id: str, piece: Place | Piece, after: str | None = None) -> Changed:
    """Collect a place, a mark or a note, behind the piece *after*; see `collect_many`."""
    return collect_many(library, briefing_id, [piece], after)


def collect_many(
    library: Library, briefing_id: str, pieces: Sequence[Place | Piece], after: str | None = None
) -> Changed:
    """Collect places, marks and notes in this order, as one step.

    They come behind the piece *after*, first of all where that is empty, last of all where it is None. What is in
    the briefing already stays where it is, and its id is among those made. Raises UnknownPlaceError for what is not
    of the briefing's dossier.
    """
    known = library.briefings.get(briefing_id)
    _require_after(library, known, after)
    there = _collected(library, known)
    source = Source(library, known.dossier)
    rows = [source.row(piece) for piece in pieces]
    fresh = {key: values for key, values in rows if key not in there}
    with library.step(N_("Collect")):
        made = library.briefings.put(known.id, list(fresh.values()), after)
    there |= dict(zip(fresh, made, strict=True))
    return Changed(labels=bool(made), made=tuple(there[key] for key, _values in rows))


def head(library: Library, briefing_id: str, words: str, after: str | None = None) -> Changed:
    """Put a heading behind the piece *after*; like `collect_many`."""
    return _own(library, briefing_id, {"kind": "heading", "body": _plain(words)}, after)


def write(library: Library, briefing_id: str, markdown: str, after: str | None = None) -> Changed:
    """Put a text of the reader's own behind the piece *after*; like `collect_many`."""
    return _own(library, briefing_id, {"kind": "text", "body": _sound(markdown)}, after)


def reword(library: Library, item_id: str, body: str) -> Changed:
    """Write a heading or a text otherwise; typing without a pause is one step."""
    known = _item(library, item_id)
    if known.kind not in ("heading", "text"):
        raise UnknownPlaceError("item", item_id)
    words = _plain(body) if known.kind == "heading" else _sound(body)
    if words == known.body:
        return Changed()
    with library.step(N_("Write in the briefing"), joins=f"briefing {known.id}"):
        library.briefings.change(known.id, body=words)
    return Changed(labels=True)


def time(library: Library, item_id: str, minutes: int | None) -> Changed:
    """Give a piece its minutes, or none; raises ValueError for more than a day or less than nothing."""
    if minutes is not None and not 0 <= minutes <= DAY:
        message = f"not a time: {minutes}"
        raise ValueError(message)
    known = _item(library, item_id)
    if minutes == known.minutes:
        return Changed()
    with library.step(N_("Time the piece"), joins=f"briefing time {known.id}"):
        library.briefings.change(known.id, minutes=minutes)
    return Changed(labels=True)


def move(library: Library, items: Sequence[str], before: str | None = None) -> Changed:
    """Let pieces of one briefing stand before another one, last where that is None, in the order they have."""
    if not items:
        return Changed()
    home = _home(library, [*items, before] if before else items)
    with library.step(N_("Move the piece")):
        library.briefings.move(home, frozenset(items), before)
    return Changed(labels=True)


def remove(library: Library, items: Sequence[str]) -> Changed:
    """Take pieces out of their briefing."""
    if not items:
        return Changed()
    _home(library, items)
    with library.step(N_("Take out of the briefing")):
        library.briefings.drop(frozenset(items))
    return Changed(labels=True)


def _read(library: Library, known: Titled) -> Briefing:
    kept = library.briefings.items(known.id)
    pieces = CollectedPieces(library, known.dossier, kept)
    return Briefing(known.id, known.dossier, known.name, tuple(pieces.of(each) for each in kept))


def _own(library: Library, briefing_id: str, values: Mapping[str, Any], after: str | None) -> Changed:
    known = library.briefings.get(briefing_id)
    _require_after(library, known, after)
    with library.step(N_("Write in the briefing")):
        made = library.briefings.put(known.id, [values], after)
    return Changed(labels=True, made=tuple(made))


def _require_after(library: Library, known: Titled, after: str | None) -> None:
    if after and _item(library, after).briefing != known.id:
        raise UnknownPlaceError("item", after)


def _item(library: Library, item_id: str) -> Kept:
    """Return a piece whose briefing is there."""
    found = library.briefings.item(item_id)
    library.briefings.get(found.briefing)
    return found


def _home(library: Library, items: Iterable[str]) -> str:
    """Return the briefing that all of these pieces are in."""
    homes = {item: _item(library, item).briefing for item in items}
    first = next(iter(homes.values()))
    for item, home in homes.items():
        if home != first:
            raise UnknownPlaceError("item", item)
    return first


def _collected(library: Library, known: Titled) -> dict[Key, str]:
    """Return the ids of what is in a briefing by what it is; what is unplaced may be collected anew."""
    there: dict[Key, str] = {}
    for item in _read(library, known).items:
        if item.kind in ("mark", "note"):
            there.setdefault((item.kind, item.mark), item.id)
        elif item.place and item.state != "unplaced":
            there.setdefault(("place", item.place), item.id)
    return there


def _free(library: Library, dossier_id: str, name: str) -> str:
    return free(name, {each.name for each in library.briefings.of(dossier_id)})


def _plain(words: str) -> str:
    """Return words as they can stand in one line."""
    return seen(words).strip()[:LONGEST].rstrip()


def _sound(markdown: str) -> str:
    # Half a sign could not be written.
    return markdown.encode("utf-8", "replace").decode()
