"""Put tags on something: type, complete, Enter; Backspace takes the last one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from zhutiao.text.tag_paths import parts
from zhutiao.ui import dialog_look
from zhutiao.ui.pills import Pills
from zhutiao.ui.tag_completing import TagCompleter
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.theme import Theme

WIDTH = 300


def tag_path(typed: str) -> str | None:
    """Return the path that *typed* means, such as 指标/养老; None where a part of it is empty."""
    found = parts(typed)
    return "/".join(found) if all(found) else None


class TagField(QFrame):
    """Shows the tags of something as pills, and a field that completes the paths already used."""

    tag_added = Signal(str)
    tag_removed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tagField")
        self._tags: tuple[str, ...] = ()
        self._known: tuple[str, ...] = ()
        self._pills = Pills(theme, self)
        self._field = _Field(self)
        self._refusal = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._completer = TagCompleter(self._field)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def show_tags(self, tags: Iterable[str], known: Iterable[str] = ()) -> None:
        """Show *tags*, and complete from *known* paths, which come most used first."""
        self._tags, self._known = tuple(tags), tuple(known)
        self._show()

    def tags(self) -> tuple[str, ...]:
        """Return the tags shown."""
        return self._tags

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._pills.dress(theme)
        self._completer.dress(theme)
        self._field.setStyleSheet(dialog_look.field(theme))
        self._refusal.setStyleSheet(f"color: {theme.chrome['accent']};")

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._field.setAccessibleName(_("New tag"))
        self._field.setPlaceholderText(_("Tag, for example 指标/养老"))
        self._show()

    def _add(self, typed: str) -> None:
        path = tag_path(typed)
        self._refusal.setVisible(path is None)
        if path is None:
            self._refusal.setText(_("A tag needs a word on both sides of each “/”."))
            return
        # The completer writes its choice into the field after it has told us.
        QTimer.singleShot(0, self._field.clear)
        if path not in self._tags:
            self._tags = (*self._tags, path)
            self._show()
            self.tag_added.emit(path)

    def _remove(self, path: str) -> None:
        self._tags = tuple(tag for tag in self._tags if tag != path)
        self._show()
        self.tag_removed.emit(path)

    def _remove_last(self) -> None:
        if self._tags:
            self._remove(self._tags[-1])

    def _show(self) -> None:
        self._pills.show_texts(self._tags)
        self._completer.know(path for path in self._known if path not in self._tags)

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for part in (self._pills, self._field, self._refusal):
            lines.addWidget(part)
        self._refusal.hide()
        self.setFocusProxy(self._field)

    def _wire(self) -> None:
        self._completer.activated.connect(self._add)
        self._field.returnPressed.connect(self._enter)
        self._field.emptied.connect(self._remove_last)
        self._field.left.connect(self.left)
        self._field.textEdited.connect(self._refusal.hide)
        self._pills.pressed.connect(self._remove)

    def _enter(self) -> None:
        if self._field.text().strip():
            self._add(self._field.text())
        else:
            self.left.emit()


class TagBox(QFrame):
    """A tag field that floats beside the words it is about, until a click elsewhere or Escape."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.field = TagField(theme, self)
        self.field.left.connect(self.close)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(12, 12, 12, 12)
        self._lines.addWidget(self.field)

    def ask(self, near: QRect, tags: Iterable[str], known: Iterable[str]) -> None:
        """Open below *near* (global coordinates), inside the screen."""
        self.field.show_tags(tags, known)
        self._fit()
        room = self.screen().availableGeometry()
        below, above = near.bottom() + 6, near.top() - 6 - self.height()
        y = below if below + self.height() <= room.bottom() else max(room.top(), above)
        self.move(QPoint(max(room.left(), min(near.left(), room.right() - self.width())), y))
        self.show()
        self.field.setFocus()

    def event(self, event: QEvent) -> bool:
        """Grow and shrink with the tags."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.setFixedSize(WIDTH, self._lines.totalHeightForWidth(WIDTH))


class _Field(QLineEdit):
    """Where the next tag is typed."""

    emptied = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last tag back with Backspace in an empty field; leave with Escape."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
