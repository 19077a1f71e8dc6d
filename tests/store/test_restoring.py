"""Whatever happens while a library is replaced, one stands in its place, and what was written is somewhere."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from zhutiao.errors import LibraryError, UnwritableFileError
from zhutiao.model import Place, Span
from zhutiao.services import backing, marking
from zhutiao.store import backups, copies, opening, restoring, soundness


class PowerCutError(BaseException):
    """Nothing of the program runs after it."""


@pytest.fixture
def marked(library, opinion):
    """The library with one highlight, and a backup of it."""
    marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))])
    return library


def damage(path):
    path.write_bytes(path.read_bytes()[:4096] + b"\x9d" * 8192)


def cut_at(monkeypatch, target):
    """Cut the power when a file is about to be renamed to *target*."""
    move = Path.replace

    def cut(path, to):
        if to == target:
            monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
            raise PowerCutError
        return move(path, to)

    monkeypatch.setattr(Path, "replace", cut)


def test_a_power_cut_while_a_damaged_library_is_replaced_leaves_it_where_it_was(marked, monkeypatch):
    kept = backing.backup(marked).path
    marked.close()
    damage(marked.path)
    before = marked.path.read_bytes()
    with monkeypatch.context() as power:
        cut_at(power, marked.path)
        with pytest.raises(PowerCutError):
            restoring.replace(marked.path, kept, "2026-06-09T08:00:00.000Z")
    assert marked.path.read_bytes() == before


def test_a_mending_that_was_cut_off_keeps_no_second_damaged_file_the_next_time(marked, monkeypatch):
    kept = backing.backup(marked).path
    marked.close()
    damage(marked.path)
    with monkeypatch.context() as power:
        cut_at(power, marked.path)
        with pytest.raises(PowerCutError):
            restoring.replace(marked.path, kept, "2026-06-09T08:00:00.000Z")
    restoring.replace(marked.path, kept, "2026-06-09T09:00:00.000Z")
    assert [each.why for each in backups.listed(marked.path)].count("damaged") == 1


def test_where_files_have_one_name_only_the_damaged_one_is_copied(marked, monkeypatch):
    kept = backing.backup(marked).path
    marked.close()
    damage(marked.path)
    before = marked.path.read_bytes()
    monkeypatch.setattr(Path, "hardlink_to", lambda *_: (_ for _ in ()).throw(OSError))
    assert restoring.replace(marked.path, kept, "2026-06-09T08:00:00.000Z").read_bytes() == before


def test_a_note_written_while_a_backup_is_restored_is_refused_or_kept(marked, opinion, monkeypatch):
    kept = backing.backup(marked).path
    [mark] = marked.marks.of(opinion.dossier)
    keep = copies.keep

    def write_after(*given):
        keep(*given)
        with pytest.raises(LibraryError, match="locked"):
            marking.write_note(marked, mark.id, "written between the copy and the change")

    monkeypatch.setattr(copies, "keep", write_after)
    restoring.restore(marked.path, kept, "2026-06-09T08:00:00.000Z")
    marking.write_note(marked, mark.id, "written afterwards")
    assert marked.health.counts() == (1, 1)


def test_after_a_restore_the_next_start_makes_a_backup(marked):
    kept = backing.at_start(marked).path
    restoring.restore(marked.path, kept, "2026-06-09T08:00:00.000Z")
    assert not backups.is_up_to_date(marked.path)


def test_a_link_to_a_library_stays_one_when_the_library_is_replaced(marked, tmp_path):
    kept = backing.backup(marked).path
    marked.close()
    damage(marked.path)
    link = tmp_path / "elsewhere.zhutiao"
    link.symlink_to(marked.path)
    aside = restoring.replace(link, kept, "2026-06-09T08:00:00.000Z")
    assert (link.is_symlink(), aside.is_symlink(), aside.is_file()) == (True, False, True)
    assert aside.parent == backups.folder(marked.path)


def test_a_copy_that_does_not_reach_the_disk_is_no_backup(marked, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnwritableFileError, match="full"):
        backing.backup(marked)
    assert backups.listed(marked.path) == []


def test_a_text_purged_by_another_program_during_a_look_is_no_damage(marked, monkeypatch):
    name = hashlib.sha256(b"x").hexdigest()
    with closing(sqlite3.connect(marked.path, isolation_level=None)) as stranger:
        stranger.execute("insert into text values (?, 'x')", [name])
        with closing(opening.peek(marked.path)) as reader:
            looked = soundness.broken_pages

            def purge_then(connection):
                found = looked(connection)
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    stranger.execute("delete from text where sha256 = ?", [name])
                return found

            stranger.execute("pragma busy_timeout = 0")
            monkeypatch.setattr(soundness, "broken_pages", purge_then)
            assert soundness.wrong(reader) == []
