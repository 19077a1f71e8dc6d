"""Which marks have a colour, a tag or a note, and where they stand: asked for all marks at once."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.store.rows import Rows

_AMONG = "in (select value from json_each(?))"


class Marked:
    """The marks of the whole library by what is on them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def coloured(self, colours: Iterable[str]) -> set[str]:
        """Return the marks in one of *colours*; what has no style shows none."""
        return self._marks(
            f"select id from mark where deleted is null and style <> 'none' and colour {_AMONG}", colours
        )

    def tagged(self, paths: Iterable[str]) -> set[str]:
        """Return the marks that carry one of just these tags."""
        return self._marks(
            "select mark from tagging join tag on tag.id = tagging.tag join mark on mark.id = tagging.mark "
            "where tagging.deleted is null and tag.deleted is null and mark.deleted is null "
            f"and tag.path {_AMONG}",
            paths,
        )

    def written(self) -> dict[str, str]:
        """Return when each note was begun, by its mark; one on a dossier by its own id."""
        return dict(
            self._rows.all(
                "select coalesce(mark, note.id), note.created from note left join mark on mark.id = note.mark "
                "where note.deleted is null and mark.deleted is null"
            )
        )

    def places(self, marks: Iterable[str]) -> set[tuple[str, str]]:
        """Return the (document, segment) pairs in which *marks* stand."""
        found = self._rows.all(
            "select distinct document, segment from place "
            f"where deleted is null and state <> 'unplaced' and mark {_AMONG}",
            json.dumps(list(marks)),
        )
        return {(document, segment) for document, segment in found}

    def _marks(self, sql: str, values: Iterable[str]) -> set[str]:
        return {mark for (mark,) in self._rows.all(sql, json.dumps(list(values)))}
