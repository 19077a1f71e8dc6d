"""The saved searches below each other: a click runs one, a menu renames or deletes it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from zhutiao.ui import icons, menus
from zhutiao.ui.elided import Elided
from zhutiao.ui.tips import clipped, tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.hits import SavedSearch
    from zhutiao.ui.theme import Theme

LONGEST = 24


class SavedList(QWidget):
    """Shows each with how many results it has now, as far as that is known."""

    chosen = Signal(str)
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, theme: Theme, saved: Sequence[SavedSearch], counts: Mapping[str, int]) -> None:
        super().__init__()
        self._theme = theme
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        for n, search in enumerate(saved):
            rows.addWidget(self._name(search), n, 0, Qt.AlignmentFlag.AlignLeft)
            rows.addWidget(self._query(search), n, 1)
            rows.addWidget(self._count(counts.get(search.query)), n, 2, Qt.AlignmentFlag.AlignRight)
            rows.addWidget(self._more(search), n, 3)

    def _name(self, search: SavedSearch) -> QToolButton:
        button = QToolButton()
        button.setText(clipped(search.name, LONGEST).replace("&", "&&"))
        button.setToolTip(tip(search.query))
        button.setAccessibleName(_("Saved search {0}").format(search.name))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self.chosen.emit, search.query))
        return button

    def _query(self, search: SavedSearch) -> QLabel:
        label = Elided()
        label.setObjectName("soft")
        label.setText("" if search.name == search.query else " ".join(search.query.split()))
        # All share one column, and the shortest would hold the others back.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _count(self, count: int | None) -> QLabel:
        label = QLabel(textFormat=Qt.TextFormat.PlainText)
        label.setObjectName("soft")
        if count is not None:
            label.setText(f"{count:,}")
            label.setAccessibleName(_("{0} results").format(count))
        return label

    def _more(self, search: SavedSearch) -> QToolButton:
        button = QToolButton()
        button.setObjectName("more")
        button.setIcon(icons.icon("ellipsis", self._theme.chrome["soft"]))
        button.setAccessibleName(_("Rename or delete {0}").format(search.name))
        button.setToolTip(tip(_("Rename or delete")))
        menu = menus.menu(button)
        menu.addAction(_("Rename…")).triggered.connect(partial(self.rename_wanted.emit, search.id))
        menu.addAction(_("Delete")).triggered.connect(partial(self.delete_wanted.emit, search.id))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button
