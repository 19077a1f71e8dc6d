"""What the tests of the export dialog share: a library with marks, and ways to find the parts of a dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QPushButton, QToolButton, QWidget

from zhutiao.model import Place, Span
from zhutiao.services import marking, tagging
from zhutiao.ui.export.preview.view import PreviewView
from zhutiao.ui.status import StatusLine

PATIENCE = 20_000


class Parts:
    """Finds what a reader would find, and uses it as a reader would."""

    def __init__(self, qtbot):
        self._qtbot = qtbot

    def named(self, dialog, kind, name):
        """Return the part that a screen reader calls so."""
        return next(part for part in dialog.findChildren(kind) if part.accessibleName() == name)

    def button(self, dialog, text):
        """Return the button that says *text*."""
        kinds = (QPushButton, QToolButton)
        return next(b for kind in kinds for b in dialog.findChildren(kind) if b.text() == text and b.isVisible())

    def press(self, dialog, text):
        """Click on the button that says *text*."""
        self._qtbot.mouseClick(self.button(dialog, text), Qt.MouseButton.LeftButton)

    def click_row(self, view, words):
        """Click on the row of a list that begins with *words*."""
        rows = (view.model().index(row, 0) for row in range(view.model().rowCount()))
        row = next(row for row in rows if row.data().startswith(words))
        view.scrollTo(row, QAbstractItemView.ScrollHint.EnsureVisible)
        self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(row).center())

    def choosers(self, dialog):
        """Return the lists that open."""
        return dialog.findChildren(QComboBox)

    def rows(self, view):
        """Return what the rows of a list say."""
        return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]

    def told(self, dialog):
        """Return all that is said in labels."""
        return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]

    def shown(self, dialog):
        """Return the part of the preview that is in sight."""
        view = dialog.findChild(PreviewView)
        return next(part for part in view.findChildren(QWidget) if part.accessibleName() and _is_body(part))

    def previewed(self, dialog):
        """Wait for the preview and return its words."""
        self._qtbot.waitUntil(lambda: bool(self._words(dialog)), timeout=PATIENCE)
        return self._words(dialog)

    def _words(self, dialog):
        part = self.shown(dialog)
        return part.toPlainText() if hasattr(part, "toPlainText") else " ".join(_cells(part))


def _is_body(part):
    return part.isVisible() and (hasattr(part, "toPlainText") or hasattr(part, "model"))


def _cells(table):
    model = table.model()
    if model is None:
        return []
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    return [
        *heads, *(model.index(r, c).data() for r in range(model.rowCount()) for c in range(model.columnCount())),
    ]  # fmt: skip


@pytest.fixture
def parts(qtbot):
    """Ways to find and use the parts of a dialog."""
    return Parts(qtbot)


@pytest.fixture
def marked(window, opinion):
    """Put two marks into the dossier, one of them with a note and a tag."""
    session = window.session
    made = session.do(marking.highlight, [Place(opinion, "三/（七）", Span(3, 9))]).made[0]
    session.do(marking.highlight, [Place(opinion, "四/（八）", Span(3, 9))], "green")
    session.do(marking.write_note, made, "**要点**：先看数字。")
    session.do(tagging.put, [made], "指标/养老")
    return made


@pytest.fixture
def said(window):
    """Return what the window's last line says."""
    return lambda: " ".join(label.text() for label in window.findChild(StatusLine).findChildren(QLabel))
