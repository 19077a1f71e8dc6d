"""A text comes again with a clause less: the dialog says what it becomes, and does what the reader wishes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from zhutiao import paths
from zhutiao.ui.importing.becoming import Becoming
from zhutiao.ui.status import StatusLine

PATIENCE = 20_000


@pytest.fixture
def shorter(tmp_path):
    """Return a file with the bundled opinion of which a clause has gone."""
    words = (paths.shipped("data") / "001_1bd3a47c8d5ee32b.txt").read_text(encoding="utf-8").split("\n")
    path = tmp_path / "更正.txt"
    path.write_text("\n".join(line for line in words if not line.startswith("(五)")), encoding="utf-8")
    return path


def test_a_text_with_a_clause_less_becomes_the_new_version_where_the_reader_wishes(qtbot, window, files, shorter):
    before = [document.id for document in window.session.documents]
    dialog = files.ask_import([shorter])
    qtbot.waitUntil(lambda: dialog.findChild(Becoming).isVisible(), timeout=PATIENCE)
    choice = dialog.findChild(Becoming)
    choice.setFocus()
    while choice.currentData() != "version":
        qtbot.keyClick(choice, Qt.Key.Key_Up)
    next(each for each in dialog.findChildren(QPushButton) if each.text().startswith("Import")).click()
    said = window.findChild(StatusLine).findChildren(QLabel)
    qtbot.waitUntil(lambda: "1 updated" in " ".join(label.text() for label in said), timeout=PATIENCE)
    assert [document.id for document in window.session.documents] == before
