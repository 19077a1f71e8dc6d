"""What one highlight costs beside its floor: the bare statements that store the same rows, and one repaint.

Run it with `python tests/bench/bench_highlight.py`; what is compared takes turns, so that a busy machine troubles
all. The store alone is measured first, then a real window with the bundled dossier: from the reader's act until the
text is drawn again with the mark in it, lists and counts included.
"""

import os
import sqlite3
import statistics
import sys
import tempfile
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from zhutiao import app
from zhutiao.model import Article, Place, Prepared, Segment, Span
from zhutiao.services import bundled, marking
from zhutiao.settings import Settings
from zhutiao.store import opening
from zhutiao.store.library import Library
from zhutiao.text import anchor

ROUNDS = 400
ROUNDS_IN_WINDOW = 200
CLAUSE = "三/（七）"
WORDS = "（七）大力发展普惠服务。推动各地加强养老、托育服务体系建设。" * 8


def _shelf(path: Path) -> tuple[Library, Place]:
    library = Library.create(path)
    clause = Segment(CLAUSE, "clause", WORDS, WORDS, (1, 1))
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


def store(folder: Path) -> None:
    """Compare the store with the bare statements."""
    ours, place = _shelf(folder / "ours.zhutiao")
    other, there = _shelf(folder / "bare.zhutiao")
    times: dict[str, list[float]] = defaultdict(list)
    with ours, other, closing(opening.connect(other.path)) as connection:
        (text,) = connection.execute("select sha256 from text").fetchone()
        for _ in range(ROUNDS):
            start = perf_counter()
            _bare(connection, other, there, text)
            middle = perf_counter()
            marking.highlight(ours, [place])
            times["bare"].append(middle - start)
            times["zhutiao"].append(perf_counter() - middle)
    bare, zhutiao = (_median(times[name]) for name in ("bare", "zhutiao"))
    sys.stdout.write(f"store: bare {bare:.2f} ms, zhutiao {zhutiao:.2f} ms, ratio {zhutiao / bare:.2f}\n")


def window(folder: Path) -> None:
    """Compare a highlight in the window with the bare statements and one repaint of the visible text."""
    settings = Settings(None)
    settings.keep(theme="light", language="zh", steps_done=True, window=[0, 0, 1600, 1000])
    application = app.application(settings)
    ours, _made = bundled.open_or_create(folder / "window.zhutiao")
    other, there = _shelf(folder / "floor.zhutiao")
    opened = app.build(ours, settings)
    opened.show()
    application.processEvents()
    pane = opened.reading.base.pane
    pane.set_gliding(on=False)
    opened.go_to(CLAUSE, glide=False)
    application.processEvents()
    times: dict[str, list[float]] = defaultdict(list)
    with closing(opening.connect(other.path)) as connection:
        (text,) = connection.execute("select sha256 from text").fetchone()
        for n in range(ROUNDS_IN_WINDOW):
            place = Place(pane.document_id, CLAUSE, Span(3 + n, 9 + n))
            start = perf_counter()
            _bare(connection, other, there, text)
            stored = perf_counter()
            pane.viewport().repaint()
            painted = perf_counter()
            opened.session.do(marking.highlight, [place])
            told = perf_counter()
            application.processEvents()
            drawn = perf_counter()
            times["statements"].append(stored - start)
            times["repaint"].append(painted - stored)
            times["act"].append(told - painted)
            times["drawn"].append(drawn - painted)
            # Two hundred marks on the same words would be another question.
            opened.session.undo()
            application.processEvents()
    opened.session.stop()
    opened.close()
    floor = _median(times["statements"]) + _median(times["repaint"])
    sys.stdout.write(
        "window: statements {:.2f} ms and repaint {:.2f} ms are {:.2f} ms; ".format(
            _median(times["statements"]), _median(times["repaint"]), floor
        )
        + "zhutiao {:.2f} ms, drawn after {:.2f} ms, ratio {:.2f}\n".format(
            _median(times["act"]), _median(times["drawn"]), _median(times["drawn"]) / floor
        )
    )


def _median(times: list[float]) -> float:
    return statistics.median(times) * 1000


def main() -> None:
    """Print the medians and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        store(Path(folder))
        window(Path(folder))
    QApplication.quit()


if __name__ == "__main__":
    main()
