"""The foot of the export dialog: where to, and what is to be done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from zhutiao.ui.elided import Elided
from zhutiao.ui.path_field import PathField
from zhutiao.words import _


class Foot(QWidget):
    """Says where to write, and that it is to be done."""

    save_wanted = Signal()
    copy_wanted = Signal()
    print_wanted = Signal()
    left = Signal()
    path_changed = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suffix = path.suffix
        self._able, self._folder, self._keeps = True, False, False
        self._path, self._browse = PathField(path, self), QPushButton(self)
        self._told = Elided()
        self._print, self._copy, self._cancel, self._save = (QPushButton(self) for _n in range(4))
        self._lay_out()
        self._path.textChanged.connect(self._check)
        self._path.textEdited.connect(self.path_changed)
        self._browse.clicked.connect(self._ask)
        for button, signal in (
            (self._print, self.print_wanted),
            (self._copy, self.copy_wanted),
            (self._cancel, self.left),
            (self._save, self.save_wanted),
        ):
            button.clicked.connect(signal)
        self.retranslate()

    @property
    def path(self) -> Path:
        """Return where to write."""
        return Path(self._path.text().strip())

    def lead_to(self, path: Path) -> None:
        """Offer to write to *path*."""
        self._suffix, self._folder = path.suffix, False
        self._path.setText(str(path))

    def rename(self, name: str) -> None:
        """Offer to write to *name* in the same folder."""
        self._path.setText(str(self.path.with_name(name)))

    def expect(self, *, folder: bool, keeps: bool) -> None:
        """Expect the name of a folder, or of a file; say whether an older one *keeps* what is written by hand."""
        path = self.path
        if folder and not self._folder and path.suffix == self._suffix and path.name:
            self._path.setText(str(path.with_suffix("")))
        elif self._folder and not folder and path.suffix != self._suffix and path.name:
            self._path.setText(str(path.with_name(path.name + self._suffix)))
        self._folder, self._keeps = folder, keeps
        self.retranslate()

    def allow(self, *, on: bool) -> None:
        """Let what is chosen be written, or not, because something else is missing."""
        self._able = on
        self._check()

    def offer(self, *, copying: bool, printing: bool) -> None:
        """Let what is chosen be copied or printed, where its format can be."""
        self._print.setEnabled(printing)
        self._copy.setEnabled(copying)

    def say(self, sentence: str) -> None:
        """Say what was done, until something else is chosen."""
        self._told.setText(sentence)

    def may_save(self) -> bool:
        """Say whether it could be written as it stands."""
        return self._save.isEnabled()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self._path.setAccessibleName(_("Folder to write to") if self._folder else _("File to write"))
        for button, said in (
            (self._browse, _("Choose…")),
            (self._print, _("Print…")),
            (self._copy, _("Copy")),
            (self._cancel, _("Cancel")),
            (self._save, _("Save")),
        ):
            button.setText(said)
        self._check()

    def _check(self) -> None:
        typed, path = self._path.text().strip(), self.path
        usable = bool(typed) and path.parent.is_dir() and (path.is_dir() == self._folder or not path.exists())
        self._save.setEnabled(usable and self._able)
        self._told.setText(self._promise(path) if usable else self._demand())

    def _promise(self, path: Path) -> str:
        """Say what becomes of what stands there."""
        if self._folder and not path.exists():
            return _("A new folder will be made.")
        if not path.exists():
            return _("A new file will be written.")
        if self._keeps and self._folder:
            return _("The notes in this folder are brought up to date. What you wrote into them stays.")
        if self._keeps:
            return _("The file there is brought up to date. What you wrote into it stays.")
        return _("There is a file of this name. It will be kept as “{0}”.").format(f"{path.name}.bak")

    def _demand(self) -> str:
        return _("Name a folder in one that exists.") if self._folder else _("Name a file in a folder that exists.")

    def _ask(self) -> None:
        if self._folder:
            chosen = QFileDialog.getExistingDirectory(self, _("Export"), str(self.path.parent))
            if chosen:
                self._path.setText(chosen)
                self.path_changed.emit()
            return
        # What stands there is kept beside it, so there is nothing to warn of.
        option = QFileDialog.Option.DontConfirmOverwrite
        kinds = f"*{self._suffix}"
        named, _kind = QFileDialog.getSaveFileName(self, _("Export"), self._path.text(), kinds, options=option)
        if named:
            self._path.setText(named if Path(named).suffix else named + self._suffix)
            self.path_changed.emit()

    def _lay_out(self) -> None:
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._told.setProperty("faint", True)
        self._save.setDefault(True)
        for button in (self._browse, self._print, self._copy, self._cancel):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._path, 1)
        row.addWidget(self._browse)
        row.addSpacing(10)
        for button in (self._print, self._copy, self._cancel, self._save):
            row.addWidget(button)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 10, 16, 10)
        lines.setSpacing(5)
        lines.addWidget(self._told)
        lines.addLayout(row)
