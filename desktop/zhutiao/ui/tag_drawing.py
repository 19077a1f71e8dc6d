"""How a tag looks in the tree, and the field in which it gets another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zhutiao.ui import dialog_look
from zhutiao.ui.tag_rows import COLOUR, COUNT, PATH
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from zhutiao.ui.theme import Theme

DOT, AIR = 4, 22
LEAST = 220
Index = QModelIndex | QPersistentModelIndex


class TagDrawing(QStyledItemDelegate):
    """Draws a dot in the tag's colour, its name and its count."""

    renamed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one line with some air."""
        return QSize(80, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lay_ground(painter, option)
        room = option.rect.adjusted(6, 0, -16, 0)
        self._dot(painter, QPointF(room.left() + DOT + 1, room.center().y() + 0.5), index.data(COLOUR))
        self._write(painter, room.adjusted(AIR - 6, 0, 0, 0), option, index)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Return a field for the whole path, so that a tag can also move."""
        field = QLineEdit(parent)
        field.setStyleSheet(dialog_look.field(self.theme))
        field.setAccessibleName(_("Name of the tag"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Choose the last part: mostly that is what changes."""
        if isinstance(editor, QLineEdit):
            path = index.data(PATH)
            editor.setText(path)
            start = path.rfind("/") + 1
            # Qt counts UTF-16 units and chooses everything once the field is shown.
            units = len(path[:start].encode("utf-16-le")) // 2
            QTimer.singleShot(0, editor, lambda: editor.setSelection(units, len(editor.text())))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell the new name; whether the tag gets it is decided elsewhere, once the field is gone."""
        if isinstance(editor, QLineEdit) and editor.text().strip() != (path := index.data(PATH)):
            typed = editor.text()
            QTimer.singleShot(0, self, lambda: self.renamed.emit(path, typed))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Give the field the line, and a path more room than the tag's own indentation leaves."""
        room = option.rect.adjusted(0, 0, -8, 0)
        wanted = min(option.rect.right() - 16, LEAST)
        left = min(room.left(), room.right() - wanted)
        editor.setGeometry(QRect(max(4, left), room.top(), room.right() - max(4, left), room.height()))

    def _lay_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        over, chosen = (bool(option.state & state) for state in (_OVER, _CHOSEN))
        if over or chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("chosen" if chosen else "hover"))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, -8, -1), 5, 5)

    def _dot(self, painter: QPainter, centre: QPointF, colour: str | None) -> None:
        if colour:
            painter.setPen(QColor(self.theme.lines[colour]))
            painter.setBrush(QColor(self.theme.marks[colour]))
        else:
            painter.setPen(self.theme.colour("trough"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, DOT, DOT)

    def _write(self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        count = index.data(COUNT)
        taken = option.fontMetrics.horizontalAdvance(str(count)) + 10
        name = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.setPen(self.theme.colour("ink" if count else "faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(self.theme.colour("faint"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count))


_OVER, _CHOSEN = QStyle.StateFlag.State_MouseOver, QStyle.StateFlag.State_Selected
