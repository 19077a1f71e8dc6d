"""What a text is: its kind, title, origin and date, without reading all that stands in it."""

# ruff: noqa: S608 - the names put into statements are this package's own, values are parameters

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from zhutiao.store.rows import Rows

_FIELDS = ("kind", "title", "origin", "date", "issuer")
_PATHS = ", ".join(f"'$.{field}'" for field in _FIELDS)
# A damaged text must not hide what the others are.
_SAID = f"case when json_valid(body) then json_extract(body, {_PATHS}) end"
_STANDING = """
    from document join dossier on dossier.id = document.dossier
    where document.deleted is null and dossier.deleted is null and dossier.id = coalesce(?, dossier.id)
"""
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
    """A document, and what its text says of itself."""

    id: str
    dossier: str
    file: str
    is_shown: bool
    text: Description


class Base(NamedTuple):
    """A document that its dossier is about, or a printing of it, which is not shown."""

    id: str
    dossier: str
    is_shown: bool


class Descriptions:
    """What the texts of the library say of themselves; looked up once, as texts never change."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._known: dict[str, Description] = {}

    def of(self, dossier: str | None = None, documents: Collection[str] | None = None) -> list[Described]:
        """Return the documents of a dossier, or of all, or just these; in order, printings too."""
        rows = self._rows.all(
            f"select document.id, dossier.id, file, printing_of is null, text {_STANDING} "
            "order by dossier.created, dossier.id, position, document.id",
            dossier,
        )
        wanted = [row for row in rows if documents is None or row[0] in documents]
        self._look_up([text for *_, text in wanted])
        return [
            Described(document, home, file, bool(is_shown), self._known[text])
            for document, home, file, is_shown, text in wanted
        ]

    def bases(self, dossier: str | None = None) -> list[Base]:
        """Return what a dossier, or each of all, is about, with its printings."""
        bases = f"{_STANDING} and dossier.base in (document.id, printing_of) order by dossier.created, dossier.id"
        rows = self._rows.all(f"select document.id, dossier.id, printing_of is null {bases}", dossier)
        return [Base(document, home, bool(is_shown)) for document, home, is_shown in rows]

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
