"""What comes back from a damaged library stands on its words, and no note of either side is lost."""

import shutil
import sqlite3
from contextlib import closing, suppress

import pytest

from zhutiao.errors import StructureError
from zhutiao.model import Place, Span
from zhutiao.services import marking, mending, reading, structuring
from zhutiao.store.library import Library

CLAUSE = "一/（一）"


@pytest.fixture
def mark(library, opinion):
    [mark] = marking.highlight(library, [Place(opinion.id, CLAUSE, Span(60, 75))]).made
    return mark


@pytest.fixture
def other(library, mark, tmp_path):
    """The library as a copy of it goes on: the one that will be damaged."""
    path = tmp_path / "other.zhutiao"
    library.copy(path)
    with Library.open(path) as other:
        yield other


def split(library, opinion):
    for offset in range(10, 60):
        with suppress(StructureError):
            return structuring.split(library, opinion.id, CLAUSE, offset)
    pytest.fail("nothing to split")


def without(library, table, tmp_path):
    """Return a copy of a library that has lost a table's rows."""
    path = tmp_path / f"without-{table}.zhutiao"
    shutil.copy(library.path, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as damaged:
        damaged.execute({"place": "delete from place", "document": "delete from document"}[table])
    return path


@pytest.mark.parametrize("lost", ["place", "document"])
def test_a_mark_stands_on_its_words_though_only_its_text_or_its_place_was_the_newer(
    library, other, opinion, mark, tmp_path, lost
):
    words = library.marks.get(mark).quote
    split(other, opinion)
    assert mending.bring_back(library, without(other, lost, tmp_path))
    [anchor] = library.marks.get(mark).anchors
    printed = library.documents.printed(opinion.id, anchor.place.segment)
    assert (anchor.state, anchor.place.span.cut(printed)) == ("placed", words)
    assert library.health.strayed_quotes() == []


def notes(library, other, mark, here, there):
    """Write a note on both sides, bring back, and return what was missing and what the note is then."""
    for side, words in ((other, there), (library, here)):
        marking.write_note(side, mark, words)
    missing = mending.missing(library, other.path).rows
    assert mending.bring_back(library, other.path) == missing
    assert mending.missing(library, other.path).rows == 0
    return missing, library.marks.get(mark).note


def test_of_two_notes_written_on_either_side_both_stay(library, other, mark):
    assert notes(library, other, mark, "另写", "一小时的工作") == (1, "另写\n\n一小时的工作")


def test_of_one_note_that_went_on_differently_on_either_side_both_stay(library, mark, tmp_path):
    marking.write_note(library, mark, "要点")
    library.copy(tmp_path / "other.zhutiao")
    with Library.open(tmp_path / "other.zhutiao") as other:
        assert notes(library, other, mark, "甲", "乙") == (1, "甲\n\n乙")
        marking.undo(library)
        assert library.marks.get(mark).note == "甲"


@pytest.mark.parametrize(
    ("here", "there", "found"),
    [("要点", "要点，改过", (1, "要点，改过")), ("要点，改过", "要点", (0, "要点，改过")), ("甲", "甲", (0, "甲"))],
)
def test_a_note_that_says_all_the_other_says_is_the_note(library, other, mark, here, there, found):
    assert notes(library, other, mark, here, there) == found


def test_a_note_that_its_reader_has_written_over_does_not_come_back(library, mark, tmp_path):
    marking.write_note(library, mark, "初稿")
    library.copy(tmp_path / "other.zhutiao")
    with library.step("Write note"):
        library.marks.write_note(mark, "定稿")
    assert mending.bring_back(library, tmp_path / "other.zhutiao") == 0
    assert library.marks.get(mark).note == "定稿"


def test_the_notes_that_two_sides_wrote_on_a_dossier_both_stay(library, other, opinion):
    marking.note_dossier(other, opinion.dossier, "彼")
    marking.note_dossier(library, opinion.dossier, "此")
    assert mending.bring_back(library, other.path) == 1
    assert reading.dossier_note(library, opinion.dossier) == "此\n\n彼"


def test_a_note_deleted_here_comes_back_where_more_was_written_there(library, mark, tmp_path):
    marking.write_note(library, mark, "要点")
    library.copy(tmp_path / "other.zhutiao")
    with Library.open(tmp_path / "other.zhutiao") as other:
        assert notes(library, other, mark, "", "要点，一小时的工作") == (1, "要点，一小时的工作")
        assert notes(library, other, mark, "", "要点，一小时的工作") == (0, None)
