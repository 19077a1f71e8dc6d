"""Which tag everything is to be given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zhutiao.ui import dialog_look
from zhutiao.ui.tag_completing import TagCompleter
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhutiao.ui.theme import Theme


class TagLine(QLineEdit):
    """A field that completes the paths already used; Enter in it does nothing but take the tag."""

    changed = Signal()

    def __init__(self, theme: Theme, known: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(dialog_look.field(theme))
        self.setPlaceholderText(_("Tag, for example 指标/养老"))
        self.setAccessibleName(_("New tag"))
        self._completer = TagCompleter(self)
        self._completer.dress(theme)
        self._completer.know(known)
        # The completer writes its choice into the field after it has told us.
        self._completer.activated.connect(lambda _path: QTimer.singleShot(0, self.changed.emit))
        self.textChanged.connect(lambda _words: self.changed.emit())

    def path(self) -> str:
        """Return what has been typed."""
        return self.text()
