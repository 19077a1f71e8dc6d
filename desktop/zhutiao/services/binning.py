"""The bin: what was deleted stays there for 30 days, and can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from zhutiao.model import Changed
from zhutiao.services import backing, carrying
from zhutiao.words import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.store.bin import Thing, What
    from zhutiao.store.library import Library

DAYS = 30


@dataclass(frozen=True, slots=True)
class Binned:
    """Something in the bin: what it is, the words it is known by, when it was deleted, and how many days it stays."""

    id: str
    what: What
    words: str
    deleted: str
    days: int


def bin(library: Library, dossier: str | None = None) -> list[Binned]:  # noqa: A001 - the reader's word for it
    """Return what is in the bin, the newest first; of one *dossier* only its marks, notes and documents."""
    now = datetime.fromisoformat(library.clock())
    return [_binned(thing, now) for thing in library.bin.all() if dossier in (None, thing.dossier)]


def bring_back(library: Library, ids: Sequence[str]) -> Changed:
    """Take things out of the bin again, with all that went into it with them, as one step."""
    wanted = set(ids)
    things = [thing for thing in library.bin.all() if thing.id in wanted]
    if not things:
        return Changed()
    before = _newest(library)
    with library.step(N_("Bring back")):
        for thing in things:
            library.bin.take_out(thing)
            if thing.what == "document":
                _settle(library, thing)
        # Texts have gone on while their marks lay in the bin.
        carrying.catch_up(library)
    done = _newest(library)
    if done is None or done == before:
        return Changed()
    touched = {thing.what for thing in things}
    return Changed(
        library.history.places(done),
        structure=not touched.isdisjoint({"document", "dossier"}),
        dossiers=frozenset(thing.dossier for thing in things if thing.dossier),
        links="document" in touched or "dossier" in touched,
        labels=not touched.isdisjoint({"note", "tag", "briefing"}),
    )


def purge(library: Library, now: str) -> int:
    """Empty the bin of what was deleted more than 30 days before *now* and is in no step; return how many rows.

    A backup is made before; texts and sources that nothing needs any more go too.
    """
    before = (datetime.fromisoformat(now) - timedelta(days=DAYS)).isoformat(timespec="milliseconds")
    before = before.replace("+00:00", "Z")
    if not library.purging.expired(before):
        return 0
    backing.before(library, "purge")
    return library.purging.purge(before)


def _newest(library: Library) -> int | None:
    return next((step.id for step in library.history.steps() if step.stack == "undo"), None)


def _settle(library: Library, thing: Thing) -> None:
    """Let a dossier that is about nothing be about the base text that comes back into it."""
    document = library.documents.get(thing.id)
    if document.is_base and not document.printing_of and not library.documents.dossier(document.dossier).base:
        library.documents.set_base(document.dossier, document.id)


def _binned(thing: Thing, now: datetime) -> Binned:
    since = now - datetime.fromisoformat(thing.deleted)
    return Binned(thing.id, thing.what, thing.words, thing.deleted, max(0, DAYS - since.days))
