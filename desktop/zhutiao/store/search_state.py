"""Whether the search index of a library is to be believed: by which rules it was made, and on whose machine.

FTS5 trusts what stands in its tables; what a stranger put there could lie, or crash the program. So only an index that
this machine made is ever read: it is signed with a key that stays here. Any other is made anew before it is asked.
"""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from zhutiao import paths
from zhutiao.store import schema
from zhutiao.text import search_keys

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

_LENGTH = 32
_THERE = f"select count(*) from sqlite_schema where type = 'table' and name in {schema.INDEX_FILES}"  # noqa: S608 - ours


class State(NamedTuple):
    """One making of an index: its rules, a name no other has, the maker's sign, and the seal of what was compared."""

    rules: str
    made: str
    sign: str
    seal: bytes | None


class Belief:
    """What speaks for and against the index, as long as a library is open."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._doubted: set[str] = set()
        self._is_lost = False

    def holds(self) -> bool:
        """Say whether the index was made here by the rules of now, and nothing speaks against it."""
        state = self.state()
        if state is None or self._is_lost or state.made in self._doubted:
            return False
        return state.rules == search_keys.rules() and state.sign == _sign(state.made) and self._is_complete()

    def _is_complete(self) -> bool:
        # One table less, and FTS5 would spoil the whole transaction that writes to it.
        (there,) = self._db.execute(_THERE).fetchone()
        return there == len(schema.INDEX_FILES)

    def is_doubted(self) -> bool:
        """Say whether something in this making of the index was found that cannot be."""
        state = self.state()
        return self._is_lost or (state is not None and state.made in self._doubted)

    def doubt(self) -> None:
        """Believe nothing of the index any more, until it is made anew."""
        state = self.state()
        self._is_lost |= state is None
        self._doubted |= {state.made} if state else set()

    def void(self) -> None:
        """Write down, within what is being written, that there is no index; at least it is not believed here."""
        self.doubt()
        try:
            self._db.execute("delete from search_state")
        except sqlite3.DatabaseError:
            self._is_lost = True

    def regain(self) -> None:
        """Believe again: the index was made anew."""
        self._is_lost = False

    def state(self) -> State | None:
        """Return what the library says of its index, None where that is nothing that can be."""
        try:
            found = self._db.execute("select rules, made, sign, seal from search_state limit 2").fetchall()
        except sqlite3.OperationalError as error:
            if (getattr(error, "sqlite_errorcode", 0) & 0xFF) == sqlite3.SQLITE_ERROR:
                return None
            raise
        except sqlite3.DatabaseError:
            return None
        return State(*found[0]) if len(found) == 1 else None


def begin(db: Connection) -> None:
    """Write down that the index, empty as it is, is made here and now."""
    made = os.urandom(16).hex()
    key = _key() or _new_key()
    db.execute("delete from search_state")
    db.execute("insert into search_state values (?, ?, ?, null)", [search_keys.rules(), made, _signed(made, key)])


def _sign(made: str) -> str | None:
    key = _key()
    return _signed(made, key) if key else None


def _signed(made: str, key: bytes) -> str:
    import hashlib  # noqa: PLC0415 - with it comes OpenSSL, which reading does not need

    return hashlib.blake2b(made.encode(), key=key, digest_size=16).hexdigest()


def _key() -> bytes | None:
    try:
        key = paths.key().read_bytes()
    except OSError:
        return None
    return key if len(key) == _LENGTH else None


def _new_key() -> bytes:
    """Return a key that is kept; where none can be, nothing signed with it is believed, and everything is scanned."""
    key, path = os.urandom(_LENGTH), paths.key()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, key)
    except OSError:
        return _key() or key
    return key


def _write(path: Path, key: bytes) -> None:
    # Of two programs that start at once one makes the key; half a key is as good as none.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        os.write(descriptor, key)
    finally:
        os.close(descriptor)
