"""The seal of a row: a checksum over all it holds, which tells what a reader wrote from what a disk made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from sqlite3 import Connection

SEAL = "seal"
LENGTH = 16
"""Bytes of a SHA-256 that are kept: no accident meets them, and a mark stays small."""

SEALED = (*schema.RECORDED, "intake", "link", "linked", "source")
"""The tables whose rows carry one; texts are known by their own SHA-256, steps are sealed with what they log."""

_KNOWN_OTHERWISE = (SEAL, "bytes")  # those of a source have a SHA-256 of their own


def of(row: Mapping[str, object]) -> bytes:
    """Return the seal of a row, given by column; what is null counts as not there, so that a column may be added."""
    told = (name for name in sorted(row) if name not in _KNOWN_OTHERWISE and row[name] is not None)
    return over([part for name in told for part in (name, row[name])])


def columns(connection: Connection, table: str) -> list[str]:
    """Return the columns that the seal of a table's rows is made over, and the seal itself."""
    found = connection.execute("select name from pragma_table_info(?)", [table])
    return [name for (name,) in found.fetchall() if name == SEAL or name not in _KNOWN_OTHERWISE]


def quoted(columns: Iterable[str]) -> str:
    """Return columns as a statement names them."""
    return ", ".join(f'"{name}"' for name in columns)


def over(values: Sequence[object]) -> bytes:
    """Return the seal of *values* in their order; equal numbers are equal, whatever their type."""
    import hashlib  # noqa: PLC0415 - with it comes OpenSSL, which reading does not need

    digest = hashlib.sha256()
    for value in values:
        kind, data = _plain(value)
        digest.update(b"%s%d:" % (kind, len(data)))
        digest.update(data)
    return digest.digest()[:LENGTH]


def _plain(value: object) -> tuple[bytes, bytes]:
    match value:
        case None:
            return b"-", b""
        case bytes():
            return b"b", value
        case int() | float():
            return b"n", repr(float(value)).encode()
        case _:
            return b"t", str(value).encode("utf-8", "surrogatepass")
