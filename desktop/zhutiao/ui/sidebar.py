"""The left column: outline with what is connected with the clause, notes, tags, variants, a briefing, a search."""

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

    from PySide6.QtGui import QResizeEvent

    from zhutiao.ui.theme import Theme

WIDTH = 264
NARROWEST = 180
SIDE, GAP = 8, 1
SHARES = (53, 47)
PAGES = ("outline", "notes", "tags", "variants", "briefing", "search")
DRAWN = {"briefing": "clipboard-list", "search": "search"}
"""The tabs with an icon in the place of a word."""
UNEQUAL = "≠"
"""Stands for variants where there is no room for the word."""
SHINE = 1200


class Sidebar(QFrame):
    """Shows one of six pages; all but the first are made when they are first looked at."""

    page_shown = Signal(str)

    def __init__(self, outline: QWidget, below: QWidget, make: Callable[[str], QWidget]) -> None:
        super().__init__()
        self.setObjectName("side")
        self._make = make
        self._pages: dict[str, QWidget] = {}
        self._count = self._variants = 0
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
        for tab in self._tabs.values():
            # Six tabs need less room around their words than buttons elsewhere.
            tab.setStyleSheet("QToolButton { padding: 5px 2px; }")
        self._theme: Theme | None = None
        self._shine = QTimer(self, singleShot=True, interval=SHINE)
        self._shine.timeout.connect(self._draw)
        self._lay_out()
        self._add("outline", self.parts)
        self._tabs["outline"].setChecked(True)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        """Be wide enough for every tab's word, that of the variants in short."""
        saved = self._width_of(self._said_variants()) - self._width_of(self._said_variants(short=True))
        return QSize(max(NARROWEST, self._full_width() - saved), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in short what there is no room to say in full."""
        super().resizeEvent(event)
        self._write_variants()

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

    def show_variants(self, count: int) -> None:
        """Say in the tab in how many places the printings differ."""
        self._variants = count
        self._tabs["variants"].setAccessibleName(self._said_variants())
        self._tabs["variants"].setToolTip(f"{_('Where the printings differ')}  Alt+6")
        self._write_variants()

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
        self.show_variants(self._variants)

    def _said_variants(self, *, short: bool = False) -> str:
        return (UNEQUAL if short else _("Variants")) + (f" {self._variants}" if self._variants else "")

    def _write_variants(self) -> None:
        tab, full = self._tabs["variants"], self._said_variants()
        words = full if self._full_width() <= self.width() else self._said_variants(short=True)
        if tab.text() != words:
            tab.setText(words)
            self.updateGeometry()

    def _full_width(self) -> int:
        """Return the room of all tabs with their words in full."""
        tab = self._tabs["variants"]
        tabs = sum(tab.sizeHint().width() + GAP for tab in self._tabs.values())
        return tabs + self._width_of(self._said_variants()) - self._width_of(tab.text()) + 2 * SIDE

    def _width_of(self, words: str) -> int:
        return self._tabs["variants"].fontMetrics().horizontalAdvance(words)

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
