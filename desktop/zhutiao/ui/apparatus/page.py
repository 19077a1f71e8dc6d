"""The page of the variants in the left column: those of the clause being read, or of the whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from zhutiao.ui import icons, menus
from zhutiao.ui.apparatus import told
from zhutiao.ui.apparatus.entry_list import EntryList
from zhutiao.ui.apparatus.filter_button import VariantFilterButton
from zhutiao.ui.apparatus.witnesses import Witnesses
from zhutiao.variants import Entry
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from zhutiao.ui.apparatus.rows import Row
    from zhutiao.ui.apparatus.variant_filter import VariantFilter
    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Apparatus

Scope = Literal["clause", "text"]
SCOPES: tuple[Scope, ...] = ("clause", "text")


class ApparatusPage(QWidget):
    """Shows variants and their witnesses; says what is wanted and decides nothing itself."""

    scope_chosen = Signal(str)
    filter_chosen = Signal(object)
    text_chosen = Signal(str)

    def __init__(self, theme: Theme, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        """Offer *actions* on the whole text: the first as a button, all of them in a menu."""
        super().__init__(parent)
        self.list = EntryList(theme, self)
        self.witnesses = Witnesses(theme, self)
        self._scopes = {name: QToolButton(self) for name in SCOPES}
        self.filter, self._beside, self._more = VariantFilterButton(self), QToolButton(self), QToolButton(self)
        self._texts = QToolButton(self)
        self._foot, self._empty = (QLabel(self, textFormat=Qt.TextFormat.PlainText) for _n in range(2))
        self._put_in = QToolButton(self)
        self._actions = {action.objectName(): action for action in actions}
        self._counts, self._clause = {"clause": 0, "text": 0}, ""
        self._apparatus: Apparatus | None = None
        self._knows = False
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def show_rows(self, apparatus: Apparatus | None, rows: Sequence[Row], *, knows: bool = True) -> None:
        """Show *rows* of an apparatus; without one say why, which nobody *knows* as long as it is being read."""
        if apparatus != self._apparatus:
            self.witnesses.show_apparatus(apparatus)
        self._apparatus, self._knows = apparatus, knows
        self.list.show_rows(apparatus, rows)
        self._say(sum(isinstance(row, Entry) for row in rows))

    def show_scope(self, scope: Scope, clause: str, counts: tuple[int, int]) -> None:
        """Say which variants are shown, what the clause is called, and how many it and the text have."""
        self._clause, self._counts = clause, dict(zip(SCOPES, counts, strict=True))
        self._scopes[scope].setChecked(True)
        self._write_scopes()

    def show_texts(self, texts: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer *texts* by id and name where several have variants."""
        self._texts.setVisible(len(texts) > 1)
        self._texts.setText(next((f"{name} ▾" for text, name in texts if text == chosen), ""))
        menu = menus.menu(self._texts)
        for text, name in texts:
            action = menu.addAction(menus.plain(name))
            action.setCheckable(True)
            action.setChecked(text == chosen)
            action.triggered.connect(lambda _on=False, text=text: self.text_chosen.emit(text))
        menus.choose_one(menu)
        if old := self._texts.menu():
            old.deleteLater()
        self._texts.setMenu(menu)

    def show_filter(self, asked: VariantFilter) -> None:
        """Show what is asked for."""
        self.filter.show_filter(asked, tell=False)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.list, self.witnesses, self.filter):
            part.dress(theme)
        for button, name in ((self._beside, "columns-2"), (self._more, "ellipsis")):
            button.setIcon(icons.icon(name, theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for part in (self.list, self.witnesses, self.filter):
            part.retranslate()
        for button, words in (
            (self._beside, self._actions["beside"].text().rstrip("…")),
            (self._more, _("More about the variants")),
            (self._texts, _("Variants of another text")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._write_scopes()
        self._say(sum(isinstance(row, Entry) for row in self.list.rows()))

    def _write_scopes(self) -> None:
        for name, words in zip(SCOPES, (self._clause or _("This clause"), _("All")), strict=True):
            self._scopes[name].setText(f"{words} {self._counts[name]}")
        self._scopes["clause"].setAccessibleName(_("Variants of this clause: {0}").format(self._counts["clause"]))
        self._scopes["text"].setAccessibleName(_("Variants of the whole text: {0}").format(self._counts["text"]))

    def _say(self, rows: int) -> None:
        entries = [row for row in self.list.rows() if isinstance(row, Entry)]
        self._foot.setText(told.count_said(entries))
        self._foot.setVisible(bool(entries))
        self._offer_to_put_in()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._empty.setText(self._why_none())

    def _offer_to_put_in(self) -> None:
        """Offer to make the text anew where it does not read yet as was chosen."""
        entries, base = (self._apparatus.entries, self._apparatus.collation.base) if self._apparatus else ((), "")
        waiting = sum(told.is_waiting(entry, base) for entry in entries)
        self._put_in.setText(_("Put choices into the text: {0}").format(waiting))
        self._put_in.setVisible(waiting > 0)

    def _why_none(self) -> str:
        if not self._knows:
            return _("The printings are being compared…")
        if self._apparatus is None:
            return _("This text is here in one printing only. Import another printing of it to see where they differ.")
        if self._counts["text"] and self._scopes["clause"].isChecked():
            return _("The printings agree in this clause, or what differs is filtered out.")
        return _("The printings agree, or what differs is filtered out.")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 2, 8, 2)
        head.setSpacing(2)
        group = QButtonGroup(self)
        for name, scope in self._scopes.items():
            scope.setObjectName(f"scope-{name}")
            scope.setCheckable(True)
            scope.setStyleSheet("QToolButton { padding: 3px 8px; border-radius: 10px; }")
            group.addButton(scope)
            head.addWidget(scope)
        head.addStretch(1)
        for button in (self._beside, self.filter, self._more):
            button.setStyleSheet("QToolButton { padding: 4px; }")
            head.addWidget(button)
        for label in (self._foot, self._empty):
            label.setContentsMargins(14, 6, 14, 8)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._texts.hide()
        column.addWidget(self._texts)
        column.addLayout(head)
        column.addWidget(self.witnesses)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot)
        self._put_in.setObjectName("put-in")
        self._put_in.setProperty("raised", True)
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 8)
        below.addWidget(self._put_in)
        below.addStretch(1)
        column.addLayout(below)
        self.setFocusProxy(self.list)

    def _wire(self) -> None:
        for name, scope in self._scopes.items():
            scope.clicked.connect(lambda _on=False, name=name: self.scope_chosen.emit(name))
        self.filter.filter_chosen.connect(self.filter_chosen)
        self._beside.clicked.connect(self._actions["beside"].trigger)
        self._put_in.clicked.connect(self._actions["edition"].trigger)
        menu = menus.menu(self._more)
        menu.addActions(list(self._actions.values()))
        self._more.setMenu(menu)
        self._texts.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
