"""The options of an export format as boxes, lists and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from zhutiao.ui.dialog_look import Chooser
from zhutiao.ui.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.ports import Option

Field = QCheckBox | QComboBox | QLineEdit


class ExportOptions(QWidget):
    """One field for each option of a format, its words above it where it has none of its own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(5)

    def offer(self, options: Mapping[str, Option], values: Mapping[str, object]) -> None:
        """Show *options* with these values; with their defaults where there are none, or none that are possible."""
        while (item := self._lines.takeAt(0)) is not None:
            if part := item.widget():
                part.setParent(None)
                part.deleteLater()
        self._fields = {name: self._field(option, values.get(name)) for name, option in options.items()}
        for name, field in self._fields.items():
            said = options[name].about
            field.setAccessibleName(said)
            if isinstance(field, QCheckBox):
                field.setText(said.replace("&", "&&"))
            else:
                self._lines.addWidget(_label(said))
            self._lines.addWidget(field)
            field.show()

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

    def _field(self, option: Option, value: object) -> Field:
        if isinstance(option.default, bool):
            box = TickBox(self)
            box.setChecked(value if isinstance(value, bool) else option.default)
            box.toggled.connect(self.changed)
            return box
        if option.choices:
            chooser = Chooser(self)
            for choice in option.choices:
                chooser.addItem(option.names.get(str(choice), str(choice)), choice)
            chooser.setCurrentIndex(option.choices.index(value if value in option.choices else option.default))  # type: ignore[arg-type]
            chooser.currentIndexChanged.connect(self.changed)
            return chooser
        field = QLineEdit(str(option.default if value is None else value), self)
        field.textChanged.connect(self.changed)
        return field


def _label(said: str) -> QLabel:
    label = QLabel(said, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setContentsMargins(0, 4, 0, 0)
    return label
