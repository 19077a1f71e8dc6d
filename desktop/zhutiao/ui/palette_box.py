"""The command palette: every command and clause by a few of its letters, and words to be searched for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from zhutiao.ui import fonts
from zhutiao.ui.choices import ROW_HEIGHT, Choice, ChoiceDelegate, ChoiceRows
from zhutiao.ui.fuzzy import best
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.ui.theme import Theme

MOST = 60
WIDTH, ROWS, AROUND = 560, 12, 66
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteBox(QFrame):
    """A popup over the window; what is chosen is done after it has closed.

    Without `search` and `everywhere` it offers only the choices; `asks` is what stands in the field before any typing.
    """

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        choices: Sequence[Choice],
        search: Callable[[str], object] | None = None,
        asks: str = "",
        everywhere: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._highest = ROWS * ROW_HEIGHT + AROUND
        self._window, self._choices, self._search, self._everywhere = window, choices, search, everywhere
        self.field = QLineEdit()
        asks = asks or _("A clause, a command, or words to search for")
        self.field.setPlaceholderText(asks)
        self.field.setAccessibleName(asks)
        self.field.setFont(fonts.sans(15))
        self.field.setFrame(False)
        self.field.textEdited.connect(self._offer)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self._rows = ChoiceRows(self)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(ChoiceDelegate(self._list, theme))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(_("What fits"))
        self._list.clicked.connect(self._take)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._list)
        self._offer("")

    def open_under(self, top: int) -> None:
        """Show the palette in the middle of the window, *top* pixels below its upper edge."""
        window = self._window
        self.setFixedWidth(min(WIDTH, window.width() - 40))
        self._highest = window.height() - top - 20
        self._fit()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, top)))
        self.show()
        self.field.setFocus()

    def shown(self) -> list[str]:
        """Return the lines on offer."""
        return [choice.words for choice in self._rows.choices]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _offer(self, typed: str) -> None:
        found = best(typed, self._choices, lambda choice: choice.words, MOST) if typed.strip() else self._choices[:MOST]
        self._rows.show([*found, *self._finding(typed.strip())])
        self._list.setCurrentIndex(self._rows.index(0))
        self._fit()

    def _finding(self, sought: str) -> list[Choice]:
        ways = (
            (_("Search everywhere: “{0}”"), "Ctrl+Shift+F", self._everywhere),
            (_("Find “{0}” in the open texts"), "", self._search),
        )
        return [Choice(said.format(sought), key, partial(way, sought)) for said, key, way in ways if sought and way]

    def _fit(self) -> None:
        rows = min(ROWS, max(1, self._rows.rowCount()))
        self.setFixedHeight(min(rows * ROW_HEIGHT + AROUND, self._highest))

    def _take(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._rows.choices):
            act = self._rows.choices[row].act
            self.close()
            act()
