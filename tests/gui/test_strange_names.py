"""Names that strangers gave to dossiers, sources and passages are shown as they are, never obeyed."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from zhutiao.model import Dossier, Link, Passage, Reason
from zhutiao.ui.pane.gutter import Gutter
from zhutiao.ui.pane.header import PaneHeader
from zhutiao.ui.pane.palette import LIGHT
from zhutiao.ui.pane.ribbons import End, Ribbon
from zhutiao.ui.tips import tip

STRANGE = '<img src="file:///etc/hostname"><b>指标</b>'


@pytest.fixture
def header(qtbot):
    header = PaneHeader(LIGHT)
    qtbot.addWidget(header)
    header.resize(600, 40)
    header.show_text("解读", STRANGE)
    header.show()
    return header


def _shown(said):
    document = QTextDocument()
    document.setHtml(said)
    return document.toPlainText()


def test_the_name_of_a_dossier_is_shown_as_it_is(window):
    window.top.show_dossiers([], Dossier("d", STRANGE, None))
    [title] = [label for label in window.top.findChildren(QLabel) if label.text() == STRANGE]
    assert title.textFormat() == Qt.TextFormat.PlainText
    assert _shown(title.toolTip()) == STRANGE


def test_the_source_in_a_header_is_shown_as_it_is(header):
    [about] = [label for label in header.findChildren(QLabel) if label.text() == STRANGE]
    assert _shown(about.toolTip()) == STRANGE


def test_every_label_of_a_header_holds_plain_text(header):
    assert {label.textFormat() for label in header.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_why_a_passage_is_linked_is_shown_as_it_is(window, monkeypatch):
    gutter, end = window.findChild(Gutter), End(0, 10, seen=True)
    link = Link("l", "一/（一）", Passage("d", "p1", ""), "quotes", "certain", "suggested", 1, (Reason(STRANGE),))
    ribbon = Ribbon(window.reading.companions[0].pane, link, link.reasons[0], end, end)
    monkeypatch.setattr(gutter, "ribbons", lambda: [ribbon])
    where = QPoint(5, 5)
    QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, where, gutter.mapToGlobal(where)))
    assert QToolTip.text() == f"quotes, certain\n{STRANGE}"
    assert tip(QToolTip.text()) == QToolTip.text()


def test_lines_stay_lines_in_a_tip(qapp):
    assert _shown(tip("<b>一</b>\n二")) == "<b>一</b>\n二"
