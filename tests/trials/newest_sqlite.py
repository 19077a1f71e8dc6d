"""Run tests on another SQLite than the machine's own: the newest, as the package pysqlite3 brings it along.

`pip install pysqlite3`, then `python tests/trials/newest_sqlite.py tests/store tests/services`; what follows goes to pytest.
ZHUTIAO_SQLITE=/a/libsqlite3.so takes that library instead. Processes that a test starts keep the machine's own.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from importlib.util import find_spec

import pytest

PRELOAD = "LD_PRELOAD"


def main() -> int:
    """Start again with the other library loaded first, then run the tests."""
    if PRELOAD not in os.environ:
        again = [sys.executable, __file__, *sys.argv[1:]]
        os.execve(sys.executable, again, os.environ | {PRELOAD: _library()})  # noqa: S606 - itself
    # What is loaded stays; a shell or a compiler could not load it.
    del os.environ[PRELOAD]
    # Where it is found sqlite-utils would take the module as well, whose errors are not those of the standard one.
    sys.modules["pysqlite3"] = None  # type: ignore[assignment]
    sys.stdout.write(f"SQLite {sqlite3.sqlite_version}\n")
    sys.stdout.flush()
    return pytest.main(["-n", "0", *sys.argv[1:]])


def _library() -> str:
    """Return the file whose functions stand in for those of the machine's library."""
    if named := os.environ.get("ZHUTIAO_SQLITE"):
        return named
    found = find_spec("pysqlite3") and find_spec("pysqlite3._sqlite3")
    if not found or not found.origin:
        sys.exit("pip install pysqlite3 first, or name a library in ZHUTIAO_SQLITE")
    return found.origin


if __name__ == "__main__":
    sys.exit(main())
