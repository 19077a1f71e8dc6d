"""The buttons of a pane's header: flat, small, reached by Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable


def header_button(pressed: Callable[[], None] | None) -> QToolButton:
    """Return a button that calls *pressed*."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(14, 14))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if pressed:
        button.clicked.connect(lambda _on=False: pressed())
    return button
