"""Write one note in Markdown: saved as typed, never lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zhutiao.ui.note_field import NoteField, NotePreview
from zhutiao.ui.tasks import while_there
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QHideEvent

    from zhutiao.model import Place
    from zhutiao.services.referring import Name

PAUSE = 400
LONGEST_WAIT = 900  # the timers' own slack fits in what is left of a second
LEAST_LINES = 3
# All that Qt takes for the end of a paragraph or line.
_BREAKS = re.compile("\r\n|[\r\u2028\u2029\ufdd0\ufdd1]")


class Desk(Protocol):
    """What a note is written at: it makes HTML of it, knows what it may refer to, and goes where a link leads."""

    def render(self, note: str, target: str | Place, show: Callable[[str], None], /) -> None:
        """Hand the note on *target* as safe HTML to *show*, once it is made."""
        ...

    def names(self) -> Sequence[Name]:
        """Return what can be referred to."""
        ...

    def follow(self, link: QUrl, /) -> None:
        """Go where a link of a preview leads."""
        ...


class NoteEditor(QFrame):
    """Edits the note of one mark (by id) or clause (by place), and says what the reader typed.

    It speaks after a short pause, and at once when the focus leaves, when it is hidden and when it is closed.
    """

    text_changed_by_reader = Signal(object, str)
    left = Signal()
    grown = Signal()

    def __init__(
        self,
        target: str | Place,
        text: str,
        desk: Desk | None = None,
        parent: QWidget | None = None,
        *,
        saved: str | None = None,
    ) -> None:
        """Edit *text*; *saved* is what the library holds where it could not take that yet."""
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self.target = target
        self._desk = desk
        self._announced = _as_shown(text)
        self._confirmed = self._announced if saved is None else _as_shown(saved)
        self._field, self._preview = NoteField(desk.names if desk else None, self), NotePreview(self)
        self._status = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._toggle = QToolButton(self, autoRaise=True)
        self._pause = QTimer(self, singleShot=True)
        self._typing = QElapsedTimer()
        self._field.setPlainText(text)
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self._lay_out()
        self._wire()
        self.retranslate()

    def text(self) -> str:
        """Return what stands in the field, character by character as typed."""
        # toPlainText() would turn no-break spaces into plain ones.
        return _as_shown(self._field.document().toRawText())

    def saved(self) -> str:
        """Return what the library holds."""
        return self._confirmed

    def is_unsaved(self) -> bool:
        """Say whether what stands here is not in the library yet."""
        return self.text() != self._confirmed

    def status(self) -> str:
        """Return what is said about the saving."""
        return self._status.text()

    def take(self, text: str) -> None:
        """Hear what the library holds now: a confirmation, or another's words where nothing unsaved stands here."""
        unsaved, self._confirmed = self.is_unsaved(), _as_shown(text)
        if not unsaved and self.is_unsaved():
            self._announced = self._confirmed
            self._field.setPlainText(text)
        self._say_status()

    def flush(self) -> None:
        """Announce at once what was typed since the last time."""
        self._pause.stop()
        self._typing.invalidate()
        typed = self.text()
        if typed != self._announced:
            self._announced = typed
            self.text_changed_by_reader.emit(self.target, typed)
        self._say_status()

    def leave(self) -> None:
        """Save and say that the reader is done."""
        self.flush()
        self.left.emit()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._field.setAccessibleName(_("Note, in Markdown"))
        self._field.setPlaceholderText(_("Write a note; Markdown works here."))
        self._toggle.setText(_("Preview"))
        self._toggle.setToolTip(_("Show the note as it will be read (Ctrl+E)"))
        self._preview.setAccessibleName(_("The note as it will be read"))
        self._say_status()

    def sizeHint(self) -> QSize:
        """Return the height of what was typed, three lines at least, or of the preview where that is higher."""
        line = self._field.fontMetrics().lineSpacing()
        shown = max(LEAST_LINES, int(self._field.document().size().height()))
        high = line * shown
        if self._toggle.isChecked():
            high = max(high, round(self._preview.document().size().height()))
        return QSize(240, high + 14 + self._toggle.sizeHint().height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Announce what was typed before it goes out of sight, whoever closes the window."""
        self.flush()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self._field)
        self._stack.addWidget(self._preview)
        foot = QHBoxLayout()
        foot.addWidget(self._status, 1)
        foot.addWidget(self._toggle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(self._stack, 1)
        whole.addLayout(foot)
        self._status.setProperty("faint", True)
        self._status.setContentsMargins(4, 0, 0, 0)
        self._toggle.setCheckable(True)
        self._toggle.setVisible(self._desk is not None)
        self.setFocusProxy(self._field)

    def _wire(self) -> None:
        self._field.textChanged.connect(self._wait_for_pause)
        self._field.document().documentLayout().documentSizeChanged.connect(lambda _size: self.grown.emit())
        self._preview.document().documentLayout().documentSizeChanged.connect(lambda _size: self.grown.emit())
        self._field.left.connect(self.leave)
        self._field.unfocused.connect(self.flush)
        self._field.preview_wanted.connect(self._toggle.toggle)
        self._preview.left.connect(self._toggle.toggle)
        if self._desk:
            self._preview.anchorClicked.connect(self._desk.follow)
        self._toggle.toggled.connect(self._show_preview)
        self._pause.timeout.connect(self.flush)

    def _wait_for_pause(self) -> None:
        self._say_status()
        if not self._typing.isValid():
            self._typing.start()
        # Who types without a pause is not left unsaved for long.
        self._pause.start(max(0, min(PAUSE, LONGEST_WAIT - self._typing.elapsed())))

    def _show_preview(self, shown: bool) -> None:  # noqa: FBT001 - the signal's own argument
        if shown and self._desk:
            self.flush()
            # What takes long to render is shown as typed until then.
            self._preview.setPlainText(self.text())
            self._desk.render(self.text(), self.target, while_there(self._preview, self._preview.show_html))
        current = self._preview if shown else self._field
        self._stack.setCurrentWidget(current)
        current.setFocus()
        self.grown.emit()

    def _say_status(self) -> None:
        self._status.setText(_("Not saved yet") if self.is_unsaved() else _("Saved"))


def _as_shown(text: str) -> str:
    return _BREAKS.sub("\n", text)
