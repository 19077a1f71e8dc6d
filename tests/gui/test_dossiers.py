"""Another dossier, the same again: what the window shows of it, and what stays where it was."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from zhutiao.model import Place, Span
from zhutiao.services import importing, marking
from zhutiao.ui.nothing_here import NothingHere
from zhutiao.ui.status import StatusLine

SEVENTH = "三/（七）"
NOTICE = """\
国务院关于促进养老服务消费的意见

为促进养老服务消费，现提出如下意见。

一、总体要求

（一）坚持政府引导。发挥市场作用。

（二）完善服务网络。方便老年人就近消费。
"""
REPORT = """\
养老服务消费怎么促进
——权威解读

新华社记者 张三

意见提出，坚持政府引导，发挥市场作用，完善服务网络，方便老年人就近消费。
"""


@pytest.fixture
def bring(window):
    """Return a function that imports a text and says in which dossier it stands."""

    def keep(name, words, dossier=None):
        prepared = importing.digest(Path(name), words.encode())
        return window.session.do(importing.keep, prepared, words.encode(), dossier).dossier

    return keep


@pytest.fixture
def notice(window, bring):
    """Open a second dossier, which has neither commentary nor transcript."""
    dossier = bring("养老.txt", NOTICE)
    window.open_dossier(dossier)
    return dossier


def _texts(window):
    return [box.document.file if box.document else None for box in window.reading.boxes]


def _said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def _excuses(window):
    return [each.text() for each in window.findChildren(NothingHere) if each.isVisible()]


def test_without_companions_no_text_of_the_dossier_before_is_left(window, notice):
    assert _texts(window) == ["养老.txt", None, None]
    assert not any(box.pane.isVisible() or box.pane.toPlainText() for box in window.reading.boxes[1:])


def test_where_a_companion_would_stand_one_sentence_says_how_to_get_it(window, notice):
    assert _excuses(window) == ["This dossier has no commentary or transcript yet. File → Import files…"]


def test_one_companion_stands_in_one_place_only(window, notice, bring):
    bring("解读.txt", REPORT, window.session.dossier.name)
    assert _texts(window) == ["养老.txt", "解读.txt", None]
    assert _excuses(window) == ["This dossier has no further text yet. File → Import files…"]


def test_the_texts_come_back_with_their_dossier(window, notice):
    first, *_others = window.session.dossiers()
    window.open_dossier(first.id)
    assert None not in _texts(window)
    assert _excuses(window) == []
    assert all(box.pane.isVisible() for box in window.reading.boxes)


def test_another_dossier_begins_at_a_clause_though_both_have_one_of_that_number(window, notice):
    assert window.clause == "一/（一）"
    assert "clause 1 of 2" in _said(window)


def test_choosing_the_open_dossier_again_keeps_the_clause(window):
    window.go_to(SEVENTH)
    window.open_dossier(window.session.dossier.id)
    assert window.clause == window.reading.base.pane.current_unit() == SEVENTH
    assert window.outline.currentIndex() == window.outline.rows.index_of(SEVENTH)
    assert "clause 7 of 11" in _said(window)


def test_an_import_into_the_open_dossier_moves_nothing(window, bring):
    window.go_to(SEVENTH)
    before = [box.pane.verticalScrollBar().value() for box in window.reading.boxes]
    bring("解读.txt", REPORT, window.session.dossier.name)
    assert window.clause == SEVENTH
    assert [box.pane.verticalScrollBar().value() for box in window.reading.boxes] == before


def test_the_same_clause_can_be_chosen_again_after_a_refresh(window):
    window.go_to(SEVENTH)
    window.open_dossier(window.session.dossier.id)
    window.outline.clause_chosen.emit(SEVENTH)
    assert "clause 7 of 11" in _said(window)


def test_notes_of_the_clause_stay_when_the_dossier_is_read_again(window, opinion):
    window.go_to(SEVENTH)
    window.session.do(marking.note_clause, Place(opinion, SEVENTH), "kept in sight")
    window.open_dossier(window.session.dossier.id)
    assert [mark.note for mark in window.marks_here()] == ["kept in sight"]


def test_a_pin_does_not_reach_into_another_dossier(window, bring):
    window.reading.follower.pin(SEVENTH)
    window.open_dossier(bring("养老.txt", NOTICE))
    assert window.reading.follower.pinned is None


def test_words_selected_in_a_text_that_is_gone_are_selected_no_more(window, bring):
    box = window.reading.boxes[1]
    segment = next(piece.id for piece in box.document.article.pieces())
    box.pane.select(Place(box.document.id, segment, Span(0, 4)))
    window.open_dossier(bring("养老.txt", NOTICE))
    assert window.reading.selected() == []
