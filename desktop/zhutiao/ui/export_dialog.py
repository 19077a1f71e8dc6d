"""Choose what an export shows and where it goes, and look at it before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zhutiao.ui import dialog_look
from zhutiao.ui.export_options import ExportOptions
from zhutiao.ui.page_text import PageText
from zhutiao.ui.path_field import PathField
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.ports import Writer
    from zhutiao.ui.theme import Theme

PAUSE = 150


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to write, how, and where."""

    format: str
    path: Path
    options: Mapping[str, object]


class ExportDialog(QDialog):
    """Says what the reader chose; asks for a preview whenever that changes. Writes nothing itself."""

    chosen = Signal(object)
    preview_wanted = Signal(str, object)

    def __init__(self, theme: Theme, writers: Sequence[Writer], suggested: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writers = tuple(writers)
        self._format, self._options = dialog_look.Chooser(self), ExportOptions(self)
        self._path, self._browse = PathField(suggested, self), QPushButton(self)
        self._told = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._preview = PageText(self)
        self._labels = [QLabel(self, textFormat=Qt.TextFormat.PlainText) for _n in range(2)]
        self._buttons = QDialogButtonBox(self)
        self._write = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        for writer in self._writers:
            self._format.addItem(f"{writer.name.capitalize()} ({writer.suffix})", writer.name)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()
        self._change_format()

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        return ExportChoice(self._format.currentData(), Path(self._path.text().strip()), self._options.values())

    def show_preview(self, text: str) -> None:
        """Show the beginning of what would be written."""
        self._preview.show_text(text)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_look.sheet(theme))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setWindowTitle(_("Export"))
        self._labels[0].setText(_("Format:"))
        self._labels[1].setText(_("File:"))
        self._format.setAccessibleName(_("Format"))
        self._path.setAccessibleName(_("File to write"))
        self._preview.setAccessibleName(_("Preview"))
        self._preview.setPlaceholderText(_("The beginning of the export is shown here."))
        self._browse.setText(_("Choose…"))
        self._write.setText(_("Export"))
        self._cancel.setText(_("Cancel"))
        if self._writers:
            self._options.retranslate(self._writer())
        self._check_path()

    def _writer(self) -> Writer:
        return self._writers[max(0, self._format.currentIndex())]

    def _change_format(self) -> None:
        path = Path(self._path.text().strip())
        if path.name:
            self._path.setText(str(path.with_suffix(self._writer().suffix)))
        self._options.offer(self._writer())
        self._pause.start()

    def _check_path(self) -> None:
        typed = self._path.text().strip()
        path = Path(typed)
        usable = bool(typed) and path.parent.is_dir() and not path.is_dir()
        self._write.setEnabled(usable)
        told = "" if usable else _("Name a file in a folder that exists.")
        if usable and path.exists():
            told = _("There is a file of this name. It will be kept as “{0}”.").format(f"{path.name}.bak")
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def _ask_for_path(self) -> None:
        suffix = self._writer().suffix
        # What stands there is kept beside it, so there is nothing to warn of.
        option = QFileDialog.Option.DontConfirmOverwrite
        named, _filter = QFileDialog.getSaveFileName(self, _("Export"), self._path.text(), f"*{suffix}", options=option)
        if named:
            self._path.setText(named if Path(named).suffix else named + suffix)

    def _finish(self) -> None:
        self.chosen.emit(self.choice())
        self.accept()

    def _lay_out(self) -> None:
        self.resize(980, 620)
        self._write.setDefault(True)
        self._told.setProperty("faint", True)
        where = QHBoxLayout()
        where.addWidget(self._path, 1)
        where.addWidget(self._browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self._labels[0], self._format)
        form.addRow(self._labels[1], where)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(form)
        left.addWidget(self._told)
        left.addWidget(self._options)
        left.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(18)
        halves.addLayout(left, 4)
        halves.addWidget(self._preview, 5)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(18, 16, 18, 14)
        lines.setSpacing(12)
        lines.addLayout(halves, 1)
        lines.addWidget(self._buttons)

    def _wire(self) -> None:
        self._format.currentIndexChanged.connect(self._change_format)
        self._options.changed.connect(self._pause.start)
        self._path.textChanged.connect(self._check_path)
        self._browse.clicked.connect(self._ask_for_path)
        self._write.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.reject)
        self._pause.timeout.connect(self._ask_for_preview)

    def _ask_for_preview(self) -> None:
        choice = self.choice()
        self.preview_wanted.emit(choice.format, choice.options)
