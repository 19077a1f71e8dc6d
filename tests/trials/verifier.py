"""Open a library as the app does and say what is wrong in it and what stands in it.

`python tests/trials/verifier.py --db PATH` prints `{"bad": [...], "rows": {ID: [HASH, deleted]}}`.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

import seen

from zhutiao.services import backing, doctoring, reading
from zhutiao.store.library import Library


def main() -> None:
    """Read the command line and answer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--texts", action="store_true", help="say which versions of texts stand in it, not which marks")
    wanted = parser.parse_args()
    print(json.dumps(verify(wanted.db, texts=wanted.texts)))  # noqa: T201 - the answer


def verify(path: Path, *, texts: bool = False) -> dict[str, object]:
    """Return what is wrong in the library at *path*, and each mark that is or was in it, or each version of a text."""
    if not path.exists():
        return {"bad": [], "rows": {}}
    # First the library, as the app opens it: it rolls back what a kill has left half-done.
    with Library.open(path) as library:
        shown = seen.of_marks(mark for each in reading.dossiers(library) for mark in reading.marks(library, each.id))
        bad = [f"backup: {each.path.name}" for each in backing.backups(path) if not _holds(each.path)]
        bad += [f"doctor: {check.name} {check.detail}" for check in doctoring.doctor(library) if not check.ok]
    with closing(sqlite3.connect(path)) as connection:
        bad += [f"integrity: {row}" for (row,) in connection.execute("pragma integrity_check") if row != "ok"]
        bad += [f"reference: {row}" for row in connection.execute("pragma foreign_key_check")]
        found = seen.in_file(connection)
        versions = seen.texts(connection)
    if shown != {mark: words for mark, words in found.items() if words != seen.GONE}:
        bad.append("the library shows other marks than its rows hold")
    if texts:
        return {"bad": bad, "rows": {name: [words, 0] for name, words in versions.items()}}
    gone = seen.undone(path)
    seen.remember_undone(path, [mark for mark, words in found.items() if words == seen.GONE and mark not in gone])
    return {"bad": bad, "rows": {mark: [words, int(words == seen.GONE)] for mark, words in (gone | found).items()}}


def _holds(backup: Path) -> bool:
    with closing(sqlite3.connect(backup)) as connection:
        return bool(backup.stat().st_size) and connection.execute("pragma quick_check").fetchone() == ("ok",)


if __name__ == "__main__":
    main()
