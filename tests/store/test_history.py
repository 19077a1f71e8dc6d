"""Undo and redo bring back what was there, across restarts, and refuse what they cannot keep."""

import sqlite3
from contextlib import closing

import pytest

from zhutiao.errors import ChangedElsewhereError, LibraryError, NothingToUndoError
from zhutiao.model import Changed, Place, Span
from zhutiao.services import marking
from zhutiao.store import history
from zhutiao.store.library import Library


@pytest.fixture
def mark(library, opinion):
    [made] = marking.highlight(library, [Place(opinion.id, "三/（七）", Span(3, 9))]).made
    return made


def note_of(library, mark):
    return library.marks.get(mark).note


def type_in(library, mark, *texts):
    for text in texts:
        marking.write_note(library, mark, text)


def elsewhere(library, *statements):
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


def test_an_erased_highlight_comes_back_with_its_note_and_tags(library, mark):
    type_in(library, mark, "要点")
    marking.tag(library, mark, "指标/养老")
    before = library.marks.get(mark)
    marking.erase(library, [mark])
    library.history.undo()
    after = library.marks.get(mark)
    assert (after.anchors, after.note, after.tags) == (before.anchors, before.note, before.tags)


def test_undoing_raises_the_time_of_the_last_change(library, mark):
    before = library.marks.get(mark).modified
    marking.restyle(library, [mark], colour="blue")
    library.history.undo()
    assert library.marks.get(mark).colour == "amber"
    assert library.marks.get(mark).modified > before


def test_undo_says_where_to_draw_again(library, opinion, mark):
    assert library.history.undo() == Changed(frozenset({(opinion.id, "三/（七）")}))
    assert library.history.redo() == Changed(frozenset({(opinion.id, "三/（七）")}))


def test_undoing_a_tag_draws_every_mark_that_carries_it(library, opinion, mark):
    marking.tag(library, mark, "存疑")
    assert library.history.undo().places == {(opinion.id, "三/（七）")}


def test_undoing_a_note_draws_its_mark(library, opinion, mark):
    type_in(library, mark, "要点")
    assert library.history.undo().places == {(opinion.id, "三/（七）")}
    assert library.history.redo().places == {(opinion.id, "三/（七）")}


def test_undoing_an_import_takes_the_dossier_away_and_redoing_brings_it_back(library, opinion):
    assert library.history.undo().structure
    assert library.documents.dossiers() == []
    assert library.history.redo().structure
    assert library.documents.of(opinion.dossier) == [opinion]


def test_the_menu_can_name_what_it_would_undo_and_redo(library, mark):
    assert library.history.names() == ("Highlight", None)
    library.history.undo()
    assert library.history.names() == ("Import", "Highlight")


def test_an_empty_history_says_so(library):
    with pytest.raises(NothingToUndoError):
        library.history.undo()
    with pytest.raises(NothingToUndoError):
        library.history.redo()


def test_history_survives_a_restart(library, mark):
    library.close()
    with Library.open(library.path) as again:
        again.history.undo()
        assert again.marks.own("", "") is None
        assert again.history.names() == ("Import", "Highlight")


def test_typing_without_a_pause_is_one_step(library, mark):
    type_in(library, mark, "要", "要点", "要点一")
    library.history.undo()
    assert note_of(library, mark) is None
    library.history.redo()
    assert note_of(library, mark) == "要点一"


def test_forty_keystrokes_keep_one_row(library, mark):
    type_in(library, mark, *("字" * n for n in range(1, 41)))
    with closing(sqlite3.connect(library.path)) as other:
        assert other.execute("select count(*) from undo where tbl = 'note'").fetchone() == (1,)


def test_changes_of_different_kinds_that_join_are_all_undone(library, mark):
    for change in ({"colour": "blue"}, {"style": "wavy"}, {"colour": "rose", "style": "underline"}):
        with library.step("Change highlight", joins="looks"):
            library.marks.restyle(mark, **change)
    library.history.undo()
    found = library.marks.get(mark)
    assert (found.colour, found.style) == ("amber", "highlight")
    assert library.history.names()[0] == "Highlight"


def test_a_pause_in_typing_ends_the_step(library, mark, clock):
    type_in(library, mark, "要点")
    clock.wait(3)
    type_in(library, mark, "要点一")
    library.history.undo()
    assert note_of(library, mark) == "要点"


def test_typing_in_another_note_is_another_step(library, opinion, mark):
    type_in(library, mark, "要点")
    marking.note_clause(library, Place(opinion.id, "一"), "总说")
    library.history.undo()
    assert note_of(library, mark) == "要点"


def test_typing_after_a_redo_begins_a_step_of_its_own(library, mark):
    type_in(library, mark, "要点")
    library.history.undo()
    library.history.redo()
    type_in(library, mark, "要点一")
    library.history.undo()
    assert note_of(library, mark) == "要点"


def test_typing_after_an_undo_begins_a_step_of_its_own(library, mark):
    type_in(library, mark, "要点")
    library.history.undo()
    type_in(library, mark, "别的")
    library.history.undo()
    assert note_of(library, mark) is None


def test_a_step_that_changes_nothing_is_no_step_and_keeps_what_can_be_redone(library, mark):
    marking.restyle(library, [mark], colour="blue")
    library.history.undo()
    marking.restyle(library, [mark], colour="amber")
    assert library.history.names() == ("Highlight", "Change highlight")


def test_a_new_change_ends_what_could_be_redone(library, mark):
    library.history.undo()
    library.documents.dossiers()
    with library.step("Begin dossier"):
        library.documents.add_dossier("新")
    assert library.history.names() == ("Begin dossier", None)


def test_text_after_a_nul_and_quotes_comes_back_to_the_last_sign(library, mark, clock):
    odd = "甲\0乙'\"\\𠮷\u2028"
    type_in(library, mark, odd)
    clock.wait(3)
    type_in(library, mark, "")
    library.history.undo()
    assert note_of(library, mark) == odd


def test_what_was_deleted_by_another_program_is_not_undone_over(library, mark):
    type_in(library, mark, "要点")
    elsewhere(library, "delete from note")
    with pytest.raises(ChangedElsewhereError):
        library.history.undo()
    assert library.history.names()[0] == "Write note"


def test_what_hangs_on_another_programs_rows_is_not_undone(library, mark):
    elsewhere(
        library,
        "insert into note (id, mark, body, author, created, modified) select 'other', id, 'x', 'a', 'c', 'm' from mark",
    )
    with pytest.raises(ChangedElsewhereError):
        library.history.undo()
    assert note_of(library, mark) == "x"


def test_a_history_that_names_other_tables_is_damage_and_touches_nothing(library, mark):
    elsewhere(
        library, "insert into undo (step, tbl, op, id, mask) select max(id), 'text', 'insert', '', 0 from undo_step"
    )
    with pytest.raises(LibraryError, match="damaged"):
        library.history.undo()
    assert library.marks.get(mark).id == mark


def test_only_the_last_steps_are_kept(library, opinion, mark, monkeypatch):
    monkeypatch.setattr(history, "STEPS", 3)
    for colour in ("blue", "green", "rose", "violet"):
        marking.restyle(library, [mark], colour=colour)
    for _ in range(3):
        library.history.undo()
    with pytest.raises(NothingToUndoError):
        library.history.undo()
    assert library.marks.get(mark).colour == "blue"


def test_a_heavy_history_forgets_its_oldest_steps_but_never_the_newest(library, mark, clock, monkeypatch):
    monkeypatch.setattr(history, "BYTES", 1000)
    type_in(library, mark, "长" * 5000)
    clock.wait(3)
    type_in(library, mark, "短")
    assert library.history.names()[0] == "Write note"
    library.history.undo()
    assert note_of(library, mark) == "长" * 5000
    assert library.history.names()[0] is None


def test_a_column_added_by_another_program_is_recorded_too(library, mark):
    elsewhere(library, "alter table mark add column mood text")
    marking.restyle(library, [mark], colour="blue")
    elsewhere(library, "update mark set mood = 'calm'")
    marking.restyle(library, [mark], colour="rose")
    library.history.undo()
    assert library.marks.get(mark).colour == "blue"


@pytest.fixture
def four(library, mark):
    """Change four things and take the last two back."""
    marking.tag(library, mark, "养老")
    marking.restyle(library, [mark], colour="blue")
    type_in(library, mark, "要点")
    library.history.undo()
    library.history.undo()
    return library.history.steps()


def test_the_steps_are_told_newest_change_first_whether_done_or_undone(four):
    assert [(step.label, step.stack) for step in four] == [
        ("Write note", "redo"),
        ("Change highlight", "redo"),
        ("Add tag", "undo"),
        ("Highlight", "undo"),
        ("Import", "undo"),
    ]


@pytest.mark.parametrize("row", [0, 1, 3, 4])
def test_turning_to_a_step_makes_it_the_newest_one_done(library, mark, four, row):
    labels = [step.label for step in four]
    library.history.turn_to(four[row].id)
    steps = library.history.steps()
    assert ([step.label for step in steps], library.history.names()[0]) == (labels, labels[row])
    assert [step.stack for step in steps] == ["redo"] * row + ["undo"] * (5 - row)


def test_turning_to_before_the_first_step_undoes_all(library, opinion, mark, four):
    changed = library.history.turn_to(None)
    assert (changed.structure, (opinion.id, "三/（七）") in changed.places) == (True, True)
    assert library.history.names() == (None, "Import")


def test_turning_to_a_step_that_is_gone_changes_nothing(library, four):
    with pytest.raises(NothingToUndoError):
        library.history.turn_to(10_000)
    assert library.history.steps() == four


def test_turning_over_a_step_that_was_changed_elsewhere_changes_nothing_at_all(library, mark, four):
    elsewhere(library, "delete from tagging")
    with pytest.raises(ChangedElsewhereError):
        library.history.turn_to(None)
    assert library.history.steps() == four
