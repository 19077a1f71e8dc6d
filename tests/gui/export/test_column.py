"""A narrow window cuts nothing off at the right of a column."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QScrollArea

from zhutiao import words


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_no_part_of_a_column_reaches_under_its_edge(qtbot, window, files, marked, parts, size, language):
    words.speak(language)
    window.resize(*size)
    dialog = files.ask_export()
    parts.previewed(dialog)
    for area in filter(QScrollArea.isVisible, dialog.findChildren(QScrollArea)):
        inner = area.widget()
        qtbot.waitUntil(lambda: inner.width() <= area.viewport().width())  # noqa: B023 - waited for here
        for kind in (QCheckBox, QComboBox, QListWidget):
            for part in inner.findChildren(kind):
                assert part.mapTo(inner, part.rect().topRight()).x() < area.viewport().width()
        boxes = [box for box in inner.findChildren(QCheckBox) if box.isVisible()]
        assert [box.text() for box in boxes if box.width() < box.sizeHint().width()] == []
