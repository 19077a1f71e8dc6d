"""What an export would change, file by file, before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zhutiao.services import export_words
from zhutiao.ui import dialog_look, fonts
from zhutiao.ui.export.changed_lines import ChangedLines
from zhutiao.ui.export.column import Column
from zhutiao.ui.export.look import SHEET
from zhutiao.ui.export.quiet_list import Offer, QuietList
from zhutiao.ui.tick_box import TickBox
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.exporters.again.difference import Difference
    from zhutiao.services.export_plans import Plan, PlannedFile
    from zhutiao.ui.theme import Theme

SIZE, LEAST, AROUND = (1000, 680), (700, 440), 72
LEFT = 290


class DifferenceDialog(QDialog):
    """Lists the files that would be written and shows the lines of one of them; says what is to be done.

    The lines are asked for with `lines_wanted`, since comparing takes time: answer with `show_difference`.
    """

    lines_wanted = Signal(object)
    planned_otherwise = Signal(bool)

    def __init__(self, theme: Theme, plan: Plan, parent: QWidget | None = None, *, back: bool = False) -> None:
        super().__init__(parent)
        self._plan = plan
        self._files = QuietList(theme, self, cuts=True)
        self._lines = ChangedLines(theme, self)
        self._heading = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._told = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._back = TickBox(self)
        self._back.setChecked(back)
        self._write, self._leave = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.setStyleSheet(dialog_look.sheet(theme) + SHEET.format_map({**theme.page, **theme.chrome}))
        self.retranslate()
        self._files.chosen.connect(self._turn)
        self._back.toggled.connect(self.planned_otherwise)
        self._write.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)

    @property
    def plan(self) -> Plan:
        """Return the plan that is shown."""
        return self._plan

    def begin(self) -> None:
        """Ask for the lines of the first file."""
        self._turn(self._files.key())

    def show_difference(self, file: PlannedFile, difference: Difference) -> None:
        """Show the lines of a file, unless another one is looked at by now."""
        if file is self._file(self._files.key()):
            self._lines.show_lines(difference, binary=not difference.lines and file.older != file.content)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        plan = self._plan
        name = (plan.folder or plan.path).name
        self.setWindowTitle(_("What would change"))
        self._heading.setText(_("This is what the export would change in “{0}”").format(name))
        self._told.setText("\n".join(export_words.particulars(plan)))
        self._told.setVisible(bool(self._told.text()))
        self._files.setAccessibleName(_("Files to be written"))
        self._files.show_offers(
            (Offer(str(n), file.path.name, _about(file)) for n, file in enumerate(plan.changes)), self._files.key()
        )
        self._lines.setAccessibleName(_("What would change"))
        self._back.setText(_("Write again what was deleted by hand"))
        self._back.setVisible(self._back.isChecked() or bool(plan.left_out) or any(map(_left_out, plan.files)))
        self._write.setText(_("Write"))
        self._leave.setText(_("Cancel"))

    def _file(self, key: str) -> PlannedFile | None:
        changes = self._plan.changes
        return changes[int(key)] if key and int(key) < len(changes) else None

    def _turn(self, key: str) -> None:
        if file := self._file(key):
            self.lines_wanted.emit(file)

    def _lay_out(self) -> None:
        self._heading.setFont(fonts.sans(15, bold=True))
        self._told.setProperty("faint", True)
        self._write.setDefault(True)
        self._leave.setAutoDefault(False)
        head = _part("form")
        above = QVBoxLayout(head)
        above.setContentsMargins(18, 14, 18, 12)
        above.setSpacing(4)
        above.addWidget(self._heading)
        above.addWidget(self._told)
        column = Column("what", self)
        column.setFixedWidth(LEFT)
        column.add(self._files)
        column.end()
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(column)
        halves.addWidget(self._lines, 1)
        foot = _part("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._write)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(head)
        lines.addLayout(halves, 1)
        lines.addWidget(foot)
        self.setMinimumSize(*LEAST)
        parent = self.parentWidget()
        room = (parent.width(), parent.height()) if parent else SIZE
        self.resize(*(max(least, size - AROUND) for least, size in zip(LEAST, room, strict=True)))


def _part(name: str) -> QWidget:
    part = QWidget()
    part.setObjectName(name)
    part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return part


def _about(file: PlannedFile) -> str:
    if file.state == "new":
        return _("new")
    if file.state == "foreign":
        return _("another file")
    if file.report is None:
        return _("written anew")
    report = file.report
    counts = (
        (_("updated"), report.updated),
        (_("new"), report.added),
        (_("edited"), report.edited),
        (_("gone"), report.removed),
    )
    return export_words.BETWEEN.join(f"{said} {len(each)}" for said, each in counts if each)


def _left_out(file: PlannedFile) -> bool:
    return bool(file.report and file.report.left_out)
