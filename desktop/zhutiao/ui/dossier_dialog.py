"""Dossiers and their texts: named, moved, removed, chosen; says what is wanted and changes nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zhutiao import remarks, terms
from zhutiao.ui import dialog_look, fonts, menus
from zhutiao.ui.report_rows import BADGE, INDENT, ReportRows
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Document, Dossier
    from zhutiao.ui.theme import Theme

ID = Qt.ItemDataRole.UserRole
INSIDE = 16


class DossierDialog(QDialog):
    """At the left the dossiers, at the right the chosen one: its name, its texts, what can be done with them."""

    dossier_chosen = Signal(str)
    open_wanted = Signal(str)
    begin_wanted = Signal()
    renamed = Signal(str, str)
    discard_wanted = Signal(str)
    files_wanted = Signal(str)
    base_wanted = Signal(str)
    title_changed = Signal(str, str)
    move_wanted = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._texts: dict[str, Document] = {}
        self.dossiers, self.texts = QListWidget(self), QListWidget(self)
        self._label, self._empty = _quiet(), _quiet()
        self.name, self.title = QLineEdit(self), QLineEdit(self)
        self._new, self._open, self._add, self._discard, self._close = (QPushButton(self) for _n in range(5))
        self._base, self._move, self._remove = (QPushButton(self) for _n in range(3))
        self._targets = menus.menu(self._move)
        self._lay_out()
        self._wire()
        self.setStyleSheet(dialog_look.sheet(theme) + _SHEET.format_map(theme.chrome))
        for view in (self.dossiers, self.texts):
            view.setItemDelegate(ReportRows(theme, view))
        self.retranslate()

    def show_dossiers(self, dossiers: Sequence[tuple[Dossier, int]], chosen: str, opened: str) -> None:
        """List dossiers with the count of their texts; of two that are chosen and open one can be both."""
        with QSignalBlocker(self.dossiers):
            self.dossiers.clear()
            for dossier, count in dossiers:
                item = _row(dossier.name, _("Texts: {0}").format(count), dossier.id)
                item.setData(BADGE, _("Open") if dossier.id == opened else "")
                self.dossiers.addItem(item)
                if dossier.id == chosen:
                    self.dossiers.setCurrentItem(item)
        self._fill_targets([dossier for dossier, _count in dossiers if dossier.id != chosen])

    def show_texts(self, dossier: Dossier | None, texts: Sequence[Document]) -> None:
        """Show one dossier, printings under the text that is shown for them."""
        at = self.texts.currentItem().data(ID) if self.texts.currentItem() else ""
        self._dossier, self._texts = dossier, {text.id: text for text in texts}
        self.name.setText(dossier.name if dossier else "")
        with QSignalBlocker(self.texts):
            self.texts.clear()
            for text in (each for each in texts if not each.printing_of):
                for each in (text, *(printing for printing in texts if printing.printing_of == text.id)):
                    self._add_text(each)
        rows = [self.texts.item(row) for row in range(self.texts.count())]
        same = next((row for row in rows if row.data(ID) == at), rows[0] if rows else None)
        if same:
            self.texts.setCurrentItem(same)
        self._empty.setVisible(not rows)
        self._look_at_text()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.setWindowTitle(_("Dossiers"))
        for view, words in ((self.dossiers, _("Dossiers")), (self.texts, _("Texts of the dossier"))):
            view.setAccessibleName(words)
        self._label.setText(_("Texts"))
        self._empty.setText(_("A dossier holds a text and what was said about it. Add files, or move a text here."))
        for field, words in ((self.name, _("Name of the dossier")), (self.title, _("Title of the text"))):
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
        for button, words in (
            (self._new, _("New dossier")),
            (self._open, _("Open")),
            (self._add, _("Add files…")),
            (self._discard, _("Delete dossier")),
            (self._close, _("Close")),
            (self._base, _("Make base text")),
            (self._move, _("Move to") + " ▾"),
            (self._remove, _("Remove")),
        ):
            button.setText(words)

    def chosen_text(self) -> str:
        """Return the id of the text that is chosen, nothing where none is."""
        item = self.texts.currentItem()
        return item.data(ID) if item else ""

    def _add_text(self, text: Document) -> None:
        kind = terms.kind(text.article.kind)
        about = _("Printing") + f" · {text.file}" if text.printing_of else f"{kind} · {remarks.counts(text.article)}"
        item = _row(text.article.title or text.file, about, text.id)
        item.setData(INDENT, INSIDE if text.printing_of else 0)
        item.setData(BADGE, _("Base text") if self._dossier and text.id == self._dossier.base else "")
        self.texts.addItem(item)

    def _fill_targets(self, dossiers: Sequence[Dossier]) -> None:
        self._targets.clear()
        for dossier in dossiers:
            act = self._targets.addAction(menus.plain(dossier.name))
            act.triggered.connect(lambda _on=False, name=dossier.id: self.move_wanted.emit(self.chosen_text(), name))
        self._targets.addSeparator()
        self._targets.addAction(_("New dossier"), lambda: self.move_wanted.emit(self.chosen_text(), ""))

    def _look_at_text(self) -> None:
        text = self._texts.get(self.chosen_text())
        self.title.setText(text.article.title or "" if text else "")
        self.title.setCursorPosition(0)
        for part in (self.title, self._move, self._remove):
            part.setEnabled(text is not None)
        self._base.setEnabled(text is not None and self._dossier is not None and text.id != self._dossier.base)
        for part in (self.name, self._open, self._add, self._discard):
            part.setEnabled(self._dossier is not None)

    def _rename(self) -> None:
        if self._dossier and self.name.text().strip() and self.name.text().strip() != self._dossier.name:
            self.renamed.emit(self._dossier.id, self.name.text())
        elif self._dossier:
            self.name.setText(self._dossier.name)

    def _entitle(self) -> None:
        text = self._texts.get(self.chosen_text())
        if text and self.title.text().strip() != (text.article.title or ""):
            self.title_changed.emit(text.id, self.title.text().strip())

    def _lay_out(self) -> None:
        self.resize(820, 540)
        self.name.setFont(fonts.sans(15, bold=True))
        for view in (self.dossiers, self.texts):
            view.setMouseTracking(True)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        left = QVBoxLayout()
        left.addWidget(self.dossiers, 1)
        left.addWidget(self._new)
        head = _line(self.name, self._open, self._discard)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(head)
        right.addLayout(_line(self._label, None, self._add))
        right.addWidget(self._empty)
        right.addWidget(self.texts, 1)
        right.addWidget(self.title)
        right.addLayout(_line(self._base, self._move, self._remove, None, self._close))
        halves = QHBoxLayout(self)
        halves.setContentsMargins(18, 16, 18, 14)
        halves.setSpacing(16)
        halves.addLayout(left, 2)
        halves.addLayout(right, 4)

    def _wire(self) -> None:
        self._move.clicked.connect(self._offer_targets)
        self._close.clicked.connect(self.reject)
        self.dossiers.currentItemChanged.connect(lambda item, _before: item and self.dossier_chosen.emit(item.data(ID)))
        self.dossiers.itemActivated.connect(lambda item: self.open_wanted.emit(item.data(ID)))
        self.texts.currentItemChanged.connect(lambda _item, _before: self._look_at_text())
        self.name.editingFinished.connect(self._rename)
        self.title.editingFinished.connect(self._entitle)
        self._new.clicked.connect(self.begin_wanted)
        for button, signal in ((self._open, self.open_wanted), (self._discard, self.discard_wanted)):
            button.clicked.connect(lambda _on=False, signal=signal: self._dossier and signal.emit(self._dossier.id))
        self._add.clicked.connect(lambda: self._dossier and self.files_wanted.emit(self._dossier.id))
        for button, signal in ((self._base, self.base_wanted), (self._remove, self.remove_wanted)):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(self.chosen_text()))
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Delete),
            self.texts,
            lambda: self.chosen_text() and self.remove_wanted.emit(self.chosen_text()),
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def _offer_targets(self) -> None:
        self._targets.popup(self._move.mapToGlobal(self._move.rect().bottomLeft()))


def _quiet() -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setProperty("faint", True)
    return label


def _row(words: str, below: str, name: str) -> QListWidgetItem:
    item = QListWidgetItem(f"{words}\n{below}")
    item.setData(ID, name)
    return item


def _line(*parts: QWidget | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line


_SHEET = """
QPushButton {{ padding: 5px 12px; }}
"""
