"""Rows that leave the library for good: long deleted, with all that hangs on them, and remembered by no step."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.store.schema import RECORDED, SLOTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from zhutiao.store.rows import Rows
    from zhutiao.store.search_index import SearchIndex

Key = tuple[str, str]

_BELOW = {
    "dossier": (("document", "dossier"), ("note", "dossier"), ("link_decision", "dossier"), ("briefing", "dossier")),
    "document": tuple((table, "document") for table in ("version", "place", "tick", "link_side", "reading_choice")),
    "mark": (("place", "mark"), ("note", "mark"), ("tagging", "mark")),
    "tag": (("tagging", "tag"),),
    "link_decision": (("link_side", "decision"),),
    "briefing": (("briefing_item", "briefing"),),
}
# A row that only points to another keeps it.
_POINTING = (("dossier", "base", "document"), ("document", "printing_of", "document"), ("version", "basis", "version"))


class Purging:
    """Deletes what is past bringing back; nothing of it can be undone."""

    def __init__(self, rows: Rows, writing: Callable[[], AbstractContextManager[None]], index: SearchIndex) -> None:
        self._rows = rows
        self._index = index
        self._writing = writing

    def expired(self, before: str) -> set[Key]:
        """Return the rows deleted *before* then, with what hangs on them, that no step and no other row needs."""
        roots = [(table, row_id) for table in RECORDED for row_id in self._tombstones(table, before)]
        if not roots:
            return set()
        tree = _Tree(self._rows)
        remembered = {(table, row_id) for table, row_id in self._rows.all("select distinct tbl, id from undo")}
        doomed: set[Key] = set()
        for root in roots:
            below = tree.below(root)
            if below.isdisjoint(remembered):
                doomed |= below
        return self._without_needed(doomed, tree)

    def purge(self, before: str) -> int:
        """Delete what is expired *before* then, texts and sources that nothing needs any more, and say how much.

        Looked for and deleted in one: what another window brings back meanwhile stays.
        """
        with self._writing():
            doomed = self.expired(before)
            self._rows.db.execute("pragma defer_foreign_keys = on")
            for table, row_id in doomed:
                self._rows.db.execute(f"delete from {table} where id = ?", [row_id])
                if table in ("document", "dossier"):
                    for derived in ("link", "linked"):
                        self._rows.db.execute(f"delete from {derived} where {table} = ?", [row_id])
            self._drop_unneeded()
        return len(doomed)

    def _tombstones(self, table: str, before: str) -> list[str]:
        return [row_id for (row_id,) in self._rows.all(f"select id from {table} where deleted < ?", before)]

    def _without_needed(self, doomed: set[Key], tree: _Tree) -> set[Key]:
        """Return *doomed* without what a row that stays points to, and what hangs on that."""
        while True:
            needed: set[Key] = set()
            for table, column, target in _POINTING:
                for row_id, pointed in self._rows.all(f"select id, {column} from {table} where {column} is not null"):
                    if (table, row_id) not in doomed and (target, pointed) in doomed:
                        needed |= tree.below((target, pointed))
            if not needed:
                return doomed
            doomed -= needed

    def _drop_unneeded(self) -> None:
        remembered = " union ".join(f"select v{n} from undo where v{n} is not null" for n in range(SLOTS))
        held = ("document", "version", "place", "link_side", "briefing_item", "reading_choice")
        texts = " union ".join(f"select text from {table} where text is not null" for table in held)
        linked = "select base from linked union select companion from linked"
        unneeded = f"text where sha256 not in ({texts} union {linked} union {remembered})"
        self._index.keeping.remove([text for (text,) in self._rows.all(f"select sha256 from {unneeded}")])
        self._rows.db.execute(f"delete from {unneeded}")
        self._rows.db.execute(
            f"delete from intake where id not in (select intake from document where intake is not null "
            f"union {remembered})"
        )
        self._rows.db.execute(
            "delete from source where sha256 not in (select source from document union select source from intake)"
        )


class _Tree:
    """Which rows hang on which."""

    def __init__(self, rows: Rows) -> None:
        self._children: dict[Key, list[Key]] = defaultdict(list)
        self._parents: dict[Key, Key] = {}
        for parent, links in _BELOW.items():
            for table, column in links:
                for row_id, key in rows.all(f"select id, {column} from {table} where {column} is not null"):
                    self._children[parent, key].append((table, row_id))
                    if (table, parent) in (("place", "mark"), ("link_side", "link_decision")):
                        self._parents[table, row_id] = parent, key

    def below(self, root: Key) -> set[Key]:
        """Return a row and all that goes with it: a mark with its last place, a decision with either side."""
        found: set[Key] = set()
        waiting = [root]
        while waiting:
            key = waiting.pop()
            if key in found:
                continue
            found.add(key)
            waiting += self._children.get(key, ())
            waiting += self._above(key, found)
        return found

    def _above(self, key: Key, found: set[Key]) -> Iterator[Key]:
        parent = self._parents.get(key)
        if parent is None or parent in found:
            return
        # A decision needs both its sides, a mark one of its places.
        places = [child for child in self._children[parent] if child[0] == "place"]
        if parent[0] == "link_decision" or found.issuperset(places):
            yield parent
