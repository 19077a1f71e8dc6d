"""Searching 10 MB and 100 MB of Chinese text beside what can be had at all: LIKE on a plain table, and bare FTS5.

`python tests/bench/bench_search.py [MEGABYTES ...]`; 100 MB take some minutes and 1 GB of disk for a while. Those
compared take turns; the figures are medians in milliseconds, and for words of processor time: all is in the cache, and
whoever else is at work on the machine does not count. `rowids` is what the library's own index answers to
its number of rows and the first 50; `offsets` is a second FTS5 table that holds the words itself and marks them.
"""

from __future__ import annotations

import itertools
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import corpus

from zhutiao.services import keeping, searching
from zhutiao.store import schema, search_terms
from zhutiao.store.library import Library
from zhutiao.text.search_reading import parse

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = (corpus.PLANTED, "共济", "养老", "托育", "服务")
ROUNDS, ADDED, SEARCHES = 15, 60, 1_000
SIZES = (10, 100)
PAGE = Path("/proc/self/statm")


def main() -> None:
    """Print all figures for each size."""
    for megabytes in [float(size) for size in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), int(megabytes * 1e6))


def _measure(folder: Path, size: int) -> None:
    path = folder / "library.zhutiao"
    # In a process of its own: memory is measured here.
    took = _seconds(lambda: subprocess.run([sys.executable, corpus.__file__, path, str(size / 1e6)], check=True))
    with Library.open(path) as library:
        texts = library.documents.counts()
        _say(f"\n{size / 1e6:g} MB, {sum(texts.values())} texts in {len(texts)} dossiers, made in {took:.0f} s")
        with closing(_floors(folder / "floors.db", size)) as floors:
            _size(path, floors)
            _words(library, path, floors)
        _memory(library)
    _adding(path, folder / "empty.zhutiao")


def _floors(path: Path, size: int) -> sqlite3.Connection:
    """Make a plain table of the same words, and an FTS5 table that holds its own."""
    made = sqlite3.connect(path)
    made.execute("create table plain (id integer primary key, words text)")
    made.execute("create virtual table bare using fts5(words, tokenize = 'ascii')")
    for prepared in corpus.documents(size):
        words = corpus.paragraphs(prepared)
        made.executemany("insert into plain (words) values (?)", ((each,) for each in words))
        made.executemany("insert into bare (words) values (?)", ((search_terms.tokens(each),) for each in words))
    made.commit()
    return made


def _size(path: Path, floors: sqlite3.Connection) -> None:
    tables = ", ".join(f"'{name}'" for name in schema.INDEX)
    with closing(sqlite3.connect(path)) as file:
        [(taken,)] = file.execute(
            f"select sum(pgsize) from dbstat where name in ({tables}) or name like 'search\\_%' escape '\\'"  # noqa: S608 - our own names
        )
    [(text,)] = floors.execute("select sum(length(cast(words as blob))) from plain")
    _say(f"index {taken / 1e6:.1f} MB, {taken / text:.2f} of the text (at most 1.2)")


def _words(library: Library, path: Path, floors: sqlite3.Connection) -> None:
    _say(f"{'word':4} {'hits':>7} {'LIKE':>8} {'rowids':>7} {'offsets':>8} {'search':>7}   of LIKE, rowids, offsets")
    with closing(sqlite3.connect(path)) as file:
        for word in WORDS:
            asked = search_terms.expression(parse(word))
            like, rowids, offsets, ours = _medians(
                lambda word=word: floors.execute(
                    "select count(*) from plain where words like ?", [f"%{word}%"]
                ).fetchall(),
                lambda asked=asked: _asked(file, "search_words", "rowid", asked),
                lambda asked=asked: _asked(floors, "bare", "highlight(bare, 0, '[', ']')", asked),
                lambda word=word: searching.search(library, word),
            )
            hits = searching.search(library, word).total
            ratios = f"{ours / like:7.2f} {ours / rowids:7.1f} {ours / offsets:8.1f}"
            _say(f"{word:3} {hits:7} {like:8.2f} {rowids:7.2f} {offsets:8.2f} {ours:7.2f}   {ratios}")


def _asked(file: sqlite3.Connection, table: str, columns: str, asked: str) -> None:
    file.execute(f"select count(*) from {table} where {table} match ?", [asked]).fetchall()  # noqa: S608 - our own names
    file.execute(f"select {columns} from {table} where {table} match ? limit 50", [asked]).fetchall()  # noqa: S608


def _medians(*contestants: Callable[[], object]) -> list[float]:
    times: list[list[float]] = [[] for _ in contestants]
    for n in range(ROUNDS + 1):
        for each, taken in zip(contestants, times, strict=True):
            begun = process_time()
            each()
            if n:  # the first time is for the caches
                taken.append((process_time() - begun) * 1000)
    return [statistics.median(taken) for taken in times]


def _memory(library: Library) -> None:
    searching.search(library, WORDS[-1])
    before = _resident()
    seconds = [_seconds(lambda word=word: searching.search(library, word)) for word in _many_words()]
    slowest = max(seconds) * 1000
    _say(f"{SEARCHES} searches: median {statistics.median(seconds) * 1000:.1f} ms, slowest {slowest:.0f} ms")
    _say(f"memory before them {before:.0f} MB, after them {_resident():.0f} MB, most ever {_most():.0f} MB")


def _many_words() -> list[str]:
    texts = (words for prepared in corpus.documents(2_000_000) for words in corpus.paragraphs(prepared))
    return [text[n % 40 : n % 40 + 2] for n, text in enumerate(itertools.islice(texts, SEARCHES))]


def _adding(full: Path, empty: Path) -> None:
    """Add the same texts to a full library and to an empty one, in turn: kept alone, then imported as a reader does."""
    Library.create(empty).close()
    texts = list(itertools.islice(corpus.documents(10**12, seed=7), 2 * ADDED))
    with Library.open(full) as one, Library.open(empty) as other:
        before = _resident()
        homes = [_home(library) for library in (one, other)]
        kept = [[_kept(one, homes[0], each), _kept(other, homes[1], each)] for each in texts[:ADDED]]
        imported = [[_imported(library, each) for library in (one, other)] for each in texts[ADDED:]]
        grown = _resident() - before
    for name, pairs in (("kept", kept), ("imported", imported)):
        full_ms, empty_ms = ([pair[n] * 1000 for pair in pairs] for n in (0, 1))
        ratio = statistics.median(a / b for a, b in pairs)
        _say(
            f"one text {name}: {statistics.median(full_ms):.0f} ms, in an empty library {statistics.median(empty_ms):.0f} ms, "
            f"paired {ratio:.2f} (at most 1.5), in sum {sum(full_ms) / sum(empty_ms):.2f}, worst {max(full_ms):.0f} and {max(empty_ms):.0f} ms"
        )
    _say(f"memory grew by {grown:.0f} MB with {2 * ADDED} texts added twice")


def _home(library: Library) -> str:
    with library.step("Begin"):
        return library.documents.add_dossier("new").id


def _kept(library: Library, home: str, prepared: corpus.Prepared) -> float:
    def keep() -> None:
        with library.step("Import"):
            corpus.keep(library, home, prepared)

    return _seconds(keep)


def _imported(library: Library, prepared: corpus.Prepared) -> float:
    return _seconds(lambda: keeping.keep(library, prepared, prepared.text.encode(), "imported"))


def _seconds(do: Callable[[], object]) -> float:
    begun = perf_counter()
    do()
    return perf_counter() - begun


def _resident() -> float:
    return int(PAGE.read_text().split()[1]) * resource.getpagesize() / 1e6


def _most() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
