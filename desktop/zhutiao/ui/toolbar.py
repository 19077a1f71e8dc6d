"""The bar at the top: which dossier, where to search, what follows what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from zhutiao.ui import fonts, menus
from zhutiao.ui.elided import Elided
from zhutiao.ui.tips import tip
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent

    from zhutiao.model import Dossier
    from zhutiao.ui.actions import Actions

HEIGHT = 48
FIELD_SIDES = 26
ROOM_FOR_WORDS = 150
GAP = 8
TITLE, SEARCH, SIDES = 150, 150, 90
TYPE_MENU = ("larger", "smaller", "usual-size", "looser", "tighter", "wider", "narrower")
THEME_MENU = ("light", "sepia", "dark", "contrast", "system")


class TopBar(QFrame):
    """Says which dossier was chosen; everything else on it is an action."""

    dossier_chosen = Signal(str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setFixedHeight(HEIGHT)
        self._actions = actions
        self._app, self._slash, self._title = _label("strong"), _label("faint"), Elided()
        self._title.setProperty("strong", True)
        for label in (self._app, self._title):
            label.setFont(fonts.sans(15, bold=True))
        self._switch = _menu_button()
        self.search = _Field(actions["commands"])
        self._follow = _button(actions, "follow")
        self._one, self._two = _button(actions, "one-beside"), _button(actions, "two-beside")
        self._type, self._theme, self._export = _menu_button(), _menu_button(), _menu_button(raised=True)
        self._lay_out()
        self._fill_menus()
        self.retranslate()

    def show_dossiers(self, dossiers: Sequence[Dossier], chosen: Dossier | None) -> None:
        """Name the open dossier and offer the others."""
        self._title.setText(chosen.name if chosen else "")
        self._title.setToolTip(tip(self._title.text()))
        menu = self._switch.menu()
        menu.clear()
        for dossier in dossiers:
            offered = menu.addAction(menus.plain(dossier.name))
            offered.setCheckable(True)
            offered.setChecked(chosen is not None and dossier.id == chosen.id)
            offered.triggered.connect(lambda _=False, name=dossier.id: self.dossier_chosen.emit(name))
        menus.choose_one(menu)
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in ("dossiers", "import") if name in self._actions.made])

    def retranslate(self) -> None:
        """Write the bar in the reader's language."""
        self._app.setText(_("Zhutiao"))
        self._slash.setText("／")
        words = (
            (self._switch, _("Switch dossier") + " ▾", _("Choose another dossier")),
            (
                self.search,
                _("Go to a clause or command, or search") + "    Ctrl+K",
                _("Go to a clause or command, or search"),
            ),
            (self._follow, _("Follow"), _("The other texts follow the clause you read")),
            (self._one, _("Commentary"), _("Show the commentary beside the text")),
            (self._two, _("Commentary + transcript"), _("Show commentary and transcript beside the text")),
            (self._type, "Aa", _("Size of type, line spacing and width")),
            (self._theme, "☾", _("Light, sepia, dark or high contrast")),
            (self._export, _("Export") + " ▾", _("Export or import")),
        )
        for button, text, meaning in words:
            button.setText(text)
            button.setToolTip(meaning)
            button.setAccessibleName(meaning)
        self.search.say(_("Go to a clause or command, or search"), _("Go to, search"))
        self._switch.setAccessibleDescription(self._title.text())

    def event(self, event: QEvent) -> bool:
        """Give room anew whenever the bar or a word on it has changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """Leave out what the menus offer too, group by group, until the rest has room."""
        groups = ((self._app, self._slash), (self._one, self._two), (self._type, self._theme), (self._follow,))
        title = min(TITLE, self._title.sizeHint().width())
        needed = title + SEARCH + SIDES + _widths(*(part for group in groups for part in group))
        needed += _widths(self._switch, self._export)
        for group in groups:
            for part in group:
                part.setVisible(needed <= self.width())
            needed -= _widths(*group) if needed > self.width() else 0

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 10, 0)
        row.setSpacing(GAP)
        for widget in (self._app, self._slash):
            row.addWidget(widget)
            row.addSpacing(4)
        row.addWidget(self._title, 60)
        row.addSpacing(8)
        row.addWidget(self._switch)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        for widget in (self._follow, self._one, self._two, self._type, self._theme, self._export):
            row.addWidget(widget)
        self.search.setMaximumWidth(360)
        self.search.setMinimumWidth(SEARCH)

    def _fill_menus(self) -> None:
        for button, names in (
            (self._type, TYPE_MENU),
            (self._theme, THEME_MENU),
            (self._export, ("export", "export-again", "import")),
        ):
            button.menu().addActions([self._actions[name] for name in names if name in self._actions.made])


def _widths(*parts: QWidget) -> int:
    return sum(part.sizeHint().width() + GAP for part in parts)


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty(look, True)
    return label


def _menu_button(*, raised: bool = False) -> QToolButton:
    button = QToolButton()
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menus.menu(button))
    button.setProperty("raised", raised)
    return button


def _button(actions: Actions, name: str) -> QToolButton:
    button, action = QToolButton(), actions[name]
    button.setCheckable(action.isCheckable())
    button.setChecked(action.isChecked())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    # Not setDefaultAction: it would overwrite the button's short word with the action's sentence.
    action.toggled.connect(button.setChecked)
    return button


class _Field(QPushButton):
    """What looks like a field and opens the palette, where the typing is done."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._words, self._short, self._keys = "", "", action.shortcut().toString()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.clicked.connect(action.trigger)

    def say(self, words: str, short: str) -> None:
        """Show *words* and the key, where there is no room as many of them, or as much of *short*, as fits."""
        self._words, self._short = words, short
        key = f"   {self._keys}"
        room = self.width() - self.fontMetrics().horizontalAdvance(key) - FIELD_SIDES
        said = words if room > ROOM_FOR_WORDS else short
        self.setText(self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room) + key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.say(self._words, self._short)
