"""Every row carries a checksum of all it holds; whatever else changes it is seen."""

import sqlite3
from contextlib import closing

import pytest

from zhutiao.model import Place, Span
from zhutiao.services import marking
from zhutiao.store import seals
from zhutiao.store.library import Library


def elsewhere(library, statement):
    """Change the file as no step of ours would."""
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute(statement)


@pytest.fixture
def worked_on(library, opinion):
    """A library with something in every table of the reader's."""
    place = Place(opinion.id, "三/（七）", Span(3, 7))
    [mark] = marking.highlight(library, [place]).made
    marking.write_note(library, mark, "要点")
    marking.write_note(library, mark, "要点，再看")
    marking.tag(library, mark, "指标/养老")
    marking.tick(library, Place(opinion.id, "五"))
    marking.restyle(library, [mark], "blue")
    marking.undo(library)
    return library


def test_no_seal_is_broken_by_what_a_reader_does_undoes_and_does_again(worked_on):
    assert worked_on.health.broken_seals() == []
    marking.redo(worked_on)
    assert worked_on.health.broken_seals() == []


@pytest.mark.parametrize(
    "statement",
    [
        "update mark set colour = 'rose'",
        "update place set start = start + 1",
        "update place set exact = exact || '。'",
        "update note set body = '别的'",
        "update tag set path = '指标'",
        "update tagging set deleted = '2026-01-01'",
        "update tick set segment = '一'",
        "update dossier set name = '别的'",
        "update document set position = 9",
        "update version set n = 7",
        "update undo set v0 = 'x' where seq = (select max(seq) from undo)",
        "update undo_step set label = 'x' where id = (select max(id) from undo_step)",
        "update source set name = 'x'",
    ],
)
def test_a_value_changed_behind_the_librarys_back_is_seen(worked_on, statement):
    elsewhere(worked_on, statement)
    assert len(worked_on.health.broken_seals()) == 1


def test_a_seal_does_not_depend_on_the_order_of_columns_or_on_those_that_are_empty():
    assert seals.of({"a": "甲", "b": 1, "c": None}) == seals.of({"b": 1.0, "a": "甲"})


def test_values_that_only_look_alike_together_have_other_seals():
    assert len({seals.over(each) for each in (("ab", "c"), ("a", "bc"), ("abc",), ("a", "b", "c"), ("1",), (1,))}) == 6


def test_a_library_opened_again_has_the_seals_it_was_closed_with(worked_on):
    worked_on.close()
    with Library.open(worked_on.path) as again:
        assert again.health.broken_seals() == []
