"""Where files come from: a button and a page that offer files, folders and what was copied."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from zhutiao.importers import READERS
from zhutiao.ui import fonts, icons, menus
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.theme import Theme

WAYS = ("files", "folder", "paste")


class Adding(QObject):
    """Asks the reader for files, or takes what was copied; says what came of it."""

    named = Signal(list)
    pasted = Signal(str, bytes)
    missed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def begin(self, way: str) -> None:
        """Ask for files or a folder, or take what was copied."""
        {"files": self.ask_files, "folder": self.ask_folder, "paste": self.paste}[way]()

    def ask_files(self) -> None:
        """Ask for files."""
        names, _kind = QFileDialog.getOpenFileNames(self._window, _("Import files"), documents())
        if names:
            self.named.emit([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self._window, _("Import a folder"), documents())
        if name:
            self.named.emit([Path(name)])

    def paste(self) -> None:
        """Take the files or the words that were copied."""
        # Nothing at all where no program ever copied anything.
        data = QGuiApplication.clipboard().mimeData() or QMimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.named.emit(files)
        elif copied := words_of(data):
            self.pasted.emit(_("Pasted text") + copied[0], copied[1])
        else:
            self.missed.emit()


class AddButton(QToolButton):
    """Opens a menu of the ways in which files come."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._menu = menus.menu(self)
        for way in WAYS:
            self._menu.addAction("", lambda way=way: self.wanted.emit(way))
        self.setMenu(self._menu)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setIcon(icons.icon("plus", theme.chrome["soft"], 15))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setText(_("Add"))
        self.setAccessibleName(_("Add files, a folder or copied text"))
        for action, way in zip(self._menu.actions(), WAYS, strict=True):
            action.setText(_way(way) + ("\tCtrl+V" if way == "paste" else ""))


class StartPage(QWidget):
    """What stands where texts would stand: that they can be dropped here, and the other ways."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._more = (QLabel(self, textFormat=Qt.TextFormat.PlainText) for _n in range(2))
        self._buttons = {way: QPushButton(self) for way in WAYS}
        self._lay_out()
        for way, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, way=way: self.wanted.emit(way))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._said.setText(_("Drop files or a folder here"))
        self._more.setText(_("You see what was found, and nothing is kept before you press Import."))
        for way, button in self._buttons.items():
            button.setText(_way(way))

    def _lay_out(self) -> None:
        self._said.setFont(fonts.serif(22))
        self._said.setProperty("large", True)
        self._more.setProperty("faint", True)
        self._more.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in self._buttons.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(32, 32, 32, 48)
        lines.setSpacing(14)
        lines.addStretch(1)
        for label in (self._said, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            lines.addWidget(label)
        lines.addSpacing(10)
        lines.addLayout(row)
        lines.addStretch(1)


def words_of(data: QMimeData) -> tuple[str, bytes] | None:
    """Return copied words as a file of their own: its suffix and its bytes, as HTML where that can be read."""
    if data.hasHtml():
        page = data.html().encode()
        reader = next((reader for reader in READERS if reader.claims(page)), None)
        if reader and ".html" in reader.suffixes:
            return ".html", page
    words = data.text() if data.hasText() else ""
    return (".txt", words.encode("utf-8", "replace")) if words.strip() else None


def documents() -> str:
    """Return the reader's folder for documents, which not every system has."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())


def _way(way: str) -> str:
    match way:
        case "files":
            return _("Choose files…")
        case "folder":
            return _("Choose a folder…")
        case _:
            return _("Paste text")
