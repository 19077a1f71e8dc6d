"""Whole copies of a library, made while it is in use."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def folder(path: Path) -> Path:
    """Return the folder beside a library that holds its backups."""
    return path.with_name(f"{path.name}-backups")


def keep(connection: sqlite3.Connection, path: Path, now: str) -> Path:
    """Copy the library at *path* into its folder of backups, named after the moment, and return the copy."""
    folder(path).mkdir(exist_ok=True)
    stamp = now.replace(":", "").replace(".", "").replace("T", "-")
    names = (f"{path.stem}-{stamp}{again}{path.suffix}" for again in ("", *(f"-{n}" for n in range(2, 1000))))
    out = next(folder(path) / name for name in names if not (folder(path) / name).exists())
    write(connection, out)
    return out


def write(connection: sqlite3.Connection, out: Path) -> None:
    """Copy everything into *out*, whole or not at all; what stood there is replaced."""
    fresh = out.with_name(f".{out.name}.new")
    try:
        with closing(sqlite3.connect(fresh)) as copy:
            connection.backup(copy)
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        fresh.replace(out)
    finally:
        fresh.unlink(missing_ok=True)
