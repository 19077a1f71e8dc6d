"""Whatever was done to a library, in any order: it leaves as open files and comes back the same; who kills that, waits.

ZHUTIAO_OPERATIONS=1000 makes the walks longer, ZHUTIAO_SEED gives others, ZHUTIAO_KILLS=100 kills more often.
"""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import everything
import pytest

from zhutiao.services import doctoring, exported, library_export, marking, reading, rebuilding
from zhutiao.store.kept_rows import KEPT
from zhutiao.store.library import Library

OPERATIONS = int(os.environ.get("ZHUTIAO_OPERATIONS", "60"))
SEED = int(os.environ.get("ZHUTIAO_SEED", "5"))
KILLS = int(os.environ.get("ZHUTIAO_KILLS", "3"))
EXPORTER = """
import itertools, sys
from pathlib import Path
from zhutiao.services import library_export, marking, reading
from zhutiao.store.library import Library

path, out = map(Path, sys.argv[1:])
for n in itertools.count():
    with Library.open(path) as library:
        marking.note_dossier(library, reading.dossiers(library)[0].id, f"Nr. {n}")
    library_export.export(path, out)
    print(n, flush=True)
"""


@pytest.fixture(scope="session")
def arriving(sources):
    return everything.files(sources)


@pytest.fixture
def path(bundled_library, tmp_path):
    return Path(shutil.copyfile(bundled_library, tmp_path / "library.zhutiao"))


def rows(path):
    """Everything a library keeps, as SQLite has it, but for the bytes that its import packed."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: sorted(connection.execute(f"select * from {table}").fetchall(), key=repr)  # noqa: S608 - ours
            for table in KEPT
        }


@pytest.mark.parametrize("n", range(2))
def test_a_library_after_a_long_walk_comes_back_the_same(path, tmp_path, arriving, n):
    anything = everything.Anything(random.Random(SEED + n), arriving)  # noqa: S311 - any walk will do
    with Library.open(path) as library:
        for name in anything.choose(OPERATIONS):
            anything.do(library, name)
        assert sum(len(reading.marks(library, each.id)) for each in reading.dossiers(library)) > 0
    before, out = rows(path), tmp_path / ("out", "out.zip")[n % 2]
    written = library_export.export(path, out)
    path.unlink()
    assert rebuilding.rebuild(out, path).content == written.content
    assert rows(path) == before
    with Library.open(path) as library:
        assert [check.name for check in doctoring.doctor(library) if not check.ok] == []


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_an_export_killed_at_any_moment_is_the_older_or_the_newer_one_whole(path, tmp_path, name):
    chance, out, last = random.Random(SEED), tmp_path / name, -1  # noqa: S311 - any moment will do
    with Library.open(path) as library:
        marking.note_dossier(library, reading.dossiers(library)[0].id, "Nr. 0")
    library_export.export(path, out)
    for n in range(KILLS):
        said = killed(path, out, chance.random())
        last = max(last, said)
        assert exported.is_untouched(out)
        new = tmp_path / f"new{n}.zhutiao"
        rebuilding.rebuild(out, new)
        with Library.open(new) as library:
            note = library.notes.of_dossier(reading.dossiers(library)[0].id)
        assert int(note.removeprefix("Nr. ")) >= said
    assert last >= 0


def killed(path, out, after):
    """Export again and again, kill that some moments after the first, and return the last that was said to be done."""
    command = [sys.executable, "-c", EXPORTER, path, out]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as exporter:
        exporter.stdout.readline()
        time.sleep(after * 0.6)
        exporter.send_signal(signal.SIGKILL)
        lines = exporter.stdout.read().split()
    return max([0, *map(int, lines)])
