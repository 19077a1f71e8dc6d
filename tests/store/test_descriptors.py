"""Looking at a library's file does not give up the locks that a writing connection of this process holds on it."""

import sqlite3
import subprocess
import sys

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.store import backups, descriptors, opening
from zhutiao.store.library import Library

WRITE = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute('begin immediate')"


def another_process_may_write(path):
    """Try from outside, as a second window or the terminal would."""
    tried = subprocess.run([sys.executable, "-c", WRITE, str(path)], capture_output=True, text=True, check=False)
    assert tried.returncode == 0 or "locked" in tried.stderr
    return tried.returncode == 0


def peeked(path):
    opening.peek(path).close()


@pytest.mark.parametrize("look", [opening.is_library, backups.state, peeked], ids=["head", "counter", "peek"])
def test_whoever_looks_at_the_file_leaves_the_writer_its_lock(library, opinion, look):
    with library.step("Highlight"):
        marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 7))])
        look(library.path)
        assert not another_process_may_write(library.path)
    assert another_process_may_write(library.path)


def test_a_second_connection_that_is_closed_leaves_the_writer_its_lock(library):
    with library.step("Highlight"):
        Library.open(library.path).close()
        assert not another_process_may_write(library.path)


def test_what_was_left_open_is_closed_with_the_last_connection(library):
    for _ in range(50):
        backups.state(library.path)
    [left] = descriptors._kept.values()
    assert len(left) == 1
    library.close()
    assert descriptors._kept == {}


def test_a_file_that_no_connection_stands_on_is_closed_at_once(library):
    library.close()
    assert descriptors.head(library.path, 6) == b"SQLite"
    assert descriptors._kept == {}


def test_a_connection_closed_twice_is_counted_once(library):
    connection = opening.peek(library.path)
    connection.close()
    connection.close()
    backups.state(library.path)
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("select 1")
    assert len(descriptors._kept) == 1
