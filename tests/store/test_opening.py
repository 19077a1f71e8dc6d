"""Every file that is not a library to write in is refused, for the right reason, and left as it was."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from zhutiao.errors import LibraryError
from zhutiao.store import opening
from zhutiao.store.library import Library


@pytest.fixture
def closed(library, opinion):
    library.close()
    return library.path


def change(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        for statement in statements:
            stranger.execute(statement)


def reason_of(path):
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LibraryError) as refused:
        Library.open(path)
    assert before is None or path.read_bytes() == before
    return refused.value.reason


def test_a_path_without_a_file_is_missing_and_stays_so(tmp_path):
    assert reason_of(tmp_path / "no.zhutiao") == "missing"
    assert not (tmp_path / "no.zhutiao").exists()


def test_a_folder_is_no_library(tmp_path):
    assert reason_of(tmp_path) == "folder"


def test_a_pipe_is_refused_without_waiting_for_its_other_end(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert reason_of(tmp_path / "pipe") == "foreign"


def test_a_text_file_is_foreign(tmp_path):
    path = tmp_path / "essay.txt"
    path.write_text("民生" * 200, encoding="utf-8")
    assert reason_of(path) == "foreign"


def test_the_database_of_another_program_is_foreign(tmp_path):
    change(tmp_path / "other.db", "create table mark (id)")
    assert reason_of(tmp_path / "other.db") == "foreign"


def test_an_empty_file_is_damaged(tmp_path):
    path = tmp_path / "library.zhutiao"
    path.touch()
    assert reason_of(path) == "damaged"


def test_a_library_with_a_spoilt_header_is_damaged(closed):
    content = bytearray(closed.read_bytes())
    content[:16] = b"?" * 16
    closed.write_bytes(content)
    assert reason_of(closed) == "damaged"


def test_a_library_cut_short_is_damaged(closed):
    content = closed.read_bytes()
    closed.write_bytes(content[: len(content) // 2])
    assert reason_of(closed) == "damaged"


def test_a_library_without_its_tables_is_damaged(closed):
    change(closed, "drop table tick")
    assert reason_of(closed) == "damaged"


def test_a_library_of_a_newer_program_is_left_alone(closed):
    change(closed, "pragma user_version = 99")
    assert reason_of(closed) == "newer"


def test_a_library_with_a_trigger_is_refused(closed):
    change(closed, "create trigger planted after update on note begin delete from mark; end")
    assert reason_of(closed) == "triggers"


def test_a_library_with_a_view_is_refused(closed):
    change(closed, "create view planted as select 1")
    assert reason_of(closed) == "triggers"


def test_a_library_that_another_program_holds_is_locked(closed):
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("begin exclusive")
        assert reason_of(closed) == "locked"


@pytest.mark.parametrize("name", ["library.zhutiao", ""])
def test_a_library_that_may_only_be_read_is_not_opened_without_a_word(closed, monkeypatch, name):
    # Asked for rather than made: root may write everywhere.
    allowed, guarded = os.access, closed.parent / name
    monkeypatch.setattr(os, "access", lambda path, mode: path != guarded and allowed(path, mode))
    assert reason_of(closed) == "readonly"


def test_a_name_with_signs_that_addresses_use_is_only_a_name(closed, tmp_path):
    path = tmp_path / "资料 100%?mode=ro#1.zhutiao"
    shutil.copy(closed, path)
    with Library.open(path) as library:
        assert len(library.documents.dossiers()) == 1


def test_creating_never_replaces_a_file(closed):
    before = closed.read_bytes()
    with pytest.raises(LibraryError, match="foreign"):
        Library.create(closed)
    assert closed.read_bytes() == before


def test_creating_in_a_folder_that_does_not_exist_names_the_folder(tmp_path):
    with pytest.raises(LibraryError, match="folder"):
        Library.create(tmp_path / "none" / "library.zhutiao")


def test_a_new_library_holds_no_trigger_and_no_view(closed):
    with closing(sqlite3.connect(closed)) as stranger:
        kinds = {kind for (kind,) in stranger.execute("select type from sqlite_schema")}
    assert kinds == {"table", "index"}


def test_opening_a_library_changes_no_byte_and_makes_no_backup(closed):
    before = closed.read_bytes()
    Library.open(closed).close()
    assert closed.read_bytes() == before
    assert not (closed.parent / "library.zhutiao-backups").exists()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 50),
    ],
)
def test_a_library_is_opened_safe_rather_than_fast(closed, setting, value):
    with closing(opening.connect(closed)) as connection:
        assert connection.execute(f"pragma {setting}").fetchone() == (value,)


def test_a_full_disk_is_told_from_other_failures(tmp_path):
    path = tmp_path / "library.zhutiao"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma max_page_count = 2")
        with pytest.raises(LibraryError, match="full"), opening.explaining(path):
            connection.execute("create table large as select zeroblob(100000)")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/资料/a b?.zhutiao"), "file:///%E8%B5%84%E6%96%99/a%20b%3F.zhutiao?mode=ro"),
        (PureWindowsPath(r"C:\a\b.zhutiao"), "file:///C:/a/b.zhutiao?mode=ro"),
        (PureWindowsPath(r"\\server\share\b.zhutiao"), "file:////server/share/b.zhutiao?mode=ro"),
    ],
)
def test_the_address_of_a_library_names_no_server(path, address):
    assert opening.address(path, "ro") == address


def test_a_reader_who_comes_while_somebody_writes_is_told_that_it_is_locked(tmp_path):
    path = tmp_path / "library.zhutiao"
    Library.create(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("begin exclusive")
        with pytest.raises(LibraryError) as refused:
            Library.reading(path)
    assert refused.value.reason == "locked"
