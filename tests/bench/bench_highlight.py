"""What one highlight costs beside the bare statements that would store the same rows.

Run it with `python tests/bench/bench_highlight.py`; the two take turns, so that a busy machine troubles both.
"""

import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter

from zhutiao.model import Article, Place, Prepared, Segment, Span
from zhutiao.services import marking
from zhutiao.store import opening
from zhutiao.store.library import Library
from zhutiao.text import anchor

ROUNDS = 400
WORDS = "（七）大力发展普惠服务。推动各地加强养老、托育服务体系建设。" * 8


def _shelf(path: Path) -> tuple[Library, Place]:
    library = Library.create(path)
    clause = Segment("三/（七）", "clause", WORDS, WORDS, (1, 1))
    with library.step("Import"):
        dossier = library.documents.add_dossier("民生")
        library.documents.keep_source(Prepared("a.txt", "0", "utf-8", ()), b"")
        document = library.documents.add(dossier.id, "a.txt", "0", Article("a1", "opinion", "意见", (clause,)))
    return library, Place(document.id, clause.id, Span(3, 7))


def _bare(connection: sqlite3.Connection, library: Library, place: Place, text: str) -> None:
    quote = anchor.remember(WORDS, place.span or Span(0, 1))
    mark, spot, now = library.new_id(), library.new_id(), library.clock()
    connection.execute("begin immediate")
    connection.execute(
        "insert into mark (id, colour, style, author, created, modified) values (?, ?, ?, ?, ?, ?)",
        [mark, "amber", "highlight", "me", now, now],
    )
    connection.execute(
        'insert into place (id, mark, document, position, segment, start, "end", exact, before, after, hint, text, '
        "state, author, created, modified) values (?, ?, ?, 0, ?, 3, 7, ?, ?, ?, ?, ?, 'placed', 'me', ?, ?)",
        [spot, mark, place.document, place.segment, quote.exact, quote.before, quote.after, quote.hint, text, now, now],
    )
    connection.execute("commit")


def main() -> None:
    """Print the two medians and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        ours, place = _shelf(Path(folder) / "ours.zhutiao")
        other, there = _shelf(Path(folder) / "bare.zhutiao")
        times: dict[str, list[float]] = {"bare": [], "zhutiao": []}
        with ours, other, closing(opening.connect(other.path)) as connection:
            (text,) = connection.execute("select sha256 from text").fetchone()
            for _ in range(ROUNDS):
                start = perf_counter()
                _bare(connection, other, there, text)
                middle = perf_counter()
                marking.highlight(ours, [place])
                times["bare"].append(middle - start)
                times["zhutiao"].append(perf_counter() - middle)
    bare, zhutiao = (statistics.median(times[name]) * 1000 for name in ("bare", "zhutiao"))
    sys.stdout.write(f"bare {bare:.2f} ms, zhutiao {zhutiao:.2f} ms, ratio {zhutiao / bare:.2f}\n")


if __name__ == "__main__":
    main()
