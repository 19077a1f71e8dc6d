"""Boxes to tick look alike in every dialog and on every theme."""

import pytest
from PySide6.QtWidgets import QDialog, QVBoxLayout

from zhutiao.ui import dialog_look, theme
from zhutiao.ui.tick_box import TickBox


@pytest.mark.parametrize("name", theme.THEMES)
def test_a_ticked_box_is_filled_with_the_accent(qtbot, qapp, name):
    worn = theme.load(name)
    qapp.setPalette(theme.palette(worn))
    dialog = QDialog()
    qtbot.addWidget(dialog)
    box = TickBox("8080", dialog)
    QVBoxLayout(dialog).addWidget(box)
    dialog.setStyleSheet(dialog_look.sheet(worn))
    box.setChecked(True)
    dialog.show()
    drawn = box.grab().toImage()
    colours = [drawn.pixelColor(x, drawn.height() // 2).name() for x in range(24)]
    assert colours.count(worn.chrome["accent"]) >= 4
