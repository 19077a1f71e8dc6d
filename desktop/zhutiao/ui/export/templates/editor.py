"""Edit a template, and see beside it what it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QPushButton, QSplitter, QVBoxLayout, QWidget

from zhutiao.errors import TemplateError
from zhutiao.ui import dialog_look
from zhutiao.ui.export.look import SHEET
from zhutiao.ui.export.preview.view import PreviewView
from zhutiao.ui.export.templates.fault import Fault
from zhutiao.ui.export.templates.source import Source
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from zhutiao.errors import ZhutiaoError
    from zhutiao.services.glancing import Glance
    from zhutiao.ui.theme import Theme

PAUSE = 250
SIZE, LEAST, AROUND = (1120, 720), (700, 440), 40


class TemplateDialog(QDialog):
    """Says what it should be tried with and what is to be kept; leaves nothing unsaved without a question."""

    try_wanted = Signal(str)
    save_wanted = Signal(str)
    help_wanted = Signal()

    def __init__(self, theme: Theme, name: str, source: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._source, self._fault, self.preview = Source(theme, self), Fault(self), PreviewView(theme, self)
        self._help, self._leave, self._save = (QPushButton(self) for _n in range(3))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._source.setPlainText(source)
        self._source.document().setModified(False)
        self._lay_out()
        self._wire()
        self.setStyleSheet(dialog_look.sheet(theme) + SHEET.format_map({**theme.page, **theme.chrome}))
        self.retranslate()
        self._source.setFocus()

    @property
    def source(self) -> str:
        """Return what stands there now."""
        return self._source.toPlainText()

    def begin(self) -> None:
        """Ask for the first preview."""
        self.try_wanted.emit(self.source)

    def show_glance(self, glance: Glance) -> None:
        """Show what the template makes."""
        self._source.mark_line(None)
        self._fault.clear()
        self.preview.show_glance(glance)

    def explain(self, error: ZhutiaoError) -> None:
        """Say what is wrong and mark where; what it made last stays in sight."""
        line = error.line if isinstance(error, TemplateError) else None
        self._source.mark_line(line)
        self._fault.tell(sentence(error), line)

    def saved(self, source: str) -> None:
        """Learn that *source* is kept."""
        self._source.document().setModified(self.source != source)
        self._show_state()

    def reject(self) -> None:
        """Close, after a question where something is not saved."""
        if self._may_leave():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as by its button."""
        if self._may_leave():
            super().closeEvent(event)
        else:
            event.ignore()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setWindowTitle(_("Template “{0}”").format(self._name) + "[*]")
        self._source.setAccessibleName(_("Source of the template"))
        for button, said in (
            (self._help, _("Values and filters")),
            (self._leave, _("Close")),
            (self._save, _("Save")),
        ):
            button.setText(said)
        self.preview.retranslate()

    def _may_leave(self) -> bool:
        if not self._source.document().isModified():
            return True
        answer = self._ask()
        if answer is QMessageBox.StandardButton.Save:
            self.save_wanted.emit(self.source)
            return not self._source.document().isModified()
        if answer is QMessageBox.StandardButton.Discard:
            self._source.document().setModified(False)
            return True
        return False

    def _ask(self) -> QMessageBox.StandardButton:
        box = QMessageBox(QMessageBox.Icon.Question, _("Zhutiao"), "", parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(_("The changes of the template “{0}” are not saved.").format(self._name))
        keep, drop, stay = (
            QMessageBox.StandardButton.Save, QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Cancel
        )  # fmt: skip
        box.setStandardButtons(keep | drop | stay)
        for button, said in ((keep, _("Save")), (drop, _("Do not save")), (stay, _("Cancel"))):
            box.button(button).setText(said)
        box.setDefaultButton(keep)
        return QMessageBox.StandardButton(box.exec())

    def _show_state(self) -> None:
        changed = self._source.document().isModified()
        self.setWindowModified(changed)
        self._save.setEnabled(changed)

    def _keep(self) -> None:
        if self._source.document().isModified():
            self.save_wanted.emit(self.source)

    def _wire(self) -> None:
        self._source.textChanged.connect(self._pause.start)
        self._source.document().modificationChanged.connect(self._show_state)
        self._pause.timeout.connect(self.begin)
        self._fault.followed.connect(self._source.go_to)
        self._help.clicked.connect(self.help_wanted)
        self._leave.clicked.connect(self.reject)
        self._save.clicked.connect(self._keep)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._keep)
        QShortcut(QKeySequence("F1"), self, self.help_wanted.emit)

    def _lay_out(self) -> None:
        self._save.setEnabled(False)
        for button in (self._help, self._leave, self._save):
            button.setAutoDefault(False)
        left = QWidget(self)
        lines = QVBoxLayout(left)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._source, 1)
        lines.addWidget(self._fault)
        halves = QSplitter(self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.preview)
        halves.setSizes([1000, 1000])
        foot = QWidget(self)
        foot.setObjectName("foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._help)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(halves, 1)
        whole.addWidget(foot)
        self.setMinimumSize(*LEAST)
        parent = self.parentWidget()
        room = (parent.width(), parent.height()) if parent else SIZE
        self.resize(*(max(least, size - AROUND) for least, size in zip(LEAST, room, strict=True)))
