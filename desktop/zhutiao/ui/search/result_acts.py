"""What can be done with all results of a search: seen at once, marked, tagged, saved as a file, and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhutiao.ui.search.sought import Sought
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from zhutiao.ui.search.desk import SearchDesk
    from zhutiao.ui.search.sheet.guide import SheetGuide
    from zhutiao.ui.search.sheet.head import Part
    from zhutiao.ui.window import Window


class ResultActs(QObject):
    """Fills the menu of all results; what an entry needs is loaded when it is chosen."""

    def __init__(self, window: Window, desk: SearchDesk) -> None:
        super().__init__(desk)
        self._window, self._desk = window, desk
        self._guide: SheetGuide | None = None
        self._menu = desk.page.acts.menu()
        self._menu.aboutToShow.connect(self._fill)

    def show(self, part: Part, words: str = "") -> None:
        """Show below the texts every occurrence of *words*, else of what is asked for, or how often there is any."""
        if words:
            self._desk.search(words)
        sought = self._sought()
        if sought is None:
            self._desk.search()
            return
        if self._guide is None:
            from zhutiao.ui.search.sheet.guide import SheetGuide  # noqa: PLC0415 - not before it is wanted

            self._guide = SheetGuide(self._window, self._window.verbs.hits)
        self._guide.show(sought, part)

    def highlight_all(self) -> QDialog | None:
        """Show what highlighting all results would mark."""
        from zhutiao.ui.search.marking import desk  # noqa: PLC0415

        sought = self._sought()
        return desk.highlight_all(self._window, sought) if sought else None

    def tag_all(self) -> QDialog | None:
        """Show what tagging all results would tag."""
        from zhutiao.ui.search.marking import desk  # noqa: PLC0415

        sought = self._sought()
        return desk.tag_all(self._window, sought) if sought else None

    def save_results(self) -> None:
        """Write all results as a file."""
        from zhutiao.ui.search.sheet.saving import Saver  # noqa: PLC0415

        sought = self._sought()
        if sought:
            Saver(self._window).ask(sought)

    def _fill(self) -> None:
        self._menu.clear()
        for words, act in self._acts():
            if act is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(words).triggered.connect(act)
        for action in self._menu.actions():
            action.setEnabled(self._sought() is not None)

    def _acts(self) -> tuple[tuple[str, Callable[[], object] | None], ...]:
        return (
            (_("Occurrences in context"), lambda: self.show("lines")),
            (_("How often in which text and clause"), lambda: self.show("chart")),
            ("", None),
            (_("Highlight all results…"), self.highlight_all),
            (_("Tag all results…"), self.tag_all),
            ("", None),
            (_("Save results as a file…"), self.save_results),
        )

    def _sought(self) -> Sought | None:
        """Return what is asked for, if anything is."""
        asked = self._desk.page.asked()
        return Sought(asked.words, self._desk.sought(), self._desk.scope()) if asked.seeks else None
