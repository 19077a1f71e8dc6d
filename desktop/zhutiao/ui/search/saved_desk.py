"""The saved searches of one window: kept with the star, run again from its menu or from the empty page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from zhutiao.services import saved_searches, searching
from zhutiao.store.library import Library
from zhutiao.ui import icons, menus
from zhutiao.ui.search.asked import Asked
from zhutiao.ui.tasks import while_there
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zhutiao.hits import SavedSearch, Scope
    from zhutiao.model import Changed
    from zhutiao.ui.search.desk import SearchDesk
    from zhutiao.ui.search.name_dialog import NameDialog
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.window import Window


class SavedDesk(QObject):
    """Fills the star's menu and the list on the empty page; counts in a thread what each search finds."""

    def __init__(self, window: Window, desk: SearchDesk) -> None:
        super().__init__(desk)
        self._window, self._desk, self._page = window, desk, desk.page
        self._saved: Sequence[SavedSearch] = ()
        self._task: Task | None = None
        star = self._page.star
        star.setMenu(menus.menu(star))
        star.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        star.menu().aboutToShow.connect(self._fill)
        guide = self._page.guide
        guide.rename_wanted.connect(self.ask_name)
        guide.delete_wanted.connect(self.delete)
        self._page.asked_changed.connect(lambda _asked: self._light())
        window.session.changed.connect(self._follow)
        window.appearance.theme_changed.connect(lambda _theme: self._light())
        window.sidebar.page_shown.connect(lambda name: name == "search" and self._read())

    def save(self) -> None:
        """Save what is asked for, called like its words."""
        words = self._page.asked().words
        if self._window.session.do(saved_searches.save, words):
            self._window.status.say(_("Search saved: {0}").format(" ".join(words.split())))

    def save_named(self) -> NameDialog:
        """Save what is asked for, under a name to be typed."""
        words = self._page.asked().words
        dialog = self._dialog(" ".join(words.split()), {search.name for search in self._saved})
        dialog.named.connect(lambda name: self._window.session.do(saved_searches.save, words, name))
        dialog.open()
        return dialog

    def ask_name(self, search: str) -> NameDialog | None:
        """Ask what a saved search is to be called."""
        known = next((each for each in self._saved if each.id == search), None)
        if known is None:
            return None
        dialog = self._dialog(known.name, {each.name for each in self._saved if each.id != search})
        dialog.named.connect(lambda name: self._window.session.do(saved_searches.rename, search, name))
        dialog.open()
        return dialog

    def delete(self, search: str) -> None:
        """Delete a saved search; undo brings it back."""
        if self._window.session.do(saved_searches.delete, search):
            self._window.status.say(_("The saved search is deleted. Undo brings it back."))

    def run(self, query: str) -> None:
        """Ask for what was saved, where is looked now."""
        self._page.ask(Asked(query, self._page.asked().within))
        self._page.field.setFocus()

    def _follow(self, changed: Changed) -> None:
        if changed.labels or changed.structure:
            self._read()

    def _read(self) -> None:
        self._saved = saved_searches.saved(self._window.session.library)
        self._page.guide.keep(self._saved, {})
        self._light()
        self._count()

    def _count(self) -> None:
        if self._task:
            self._task.cancel()
        if self._saved and self._page.isVisible() and not self._page.asked().seeks:
            path, queries = self._window.session.library.path, [search.query for search in self._saved]
            self._task = self._window.verbs.pages.files().tasks.add(partial(_counts, path, queries, self._desk.scope()))
            self._task.done.connect(while_there(self, self._show_counts))
            self._task.start()

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        self._page.guide.keep(self._saved, counts)

    def _fill(self) -> None:
        menu, known = self._page.star.menu(), self._known()
        menu.clear()
        if known:
            menu.addAction(_("Rename this search…")).triggered.connect(lambda: self.ask_name(known.id))
            menu.addAction(_("Delete this search")).triggered.connect(lambda: self.delete(known.id))
        else:
            menu.addAction(_("Save this search")).triggered.connect(self.save)
            menu.addAction(_("Save under a name…")).triggered.connect(self.save_named)
            for action in menu.actions():
                # What is kept are words: run again they would not be a regular expression.
                action.setEnabled(not self._page.asked().pattern)
        if self._saved:
            menu.addSeparator()
        for search in self._saved:
            menu.addAction(menus.plain(search.name)).triggered.connect(partial(self.run, search.query))

    def _known(self) -> SavedSearch | None:
        """Return the saved search that is asked for now."""
        asked = self._page.asked()
        same = (search for search in self._saved if search.query == asked.words.strip())
        return None if asked.pattern else next(same, None)

    def _light(self) -> None:
        """Let the star shine where what is asked for is saved."""
        colour = self._window.appearance.theme.chrome["accent" if self._known() else "soft"]
        self._page.star.setIcon(icons.icon("star", colour))

    def _dialog(self, name: str, taken: set[str]) -> NameDialog:
        from zhutiao.ui.search.name_dialog import NameDialog  # noqa: PLC0415 - seldom wanted

        return NameDialog(self._window.appearance.theme, name, taken, self._window)


def _counts(path: Path, queries: Sequence[str], scope: Scope, task: Task) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    with Library.reading(path) as library:
        for query in queries:
            if task.stopped:
                break
            counts[query] = searching.search(library, query, scope, limit=0, stop=lambda: task.stopped).total
    return counts
