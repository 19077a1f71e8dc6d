"""A damaged library opens from its newest good backup, or from what is left of it; nothing else is taken for damage."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from zhutiao.errors import LibraryError, UnwritableFileError
from zhutiao.model import Place, Span
from zhutiao.services import backing, doctoring, marking, mending, reading
from zhutiao.store import backups, opening, soundness
from zhutiao.store.library import Library

PAGE = 4096


@pytest.fixture
def marked(library, opinion):
    """The library with one highlight and its note."""
    [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    marking.write_note(library, mark, "要点")
    return library


def again(library, opinion):
    return marking.highlight(library, [Place(opinion.id, "五", Span(0, 4))]).made[0]


def spoil(path, page=None):
    """Put noise into the root of the table of marks, or into the page named."""
    if page is None:
        with closing(sqlite3.connect(path)) as library:
            (page,) = library.execute("select rootpage from sqlite_schema where name = 'mark'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = b"\x9d" * PAGE
    path.write_bytes(content)


def test_a_sound_library_is_opened_as_it_is(marked):
    marked.close()
    before = marked.path.read_bytes()
    library, mended = mending.open_or_mend(marked.path)
    library.close()
    assert mended is None
    assert marked.path.read_bytes() == before


@pytest.mark.parametrize("page", [None, 1], ids=["a table", "the first page"])
def test_a_damaged_library_opens_from_its_newest_backup_and_is_kept_beside_it(marked, opinion, page):
    kept = backing.backup(marked)
    again(marked, opinion)
    marked.close()
    spoil(marked.path, page)
    damaged = marked.path.read_bytes()
    library, mended = mending.open_or_mend(marked.path)
    with library:
        assert mended.backup.path == kept.path
        assert library.health.counts() == (1, 1)
        assert "damaged" in mended.damaged.name
        assert mended.damaged.read_bytes() == damaged
        assert all(check.ok for check in doctoring.doctor(library))


def test_a_backup_that_is_damaged_too_is_passed_over(marked, opinion):
    older = backing.backup(marked)
    again(marked, opinion)
    newer = backing.backup(marked)
    marked.close()
    spoil(marked.path)
    spoil(newer.path)
    library, mended = mending.open_or_mend(marked.path)
    library.close()
    assert mended.backup.path == older.path


@pytest.mark.parametrize("page", [None, 1], ids=["a table", "the first page"])
def test_without_a_backup_it_opens_from_what_is_left(marked, opinion, page):
    again(marked, opinion)
    marked.close()
    spoil(marked.path, page)
    library, mended = mending.open_or_mend(marked.path)
    with library:
        assert (mended.backup, mended.salvaged.marks, mended.salvaged.notes) == (None, 2, 1)
        assert len(reading.marks(library, opinion.dossier)) == 2


def test_a_text_that_is_lost_is_read_again_from_its_source(marked, opinion):
    before = reading.marks(marked, opinion.dossier)
    marked.close()
    with closing(sqlite3.connect(marked.path, isolation_level=None)) as other:
        other.execute("update text set body = '{'")
    library, _mended = mending.open_or_mend(marked.path)
    with library:
        assert reading.documents(library, opinion.dossier) == [opinion]
        assert reading.marks(library, opinion.dossier) == before
        assert all(check.ok for check in doctoring.doctor(library))


def test_what_came_after_the_backup_is_brought_back_in_one_step(marked, opinion):
    backing.backup(marked)
    mark = again(marked, opinion)
    marking.tag(marked, mark, "指标/养老")
    [first, _second] = reading.marks(marked, opinion.dossier)
    marking.write_note(marked, first.id, "要点，改过")
    before = reading.marks(marked, opinion.dossier)
    marked.close()
    spoil(marked.path)
    library, mended = mending.open_or_mend(marked.path)
    with library:
        assert len(reading.marks(library, opinion.dossier)) == 1
        lacking = mending.missing(library, mended.damaged).rows
        assert library.history.names() == (None, None)
        assert mending.bring_back(library, mended.damaged) == lacking > 0
        after = reading.marks(library, opinion.dossier)
        assert [(mark.note, mark.tags) for mark in after] == [(mark.note, mark.tags) for mark in before]
        assert all(check.ok for check in doctoring.doctor(library))
        library.history.undo()
        assert len(reading.marks(library, opinion.dossier)) == 1


def test_what_the_damaged_library_lacks_is_not_taken_away(marked, opinion):
    backing.backup(marked)
    marked.close()
    spoil(marked.path)
    library, mended = mending.open_or_mend(marked.path)
    with library:
        again(library, opinion)
        assert mending.bring_back(library, mended.damaged) == 0
        assert len(reading.marks(library, opinion.dossier)) == 2


def test_a_tag_made_twice_is_one_when_it_comes_back(marked, opinion):
    backing.backup(marked)
    marking.tag(marked, again(marked, opinion), "指标/养老")
    marked.close()
    spoil(marked.path)
    library, mended = mending.open_or_mend(marked.path)
    with library:
        marking.tag(library, reading.marks(library, opinion.dossier)[0].id, "指标/养老")
        mending.bring_back(library, mended.damaged)
        assert [(tag.path, tag.count) for tag in reading.tags(library)] == [("指标/养老", 2)]


def test_a_disk_that_does_not_answer_is_not_taken_for_damage(marked, monkeypatch):
    backing.backup(marked)
    marked.close()
    before = marked.path.read_bytes()

    def fail(*_):
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        raise error

    monkeypatch.setattr(opening.guarding, "look_inside", fail)
    with pytest.raises(LibraryError, match="disk"):
        mending.open_or_mend(marked.path)
    assert marked.path.read_bytes() == before
    assert len(backing.backups(marked.path)) == 1


def test_a_drive_that_is_gone_is_not_taken_for_damage(marked, monkeypatch):
    marked.close()

    def fail(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(opening.descriptors.os, "open", fail)
    with pytest.raises(LibraryError, match="disk"):
        mending.open_or_mend(marked.path)


@pytest.mark.parametrize(
    ("change", "reason"), [("pragma user_version = 99", "newer"), ("create view v as select 1", "triggers")]
)
def test_what_is_refused_for_another_reason_stays_refused(marked, change, reason):
    backing.backup(marked)
    marked.close()
    with closing(sqlite3.connect(marked.path, isolation_level=None)) as other:
        other.execute(change)
    with pytest.raises(LibraryError, match=reason):
        mending.open_or_mend(marked.path)


def test_a_library_in_use_is_not_mended(marked):
    with closing(sqlite3.connect(marked.path, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(LibraryError, match="locked"):
            mending.open_or_mend(marked.path)


def test_another_file_by_the_name_of_a_library_is_left_alone(tmp_path):
    path = tmp_path / "library.zhutiao"
    path.write_text("民生" * 1000, encoding="utf-8")
    with pytest.raises(LibraryError, match="foreign"):
        mending.open_or_mend(path)
    assert [each.name for each in tmp_path.iterdir()] == ["library.zhutiao"]


def test_a_look_at_a_sound_library_finds_nothing(marked):
    assert mending.look(marked.path) == []


def test_a_look_finds_a_wrong_sign_in_a_note(marked):
    marked.close()
    with closing(sqlite3.connect(marked.path, isolation_level=None)) as other:
        other.execute("update note set body = '要典'")
    [wrong] = mending.look(marked.path)
    assert wrong.startswith("note ")


def test_words_that_are_no_words_any_more_stop_no_reading(marked, opinion):
    marked.close()
    with closing(sqlite3.connect(marked.path, isolation_level=None)) as other:
        other.execute("update note set body = cast(x'e8a6ff' as text)")
    with Library.open(marked.path) as library:
        [mark] = reading.marks(library, opinion.dossier)
        assert "\ufffd" in mark.note


def older_version(path, *statements):
    """Write a library of the third version, and what happened to it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as library:
        library.executescript((Path(__file__).parents[1] / "store" / "library-3.sql").read_text(encoding="utf-8"))
        library.execute("pragma foreign_keys = off")
        for statement in statements:
            library.execute(statement)


def test_a_library_that_is_gone_opens_from_its_newest_backup(marked):
    kept = backing.backup(marked)
    marked.close()
    marked.path.unlink()
    library, mended = mending.open_or_mend(marked.path)
    with library:
        assert (mended.backup.path, mended.was_missing) == (kept.path, True)
        assert library.health.counts() == (1, 1)


def test_a_library_that_is_gone_opens_from_its_damaged_file_where_that_is_all_there_is(marked):
    marked.close()
    damaged = backups.free_name(marked.path, "2026-06-09T08:00:00.000Z", backups.DAMAGED)
    marked.path.rename(damaged)
    library, mended = mending.open_or_mend(marked.path)
    with library:
        assert mended.damaged == damaged
        assert library.health.counts() == (1, 1)


def test_a_library_that_never_was_is_missing(tmp_path):
    with pytest.raises(LibraryError, match="missing"):
        mending.open_or_mend(tmp_path / "never.zhutiao")


def test_damage_that_another_program_only_seemed_to_do_mends_nothing(marked, monkeypatch):
    backing.backup(marked)
    marked.close()
    looks = iter([["half written"]])
    monkeypatch.setattr(soundness, "wrong", lambda _connection: next(looks, []))
    library, mended = mending.open_or_mend(marked.path)
    library.close()
    assert mended is None


def test_an_older_library_opens_with_a_word_that_is_no_word_any_more(tmp_path):
    path = tmp_path / "old.zhutiao"
    older_version(path, "update note set body = cast(x'e5a5bdff' as text)")
    library, mended = mending.open_or_mend(path)
    with library:
        assert mended is None
        assert library.health.broken_rows() == []


def test_an_older_library_with_a_row_that_hangs_on_nothing_is_salvaged_once(tmp_path):
    path = tmp_path / "old.zhutiao"
    older_version(path, "update note set mark = 'gone' where rowid = 1")
    library, mended = mending.open_or_mend(path)
    library.close()
    files = sorted(backups.folder(path).iterdir())
    again, nothing = mending.open_or_mend(path)
    again.close()
    assert mended.salvaged
    assert nothing is None
    assert sorted(backups.folder(path).iterdir()) == files


def test_a_backup_that_could_not_be_opened_either_is_passed_over(tmp_path):
    path = tmp_path / "old.zhutiao"
    older_version(path, "update note set mark = 'gone' where rowid = 1")
    copy = backups.free_name(path, "2026-06-09T08:00:00.000Z")
    copy.write_bytes(path.read_bytes())
    library, mended = mending.open_or_mend(path)
    library.close()
    assert mended.backup is None


def test_salvage_onto_a_file_refuses_and_leaves_it(marked, tmp_path):
    out = tmp_path / "out.zhutiao"
    out.write_bytes(b"mine")
    with pytest.raises(UnwritableFileError, match=r"out\.zhutiao"):
        mending.salvage(marked.path, out)
    assert out.read_bytes() == b"mine"


def test_salvage_that_is_interrupted_leaves_no_half_made_library(marked, tmp_path, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(soundness, "counted", stop)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(KeyboardInterrupt):
        mending.salvage(marked.path, tmp_path / "out.zhutiao")
    assert sorted(tmp_path.iterdir()) == before
