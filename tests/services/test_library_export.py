"""A whole library leaves as open files and comes back the same; what stands in the way of either stays as it is."""

import csv
import errno
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from zhutiao.errors import LibraryError, UnwritableFileError, WorkshopCancelledError
from zhutiao.model import Place, Span
from zhutiao.services import (
    arranging,
    binning,
    briefing,
    deciding,
    doctoring,
    library_export,
    linking,
    marking,
    packing,
    reading,
    rebuilding,
    saved_searches,
    tagging,
)
from zhutiao.services.pieces import Piece
from zhutiao.store import schema
from zhutiao.store.kept_rows import KEPT
from zhutiao.store.library import Library

STRANGE = (
    "一\r\n二\n\r三",
    "\ufeff甲\0乙\x1a\x7f",
    "行\u2028段\u2029下一行\x85完",
    ' "引号" \\反斜杠\\ \\u0041 {"a": [1]} ',
    "𠮷👨‍👩‍👧e\u0301\ue000\uffff\u202e",
    "\n\n  ",
)


def fill(small_library, path):
    """Make a library with something of every kind in it, and something of every kind in its bin."""
    path.write_bytes(small_library.read_bytes())
    with Library.open(path, author="王") as library:
        [dossier] = reading.dossiers(library)
        places = [Place(dossier.base, "一/（一）", Span(n, n + 6)) for n in range(len(STRANGE))]
        marks = [marking.highlight(library, [place], "rose", "wavy").made[0] for place in places]
        for mark, note in zip(marks, STRANGE, strict=True):
            marking.write_note(library, mark, note)
        marking.note_clause(library, Place(dossier.base, "一/（二）"), "整条的笔记")
        marking.note_dossier(library, dossier.id, "专题的笔记")
        marking.tag(library, marks[0], "指标/养老")
        marking.tag(library, marks[1], "存疑")
        tagging.colour(library, "指标/养老", "blue")
        tagging.delete(library, "存疑")
        marking.rename_colour(library, "rose", "待问老师")
        marking.tick(library, Place(dossier.base, "一/（一）"))
        saved_searches.save(library, "养老 -机构", "照护")
        deciding.reconsider(library, dossier.id, reading.links(library, dossier.id)[:1])
        [monday] = briefing.begin(library, dossier.id, "周一").made
        briefing.collect_many(library, monday, [places[0], Piece("mark", marks[1]), Piece("note", marks[2])])
        briefing.time(library, briefing.write(library, monday, STRANGE[0]).made[0], 5)
        briefing.delete(library, briefing.copy(library, monday).made[0])
        marking.erase(library, marks[-1:])
        arranging.discard(library, arranging.begin(library, "空的").made[0])


@pytest.fixture(scope="module")
def filled(small_library, tmp_path_factory):
    path = tmp_path_factory.mktemp("filled") / "library.zhutiao"
    fill(small_library, path)
    return path


@pytest.fixture
def whole(filled, tmp_path):
    """A library with something of every kind in it, and something of every kind in its bin; closed."""
    return Path(shutil.copy(filled, tmp_path / "library.zhutiao"))


def rows(path):
    """Everything a library keeps, as SQLite has it."""
    with closing(sqlite3.connect(path)) as connection:
        return {table: sorted(connection.execute(f"select * from {table}").fetchall(), key=repr) for table in KEPT}  # noqa: S608 - ours


def test_every_table_that_can_be_undone_is_exported():
    assert set(library_export.RECORDS) == set(KEPT) > set(schema.RECORDED)


@pytest.mark.parametrize("name", ["导出", "导出.zip", "导出.ZIP"])
def test_a_library_exported_deleted_and_made_again_is_the_same_to_the_last_byte(whole, tmp_path, name):
    before = rows(whole)
    written = library_export.export(whole, tmp_path / name)
    whole.unlink()
    made = rebuilding.rebuild(tmp_path / name, whole)
    assert rows(whole) == before
    assert (made.content, made.marks, made.notes, made.ignored) == (written.content, 10, 11, ())


def test_a_library_made_again_is_read_like_the_one_it_was(whole, tmp_path):
    def told(library):
        [dossier] = reading.dossiers(library)
        return (
            reading.marks(library, dossier.id),
            library.link_decisions.of(dossier.id),
            briefing.briefings(library, dossier.id),
            library.tags.all(),
            saved_searches.saved(library),
            {(each.what, each.words, each.deleted) for each in binning.bin(library)},
        )

    library_export.export(whole, tmp_path / "out")
    rebuilding.rebuild(tmp_path / "out", tmp_path / "again.zhutiao")
    with Library.open(whole) as library, Library.open(tmp_path / "again.zhutiao") as again:
        assert told(again) == told(library)
        assert [mark.note for mark in told(again)[0]][: len(STRANGE) - 1] == list(STRANGE[:-1])
        assert {what for what, _words, _deleted in told(again)[-1]} == {"mark", "tag", "briefing", "dossier"}
        assert [check.name for check in doctoring.doctor(again) if not check.ok] == []
        assert again.history.names() == (None, None)


def test_a_library_made_again_finds_its_links_and_is_exported_the_same(whole, tmp_path):
    library_export.export(whole, tmp_path / "one")
    rebuilding.rebuild(tmp_path / "one", tmp_path / "again.zhutiao")
    with Library.open(tmp_path / "again.zhutiao") as library:
        linking.refresh(library, reading.dossiers(library)[0].id)
    library_export.export(tmp_path / "again.zhutiao", tmp_path / "two")
    assert contents(tmp_path / "two") == contents(tmp_path / "one")


def contents(folder):
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_any_other_note_is_another_content(whole, tmp_path):
    first = library_export.export(whole, tmp_path / "one").content
    with Library.open(whole) as library:
        marking.note_dossier(library, reading.dossiers(library)[0].id, "专题的笔记 ")
    assert library_export.export(whole, tmp_path / "two").content != first


def test_every_file_is_open_and_every_line_is_json_in_one_line(whole, tmp_path):
    library_export.export(whole, tmp_path / "out")
    for path in (tmp_path / "out" / "records").iterdir():
        words = path.read_text(encoding="utf-8")
        assert all(isinstance(json.loads(line), dict) for line in words.splitlines())
    lines = (tmp_path / "out" / "records" / "notes.jsonl").read_bytes().split(b"\n")
    notes = [json.loads(line)["body"] for line in lines if line]
    assert set(STRANGE) < set(notes)


def test_sources_stand_there_as_they_were_imported(whole, tmp_path):
    library_export.export(whole, tmp_path / "out")
    with closing(sqlite3.connect(whole)) as connection:
        held = dict(connection.execute("select name, bytes from source").fetchall())
    assert {path.name: path.read_bytes() for path in (tmp_path / "out" / "sources").iterdir()} == held


def test_notes_stand_there_to_be_read(whole, tmp_path):
    library_export.export(whole, tmp_path / "out")
    [about] = [path for path in (tmp_path / "out" / "notes").iterdir() if "意见" in path.name]
    words = about.read_text(encoding="utf-8")
    assert "\n## 一/（一）\n" in words
    assert "\n> 整条的笔记\n" in words
    assert "\\#指标/养老" in words or "#指标/养老" in words


def test_links_stand_there_to_be_read(whole, tmp_path):
    library_export.export(whole, tmp_path / "out")
    [found] = (tmp_path / "out" / "links").iterdir()
    head, *lines = csv.reader(found.read_text(encoding="utf-8-sig").splitlines(keepends=True))
    with Library.open(whole) as library:
        [dossier] = reading.dossiers(library)
        firm = [link for link in reading.links(library, dossier.id) if link.firm]
    assert "clause" in head
    assert len(lines) == len(firm) > 0


def test_files_of_one_name_are_told_apart_on_any_system(tmp_path):
    with packing.packing(tmp_path / "out", "2026-06-09T08:00:00.000Z", bool) as pack:
        names = [pack.name("sources", title, ".txt") for title in ("A", "a", "é", "e\u0301", "con", "../x", "长" * 300)]
        for name in names:
            pack.put(name, [b"1"])
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name.startswith("sources/") and ".." not in name.split("/") for name in names)


def test_an_older_export_is_replaced(whole, tmp_path):
    for name in ("out", "out.zip"):
        library_export.export(whole, tmp_path / name)
    with Library.open(whole) as library:
        marking.note_dossier(library, reading.dossiers(library)[0].id, "新的笔记")
    for name in ("out", "out.zip"):
        library_export.export(whole, tmp_path / name)
    assert "新的笔记" in (tmp_path / "out" / "records" / "notes.jsonl").read_text(encoding="utf-8")
    with ZipFile(tmp_path / "out.zip") as archive:
        assert "新的笔记" in archive.read("records/notes.jsonl").decode()
    assert left_hidden(tmp_path) == []


def left_hidden(folder):
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_an_empty_folder_is_filled(whole, tmp_path):
    (tmp_path / "out").mkdir()
    library_export.export(whole, tmp_path / "out")
    assert (tmp_path / "out" / "manifest.json").exists()


def change_note(out):
    next((out / "notes").iterdir()).write_text("我自己改的", encoding="utf-8")


def add_file(out):
    (out / "我的.txt").write_text("我的", encoding="utf-8")


def drop_file(out):
    (out / "README.txt").unlink()


def break_manifest(out):
    (out / "manifest.json").write_text("{", encoding="utf-8")


@pytest.mark.parametrize("touch", [change_note, add_file, drop_file, break_manifest])
def test_an_export_in_which_anything_was_changed_is_not_replaced(whole, tmp_path, touch):
    library_export.export(whole, tmp_path / "out")
    touch(tmp_path / "out")
    before = contents(tmp_path / "out")
    assert refusal(whole, tmp_path / "out") == "kept"
    assert contents(tmp_path / "out") == before


def refusal(path, out):
    with pytest.raises(UnwritableFileError) as refused:
        library_export.export(path, out)
    assert refused.value.path == out
    assert left_hidden(out.parent if out.parent.is_dir() else path.parent) == []
    return refused.value.reason


def test_what_a_system_leaves_in_folders_is_no_change(whole, tmp_path):
    library_export.export(whole, tmp_path / "out")
    (tmp_path / "out" / "notes" / ".DS_Store").write_bytes(b"\0")
    library_export.export(whole, tmp_path / "out")
    assert not (tmp_path / "out" / "notes" / ".DS_Store").exists()


def test_nothing_that_is_no_export_is_replaced(whole, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("甲", encoding="utf-8")
    (tmp_path / "mine.zip").write_text("甲", encoding="utf-8")
    (tmp_path / "folder.zip").mkdir()
    before = whole.read_bytes()
    assert refusal(whole, tmp_path / "mine") == "kept"
    assert refusal(whole, tmp_path / "mine.zip") == "kept"
    assert refusal(whole, tmp_path / "folder.zip") == "folder"
    assert refusal(whole, whole) == "kept"
    assert refusal(whole, tmp_path / "nowhere" / "out") == "missing"
    assert whole.read_bytes() == before
    assert (tmp_path / "mine" / "a.txt").read_text(encoding="utf-8") == "甲"


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_stopped_export_leaves_the_older_one(whole, tmp_path, name):
    library_export.export(whole, tmp_path / name)
    before = (tmp_path / name).stat().st_ino
    with Library.open(whole) as library, library.step("Mark"):
        dossier = reading.dossiers(library)[0]
        for n in range(300):
            marking.highlight(library, [Place(dossier.base, "一/（一）", Span(n % 9, n % 9 + 6))])
    heard = []
    with pytest.raises(WorkshopCancelledError):
        library_export.export(whole, tmp_path / name, lambda n, count: heard.append((n, count)))
    assert heard == [(200, heard[0][1])]
    assert ((tmp_path / name).stat().st_ino, left_hidden(tmp_path)) == (before, [])


@pytest.mark.parametrize("fails", [0, 5, 20])
def test_a_full_disk_leaves_the_older_export(whole, tmp_path, monkeypatch, fails):
    library_export.export(whole, tmp_path / "out")
    before, puts, put = contents(tmp_path / "out"), iter(range(10**6)), packing.Packing.put

    def fuller(self, name, pieces):
        if next(puts) == fails:
            raise OSError(errno.ENOSPC, "full")
        return put(self, name, pieces)

    monkeypatch.setattr(packing.Packing, "put", fuller)
    assert refusal(whole, tmp_path / "out") == "full"
    assert contents(tmp_path / "out") == before


def test_an_export_takes_the_place_of_another_where_two_names_cannot_be_exchanged(whole, tmp_path, monkeypatch):
    library_export.export(whole, tmp_path / "out")
    monkeypatch.setattr("sys.platform", "win32")
    library_export.export(whole, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("out")) == ["out"]


def test_a_library_in_which_a_text_was_altered_is_not_exported(whole, tmp_path):
    with closing(sqlite3.connect(whole, isolation_level=None)) as other:
        other.execute("update text set body = replace(body, '养老', '养小')")
    with pytest.raises(LibraryError, match="library"):
        library_export.export(whole, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert left_hidden(tmp_path) == []
