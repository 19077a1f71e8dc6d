"""Keep text after text in a library, or bring an older library up to date, and say what is kept: to be killed or cut off.

`python tests/trials/import_writer.py --db PATH --seed N [--ops N]` imports new texts, printings and corrected versions,
and prints `ACK put ID HASH` for each version of a text. With `--older tests/store/library-2.sql` the library is made
from that file first, its marks are acknowledged, and opening it then migrates it.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))

import seen

from zhutiao import paths
from zhutiao.services import bundled, importing
from zhutiao.store.library import Library


def main() -> None:
    """Read the command line and work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--db", type=Path, required=True)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--ops", type=int, default=sys.maxsize)
    parser.add_argument("--older", type=Path)
    wanted = parser.parse_args()
    if wanted.older:
        migrate(wanted.db, wanted.older)
    else:
        bring(wanted.db, random.Random(wanted.seed), wanted.ops)  # noqa: S311 - any text will do


def bring(path: Path, chance: random.Random, count: int) -> None:
    """Import *count* texts into the library at *path*, made first, as the app makes it, where there is none."""
    known: dict[str, str] = {}
    library, _made = bundled.open_or_create(path)
    with library:
        for n in range(count):
            file, data = _text(chance, n)
            importing.keep(library, importing.digest(Path(file), data), data)
            with closing(sqlite3.connect(path)) as connection:
                known = _tell(seen.texts(connection), known)


def migrate(path: Path, older: Path) -> None:
    """Write the library *older* to *path* and open it, as a newer program does."""
    if not path.exists():
        fresh = path.with_suffix(".older")
        fresh.unlink(missing_ok=True)
        with closing(sqlite3.connect(fresh)) as made:
            made.executescript(older.read_text(encoding="utf-8"))
        fresh.replace(path)
        _settle(path)
        _settle(path.parent)
    with closing(sqlite3.connect(path)) as connection:
        known = _tell(seen.in_file(connection), {})
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        now = seen.in_file(connection)
    assert now == known, "the migration has changed what a reader sees"
    _tell(now, {})


def _text(chance: random.Random, n: int) -> tuple[str, bytes]:
    """Return a file with the Opinion, corrected in one place, or with some of its clauses as a text of their own."""
    whole = next(paths.shipped("data").glob("002_*.txt")).read_text(encoding="utf-8-sig")
    if chance.random() < 0.4:
        word = chance.choice(("公平", "均衡", "普惠", "多样"))
        return "意见.txt", whole.replace(word, f"{word}、{chance.randrange(10**6)}", 1).encode()
    sentences = chance.sample(re.findall("[^。\\s]{9,}。", whole), 6)
    numbered = (f"（{number}）{''.join(sentences[2 * at : 2 * at + 2])}" for at, number in enumerate("一二三"))
    title = f"第{chance.randrange(10**6)}号意见：{n}"
    return f"{title}.txt", "\n\n".join([title, "一、总体要求", *numbered]).encode()


def _tell(now: dict[str, str], known: dict[str, str]) -> dict[str, str]:
    for name, words in now.items():
        if known.get(name) != words:
            os.write(1, f"ACK {'del' if words == seen.GONE else 'put'} {name} {words}\n".encode())
    return now


def _settle(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


if __name__ == "__main__":
    main()
