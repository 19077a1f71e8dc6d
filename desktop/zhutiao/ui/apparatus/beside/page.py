"""Printings side by side as a page over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from zhutiao.text.collate import EDITION
from zhutiao.ui import dialog_look, fonts, icons
from zhutiao.ui.apparatus import told
from zhutiao.ui.apparatus.beside.clause_list import ClauseList
from zhutiao.ui.apparatus.beside.column_heads import ColumnHeads
from zhutiao.ui.elided import Elided
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.ui.apparatus.beside.clauses import ClauseRow
    from zhutiao.ui.theme import Theme
    from zhutiao.variants import Apparatus, Entry

AROUND = (64, 56)
"""What is left of the window around the page."""


class BesidePage(QDialog):
    """Shows the clauses in columns, and what is said of the difference that is looked at; decides nothing itself."""

    witnesses_chosen = Signal(object)

    def __init__(self, theme: Theme, say: Callable[[ClauseRow], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = ClauseList(theme, say, self)
        self._heading, self._said, self._hint = (Elided() for _n in range(3))
        self._chips = QHBoxLayout()
        self._buttons: dict[str, QToolButton] = {}
        self.heads = ColumnHeads(theme, self.list)
        self._previous, self._next, self._close = (QToolButton(self) for _n in range(3))
        self._lay_out()
        self._previous.clicked.connect(lambda: self.list.step(-1))
        self._next.clicked.connect(lambda: self.list.step(1))
        self._close.clicked.connect(self.reject)
        self._dress()
        self._write()
        self.list.setFocus()

    def show_text(self, apparatus: Apparatus, sigla: Sequence[str], rows: Sequence[ClauseRow]) -> None:
        """Show the clauses of these witnesses of a text."""
        self._heading.setText(_("Printings side by side") + (f"  ·  {apparatus.collation.title or ''}".rstrip(" ·")))
        self._show_chips(apparatus, sigla)
        names = [(siglum, told.witness_name(apparatus, siglum)) for siglum in sigla]
        self.heads.show_witnesses([("", name) if siglum == EDITION else (siglum, name) for siglum, name in names])
        self.list.show_rows(sigla, rows)

    def say(self, entry: Entry | None, apparatus: Apparatus) -> None:
        """Say what is known of the difference that is looked at."""
        names = self.list.entries()
        if entry is None or entry.id not in names:
            self._said.setText(_("{0} differences").format(len(names)))
            return
        at = _("{0} of {1}").format(names.index(entry.id) + 1, len(names))
        self._said.setText(f"{at}   {told.spoken(entry, apparatus)}   {told.why(entry)}")

    def sizeHint(self) -> QSize:
        """Take nearly all of the window."""
        window = self.parentWidget()
        room = window.size() if window else QSize(1280, 800)
        return room - QSize(*AROUND)

    def _show_chips(self, apparatus: Apparatus, sigla: Sequence[str]) -> None:
        whole = [each.siglum for each in apparatus.collation.witnesses if not each.partial]
        if list(self._buttons) != whole:
            for button in self._buttons.values():
                button.deleteLater()
            self._buttons = {siglum: self._chip(siglum) for siglum in whole}
        for siglum, button in self._buttons.items():
            name = told.witness_name(apparatus, siglum)
            button.setToolTip(name)
            if siglum == EDITION:
                button.setText(name)
            button.setChecked(siglum in sigla)
            button.setVisible(len(whole) > 2)  # noqa: PLR2004 - two stand beside each other anyway
            # Less than two are not beside each other.
            button.setEnabled(siglum not in sigla or len(sigla) > 2)  # noqa: PLR2004

    def _chip(self, siglum: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(siglum)
        chip.setCheckable(True)
        chip.setFont(fonts.in_bold(fonts.serif(14)))
        chip.clicked.connect(self._choose)
        self._chips.addWidget(chip)
        return chip

    def _choose(self) -> None:
        self.witnesses_chosen.emit([siglum for siglum, button in self._buttons.items() if button.isChecked()])

    def _write(self) -> None:
        self.setWindowTitle(_("Printings side by side"))
        self._hint.setText(
            _("] and [ go from one difference to the next, a letter or figure chooses, Enter goes there.")
        )
        for button, words in (
            (self._previous, _("Previous variant")),
            (self._next, _("Next variant")),
            (self._close, _("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _lay_out(self) -> None:
        self._heading.setFont(fonts.sans(17, bold=True))
        head = QHBoxLayout()
        head.setContentsMargins(28, 16, 20, 2)
        head.setSpacing(4)
        head.addWidget(self._heading, 1)
        head.addStretch()
        head.addSpacing(12)
        head.addLayout(self._chips)
        for button in (self._previous, self._next, self._close):
            button.setAutoRaise(True)
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 6, 28, 12)
        foot.addWidget(self._said, 3)
        foot.addStretch()
        foot.addSpacing(16)
        foot.addWidget(self._hint, 1)
        for label in (self._said, self._hint):
            label.setFont(fonts.sans(12))
            label.setProperty("faint", True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addLayout(head)
        lines.addWidget(self.heads)
        lines.addWidget(self.list, 1)
        lines.addLayout(foot)

    def _dress(self) -> None:
        page, soft = self._theme.page["page"], self._theme.chrome["soft"]
        look = "QDialog {{ background: {page}; }} QListView {{ background: {page}; border: 0; outline: 0; }}"
        self.setStyleSheet(
            dialog_look.sheet(self._theme) + _CHIP.format_map(self._theme.chrome) + look.format(page=page)
        )
        colours = self.list.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(page))
        self.list.setPalette(colours)
        for button, name in ((self._previous, "chevron-up"), (self._next, "chevron-down"), (self._close, "x")):
            button.setIcon(icons.icon(name, soft))


_CHIP = """
QToolButton {{ color: {soft}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 8px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:checked {{ background: {chosen}; border-color: {line}; color: {ink}; }}
QToolButton:focus {{ border-color: {accent}; }}
"""
