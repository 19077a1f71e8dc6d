"""A backup holds everything, comes back whole, and never costs what stood there."""

import os
import resource
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from zhutiao.errors import LibraryError, ManyMarksError, UnwritableFileError
from zhutiao.model import Place, Span
from zhutiao.services import backing, doctoring, marking, reading
from zhutiao.store import copies
from zhutiao.store.library import Library


@pytest.fixture
def full_disk():
    """Let no file grow beyond a few pages."""

    @contextmanager
    def full():
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (16384, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return full()


@pytest.fixture
def marked(library, opinion):
    """The library with one highlight and its note."""
    [mark] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    marking.write_note(library, mark, "要点")
    return library


def again(library, opinion):
    marking.highlight(library, [Place(opinion.id, "五", Span(0, 4))])


def change(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        for statement in statements:
            stranger.execute(statement)


def verdicts(library):
    return {check.name for check in doctoring.doctor(library) if not check.ok}


def test_a_backup_stands_in_the_folder_beside_the_library_and_is_a_library(marked, opinion):
    kept = backing.backup(marked)
    assert kept.path.parent.name == "library.zhutiao-backups"
    assert (kept.marks, kept.notes) == (1, 1)
    with Library.open(kept.path) as copy:
        assert reading.marks(copy, opinion.dossier) == reading.marks(marked, opinion.dossier)


def test_two_backups_in_one_moment_are_two_files(marked):
    marked.clock = lambda: "2026-06-09T08:00:00.000Z"
    assert backing.backup(marked).path != backing.backup(marked).path
    assert len(backing.backups(marked.path)) == 2


def test_a_backup_can_be_put_anywhere_and_replaces_an_older_one(marked, opinion, tmp_path):
    out = tmp_path / "stick.zhutiao"
    backing.backup(marked, out)
    again(marked, opinion)
    assert backing.backup(marked, out).marks == 2
    with Library.open(out) as copy:
        assert copy.health.counts() == (2, 1)


def test_a_backup_never_replaces_another_kind_of_file(marked, tmp_path):
    essay = tmp_path / "essay.txt"
    essay.write_text("很重要", encoding="utf-8")
    with pytest.raises(UnwritableFileError):
        backing.backup(marked, essay)
    assert essay.read_text(encoding="utf-8") == "很重要"


@pytest.mark.parametrize(
    ("name", "reason"), [("", "folder"), ("none/b.zhutiao", "missing"), ("library.zhutiao", "special")]
)
def test_a_backup_that_cannot_be_written_says_why(marked, tmp_path, name, reason):
    with pytest.raises(UnwritableFileError) as refused:
        backing.backup(marked, tmp_path / name)
    assert refused.value.reason == reason
    assert verdicts(marked) == set()


def test_restoring_brings_the_backup_back_and_keeps_what_stood_there(marked, opinion):
    kept = backing.backup(marked)
    again(marked, opinion)
    marked.close()
    restored = backing.restore(marked.path, kept.path, sure=True)
    assert (restored.path, restored.marks, restored.notes) == (marked.path, 1, 1)
    with Library.open(marked.path) as library:
        newest = backing.backups(library.path)[0].path
    with Library.open(newest) as older:
        assert older.health.counts() == (2, 1)


def test_a_window_that_has_the_library_open_sees_what_was_restored(marked, opinion):
    kept = backing.backup(marked)
    again(marked, opinion)
    before = marked.data_version()
    backing.restore(marked.path, kept.path, sure=True)
    assert marked.data_version() != before
    assert len(reading.marks(marked, opinion.dossier)) == 1
    again(marked, opinion)
    marking.undo(marked)
    assert len(reading.marks(marked, opinion.dossier)) == 1


def test_restoring_ends_the_history(marked):
    backing.restore(marked.path, backing.backup(marked).path)
    assert marked.history.names() == (None, None)


def test_a_damaged_library_is_moved_aside_for_its_backup(marked):
    kept = backing.backup(marked)
    marked.close()
    marked.path.write_bytes(b"")
    assert backing.restore(marked.path, kept.path).marks == 1


def standing(folder):
    """Every file below a folder, with its bytes."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def damaged(marked):
    """A damaged library with a journal, and the backup that it could come back from."""
    kept = backing.backup(marked)
    marked.close()
    marked.path.write_bytes(b"")
    marked.path.with_name("library.zhutiao-journal").write_bytes(b"half a change")
    return marked.path, kept.path


def test_a_disk_that_is_full_costs_not_even_a_damaged_library(damaged, tmp_path, full_disk):
    before = standing(tmp_path)
    with full_disk, pytest.raises(UnwritableFileError, match=r"library\.zhutiao: f"):
        backing.restore(*damaged)
    assert standing(tmp_path) == before


def test_a_swap_that_fails_puts_the_damaged_library_back(damaged, tmp_path, monkeypatch):
    library, backup = damaged
    before = standing(tmp_path)
    move = Path.replace

    def refuse(path, target):
        if target == library and path.stat().st_size > 0:
            raise PermissionError
        return move(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UnwritableFileError, match=r"library\.zhutiao"):
        backing.restore(library, backup)
    assert standing(tmp_path) == before


def test_a_damaged_library_is_kept_with_its_journal(damaged):
    library, backup = damaged
    backing.restore(library, backup)
    aside = [path.read_bytes() for path in backup.parent.glob("*damaged*")]
    assert sorted(aside) == [b"", b"half a change"]
    assert not library.with_name("library.zhutiao-journal").exists()


def test_a_full_disk_costs_a_sound_library_nothing(marked, opinion, full_disk):
    kept = backing.backup(marked)
    again(marked, opinion)
    with full_disk, pytest.raises(UnwritableFileError):
        backing.restore(marked.path, kept.path, sure=True)
    assert marked.health.counts() == (2, 1)


def test_a_library_that_was_lost_comes_back_from_its_backup(marked):
    kept = backing.backup(marked)
    marked.close()
    marked.path.unlink()
    assert backing.restore(marked.path, kept.path).marks == 1


def test_the_journal_of_a_lost_library_does_not_reach_the_one_that_comes_back(damaged):
    library, backup = damaged
    library.unlink()
    assert backing.restore(library, backup).marks == 1
    assert not library.with_name("library.zhutiao-journal").exists()


def test_what_is_no_library_is_not_restored_and_nothing_changes(marked, opinion, tmp_path):
    essay = tmp_path / "essay.txt"
    essay.write_text("民生" * 100, encoding="utf-8")
    with pytest.raises(LibraryError, match="foreign"):
        backing.restore(marked.path, essay)
    assert len(reading.marks(marked, opinion.dossier)) == 1
    assert backing.backups(marked.path) == []


def test_a_backup_damaged_inside_is_not_restored(marked):
    kept = backing.backup(marked)
    content = bytearray(kept.path.read_bytes())
    content[4096 * 3 : 4096 * 12] = b"\x07" * (4096 * 9)
    kept.path.write_bytes(content)
    with pytest.raises(LibraryError, match="damaged"):
        backing.restore(marked.path, kept.path)
    assert marked.health.counts() == (1, 1)


def test_a_file_of_another_program_is_not_restored_over(marked, tmp_path):
    kept = backing.backup(marked)
    essay = tmp_path / "essay.txt"
    essay.write_text("民生" * 100, encoding="utf-8")
    with pytest.raises(LibraryError, match="foreign"):
        backing.restore(essay, kept.path)
    assert essay.read_text(encoding="utf-8") == "民生" * 100


def test_a_backup_that_does_not_exist_is_missing(marked, tmp_path):
    with pytest.raises(LibraryError, match="missing"):
        backing.restore(marked.path, tmp_path / "none.zhutiao")


def test_a_backup_is_as_private_as_its_library(marked):
    marked.path.chmod(0o600)
    assert backing.backup(marked).path.stat().st_mode & 0o777 == 0o600


def test_a_library_is_not_restored_from_itself(marked):
    with pytest.raises(LibraryError):
        backing.restore(marked.path, marked.path)
    assert marked.health.counts() == (1, 1)


def test_restoring_into_a_library_that_is_held_gives_up_and_says_locked(marked, monkeypatch):
    monkeypatch.setattr("zhutiao.store.copies.PATIENCE", 0.1)
    kept = backing.backup(marked)
    with closing(sqlite3.connect(marked.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(LibraryError, match="locked"):
            backing.restore(marked.path, kept.path)
    assert marked.health.counts() == (1, 1)


def test_a_sound_library_passes_every_check(marked):
    assert [check.name for check in doctoring.doctor(marked)] == [
        "integrity", "references", "triggers", "texts", "sources", "rows", "history", "quotes", "search", "backups",
    ]  # fmt: skip
    assert verdicts(marked) == set()


@pytest.mark.parametrize(
    ("harm", "check"),
    [
        ("update text set body = replace(body, '养老', '养小')", "texts"),
        ("update text set body = '{'", "texts"),
        ("update source set bytes = x'00'", "sources"),
        ("update place set start = start + 1", "quotes"),
        ("delete from document", "references"),
        ("create view planted as select 1", "triggers"),
    ],
)
def test_the_doctor_finds_what_was_harmed(marked, harm, check):
    change(marked.path, harm)
    assert check in verdicts(marked)


def test_the_doctor_finds_damaged_pages_and_still_answers(marked):
    marked.close()
    content = bytearray(marked.path.read_bytes())
    content[-4096 * 12 :] = b"\x07" * (4096 * 12)
    marked.path.write_bytes(content)
    with Library.open(marked.path) as library:
        assert "integrity" in verdicts(library)


def test_the_doctor_says_that_there_is_no_index_to_rebuild(marked):
    assert doctoring.doctor(marked, rebuild_search=True)[-1].ok


def test_a_copy_that_is_not_what_it_should_be_gets_no_name(marked, monkeypatch):
    pour = copies.pour

    def spoil(source, target, path):
        pour(source, target, path)
        target.execute("delete from note")

    monkeypatch.setattr(copies, "pour", spoil)
    with pytest.raises(UnwritableFileError):
        backing.backup(marked)
    assert list(marked.path.parent.rglob("*backups/*")) == []


def test_a_damaged_library_is_not_backed_up_as_if_it_were_whole(marked):
    marked.close()
    content = bytearray(marked.path.read_bytes())
    content[-4096 * 12 :] = b"\x07" * (4096 * 12)
    marked.path.write_bytes(content)
    with Library.open(marked.path) as library, pytest.raises(LibraryError, match="damaged"):
        backing.backup(library)
    assert list(marked.path.parent.rglob("*backups/*")) == []


def test_at_a_start_a_backup_is_made_only_where_something_has_changed(marked, opinion):
    assert backing.at_start(marked).marks == 1
    assert backing.at_start(marked) is None
    again(marked, opinion)
    assert backing.at_start(marked).marks == 2
    assert [each.why for each in backing.backups(marked.path)] == ["start", "start"]


def test_a_start_after_the_backup_was_lost_makes_another(marked):
    backing.at_start(marked).path.unlink()
    assert backing.at_start(marked) is not None


def test_thinning_spares_what_a_reader_made_and_the_newest_that_is_whole(marked):
    marked.clock = lambda: "2026-01-01T08:00:00.000Z"
    by_hand = backing.backup(marked).path
    good = backing.before(marked, "import").path
    marked.clock = lambda: "2026-01-02T08:00:00.000Z"
    for _ in range(14):
        backing.before(marked, "start").path.write_bytes(b"")
    gone = backing.thin(marked.path, "2026-06-09T08:00:00.000Z")
    assert by_hand.exists()
    assert good.exists()
    assert good not in gone


def test_a_preview_counts_what_would_be_missing_and_what_would_come_back(marked, opinion):
    kept = backing.backup(marked)
    [first] = reading.marks(marked, opinion.dossier)
    marking.erase(marked, [first.id])
    again(marked, opinion)
    found = backing.preview(marked.path, kept.path)
    assert (found.missing, found.returning, found.many) == (1, 1, True)
    assert (found.now.marks, found.now.notes, found.then.marks, found.then.notes) == (1, 0, 1, 1)
    assert found.then.changed < found.now.changed


def test_many_marks_are_not_given_up_unasked(marked, opinion):
    kept = backing.backup(marked)
    for n in range(21):
        marking.highlight(marked, [Place(opinion.id, "三/（七）", Span(n, n + 6))])
    with pytest.raises(ManyMarksError) as asked:
        backing.restore(marked.path, kept.path)
    assert (asked.value.count, asked.value.total) == (21, 22)
    assert marked.health.counts() == (22, 1)


def dated(library, moments, why="start"):
    """Make a backup at each of these moments."""
    for moment in moments:
        library.clock = lambda moment=moment: moment
        backing.before(library, why)


def test_a_start_with_the_clock_set_back_keeps_the_backup_it_makes(marked):
    dated(marked, [f"{year}-{month:02}-02T08:00:00.000Z" for year in (2027, 2028) for month in range(1, 13)])
    marked.clock = lambda: "2026-01-01T08:00:00.000Z"
    assert backing.at_start(marked).path.exists()


def test_what_was_kept_before_a_restore_is_not_thinned_for_thirty_days(marked):
    dated(marked, [f"2026-06-08T{hour:02}:00:00.000Z" for hour in range(10)], "restore")
    dated(marked, ["2026-06-09T08:00:00.000Z"])
    assert backing.thin(marked.path, "2026-07-01T08:00:00.000Z") == []
    assert len(backing.thin(marked.path, "2026-07-09T08:00:00.000Z")) == 9


def test_a_backup_that_another_program_holds_does_not_keep_the_library_from_opening(marked, monkeypatch):
    dated(marked, [f"2025-01-01T{hour:02}:00:00.000Z" for hour in range(3)])
    marked.clock = lambda: "2026-01-01T08:00:00.000Z"

    delete = Path.unlink

    def refuse(path, **how):
        if "-2025-" in path.name:
            raise PermissionError(13, "in use", str(path))
        delete(path, **how)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert backing.at_start(marked).path.exists()


def test_a_backup_never_replaces_another_library(marked, tmp_path):
    with Library.create(tmp_path / "other.zhutiao") as other:
        with other.step("Dossier"):
            other.documents.add_dossier("别的")
        with pytest.raises(UnwritableFileError):
            backing.backup(marked, other.path)
        assert [each.name for each in other.documents.dossiers()] == ["别的"]


def test_a_backup_never_replaces_one_with_newer_notes(marked, opinion, tmp_path):
    out = backing.backup(marked, tmp_path / "mine.zhutiao").path
    with Library.open(out) as newer:
        marking.write_note(newer, newer.marks.of(opinion.dossier)[0].id, "later")
    with pytest.raises(UnwritableFileError):
        backing.backup(marked, out)


def test_a_backup_never_replaces_one_with_many_marks_more(marked, opinion, tmp_path):
    out = backing.backup(marked, tmp_path / "mine.zhutiao").path
    marking.erase(marked, [each.id for each in marked.marks.of(opinion.dossier)])
    with pytest.raises(UnwritableFileError):
        backing.backup(marked, out)


def test_what_a_killed_program_left_unfinished_is_gone_after_a_day(marked):
    folder = backing.backup(marked).path.parent
    old, new = (folder / f".library-2026.zhutiao.{digit * 16}" for digit in "01")
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    marking.undo(marked)
    backing.at_start(marked)
    assert (old.exists(), new.exists()) == (False, True)
