"""The tree of tags: keys, the field for a new name, marks dropped on a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPalette
from PySide6.QtWidgets import QFrame, QTreeView, QWidget

from zhutiao.model import COLOURS
from zhutiao.ui import icons
from zhutiao.ui.tag_rows import PATH, Index

if TYPE_CHECKING:
    from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QPainter

SIGN = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TagTree(QTreeView):
    """Enter chooses as a click does, F2 renames in place, Delete deletes, M merges, 1-5 colour, 0 takes it off."""

    entered_by_key = Signal(str)
    delete_wanted = Signal(str)
    merge_wanted = Signal(str)
    colour_wanted = Signal(str, object)
    menu_wanted = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(16)
        self.setMouseTracking(True)
        # What is chosen is drawn by the delegate: Qt would fill the indentation with the accent too.
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(colours)
        self.setDragDropMode(QTreeView.DragDropMode.DropOnly)
        # On a tag, never between two; the row under the pointer says where.
        self.setDragDropOverwriteMode(True)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)

    def rename(self) -> None:
        """Open a field for another name of the current tag."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do to the current tag what the key stands for, unless the key ends the typing of a name."""
        if self.state() == QTreeView.State.EditingState:
            event.accept()
            return
        path = self.currentIndex().data(PATH)
        if not (path and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._act(path, event)):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done to the tag under the pointer, or to the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(index.data(PATH), below if by_key else event.globalPos())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on which tag the marks would fall."""
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.isAccepted() and index.isValid():
            self.setCurrentIndex(index)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the tag on the marks; nothing is taken from where they came from."""
        event.setDropAction(Qt.DropAction.CopyAction)
        super().dropEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the sign to fold with, of which Qt has one for a single theme."""
        if self.model().hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
            place = QRect(rect.right() - SIGN, rect.center().y() - SIGN // 2 + 1, SIGN, SIGN)
            painter.drawPixmap(place, icons.pixmap(name, colour, SIGN, self.devicePixelRatioF()))

    def _act(self, path: str, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _ENTER:
            self.entered_by_key.emit(path)
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key in _DELETE:
            self.delete_wanted.emit(path)
        elif key == Qt.Key.Key_M:
            self.merge_wanted.emit(path)
        elif event.text() in tuple("012345"):
            self.colour_wanted.emit(path, COLOURS[int(event.text()) - 1] if event.text() != "0" else None)
        else:
            return False
        return True
