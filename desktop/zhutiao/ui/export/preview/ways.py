"""The ways in which a preview can be shown, as words side by side of which one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Ways(QWidget):
    """Remembers which way was chosen last of those that are offered together."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[tuple[str, str], ...] = ()
        self._last: dict[tuple[str, ...], str] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    @property
    def way(self) -> str:
        """Return the key of the way that is chosen, "" where none is offered."""
        keys = self._keys()
        return self._last.get(keys, keys[0]) if keys else ""

    def offer(self, ways: Sequence[tuple[str, str]]) -> None:
        """Offer ways by key and name."""
        if tuple(ways) == self._offered:
            return
        self._offered = tuple(ways)
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for key, name in ways:
            button = QToolButton(self)
            button.setText(name.replace("&", "&&"))
            button.setCheckable(True)
            button.setChecked(key == self.way)
            self._group.addButton(button)
            self._row.addWidget(button)
            button.clicked.connect(lambda _checked=False, key=key: self._choose(key))
            button.show()

    def choose(self, key: str) -> None:
        """Press the way of that key, none where there is no such way; nobody is told."""
        self._last[self._keys()] = key
        self._group.setExclusive(False)
        for button, (each, _name) in zip(self._group.buttons(), self._offered, strict=True):
            button.setChecked(each == key)
        self._group.setExclusive(True)

    def _choose(self, key: str) -> None:
        self._last[self._keys()] = key
        self.chosen.emit(key)

    def _keys(self) -> tuple[str, ...]:
        return tuple(key for key, _name in self._offered)
