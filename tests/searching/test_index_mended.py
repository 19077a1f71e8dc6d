"""Whatever becomes of the index: the library stays as it is, is written as ever, and every word is found again."""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from oracle import Everything, seen

from zhutiao import paths
from zhutiao.model import Place, Span
from zhutiao.services import doctoring, indexing, marking, mending, reading, searching
from zhutiao.store.library import Library
from zhutiao.text.search_keys import fold

GONE = [
    *(f"drop table search_{name}" for name in ("row", "text", "own", "state")),
    *(f"drop table search_words_{name}" for name in ("data", "idx", "config")),
    "delete from search_words_data",
    "delete from search_words_data where id = 10",
    "update search_words_config set v = 99",
    "update search_state set rules = 'others'",
    "update search_state set sign = 'somebody'",
    "update search_state set made = 'another'",
    "insert into search_state select rules, made || '2', sign, seal from search_state",
    "delete from search_state",
]
ALTERED = [
    "update search_words_data set block = x'ff' where id = 10",
    "delete from search_row where id % 5 = 0",
    "update search_row set start = start + 1",
    "update search_row set segment = 'p1'",
    "insert into search_row select 999999, what, segment, start, size from search_row where id = 1",
    "delete from search_text where first = 1",
    "update search_text set last = last - 1 where first = 1",
    "update search_own set words = 'other'",
    "insert into search_words (rowid, words) values (3, '乎')",
    "delete from search_words_idx",
]


@pytest.fixture
def noted(library):
    """The library with a note and a tag on a mark, and an index that was compared."""
    [dossier] = library.documents.dossiers()
    mark = marking.highlight(library, [Place(dossier.base, "三/（七）", Span(0, 6))]).made[0]
    marking.write_note(library, mark, "托育要看月报")
    marking.tag(library, mark, "指标/托育")
    indexing.keep_up(library)
    return library


def harmed(library, statement):
    """Do something to the file while nobody has it open, and open it as the program does."""
    library.close()
    with closing(sqlite3.connect(library.path, isolation_level=None)) as stranger:
        stranger.execute(statement)
    again, mended = mending.open_or_mend(library.path)
    assert mended is None
    return again


def words_of(library, count):
    """Return words that stand somewhere, and two that stand nowhere."""
    key = fold("".join(each.words for each in Everything(library).printed))
    chance = random.Random(7)  # noqa: S311 - any words will do
    starts = [chance.randrange(len(key) - 4) for _n in range(count)]
    return ["托育", "月报", "乎", "盋盌", *(key[at : at + chance.randint(1, 4)] for at in starts)]


def assert_everything_is_found(library, count=12):
    everything = Everything(library)
    for word in words_of(library, count):
        assert seen(searching.every(library, f'"{word}"')) == everything.having(fold(word)), word


def search_check(library):
    [check] = [check for check in doctoring.doctor(library) if check.name == "search"]
    return check


@pytest.mark.parametrize("statement", GONE)
def test_without_a_usable_index_every_word_is_found_and_the_index_is_made_anew(noted, statement):
    with harmed(noted, statement) as library:
        assert_everything_is_found(library)
        assert indexing.keep_up(library).anew
        assert library.index.is_usable()
        assert_everything_is_found(library)
        assert [check.name for check in doctoring.doctor(library) if not check.ok] == []


@pytest.mark.parametrize("statement", ALTERED)
def test_an_index_that_says_otherwise_than_the_texts_is_noticed_and_made_anew(noted, statement):
    with harmed(noted, statement) as library:
        assert not search_check(library).ok or statement.startswith("delete from search_text")
        indexing.keep_up(library)
        assert search_check(library).ok
        assert_everything_is_found(library)


@pytest.mark.parametrize("statement", [GONE[0], *GONE[3:9], *ALTERED[::3]])
def test_what_the_reader_does_is_kept_whatever_the_index_is(noted, statement, sources):
    prepared = sources["002"]
    with harmed(noted, statement) as library:
        [dossier] = library.documents.dossiers()
        mark = marking.highlight(library, [Place(dossier.base, "三/（七）", Span(8, 12))]).made[0]
        marking.write_note(library, mark, "新写的话")
        with library.step("Import"):
            library.documents.keep_source(prepared, (paths.shipped("data") / prepared.file).read_bytes())
            library.documents.add(
                dossier.id, prepared.file, prepared.sha256, replace(prepared.articles[0], title="别题")
            )
        indexing.keep_up(library)
        assert [hit.made for hit in searching.search(library, "新写的话").hits] == [mark]
        assert_everything_is_found(library)
        marking.undo(library)
        assert library.health.damage() == []


def test_one_bit_in_any_list_of_rows_is_noticed(noted):
    chance = random.Random(1)  # noqa: S311 - any place will do
    noted.close()
    with closing(sqlite3.connect(noted.path, isolation_level=None)) as stranger:
        blocks = stranger.execute("select id, block from search_words_data where length(block) > 200").fetchall()
        row, block = chance.choice(blocks)
        altered = bytearray(block)
        altered[chance.randrange(40, len(altered))] ^= 1 << chance.randrange(8)
        stranger.execute("update search_words_data set block = ? where id = ?", [bytes(altered), row])
    with Library.open(noted.path) as library:
        assert not search_check(library).ok
        assert indexing.keep_up(library).anew
        assert_everything_is_found(library)


def test_filling_can_be_stopped_and_goes_on_where_it_was(noted):
    noted.index.make_anew()
    said = []
    indexing.catch_up(noted, stop=lambda: len(said) == 2, tell=lambda *told: said.append(told))
    assert (len(noted.index.texts()), noted.index.is_usable()) == (2, True)
    assert_everything_is_found(noted)
    filled = indexing.catch_up(noted)
    assert (filled.anew, filled.missing) == (False, 0)
    assert_everything_is_found(noted)


def test_notes_written_past_the_index_are_found_and_known_afterwards(noted):
    noted.index.doubt()
    [dossier] = noted.documents.dossiers()
    [mark] = reading.marks(noted, dossier.id)
    marking.write_note(noted, mark.id, "改成别的话")
    with Library.open(noted.path) as library:
        assert [hit.made for hit in searching.search(library, "别的话").hits] == [mark.id]
        assert searching.search(library, "月报").total == 0
        indexing.catch_up(library)
    with closing(sqlite3.connect(noted.path)) as reader:
        assert reader.execute("select words from search_own where what = 'note'").fetchall() == [("改成别的话",)]


def test_an_index_from_another_machine_is_not_read_but_made_here(noted, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert not noted.index.is_usable()
    assert_everything_is_found(noted)
    assert indexing.keep_up(noted).anew
    assert noted.index.is_usable()


def test_where_no_key_can_be_kept_everything_is_read_through(noted, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    indexing.keep_up(noted)
    assert not noted.index.is_usable()
    assert_everything_is_found(noted)


def test_texts_that_are_purged_leave_the_index_with_them(noted, clock_far_ahead):
    [dossier] = noted.documents.dossiers()
    gone = noted.documents.text_of(dossier.base)
    with noted.step("Delete"):
        noted.documents.remove_dossier(dossier.id)
    noted.history.forget()
    noted.purging.purge(clock_far_ahead)
    assert gone not in noted.index.texts()
    assert indexing.wrong(noted) == []


@pytest.fixture
def clock_far_ahead():
    return "2999-01-01T00:00:00.000Z"


def test_a_backup_brought_back_is_searched_at_once(noted, tmp_path):
    backup = noted.copy(tmp_path / "backup.zhutiao")
    with Library.open(shutil.copyfile(backup, tmp_path / "other.zhutiao")) as library:
        assert library.index.is_usable()
        assert_everything_is_found(library)


def test_making_the_index_anew_keeps_the_history(noted):
    noted.index.make_anew()
    assert noted.history.names()[0] is not None
    marking.undo(noted)
    marking.redo(noted)
    assert noted.health.broken_seals() == []
