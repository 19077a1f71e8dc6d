"""The options of an export format as boxes, lists and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from zhutiao.ui.dialog_look import Chooser
from zhutiao.ui.tick_box import TickBox

if TYPE_CHECKING:
    from zhutiao.ports import Option, Writer

Field = QCheckBox | QComboBox | QLineEdit


class ExportOptions(QWidget):
    """One field for each option of a format."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)

    def offer(self, writer: Writer) -> None:
        """Show the options of *writer*."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields = {name: self._field(option) for name, option in writer.options.items()}
        for name, field in self._fields.items():
            if isinstance(field, QCheckBox):
                self._form.addRow(field)
            else:
                self._form.addRow(writer.options[name].about, field)
        self.retranslate(writer)

    def values(self) -> dict[str, object]:
        """Return what is chosen; fields left empty are left out."""
        values: dict[str, object] = {}
        for name, field in self._fields.items():
            match field:
                case QCheckBox():
                    values[name] = field.isChecked()
                case QComboBox():
                    values[name] = field.currentData()
                case _:
                    values |= {name: field.text().strip()} if field.text().strip() else {}
        return values

    def retranslate(self, writer: Writer) -> None:
        """Say everything again in the language spoken now."""
        for name, field in self._fields.items():
            said = writer.options[name].about
            field.setAccessibleName(said)
            label = self._form.labelForField(field)
            if isinstance(field, QCheckBox):
                field.setText(said.replace("&", "&&"))
            elif label:
                label.setProperty("text", said)

    def _field(self, option: Option) -> Field:
        if isinstance(option.default, bool):
            box = TickBox(self)
            box.setChecked(option.default)
            box.toggled.connect(self.changed)
            return box
        if option.choices:
            chooser = Chooser(self)
            for choice in option.choices:
                chooser.addItem(option.names.get(str(choice), str(choice)), choice)
            chooser.setCurrentIndex(option.choices.index(option.default))
            chooser.currentIndexChanged.connect(self.changed)
            return chooser
        field = QLineEdit(str(option.default), self)
        field.textChanged.connect(self.changed)
        return field
