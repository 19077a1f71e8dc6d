"""What it costs to load ten thousand marks with their notes and tags, beside the rows of the same four statements.

Run it with `python tests/bench/bench_marks.py`; the two take turns, so that a busy machine troubles both.
"""

import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from zhutiao.model import Anchor, Mark, Place, Span
from zhutiao.services import bundled, reading
from zhutiao.store.library import Library
from zhutiao.text import anchor

COUNT, ROUNDS = 10_000, 15
COLOURS = ("amber", "green", "blue", "rose", "violet")
TAGS = ("指标/养老", "指标/托育", "责任单位/民政", "培训要点", "存疑")


def _fill(library: Library) -> str:
    [dossier] = reading.dossiers(library)
    texts = reading.documents(library, dossier.id)
    pieces = [(text.id, piece) for text in texts for piece in text.article.pieces() if len(piece.printed) > 20]
    with library.step("Import"):
        for n, (document, piece) in enumerate(islice(cycle(pieces), COUNT)):
            start = n * 7 % (len(piece.printed) - 12)
            span = Span(start, start + 12)
            spot = Anchor(Place(document, piece.id, span), anchor.remember(piece.printed, span))
            made = library.marks.add([spot], COLOURS[n % 5], "highlight")
            library.tags.put(made, TAGS[n % 5])
            if n % 2:
                library.marks.write_note(made, f"“8080”目标之一，第{n}处；培训时与实录对照讲。")
    return dossier.id


def _statements(path: Path, dossier: str) -> list[str]:
    """Return what loading the marks asks of the database, in full."""
    asked: list[str] = []
    connect = sqlite3.connect
    sqlite3.connect = lambda *args, **options: _traced(connect(*args, **options), asked)
    try:
        with Library.open(path) as library:
            asked.clear()
            library.marks.of(dossier)
    finally:
        sqlite3.connect = connect
    return [each for each in asked if "from mark" in each]


def _traced(connection: sqlite3.Connection, asked: list[str]) -> sqlite3.Connection:
    connection.set_trace_callback(asked.append)
    return connection


def _rows(connection: sqlite3.Connection, statements: list[str]) -> int:
    return sum(len(connection.execute(statement).fetchall()) for statement in statements)


def main() -> None:
    """Print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.zhutiao"
        library, _made = bundled.open_or_create(path)
        with library:
            dossier = _fill(library)
            statements = _statements(path, dossier)
            times: dict[str, list[float]] = {"raw": [], "zhutiao": []}
            marks: list[Mark] = []
            with closing(sqlite3.connect(path)) as connection:
                for _ in range(ROUNDS):
                    start = perf_counter()
                    rows = _rows(connection, statements)
                    middle = perf_counter()
                    marks = library.marks.of(dossier)
                    times["raw"].append(middle - start)
                    times["zhutiao"].append(perf_counter() - middle)
    raw, ours = (statistics.median(times[name]) * 1000 for name in ("raw", "zhutiao"))
    said = f"{len(marks)} marks of {rows} rows in {len(statements)} statements"
    sys.stdout.write(f"{said}: raw {raw:.0f} ms, zhutiao {ours:.0f} ms, ratio {ours / raw:.2f}\n")


if __name__ == "__main__":
    main()
