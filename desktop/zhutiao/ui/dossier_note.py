"""The note on the dossier as a whole, at the head of all notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from zhutiao.ui.card_text import plain
from zhutiao.ui.note_editor import NoteEditor
from zhutiao.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from zhutiao.ui.note_editor import Desk
    from zhutiao.ui.theme import Theme

LINES = 4
HIGHEST = 320
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)


class DossierNote(QFrame):
    """Shows the first lines of the note, and lets the reader write in it; says which dossier's note was typed."""

    note_changed = Signal(object, str)

    def __init__(self, theme: Theme, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossierNote")
        self._desk, self._dossier, self._note = desk, "", ""
        self._editor: NoteEditor | None = None
        self._title = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._words = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 9)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        # A narrow column breaks the words; it is not to be widened by them.
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.setProperty("faint", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dress(theme)
        self.retranslate()

    def show_note(self, dossier: str, note: str) -> None:
        """Show the note of a dossier; what is being written in that of another is kept first."""
        if dossier != self._dossier:
            self._close(anyway=True)
        self._dossier, self._note = dossier, note
        if self._editor:
            self._editor.take(note)
        self._say()

    def edit(self) -> None:
        """Let the reader write."""
        if self._editor is None and self._dossier:
            editor = NoteEditor(self._dossier, self._note, self._desk, self)
            editor.text_changed_by_reader.connect(self.note_changed)
            editor.left.connect(self._leave)
            editor.grown.connect(self._fit)
            self._editor = editor
            self._column.addWidget(editor)
            self._words.hide()
            self._title.show()
            # Only once it has its width does it know how many lines there are.
            QTimer.singleShot(0, editor, self._fit)
        if self._editor:
            self._editor.setFocus()

    def flush(self) -> None:
        """Announce what was typed and not yet announced."""
        if self._editor:
            self._editor.flush()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(_SHEET.format_map(theme.chrome))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._title.setText(_("Note on the dossier"))
        if self._editor:
            self._editor.retranslate()
        self._say()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the note with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the note with Enter."""
        if self._editor is None and event.key() in _OPENING:
            self.edit()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        words = "\n".join(plain(self._note).splitlines()[:LINES])
        # While there is nothing to read, a single line is enough to say where it would stand.
        self._title.setVisible(bool(words or self._editor))
        self._words.setText(words or _("Note on the dossier") + "…")
        self._words.setProperty("faint", not words)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.setAccessibleName(f"{self._title.text()}: {words}" if words else self._title.text())

    def _fit(self) -> None:
        if self._editor:
            self._editor.setFixedHeight(min(HIGHEST, self._editor.sizeHint().height()))

    def _leave(self) -> None:
        self._close()
        self.setFocus()

    def _close(self, *, anyway: bool = False) -> None:
        editor = self._editor
        if editor is None:
            return
        editor.flush()
        # What the library could not take yet stays where it was typed; the session tries again in any case.
        if anyway or not editor.is_unsaved():
            self._editor = None
            editor.hide()
            editor.deleteLater()
            self._words.show()
            self._say()


_SHEET = """
#dossierNote {{ background: {raised}; border: 1px solid {line}; border-radius: 7px; }}
#dossierNote:hover {{ border-color: {faint}; }}
#dossierNote:focus {{ border-color: {accent}; }}
#dossierNote QLabel {{ color: {ink}; }}
#dossierNote QLabel[faint="true"] {{ color: {soft}; }}
"""
