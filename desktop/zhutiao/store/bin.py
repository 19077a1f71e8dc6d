"""The bin: rows with a tombstone, and how they come out again."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.store.briefings import free
from zhutiao.store.notes import joined
from zhutiao.store.saying import SAYS_SOMETHING

if TYPE_CHECKING:
    from zhutiao.store.rows import Rows

What = Literal["mark", "note", "tag", "document", "dossier", "briefing"]

TOGETHER = timedelta(seconds=10)
"""What went with a tag or a dossier has its stamp; in older libraries it went within this time of it."""

_DOSSIER_OF_MARK = (
    "(select document.dossier from place join document on document.id = place.document where place.mark = {0} limit 1)"
)
_MARKS = f"""
    select 'mark', mark.id, coalesce(
            (select group_concat(exact, '') from place where place.mark = mark.id and place.deleted is null),
            (select body from note where note.mark = mark.id and note.deleted is null), ''),
        mark.deleted, {_DOSSIER_OF_MARK.format("mark.id")} as dossier
    from mark where mark.deleted is not null and {SAYS_SOMETHING}
"""
# A note whose mark is in the bin comes back with it.
_NOTES = f"""
    select 'note', note.id, body, note.deleted,
        coalesce(note.dossier, {_DOSSIER_OF_MARK.format("note.mark")}) as dossier
    from note left join mark on mark.id = note.mark where note.deleted is not null and mark.deleted is null
        and not exists (select 1 from note as now where now.deleted is null and instr(now.body, note.body) > 0
            and now.mark is note.mark and now.dossier is note.dossier)
"""
# Of what a tag was on, that which carries one of its name again needs it no more.
_TAGS = """
    select 'tag', id, path, deleted, null as dossier from tag where deleted is not null
        and exists (select 1 from tagging where tagging.tag = tag.id and tagging.deleted is not null
            and (tagging.deleted = tag.deleted
                or abs(julianday(tag.deleted) - julianday(tagging.deleted)) <= ? / 86400.0)
            and not exists (select 1 from tagging as now join tag as same on same.id = now.tag
                where now.mark = tagging.mark and same.path = tag.path
                    and now.deleted is null and same.deleted is null))
"""
_DOCUMENTS = """
    select 'document', document.id, file, document.deleted, document.dossier as dossier
    from document join dossier on dossier.id = document.dossier
    where document.deleted is not null and dossier.deleted is null
"""
_BRIEFINGS = """
    select 'briefing', briefing.id, briefing.name, briefing.deleted, dossier
    from briefing join dossier on dossier.id = dossier where briefing.deleted is not null and dossier.deleted is null
"""
_DOSSIERS = "select 'dossier', id, name, deleted, id as dossier from dossier where deleted is not null"


class Thing(NamedTuple):
    """Something in the bin; a tag belongs to no dossier."""

    what: What
    id: str
    words: str
    deleted: str
    dossier: str | None


class Bin:
    """What was deleted and can still be brought back."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> list[Thing]:
        """Return everything in the bin, what was deleted last first."""
        every = [
            *self._rows.all(_MARKS),
            *self._rows.all(_NOTES),
            *self._rows.all(_TAGS, TOGETHER.total_seconds()),
            *self._rows.all(_DOCUMENTS),
            *self._rows.all(_BRIEFINGS),
            *self._rows.all(_DOSSIERS),
        ]
        things = [thing._replace(deleted=self._since(thing.deleted)) for thing in (Thing(*row) for row in every)]
        return sorted(things, key=lambda thing: (thing.deleted, thing.id), reverse=True)

    def take_out(self, thing: Thing) -> None:
        """Bring one thing back, with what went into the bin with it."""
        match thing.what:
            case "note":
                self._take_note(thing)
            case "tag":
                self._take_tag(thing)
            case "briefing":
                self._take_briefing(thing)
            case "dossier":
                for document in self._gone_with(thing, "document", "dossier"):
                    self._rows.change("document", document, deleted=None)
                self._rows.change("dossier", thing.id, deleted=None)
            case _:
                self._rows.change(thing.what, thing.id, deleted=None)

    def _take_note(self, thing: Thing) -> None:
        """Bring a note back; where another was written in its place meanwhile, below that one."""
        now = self._rows.one(
            "select now.id, now.body from note join note as now "
            "on now.mark is note.mark and now.dossier is note.dossier where note.id = ? and now.deleted is null",
            thing.id,
        )
        if now:
            self._rows.change("note", now[0], body=joined(now[1], thing.words))
        else:
            self._rows.change("note", thing.id, deleted=None)

    def _take_tag(self, thing: Thing) -> None:
        """Bring a tag back onto its marks; where one of its name was made meanwhile, that one is put on them."""
        found = self._rows.one("select id from tag where path = ? and deleted is null", thing.words)
        tag = found[0] if found else thing.id
        if not found:
            self._rows.change("tag", tag, deleted=None)
        carried = {
            mark for (mark,) in self._rows.all("select mark from tagging where tag = ? and deleted is null", tag)
        }
        for tagging in self._gone_with(thing, "tagging", "tag"):
            (mark,) = self._rows.one("select mark from tagging where id = ?", tagging) or (None,)
            if mark not in carried:
                self._rows.change("tagging", tagging, tag=tag, deleted=None)
                carried.add(mark)

    def _take_briefing(self, thing: Thing) -> None:
        """Bring a briefing back; where another of its dossier was called so meanwhile, with a number."""
        among = "select name from briefing where dossier = ? and deleted is null"
        taken = {name for (name,) in self._rows.all(among, thing.dossier)}
        self._rows.change("briefing", thing.id, name=free(thing.words, taken), deleted=None)

    def _gone_with(self, thing: Thing, table: str, column: str) -> list[str]:
        deleted = f"select id from {table} where {column} = ? and deleted"
        same = self._rows.all(f"{deleted} = (select deleted from {thing.what} where id = ?)", thing.id, thing.id)
        about = datetime.fromisoformat(thing.deleted)
        around = [_stamp(about - TOGETHER), _stamp(about + TOGETHER)]
        rows = same or self._rows.all(f"{deleted} between ? and ?", thing.id, *around)
        return [row_id for (row_id,) in rows]

    def _since(self, deleted: str) -> str:
        """Return when something was deleted; now where nobody can say, so that it stays for as long as it may."""
        with suppress(ValueError):
            if datetime.fromisoformat(deleted).tzinfo:
                return deleted
        return self._rows.clock()


def _stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
