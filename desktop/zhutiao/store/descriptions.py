"""What a text is: its kind, title, origin and date, without reading all that stands in it."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.store.rows import Rows

_FIELDS = ("kind", "title", "origin", "date", "issuer")
_PATHS = ", ".join(f"'$.{field}'" for field in _FIELDS)
# A damaged text must not hide what the others are.
_SAID = f"case when json_valid(body) then json_extract(body, {_PATHS}) end"
_FEW = 16
"""Texts looked into by one statement, so that none takes long."""


class Description(NamedTuple):
    """What a text says of itself; empty where it does not."""

    kind: str = ""
    title: str = ""
    origin: str = ""
    date: str = ""
    issuer: tuple[str, ...] = ()


class Described(NamedTuple):
    """A document with what its text says of itself; it is a base text if its dossier is about it or its printing."""

    id: str
    dossier: str
    file: str
    text: Description
    is_base: bool
    is_shown: bool


class Descriptions:
    """What the texts of the library say of themselves; looked up once, as texts never change."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known: dict[str, Description] = {}

    def all(self) -> list[Described]:
        """Return every document in order, printings too; the dossiers oldest first."""
        rows = self._rows.all(
            "select document.id, dossier.id, file, text, dossier.base in (document.id, printing_of), "
            "printing_of is null from document join dossier on dossier.id = document.dossier "
            "where document.deleted is null and dossier.deleted is null "
            "order by dossier.created, dossier.id, position, document.id",
        )
        self._look_up([row[3] for row in rows])
        return [
            Described(document, dossier, file, self._known[text], bool(is_base), bool(is_shown))
            for document, dossier, file, text, is_base, is_shown in rows
        ]

    def _look_up(self, texts: Sequence[str]) -> None:
        unknown = [text for text in dict.fromkeys(texts) if text not in self._known]
        for first in range(0, len(unknown), _FEW):
            some = unknown[first : first + _FEW]
            self._known |= dict.fromkeys(some, Description())
            said = f"select sha256, {_SAID} from text where sha256 in (select value from json_each(?))"
            self._known |= {text: _description(row) for text, row in self._rows.all(said, json.dumps(some)) if row}


def _description(row: str) -> Description:
    kind, title, origin, date, issuer = json.loads(row)
    issuers = tuple(map(_words, issuer)) if isinstance(issuer, list) else ()
    return Description(_words(kind), _words(title), _words(origin), _words(date), issuers)


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""
