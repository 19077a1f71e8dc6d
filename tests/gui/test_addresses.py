"""Addresses lead to places and marks of the library, and are copied to be put elsewhere."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from zhutiao.model import Place, Span
from zhutiao.services import arranging, marking, reading
from zhutiao.text import backlinks
from zhutiao.ui.flashing import Flash
from zhutiao.ui.status import StatusLine


@pytest.fixture
def mark(window, opinion):
    return window.session.do(marking.highlight, [Place(opinion, "三/（七）", Span(10, 19))]).made[0]


def said(window):
    return " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))


def copied():
    return QGuiApplication.clipboard().mimeData()


def test_an_address_of_a_place_leads_to_its_clause_and_lights_it(window, opinion):
    window.verbs.addresses.follow(backlinks.to_place(opinion, "四/（八）"))
    assert window.clause == "四/（八）"
    [flash] = window.findChildren(Flash)
    assert flash.geometry().top() == 0
    assert 0 <= flash.bands()[0].top() < flash.height()


def test_an_address_of_a_mark_leads_to_its_words_which_are_meant_then(window, mark):
    window.verbs.addresses.follow(backlinks.to_mark(mark))
    assert (window.clause, window.verbs.marker.chosen) == ("三/（七）", (mark,))


def test_a_passage_of_another_text_is_brought_into_its_pane(window):
    transcript = next(text for text in window.session.documents if text.article.kind == "transcript")
    window.verbs.addresses.follow(backlinks.to_place(transcript.id, "t11.2"))
    box = next(box for box in window.reading.boxes if box.pane.document_id == transcript.id)
    assert box.pane.sees([("t11.2", None)]) == [True]


def test_an_address_opens_the_dossier_it_stands_in(window, library, opinion):
    home = window.session.dossier.id
    window.session.do(arranging.begin, "另一个")
    other = next(dossier.id for dossier in reading.dossiers(library) if dossier.id != home)
    window.open_dossier(other)
    window.verbs.addresses.follow(backlinks.to_place(opinion, "四/（八）"))
    assert (window.session.dossier.id, window.clause) == (home, "四/（八）")


def test_a_mark_in_the_bin_is_said_not_to_be_here(window, mark):
    window.session.do(marking.erase, [mark])
    window.verbs.addresses.follow(backlinks.to_mark(mark))
    assert "is not in this library" in said(window)


def test_a_clause_that_is_gone_shows_the_beginning_of_its_text(window, opinion):
    window.verbs.addresses.follow(backlinks.to_place(opinion, "九/（九）"))
    assert "has no “九/（九）” any more" in said(window)


@pytest.mark.parametrize("address", ["zhutiao://", "zhutiao://mark/", "https://example.org", "x" * 5_000, ""])
def test_what_is_no_address_is_said_to_lead_nowhere(window, address):
    before = window.clause
    window.verbs.addresses.follow(address)
    assert "leads to no place in a library" in said(window)
    assert window.clause == before


def test_a_link_in_a_note_leads_to_its_mark(window, mark):
    window.go_to("一/（一）", glide=False)
    window.verbs.desk.follow(QUrl(backlinks.to_mark(mark)))
    assert window.clause == "三/（七）"


def test_a_link_to_the_clause_is_copied_for_markdown_and_for_word(qtbot, window, opinion):
    window.go_to("三/（七）", glide=False)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_C, both)
    address = backlinks.to_place(opinion, "三/（七）")
    assert copied().text() == f"[（七）大力发展“一老一小”普惠服务]({address})"
    assert copied().html() == f'<a href="{address}">（七）大力发展“一老一小”普惠服务</a>'


def test_a_link_to_the_mark_that_is_meant_says_its_words(window, mark):
    window.verbs.marker.choose([mark])
    window.actions_["copy-link"].trigger()
    assert copied().text().endswith(f"]({backlinks.to_mark(mark)})")
    assert backlinks.read(copied().text().rpartition("(")[2].rstrip(")")) == backlinks.MarkAddress(mark)


def test_the_bare_address_is_copied_too(window, mark):
    window.verbs.marker.choose([mark])
    window.actions_["copy-address"].trigger()
    assert copied().text() == backlinks.to_mark(mark)


def test_a_marks_own_menu_copies_its_link(window, mark):
    window.notes.link_wanted.emit(mark)
    assert backlinks.to_mark(mark) in copied().text()
