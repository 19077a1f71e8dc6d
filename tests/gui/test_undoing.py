"""Taking back: what was undone is said, and stands before the reader's eyes."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from zhutiao.model import Place, Span
from zhutiao.services import importing, marking
from zhutiao.ui.status import StatusLine

FIRST, SEVENTH = "一/（一）", "三/（七）"
NOTICE = "国务院关于促进养老服务消费的意见\n\n一、总体要求\n\n（一）坚持政府引导。发挥市场作用。\n".encode()


@pytest.fixture
def other(window):
    """Return a second dossier; the first stays open."""
    return window.session.do(importing.keep, importing.digest(Path("养老.txt"), NOTICE), NOTICE).dossier


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def test_the_status_line_says_what_was_undone_and_where(window, opinion):
    window.session.do(marking.note_clause, Place(opinion, FIRST), "seen")
    window.actions_["undo"].trigger()
    assert f"Undone: Write note · {FIRST}" in _said(window)


def test_the_status_line_says_what_was_made_again(window, opinion):
    window.session.do(marking.highlight, [Place(opinion, FIRST, Span(0, 3))])
    window.actions_["undo"].trigger()
    window.actions_["redo"].trigger()
    assert f"Redone: Highlight · {FIRST}" in _said(window)


def test_undoing_a_note_elsewhere_goes_to_its_clause(window, opinion):
    window.session.do(marking.note_clause, Place(opinion, SEVENTH), "seen")
    window.actions_["undo"].trigger()
    assert window.clause == SEVENTH


def test_undoing_in_the_clause_being_read_moves_nothing(window, opinion):
    window.go_to(SEVENTH)
    before = window.reading.base.pane.verticalScrollBar().value()
    window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(0, 3))])
    window.actions_["undo"].trigger()
    assert window.reading.base.pane.verticalScrollBar().value() == before


def test_undoing_in_the_transcript_brings_its_passage_into_sight(window):
    pane = window.reading.boxes[2].pane
    last = list(window.reading.boxes[2].document.article.pieces())[-1]
    window.session.do(marking.highlight, [Place(pane.document_id, last.id, Span(0, 2))])
    window.actions_["undo"].trigger()
    top, bottom = pane.band(last.id)
    assert bottom > 0 and top < pane.viewport().height()


def test_undoing_a_change_of_another_dossier_opens_and_names_it(window, opinion, other):
    window.session.do(marking.highlight, [Place(opinion, SEVENTH, Span(0, 3))])
    first = window.session.dossier
    window.open_dossier(other)
    window.actions_["undo"].trigger()
    assert (window.session.dossier.id, window.clause) == (first.id, SEVENTH)
    assert f"Undone: Highlight · {SEVENTH} · {first.name}" in _said(window)


def test_undoing_an_import_says_so_and_leaves_the_open_dossier(window, other):
    open_before = window.session.dossier
    window.actions_["undo"].trigger()
    assert window.session.dossier == open_before
    assert "Undone: Import" in _said(window)


def test_undoing_with_nothing_to_undo_says_nothing_false(window):
    window.verbs.table()["undo"]()
    assert "Undone" not in _said(window)
