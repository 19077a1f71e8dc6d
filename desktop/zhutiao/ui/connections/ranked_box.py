"""The likeliest clauses of one passage, to go to or decide about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from zhutiao.services import connecting
from zhutiao.ui import dialog_look
from zhutiao.ui.connections import signs
from zhutiao.ui.connections.link_words import how, said_in, why
from zhutiao.ui.tips import tip
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhutiao.model import Link, Place
    from zhutiao.ui.window import Window

WIDTH, ROW_HEIGHT = 440, 48
DECIDING = ("accept", "reject", "reconsider")
LINK = Qt.ItemDataRole.UserRole


class RankedBox(QFrame):
    """A popup with up to three clauses, and whatever was decided: Enter goes there, the usual letters decide."""

    def __init__(self, window: Window, passage: Place) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setObjectName("ranked")
        self._window, self._passage = window, passage
        self._title, self._keys = (QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True) for _n in range(2))
        self.list = _Clauses(self)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys.setProperty("faint", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        for part in (self._title, self.list, self._keys):
            column.addWidget(part)
        self.setStyleSheet(dialog_look.sheet(window.appearance.theme) + "QListWidget::item { padding: 4px; }")
        self._write()

    def open(self) -> None:
        """Show the clauses at the place the reader looks at."""
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        at, room = self._window.reading.where().bottomLeft(), self._window.screen().availableGeometry()
        x = max(room.left(), min(at.x(), room.right() - self.width()))
        self.move(QPoint(x, max(room.top(), min(at.y() + 8, room.bottom() - self.height()))))
        self.show()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the chosen clause, by the keys that decide elsewhere too."""
        link = self._chosen()
        name = next((act.id for act in self._window.actions_.acts() if act.letter and _is_key(act.keys, event)), "")
        if link and name in DECIDING:
            self._window.verbs.judge.decide(name, [link])
            self._write()
        elif link and name == "move-link":
            self.close()
            self._window.verbs.judge.ask_clause([link])
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        window, row = self._window, max(0, self.list.currentRow())
        document = window.session.document(self._passage.document)
        who = said_in(document, self._passage.segment) if document else ""
        links = connecting.likeliest(window.session.links, self._passage.document, {self._passage.segment})
        self.list.clear()
        for link in links:
            self.list.addItem(self._item(link))
        self.list.setCurrentRow(min(row, len(links) - 1))
        self.list.setFixedHeight(max(1, len(links)) * ROW_HEIGHT + 6)
        self.list.setVisible(bool(links))
        self.list.setAccessibleName(_("The likeliest clauses of this passage"))
        nothing = _("Nothing points to a clause. Select words on both sides and press L to link them.")
        self._title.setText(who)
        self._keys.setText(_("Enter goes there · A accept · X reject · M move") if links else nothing)

    def _item(self, link: Link) -> QListWidgetItem:
        window, base = self._window, self._window.session.base
        name = unit_of(base, link.clause)[1] if base else link.clause
        said = f"{name}\n{' · '.join(filter(None, (how(link), why(link))))}"
        item = QListWidgetItem(signs.icon(link, window.appearance.theme), said)
        item.setToolTip(tip(said))
        item.setData(LINK, link)
        return item

    def _chosen(self) -> Link | None:
        item = self.list.currentItem()
        return item.data(LINK) if item else None

    def _go(self, item: QListWidgetItem) -> None:
        link = item.data(LINK)
        self.close()
        self._window.go_to(link.clause)


def _is_key(keys: str, event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) == QKeySequence(keys)


class _Clauses(QListWidget):
    """A list that leaves letters to the box: they decide."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha() or event.key() == Qt.Key.Key_Backspace:
            event.ignore()
        else:
            super().keyPressEvent(event)
