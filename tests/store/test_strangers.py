"""A library from a stranger does no harm: it is refused, or opened without what does not belong there."""

# ruff: noqa: S608 - the statements are the strangers'

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from time import perf_counter

import pytest

from zhutiao import paths
from zhutiao.errors import LibraryError, ZhutiaoError
from zhutiao.model import Place, Span
from zhutiao.moments import moment
from zhutiao.services import doctoring, importing, indexing, marking, mending, reading, searching
from zhutiao.store import comparing, migrations, schema
from zhutiao.store.library import Library

SECONDS = 2.0
MARKS = 500


@pytest.fixture(scope="module")
def made(tmp_path_factory, prepared):
    """A library with five hundred marks, each with a note."""
    path = tmp_path_factory.mktemp("made") / "library.zhutiao"
    with Library.create(path) as library:
        importing.keep(library, prepared, (paths.shipped("data") / prepared.file).read_bytes())
        [dossier] = library.documents.dossiers()
        with library.step("Mark"):
            for n in range(MARKS):
                [mark] = marking.highlight(library, [Place(dossier.base, "三/（七）", Span(n % 40, n % 40 + 6))]).made
                marking.write_note(library, mark, f"笔记 {n}")
    return path


@pytest.fixture
def shelf(made, tmp_path):
    return Path(shutil.copy(made, tmp_path / "library.zhutiao"))


def marks_of(library):
    [dossier] = library.documents.dossiers()
    return library.marks.of(dossier.id)


def plant(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        for statement in statements:
            stranger.execute(statement)


def loosened(path, table):
    """Let a table hold any value, as no table of ours does."""
    plant(
        path,
        "pragma writable_schema = on",
        f"update sqlite_schema set sql = replace(sql, ' strict', '') where name = '{table}'",
        "pragma writable_schema = reset",
    )


def strictly_named(path, table):
    """Let it say again that it does not."""
    plant(
        path,
        "pragma writable_schema = on",
        f"update sqlite_schema set sql = sql || ' strict' where name = '{table}'",
        "pragma writable_schema = reset",
    )


def refusal(path):
    before = path.read_bytes()
    start = perf_counter()
    with pytest.raises(LibraryError) as refused:
        mending.open_or_mend(path)
    assert perf_counter() - start < SECONDS
    assert path.read_bytes() == before
    return refused.value.reason


ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) as id from n"


@pytest.mark.parametrize(
    "statement",
    [
        "create trigger planted after update on note begin delete from mark; end",
        "create trigger planted before insert on mark begin select load_extension('evil'); end",
        "create view planted as select 1",
        f"create view planted as {ENDLESS}",
        "create virtual table planted using fts5 (words)",
        "create table planted (id, made as (id || 'x'))",
        "create table planted (id, made text default (hex(randomblob(1000))))",
        "create table planted (id, check (length(id) < 5))",
        "create index planted on mark (length(colour))",
        "create index planted on mark (colour) where length(colour) > 1",
        "create index planted on note (body collate nocase)",
    ],
)
def test_a_library_with_anything_that_runs_is_refused_and_left_as_it_is(shelf, statement):
    plant(shelf, statement)
    assert refusal(shelf) == "triggers"


def test_a_library_with_far_more_tables_than_ours_is_refused(shelf):
    plant(shelf, "begin", *(f"create table planted{n} (id)" for n in range(600)), "commit")
    assert refusal(shelf) == "triggers"


def test_a_table_whose_columns_can_be_read_in_many_ways_is_refused_at_once(shelf):
    columns = ", ".join(f"c{n} unique" for n in range(25))
    plant(shelf, f"create table planted ({columns}, z check (1))")
    assert refusal(shelf) == "triggers"


def test_a_view_that_stands_in_for_a_table_is_refused(shelf):
    plant(shelf, "pragma foreign_keys = off", "drop table tick", f"create view tick as {ENDLESS}")
    assert refusal(shelf) == "triggers"


def test_a_table_without_our_columns_makes_a_library_damaged_rather_than_a_crash(shelf):
    plant(shelf, "drop table tick", "create table tick (id text primary key)")
    with pytest.raises(LibraryError, match="damaged"):
        Library.open(shelf)


WRONG = {
    "place": [
        "start = 'abc'",
        'start = 9, "end" = 3',
        "exact = x'00ff'",
        "state = 'lost'",
        "hint = 1.5",
    ],
    "mark": ["colour = 7", "colour = 'pink'", "style = x'00'", "created = x'35'"],
    "note": ["body = x'ff'"],
}


@pytest.mark.parametrize(("table", "change"), [(table, each) for table, changes in WRONG.items() for each in changes])
@pytest.mark.parametrize("hidden", [True, False])
def test_one_row_with_wrong_values_hides_no_other_and_is_named_by_the_doctor(shelf, table, change, hidden):
    loosened(shelf, table)
    plant(shelf, f"update {table} set {change} where id = (select id from {table} limit 1 offset 250)")
    if hidden:
        strictly_named(shelf, table)
    start = perf_counter()
    library, mended = mending.open_or_mend(shelf)
    with library:
        marks = marks_of(library)
        assert perf_counter() - start < SECONDS
        assert mended is None
        assert (len(marks), sum(mark.note is not None for mark in marks)) == (
            (500, 499) if table == "note" else (499, 499)
        )
        [wrong] = [check for check in doctoring.doctor(library) if check.name == "rows"]
    assert not wrong.ok
    assert wrong.detail.startswith(f"{table} ")


def test_words_that_are_no_utf8_hide_no_other_row(shelf):
    plant(shelf, "update note set body = cast(x'e7ac94e8' as text) where id = (select id from note limit 1 offset 250)")
    with Library.open(shelf) as library:
        assert len(marks_of(library)) == MARKS
        assert [check.name for check in doctoring.doctor(library) if not check.ok] == ["rows"]


@pytest.mark.parametrize(
    "change",
    [
        "tbl = 'mark; drop table mark; --'",
        "tbl = 'sqlite_schema'",
        "op = 'drop table mark'",
        "id = '''; drop table mark; --'",
        "mask = -1",
        "v0 = 'drop table mark'",
    ],
)
def test_a_history_that_holds_statements_runs_none_of_them(shelf, change):
    plant(shelf, f"update undo set {change}")
    with Library.open(shelf) as library:
        with suppress(ZhutiaoError):
            library.history.undo()
        assert library.health.damage() == library.health.planted() == []
        assert library.documents.of(library.documents.dossiers()[0].id)


def test_a_history_may_hold_values_of_any_kind(shelf):
    loosened(shelf, "undo")
    plant(shelf, "update undo set mask = x'00'")
    with Library.open(shelf) as library, pytest.raises(ZhutiaoError):
        library.history.undo()


@pytest.mark.parametrize(
    "change", ["at = x'00'", "at = 'yesterday'", "at = '0001-01-01'", "label = x'ff'", "label = 7", "stack = 'lost'"]
)
def test_steps_called_anything_are_listed_and_typed_after(shelf, change):
    loosened(shelf, "undo_step")
    plant(shelf, f"update undo_step set {change}, joins = 'note'")
    with Library.open(shelf) as library:
        assert all(isinstance(step.label, str) and moment(step.at) for step in library.history.steps())
        with library.step("Type", joins="note"):
            library.marks.write_note(marks_of(library)[0].id, "笔记")
        assert isinstance(library.history.names()[0], str)
        assert marks_of(library)[0].note == "笔记"


def test_steps_that_claim_to_be_endlessly_large_keep_nobody_from_writing(shelf):
    with Library.open(shelf) as library:
        marking.write_note(library, marks_of(library)[0].id, "笔记")
    plant(shelf, f"update undo_step set size = {2**63 - 1}")
    with Library.open(shelf) as library:
        marking.write_note(library, marks_of(library)[1].id, "笔记")
        assert marks_of(library)[1].note == "笔记"


@pytest.mark.parametrize("told", ["x'00'", "7", "'yesterday'", "'2026-q6-09'"])
def test_a_library_whose_times_are_anything_is_compared(shelf, told):
    loosened(shelf, "note")
    plant(shelf, f"update note set modified = {told} where rowid = 1")
    assert moment(comparing.contents(shelf).changed)


def test_a_dossier_about_a_text_that_is_not_there_has_no_outline(shelf):
    plant(shelf, "pragma foreign_keys = off", "update dossier set base = 'gone'")
    with Library.open(shelf) as library:
        [dossier] = library.documents.dossiers()
        assert reading.outline(library, dossier.id) == ()


def test_a_text_that_is_no_text_makes_a_library_damaged_rather_than_a_crash(shelf):
    loosened(shelf, "text")
    plant(shelf, "update text set body = 7")
    with Library.open(shelf) as library, pytest.raises(LibraryError, match="damaged"):
        marks_of(library)


def test_an_older_library_is_not_brought_up_to_date_by_code_of_its_own(tmp_path):
    path = tmp_path / "older.zhutiao"
    with closing(sqlite3.connect(path, isolation_level=None)) as made:
        migrations.apply_pending(made, 2)
    plant(path, "create trigger planted after insert on link begin delete from mark; end")
    assert refusal(path) == "triggers"


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_a_library_of_every_version_is_known_as_ours(tmp_path, version):
    path = tmp_path / "older.zhutiao"
    with closing(sqlite3.connect(path, isolation_level=None)) as made:
        migrations.apply_pending(made, version)
    with Library.open(path) as library:
        assert library.documents.dossiers() == []


def test_the_columns_named_are_those_a_new_library_has(shelf):
    with closing(sqlite3.connect(shelf)) as made:
        tables = {table for (table,) in made.execute("select name from sqlite_schema where type = 'table'")}
        found = {
            table: " ".join(row[1] for row in made.execute(f"pragma table_info({table})"))
            for table in tables - {"_sqlite_migrations"}
            if not table.startswith("search_")
        }
    assert found == schema.COLUMNS


def test_a_library_from_a_stranger_stays_where_it_is(shelf, tmp_path):
    theirs = tmp_path / "theirs" / "library.zhutiao"
    theirs.parent.mkdir()
    shutil.copy(shelf, theirs)
    plant(theirs, "create view planted as select 1")
    refusal(theirs)
    assert [path.name for path in theirs.parent.iterdir()] == ["library.zhutiao"]


SHADOW = "update sqlite_schema set sql = {} where name = 'search_words{}'"


@pytest.mark.parametrize(
    "declaration",
    [
        "replace(sql, 'words,', 'words, more,')",
        "replace(sql, 'content=''''', 'content=''note''')",
        "replace(sql, '\"ascii\"', '\"trigram\"')",
        "replace(sql, 'fts5', 'fts4')",
    ],
)
def test_an_index_declared_otherwise_than_ours_is_refused(shelf, declaration):
    plant(shelf, "pragma writable_schema = on", SHADOW.format(declaration, ""), "pragma writable_schema = reset")
    assert refusal(shelf) == "triggers"


def test_a_trigger_on_a_table_of_the_index_is_refused(shelf):
    plant(shelf, "create trigger planted after insert on search_row begin delete from mark; end")
    assert refusal(shelf) == "triggers"


@pytest.mark.parametrize(
    "lie",
    [
        "update search_words_data set block = randomblob(4000)",
        "update search_words_data set block = zeroblob(1000000)",
        "update search_row set start = 9223372036854775807, size = 9223372036854775807",
        "update search_text set first = -9223372036854775808, last = 9223372036854775807",
        "delete from search_words_data",
        "delete from search_row",
    ],
)
def test_an_index_that_a_stranger_made_is_never_read(shelf, lie, tmp_path, monkeypatch):
    with suppress(sqlite3.OperationalError):
        plant(shelf, lie)
    # Whoever has no key of this machine cannot sign for it.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "here"))
    start = perf_counter()
    with Library.open(shelf) as library:
        assert not library.index.is_usable()
        assert searching.search(library, "笔记 499").total == 1
        assert indexing.keep_up(library).anew
        assert searching.search(library, "笔记 499").total == 1
        assert searching.search(library, "托育").total > 0
    assert perf_counter() - start < 2 * SECONDS
