"""A step is written whole or not at all, by one connection at a time."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from uuid import UUID

import pytest

from zhutiao.errors import LibraryError
from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.store.library import Library

KILLED = """
import os, signal, sys
from pathlib import Path
from zhutiao.store.library import Library
library = Library.open(Path(sys.argv[1]))
with library.step("Begin dossiers"):
    for n in range(2000):
        library.documents.add_dossier("x" * 1000)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def fail_in_a_step(library, name):
    """Begin a dossier, and fail before the step is over."""
    with library.step("Begin dossier"):
        library.documents.add_dossier(name)
        raise ZeroDivisionError


def names(library):
    return [dossier.name for dossier in library.documents.dossiers()]


def test_an_error_inside_a_step_leaves_nothing_behind(library, opinion):
    with pytest.raises(ZeroDivisionError):
        fail_in_a_step(library, "半")
    assert names(library) == ["民生"]
    assert library.history.names() == ("Import", None)


def test_after_an_error_the_next_step_is_recorded_as_ever(library, opinion):
    with pytest.raises(ZeroDivisionError):
        fail_in_a_step(library, "半")
    with library.step("Begin dossier"):
        library.documents.add_dossier("新")
    library.history.undo()
    assert names(library) == ["民生"]


def test_a_program_killed_inside_a_step_leaves_the_library_as_it_was(library, opinion):
    library.close()
    killed = subprocess.run([sys.executable, "-c", KILLED, library.path], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    with Library.open(library.path) as again:
        assert names(again) == ["民生"]
        assert again.health.damage() == []


def test_a_step_inside_a_step_is_part_of_it(library):
    with library.step("Import"):
        library.documents.add_dossier("一")
        with library.step("Link"):
            library.documents.add_dossier("二")
    assert library.history.names() == ("Import", None)
    library.history.undo()
    assert names(library) == []


def test_a_failed_step_inside_a_step_takes_only_its_own_part_back(library):
    with library.step("Import"):
        library.documents.add_dossier("一")
        with pytest.raises(ZeroDivisionError):
            fail_in_a_step(library, "二")
    assert names(library) == ["一"]


def test_while_another_program_writes_a_step_is_refused_as_locked(library, opinion):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(LibraryError, match="locked"):
            marking.tick(library, Place(opinion.id, "五"))
        other.execute("rollback")
    marking.tick(library, Place(opinion.id, "五"))
    assert library.reads.of(opinion.id) == {"五"}


def test_while_another_program_reads_a_step_is_refused_whole_and_can_be_tried_again(library, opinion):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("begin")
        other.execute("select * from text").fetchone()
        with pytest.raises(LibraryError, match="locked"):
            marking.tick(library, Place(opinion.id, "五"))
        other.execute("rollback")
    assert library.reads.of(opinion.id) == set()
    marking.tick(library, Place(opinion.id, "五"))


def test_reading_while_another_program_holds_the_file_says_locked(library, opinion):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(LibraryError, match="locked"):
            library.documents.dossiers()


def test_writing_elsewhere_is_noticed_and_ones_own_is_not(library, opinion):
    before = library.data_version()
    marking.tick(library, Place(opinion.id, "五"))
    assert library.data_version() == before
    with Library.open(library.path) as other:
        marking.tick(other, Place(opinion.id, "一"))
    assert library.data_version() != before


def test_two_open_libraries_share_one_history(library, opinion):
    with Library.open(library.path) as other:
        marking.highlight(other, [Place(opinion.id, "五", Span(0, 4))])
        marking.undo(library)
        assert other.marks.of(opinion.dossier) == []


def test_a_trigger_planted_while_the_library_is_open_stops_the_next_change(library, opinion):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("create trigger planted after insert on tick begin delete from mark; end")
    with pytest.raises(LibraryError, match="triggers"):
        marking.tick(library, Place(opinion.id, "五"))


def test_a_library_brought_up_to_date_by_a_newer_program_is_not_written_by_this_one(library, opinion):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("alter table tick add column mood text")
        other.execute("pragma user_version = 99")
    with pytest.raises(LibraryError, match="newer"):
        marking.tick(library, Place(opinion.id, "五"))


def test_rows_carry_a_uuid_an_author_and_the_time(tmp_path):
    with Library.create(tmp_path / "own.zhutiao") as library, library.step("Begin dossier"):
        dossier = library.documents.add_dossier("民生")
        assert UUID(dossier.id).version == 4
        assert library.author
        assert datetime.fromisoformat(library.clock()).utcoffset().total_seconds() == 0


def test_a_closed_library_is_one_file(library, opinion, tmp_path):
    library.close()
    assert [path.name for path in tmp_path.glob("library*")] == ["library.zhutiao"]
