"""What can be done with templates, under their list: a new one; and with one of the reader's own, all the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from zhutiao.services import templates
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.export.quiet_list import QuietList

NEW, EDIT, RENAME, DELETE = "new", "edit", "rename", "delete"
KEYS = {NEW: "Ctrl+N", EDIT: "F4", RENAME: "F2", DELETE: "Delete"}
"""They act while the list has the focus."""


class TemplateTools(QWidget):
    """Says what is wanted, and of which template; "" for a new one."""

    wanted = Signal(str, str)

    def __init__(self, among: QuietList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._among = among
        self._acts = {act: QAction(self) for act in KEYS}
        self._new, self._edit, self._more = (QToolButton(self) for _n in range(3))
        self._menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self._new, self._edit, self._more):
            row.addWidget(button)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.addStretch(1)
        self._new.setDefaultAction(self._acts[NEW])
        self._edit.setDefaultAction(self._acts[EDIT])
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._wire()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        said = (_("New template…"), _("Edit…"), _("Rename…"), _("Delete…"))
        for act, words in zip(self._acts.values(), said, strict=True):
            act.setText(words)
            # A button would leave the dots away.
            act.setIconText(words)
        self._more.setText("⋯")
        self._more.setAccessibleName(_("More for this template"))
        self._more.setToolTip(_("More for this template"))
        self.follow()

    def follow(self) -> None:
        """Offer what can be done with the template that is chosen."""
        own = bool(self._own())
        for name in (EDIT, RENAME, DELETE):
            self._acts[name].setEnabled(own)
        for button in (self._edit, self._more):
            button.setVisible(own)

    def _own(self) -> str:
        key = self._among.key()
        return key.removeprefix(templates.OWN) if key.startswith(templates.OWN) else ""

    def _wire(self) -> None:
        among = self._among
        among.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        among.customContextMenuRequested.connect(self._open)
        among.itemDoubleClicked.connect(lambda _item: self._acts[EDIT].trigger())
        for name, act in self._acts.items():
            act.setShortcut(KEYS[name])
            act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            act.triggered.connect(lambda _checked=False, name=name: self._tell(name))
            among.addAction(act)
        self._menu.addActions([self._acts[RENAME], self._acts[DELETE]])

    def _open(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._acts.values()))
        menu.popup(self._among.viewport().mapToGlobal(at))

    def _tell(self, act: str) -> None:
        self.wanted.emit(act, "" if act == NEW else self._own())
