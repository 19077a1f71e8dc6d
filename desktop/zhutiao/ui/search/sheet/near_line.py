"""The commonest words at the left and at the right of what was found, with counts, over the lines they stand in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from zhutiao.ui.search.sheet.line_drawing import SIDE, place_width
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zhutiao.services.concordance import Company
    from zhutiao.text.neighbours import Side
    from zhutiao.ui.theme import Theme

MOST = 8
HEIGHT = 30
GAP = 2


class NearLine(QWidget):
    """Says which neighbour was chosen; chosen once more it is let go of."""

    chosen = Signal(object)
    """The side and the key of a neighbour that lines shall have, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only: tuple[Side, str] | None = None
        self._groups: dict[Side, _Group] = {"left": _Group(self), "right": _Group(self, mirrored=True)}
        for side, group in self._groups.items():
            group.pressed.connect(partial(self._choose, side))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(SIDE)
        for group in self._groups.values():
            self._row.addWidget(group, 1)
        self.setFixedHeight(HEIGHT)
        self.retranslate()

    def show_company(self, left: Sequence[Company], right: Sequence[Company], only: tuple[Side, str] | None) -> None:
        """Show these neighbours, the chosen one among them pressed."""
        self._only = only
        found: dict[Side, Sequence[Company]] = {"left": left, "right": right}
        for side, group in self._groups.items():
            group.show_company(found[side], only[1] if only and only[0] == side else None)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(_SHEET.format_map(theme.chrome))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._groups["left"].name(_("Left neighbours"))
        self._groups["right"].name(_("Right neighbours"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand over the words of the lines, each group over its side."""
        super().resizeEvent(event)
        self._row.setContentsMargins(place_width(event.size().width()) + SIDE, 0, SIDE, 0)

    def _choose(self, side: Side, key: str) -> None:
        self.chosen.emit(None if self._only == (side, key) else (side, key))


class _Group(QWidget):
    """The neighbours of one side: as many as there is room for, the commonest next to the found words."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget, *, mirrored: bool = False) -> None:
        super().__init__(parent)
        self._mirrored = mirrored
        self._name = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._chips: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.setDirection(QHBoxLayout.Direction.LeftToRight if mirrored else QHBoxLayout.Direction.RightToLeft)
        self._row.addWidget(self._name)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def name(self, words: str) -> None:
        """Say what stands here."""
        self._name.setText(words)
        self._fit()

    def show_company(self, found: Sequence[Company], pressed: str | None) -> None:
        """Show the commonest of these neighbours, and the pressed one among them."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        shown = [each for n, each in enumerate(found) if n < MOST or each.key == pressed]
        self._chips = [self._chip(each, on=each.key == pressed) for each in shown]
        for n, chip in enumerate(self._chips):
            self._row.insertWidget(n + 1, chip)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no room: what has none is left out."""
        return QSize(0, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many neighbours as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _chip(self, each: Company, *, on: bool) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(f"{each.words} {each.count}".replace("&", "&&"))
        chip.setAccessibleName(_("{0}: {1}").format(f"{self._name.text()} {each.words}", each.count))
        chip.setCheckable(True)
        chip.setChecked(on)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(partial(self.pressed.emit, each.key))
        return chip

    def _fit(self) -> None:
        room = self.width() - self._name.sizeHint().width() - GAP
        for chip in self._chips:
            room -= chip.sizeHint().width() + GAP
            chip.setVisible(room >= 0 or chip.isChecked())


_SHEET = """
QLabel {{ color: {faint}; background: transparent; padding: 0 4px; }}
QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 9px;
  padding: 1px 7px; }}
QToolButton:hover {{ background: {hover}; color: {ink}; }}
QToolButton:checked {{ background: {chosen}; border-color: {line}; color: {ink}; }}
QToolButton:focus {{ border-color: {accent}; }}
"""
