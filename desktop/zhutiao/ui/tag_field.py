"""Put tags on something: type, complete, Enter; Backspace takes the last one back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from zhutiao.ui import dialog_look
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from zhutiao.ui.theme import Theme

_SLASH = re.compile("[/／]")


def tag_path(typed: str) -> str | None:
    """Return the path that *typed* means, such as 指标/养老; None where a part of it is empty."""
    parts = [part.strip() for part in _SLASH.split(typed.strip().lstrip("#＃"))]
    return "/".join(parts) if all(parts) else None


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
        self._paths = QStringListModel(self)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    def show_tags(self, tags: Iterable[str], known: Iterable[str] = ()) -> None:
        """Show *tags*, and complete from *known* paths."""
        self._tags, self._known = tuple(tags), tuple(known)
        self._show()

    def tags(self) -> tuple[str, ...]:
        """Return the tags shown."""
        return self._tags

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._pills.dress(theme)
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
        self._paths.setStringList([path for path in self._known if path not in self._tags])

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for part in (self._pills, self._field, self._refusal):
            lines.addWidget(part)
        self._refusal.hide()
        self.setFocusProxy(self._field)

    def _wire(self) -> None:
        completer = QCompleter(self._paths, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._add)
        self._field.setCompleter(completer)
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
        lines = QVBoxLayout(self)
        lines.setContentsMargins(12, 12, 12, 12)
        lines.addWidget(self.field)
        self.setFixedWidth(300)

    def ask(self, near: QRect, tags: Iterable[str], known: Iterable[str]) -> None:
        """Open below *near* (global coordinates), inside the screen."""
        self._settle()  # the pills break their lines at the width that they have
        self.field.show_tags(tags, known)
        self._settle()
        room = self.screen().availableGeometry()
        below, above = near.bottom() + 6, near.top() - 6 - self.height()
        y = below if below + self.height() <= room.bottom() else max(room.top(), above)
        self.move(QPoint(max(room.left(), min(near.left(), room.right() - self.width())), y))
        self.show()
        self.field.setFocus()

    def _settle(self) -> None:
        self.adjustSize()
        for part in (self, self.field):
            layout = part.layout()
            if layout:
                layout.activate()


class Pills(QWidget):
    """Words as pills in as many lines as they need; pressing one tells which."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self._buttons: list[QToolButton] = []
        self.dress(theme)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show one pill for each text."""
        if tuple(texts) != self._texts:
            for button in self._buttons:
                button.hide()
                button.deleteLater()
            self._texts = tuple(texts)
            self._buttons = [self._pill(text) for text in texts]
        self._name()
        self.setVisible(bool(texts))
        self._flow()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        colours = theme.chrome
        self.setStyleSheet(
            f"QToolButton {{ background: {colours['chosen']}; color: {colours['soft']}; border: 1px solid transparent;"
            f" border-radius: 10px; padding: 2px 9px; }}"
            f"QToolButton:hover, QToolButton:focus {{ border-color: {colours['accent']}; color: {colours['ink']}; }}"
        )

    def sizeHint(self) -> QSize:
        """Return the room of all lines at the present width."""
        last = self._buttons[-1].geometry().bottom() + 1 if self._buttons else 0
        return QSize(120, last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._flow()

    def _pill(self, text: str) -> QToolButton:
        button = QToolButton(self)
        # A single ampersand would be swallowed, to underline what follows.
        button.setText(f"#{text}  ×".replace("&", "&&"))
        button.clicked.connect(lambda: self.pressed.emit(text))
        button.show()
        return button

    def _name(self) -> None:
        for text, button in zip(self._texts, self._buttons, strict=True):
            button.setAccessibleName(_("Remove #{0}").format(text))
            button.setToolTip(tip(button.accessibleName()))

    def _flow(self) -> None:
        x = y = 0
        for button in self._buttons:
            size = button.sizeHint().boundedTo(QSize(max(60, self.width()), 200))
            if x and x + size.width() > self.width():
                x, y = 0, y + size.height() + 4
            button.setGeometry(x, y, size.width(), size.height())
            x += size.width() + 5
        self.setFixedHeight(self.sizeHint().height())


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
