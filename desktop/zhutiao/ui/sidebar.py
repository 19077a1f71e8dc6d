"""The left column: outline with what is connected with the clause, notes, tags, a briefing, what a search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zhutiao.ui import icons
from zhutiao.ui.spring_tab import SpringTab
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.ui.theme import Theme

WIDTH = 264
NARROWEST = 180
SIDE, GAP = 10, 3
SHARES = (53, 47)
PAGES = ("outline", "notes", "tags", "briefing", "search")
DRAWN = {"briefing": "clipboard-list", "search": "search"}
"""The tabs with an icon in the place of a word."""
SHINE = 1200


class Sidebar(QFrame):
    """Shows one of five pages; all but the first are made when they are first looked at."""

    page_shown = Signal(str)

    def __init__(self, outline: QWidget, below: QWidget, make: Callable[[str], QWidget]) -> None:
        super().__init__()
        self.setObjectName("side")
        self._make = make
        self._pages: dict[str, QWidget] = {}
        self._count = 0
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setHandleWidth(1)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(outline)
        self.parts.addWidget(below)
        for at, share in enumerate(SHARES):
            self.parts.setStretchFactor(at, share)
        self.parts.setSizes([10 * share for share in SHARES])
        self._stack = QStackedWidget()
        self._tabs = {name: self._tab(name) for name in PAGES}
        for name, tab in self._tabs.items():
            # An icon needs less room around it than a word, and five tabs less than buttons elsewhere.
            tab.setStyleSheet(f"QToolButton {{ padding: 5px {5 if name in DRAWN else 6}px; }}")
        self._theme: Theme | None = None
        self._shine = QTimer(self, singleShot=True, interval=SHINE)
        self._shine.timeout.connect(self._draw)
        self._lay_out()
        self._add("outline", self.parts)
        self._tabs["outline"].setChecked(True)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        """Be wide enough for every tab's word."""
        tabs = sum(tab.sizeHint().width() + GAP for tab in self._tabs.values())
        return QSize(max(NARROWEST, tabs + 2 * SIDE), super().minimumSizeHint().height())

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front and return it."""
        if name not in self._pages:
            self._add(name, self._make(name))
        self._stack.setCurrentWidget(self._pages[name])
        self._tabs[name].setChecked(True)
        self.page_shown.emit(name)
        return self._pages[name]

    def page(self, name: str) -> QWidget | None:
        """Return a page if it has been made."""
        return self._pages.get(name)

    def show_count(self, notes: int) -> None:
        """Say in the tab how many notes there are."""
        self._count = notes
        self._tabs["notes"].setText(_("Notes") + (f" {notes}" if notes else ""))

    def dress(self, theme: Theme) -> None:
        """Draw the tabs without a word in the colours of *theme*."""
        self._theme = theme
        self._draw()

    def shine(self, name: str) -> None:
        """Let a drawn tab shine for a moment: something has come to its page."""
        self._draw(name)
        self._shine.start()

    def retranslate(self) -> None:
        """Write the tabs in the reader's language."""
        self._tabs["outline"].setText(_("Outline"))
        self._tabs["tags"].setText(_("Tags"))
        for name, words, keys in (
            ("search", _("Search everywhere"), "Ctrl+Shift+F"),
            ("briefing", _("Briefing"), "Alt+5"),
        ):
            self._tabs[name].setToolTip(f"{words}  {keys}")
            self._tabs[name].setAccessibleName(words)
        self.show_count(self._count)

    def _draw(self, shining: str = "") -> None:
        for name, drawn in DRAWN.items():
            if self._theme:
                colour = self._theme.chrome["accent" if name == shining else "soft"]
                self._tabs[name].setIcon(icons.icon(drawn, colour))

    def _add(self, name: str, page: QWidget) -> None:
        self._pages[name] = page
        self._stack.addWidget(page)

    def _tab(self, name: str) -> QToolButton:
        tab = SpringTab()
        tab.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        tab.clicked.connect(lambda: self.show_page(name))
        return tab

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 8, SIDE, 6)
        row.setSpacing(GAP)
        for tab in self._tabs.values():
            group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
