"""All tags of the dossier as a tree; a click shows the notes that carry one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from zhutiao.text import pinyin
from zhutiao.text.tag_paths import followed
from zhutiao.ui import dialog_look
from zhutiao.ui.tag_drawing import TagDrawing
from zhutiao.ui.tag_rows import PATH, Branch, TagRows, branches, upwards
from zhutiao.ui.tag_tree import TagTree
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QKeyEvent

    from zhutiao.model import Mark, Tag
    from zhutiao.ui.theme import Theme


class TagsPanel(QWidget):
    """Shows how many marks carry each tag or one below it, and says what is to become of a tag."""

    tag_chosen = Signal(str)
    rename_wanted = Signal(str, str)
    merge_wanted = Signal(str)
    delete_wanted = Signal(str)
    colour_wanted = Signal(str, object)
    menu_wanted = Signal(str, object)
    marks_dropped = Signal(str, object)
    tag_moved = Signal(str, str)
    closed_changed = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._branches: dict[str, Branch] = {}
        self._closed: set[str] = set()
        self._chosen = ""
        self._filter = _Field(self, clearButtonEnabled=True)
        self._empty = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._rows = TagRows(self)
        self._tree = TagTree(self)
        self._drawing = TagDrawing(theme, self._tree)
        self._tree.setModel(self._rows)
        self._tree.setItemDelegate(self._drawing)
        self.setFocusProxy(self._tree)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def show_tags(self, marks: Iterable[Mark], known: Iterable[Tag] = ()) -> None:
        """Count the tags of *marks*; of *known* tags also those that no mark carries."""
        found = branches(marks, tuple(known))
        if found != self._branches:
            self._branches = found
            self._show()

    def paths(self) -> list[str]:
        """Return every tag there is, the most used first."""
        return sorted(self._branches, key=lambda path: (-self._branches[path].here, path))

    def count(self, path: str) -> int:
        """Return how many marks here carry a tag or one below it."""
        return self._branches[path].here if path in self._branches else 0

    def colour(self, path: str) -> str | None:
        """Return the colour that a tag is drawn in."""
        return self._branches[path].colour if path in self._branches else None

    def rename(self) -> None:
        """Open a field for another name of the current tag."""
        self._tree.setFocus()
        self._tree.rename()

    def make_current(self, path: str) -> None:
        """Bring a tag into sight, for the keys to mean it."""
        if (index := self._rows.index_of(path)).isValid():
            self._tree.setCurrentIndex(index)

    def follow(self, old: str, new: str) -> None:
        """Go on with a tag by the name it has now, and say so."""
        self._chosen = followed(self._chosen, old, new)
        self._closed = {followed(path, old, new) for path in self._closed}
        self._show()
        self.make_current(new)
        self.closed_changed.emit(sorted(self._closed))
        self.tag_moved.emit(old, new)

    def close_branches(self, paths: Collection[str]) -> None:
        """Show these branches closed, as they were left."""
        self._closed = set(paths)
        self._show()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._filter.setStyleSheet(dialog_look.field(theme))
        self._drawing.theme = theme
        self._tree.viewport().update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._filter.setPlaceholderText(_("Find a tag"))
        self._filter.setAccessibleName(_("Find a tag"))
        self._tree.setAccessibleName(_("Tags"))
        self._show()

    def _show(self) -> None:
        sought = self._filter.text().strip().lstrip("#＃")
        found = (path for path in self._branches if pinyin.matches(sought, path)) if sought else self._branches
        current, top = self._tree.currentIndex().data(PATH) or self._chosen, self._tree.verticalScrollBar().value()
        lit = self._chosen or self._tree.selectionModel().hasSelection()
        self._rows.show_branches(self._branches, {above for path in found for above in upwards(path)})
        for path in self._rows.paths():
            self._tree.setExpanded(self._rows.index_of(path), bool(sought) or path not in self._closed)
        self.make_current(current)
        if not lit:
            self._tree.clearSelection()
        self._tree.verticalScrollBar().setValue(top)
        self._say_nothing_found()

    def _say_nothing_found(self) -> None:
        if self._rows.rowCount():
            self._stack.setCurrentWidget(self._tree)
            return
        none_yet = _("Tags stand here as a tree. Select words and press T to put one on them.")
        self._empty.setText(_("No tag has these characters.") if self._branches else none_yet)
        self._stack.setCurrentWidget(self._empty)

    def _choose(self, path: str) -> None:
        # A second click on the same tag shows all notes again.
        self._chosen = "" if path == self._chosen else path
        if not self._chosen:
            self._tree.clearSelection()
            self._tree.setCurrentIndex(QModelIndex())
        self.tag_chosen.emit(self._chosen)

    def _fold(self, index: QModelIndex, *, closed: bool) -> None:
        # While tags are sought, all that is found stands open; that is nobody's wish.
        if not self._filter.text().strip():
            (self._closed.add if closed else self._closed.discard)(index.data(PATH))
            self.closed_changed.emit(sorted(self._closed))

    def _enter_tree(self) -> None:
        if self._rows.rowCount():
            self._tree.setFocus()
            if not self._tree.currentIndex().isValid():
                self._tree.setCurrentIndex(self._rows.index(0, 0))

    def _lay_out(self) -> None:
        self._empty.setContentsMargins(14, 6, 14, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setProperty("faint", True)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._empty)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        field = QVBoxLayout()
        field.setContentsMargins(14, 10, 14, 6)
        field.addWidget(self._filter)
        lines.addLayout(field)
        lines.addLayout(self._stack, 1)

    def _wire(self) -> None:
        self._filter.textChanged.connect(self._show)
        self._filter.left_downwards.connect(self._enter_tree)
        self._tree.clicked.connect(lambda index: self._choose(index.data(PATH)))
        self._tree.entered_by_key.connect(self._choose)
        self._tree.collapsed.connect(lambda index: self._fold(index, closed=True))
        self._tree.expanded.connect(lambda index: self._fold(index, closed=False))
        for name in ("merge_wanted", "delete_wanted", "colour_wanted", "menu_wanted"):
            getattr(self._tree, name).connect(getattr(self, name))
        self._drawing.renamed.connect(self.rename_wanted)
        self._rows.marks_dropped.connect(self.marks_dropped)


class _Field(QLineEdit):
    """Where a tag is sought; Down and Enter lead into the tree."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on into the tree, or show every tag again with Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
