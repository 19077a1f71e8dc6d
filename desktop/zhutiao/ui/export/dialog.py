"""Choose what goes out, in which form and where to, and look at it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhutiao.services.copied import FORMATS as COPIED
from zhutiao.ui import dialog_look
from zhutiao.ui.export.choice import ExportChoice
from zhutiao.ui.export.foot import Foot
from zhutiao.ui.export.form import BRIEFING, TEMPLATE, Form
from zhutiao.ui.export.look import SHEET
from zhutiao.ui.export.preview.view import PreviewView
from zhutiao.ui.export.what import DOSSIER, LIBRARY, NAMES, What
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zhutiao.ports import Writer
    from zhutiao.ui.export.what import Stock
    from zhutiao.ui.theme import Theme

PAUSE = 120
SIZE, LEAST, AROUND = (1180, 760), (760, 480), 56
NARROW = 1000
WIDTHS, NARROW_WIDTHS = (232, 318), (196, 300)


class ExportDialog(QDialog):
    """Says what the reader chose; asks for a preview whenever that changes. Writes nothing itself."""

    chosen = Signal(object)
    copy_wanted = Signal(object)
    print_wanted = Signal(object)
    format_changed = Signal(str)
    scope_changed = Signal()
    preview_wanted = Signal(str, object)
    template_wanted = Signal(str, str)

    def __init__(
        self, theme: Theme, writers: Sequence[Writer], first: ExportChoice, stock: Stock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._what, self._form = What(theme, stock, self), Form(theme, writers, self)
        self.preview, self.foot = PreviewView(theme, self), Foot(first.path, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        usual = {name: option.default for writer in writers for name, option in writer.options.items()}
        self._what.take({**usual, **first.options})
        self._form.begin(first.format, first.options, NAMES)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()
        if first.options.get(TEMPLATE) == BRIEFING:
            self._what.choose_scope(str(first.options.get(BRIEFING, "")))
        self._offer()

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        values = {**self._form.values(), **self._what.values()}
        if self.briefing:
            values |= {TEMPLATE: BRIEFING, BRIEFING: self.briefing}
        writer = self._form.writer
        return ExportChoice(
            writer.name, self.foot.path, {name: values[name] for name in writer.options if name in values}
        )

    def choose_briefing(self, briefing: str) -> None:
        """Let that briefing be what goes out."""
        self._what.choose_scope(briefing)
        self._change_scope()

    @property
    def briefing(self) -> str:
        """Return the id of the briefing that goes out, "" where it is something else."""
        return "" if self._what.scope in (DOSSIER, LIBRARY) else self._what.scope

    def choose_template(self, key: str) -> None:
        """Let what goes out be filled into that template, which may be new."""
        self._form.choose_template(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        widths = WIDTHS if self.width() >= NARROW else NARROW_WIDTHS
        for column, width in zip((self._what, self._form), widths, strict=True):
            column.setFixedWidth(width)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_look.sheet(theme) + SHEET.format_map({**theme.page, **theme.chrome}))
        for part in (self._what, self._form, self.preview):
            part.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setWindowTitle(_("Export"))
        for part in (self._what, self._form, self.preview, self.foot):
            part.retranslate()

    def _offer(self) -> None:
        """Offer what there is to be chosen for the format, and for what is to go out."""
        options = self._form.writer.options
        self._expect()
        self.foot.offer(copying=self._form.writer.name in COPIED, printing=TEMPLATE in options)
        self._what.offer([] if self.briefing else [name for name in NAMES if name in options])
        self._form.show_templates(shown=not self.briefing)
        self._pause.start()

    def _expect(self) -> None:
        """Say in the foot what will be written."""
        options = self.choice().options
        self.foot.expect(folder=options.get("files") == "clauses", keeps=options.get("again") is True)

    def _change_format(self, name: str) -> None:
        self.format_changed.emit(name)
        self._offer()

    def _change_scope(self) -> None:
        self.scope_changed.emit()
        self._offer()

    def _ask_for_preview(self) -> None:
        choice = self.choice()
        self.preview_wanted.emit(choice.format, choice.options)

    def _finish(self) -> None:
        if self.foot.may_save():
            self.chosen.emit(self.choice())

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._what)
        columns.addWidget(self._form)
        columns.addWidget(self.preview, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(columns, 1)
        lines.addWidget(self.foot)
        self.setMinimumSize(*LEAST)
        parent = self.parentWidget()
        room = (parent.width(), parent.height()) if parent else SIZE
        self.resize(*(max(least, size - AROUND) for least, size in zip(LEAST, room, strict=True)))

    def _wire(self) -> None:
        self._what.changed.connect(self._pause.start)
        self._what.scope_changed.connect(self._change_scope)
        self._form.changed.connect(self._expect)
        self._form.changed.connect(self._pause.start)
        self._form.format_changed.connect(self._change_format)
        self._form.template_wanted.connect(self.template_wanted)
        self.foot.save_wanted.connect(self._finish)
        self.foot.copy_wanted.connect(lambda: self.copy_wanted.emit(self.choice()))
        self.foot.print_wanted.connect(lambda: self.print_wanted.emit(self.choice()))
        self.foot.left.connect(self.reject)
        self._pause.timeout.connect(self._ask_for_preview)
        for keys, act in (("Ctrl+Return", self._finish), ("Ctrl+S", self._finish)):
            QShortcut(QKeySequence(keys), self, act)
