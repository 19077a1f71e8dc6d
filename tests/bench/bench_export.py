"""What it costs to export ten thousand marks, each with a note, beside reading the same rows and joining their words.

Run it with `python tests/bench/bench_export.py [FORMAT ...]`. Both take turns in one process and are counted in the
processor's time, so that a busy machine troubles neither. The bare side asks SQLite for the rows of marks, places, notes
and tags by the statements that the program itself uses, reads the texts, and joins quotes, notes and tags as they are:
no escaping, no order but the rows', no headings. At the end the export is repeated to see whether memory grows.
"""

import gc
import os
import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from zhutiao.errors import ZhutiaoError
from zhutiao.exporters.writers import WRITERS
from zhutiao.model import Anchor, Place, Span
from zhutiao.services import bundled, exporting, reading
from zhutiao.store.library import Library
from zhutiao.text import anchor

COUNT, ROUNDS, OTHER_ROUNDS, REPEATED = 10_000, 9, 3, 20
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
            library.marks.write_note(made, f"“8080”目标之一，第{n}处；培训时与**实录**对照讲。")
    return dossier.id


def _statements(path: Path, dossier: str) -> list[str]:
    """Return what gathering the marks and texts asks of the database, in full."""
    asked: list[str] = []
    connect = sqlite3.connect
    sqlite3.connect = lambda *args, **options: _traced(connect(*args, **options), asked)
    try:
        with Library.open(path) as library:
            asked.clear()
            exporting.content(library, dossier)
    finally:
        sqlite3.connect = connect
    return [each for each in dict.fromkeys(asked) if each.lstrip().lower().startswith("select")]


def _traced(connection: sqlite3.Connection, asked: list[str]) -> sqlite3.Connection:
    connection.set_trace_callback(asked.append)
    return connection


def _bare(path: Path, statements: list[str]) -> int:
    with closing(sqlite3.connect(path)) as connection:
        rows = [row for statement in statements for row in connection.execute(statement).fetchall()]
    return len("".join(words for row in rows for words in row if isinstance(words, str)).encode())


def _export(path: Path, dossier: str, name: str) -> int:
    with Library.open(path) as library:
        return sum(len(content) for _name, content in _files(library, dossier, name))


def _files(library: Library, dossier: str, name: str):
    writer = next(writer for writer in WRITERS if writer.name == name)
    return writer.render(exporting.content(library, dossier), {})


def _measured(work) -> tuple[float, int]:
    gc.collect()
    start = process_time()
    size = work()
    return process_time() - start, size


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // (1 << 20)


def _compare(path: Path, dossier: str, statements: list[str], name: str) -> str:
    ratios, bare, ours, size = [], [], [], 0
    for _ in range(ROUNDS if name == "markdown" else OTHER_ROUNDS):
        base, _size = _measured(lambda: _bare(path, statements))
        took, size = _measured(lambda: _export(path, dossier, name))
        bare.append(base)
        ours.append(took)
        ratios.append(took / base)
    middle = statistics.median
    return f"{name}: bare {middle(bare) * 1000:.0f} ms, zhutiao {middle(ours) * 1000:.0f} ms, ratio {middle(ratios):.2f}, {size:,} bytes\n"


def main() -> None:
    """Print medians and ratios for each format, and how memory grows over repeated exports to Markdown."""
    wanted = sys.argv[1:] or [writer.name for writer in WRITERS]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.zhutiao"
        library, _made = bundled.open_or_create(path)
        with library:
            dossier = _fill(library)
        statements = _statements(path, dossier)
        sys.stdout.write(f"{COUNT:,} marks with notes; the bare side runs {len(statements)} statements\n")
        for name in wanted:
            try:
                _export(path, dossier, name)
                sys.stdout.write(_compare(path, dossier, statements, name))
                sys.stdout.flush()
            except ZhutiaoError as error:
                sys.stdout.write(f"{name}: {error}\n")
        before = _resident()
        for _ in range(REPEATED):
            _export(path, dossier, "markdown")
        sys.stdout.write(f"memory over {REPEATED} exports to Markdown: {before} MB, then {_resident()} MB\n")


if __name__ == "__main__":
    main()
