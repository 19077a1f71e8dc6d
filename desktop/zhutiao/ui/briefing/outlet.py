"""Where a briefing goes: previewed, copied, exported."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from zhutiao import words
from zhutiao.ui.tasks import while_there
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Briefing
    from zhutiao.ui.briefing.preview import Preview
    from zhutiao.ui.briefing.shelf import Shelf
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window

    About = tuple[Path, words.Language, str, Mapping[str, object]]
    """Library, language, dossier, options: all that a process needs that has none of them yet."""

PATIENCE = 60.0


class Outlet(QObject):
    """Renders the briefing that is worked on beside the window; keeps one preview, which follows what is changed."""

    def __init__(self, window: Window, shelf: Shelf, flush: Callable[[], object]) -> None:
        """Serve one window; *flush* keeps what is just being written."""
        super().__init__(window)
        self._window, self._shelf, self._flush = window, shelf, flush
        self._preview: Preview | None = None
        self._task: Task | None = None
        self._again = False

    def preview(self) -> None:
        """Show how the briefing will read, and go on showing it."""
        if self._there():
            self._dialog().show()
            self._dialog().raise_()
            self._render()

    def copy(self) -> None:
        """Copy the briefing as Markdown."""
        if found := self._there():
            task = self._window.verbs.pages.files().tasks.add(partial(self._markdown, self._about(found)))
            task.done.connect(while_there(self, self._take))
            task.failed.connect(while_there(self, lambda error: self._window.status.say(sentence(error))))
            task.start()

    def export(self) -> None:
        """Show the export dialog for the briefing."""
        if found := self._there():
            self._window.verbs.pages.files().ask_export(found.id)

    def is_shown(self) -> bool:
        """Say whether a preview is in sight."""
        return self._preview is not None and self._preview.isVisible()

    def refresh(self) -> None:
        """Hear that the briefing may be another."""
        if self.is_shown():
            self._render()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if self._preview:
            self._preview.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        if self._preview:
            self._preview.retranslate()

    def _dialog(self) -> Preview:
        if self._preview is None:
            from zhutiao.ui.briefing.preview import Preview  # noqa: PLC0415 - not before it is wanted

            self._preview = Preview(self._window.appearance.theme, self._window)
            self._preview.copy_wanted.connect(self.copy)
            self._preview.export_wanted.connect(self.export)
        return self._preview

    def _there(self) -> Briefing | None:
        self._flush()
        found = self._shelf.read()
        if found is None:
            self._window.status.say(_("There is no briefing yet. Press B in a text to begin one."))
        return found

    def _take(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.status.say(_("The briefing has been copied as Markdown."))

    def _render(self) -> None:
        """Render what there is now; of several wishes that come while that is done only the last is heeded."""
        if self._task is not None:
            self._again = True
            return
        self._again = False
        found = self._shelf.read()
        if found is None:
            self._dialog().hide()
            return
        self._dialog().show_name(found.name)
        self._dialog().wait()
        self._task = self._window.verbs.pages.files().tasks.add(partial(self._page, self._about(found)))
        self._task.done.connect(while_there(self._dialog(), self._dialog().show_html))
        self._task.failed.connect(while_there(self._dialog(), self._explain))
        self._task.ended.connect(while_there(self, self._end))
        self._task.start()

    def _end(self) -> None:
        self._task = None
        if self._again:
            self._render()

    def _explain(self, error: ZhutiaoError) -> None:
        self._dialog().show_html(f"<p>{escape(sentence(error))}</p>")

    def _page(self, about: About, task: Task) -> str:
        # Loaded in the thread: it brings the templates, which take a while.
        from zhutiao.services import glancing  # noqa: PLC0415

        run = self._window.verbs.pages.files().workshop.run
        made = run(glancing.page, *about[:3], about[3], timeout=PATIENCE, owner=task)
        return made.html + (f'<p class="facts">{escape(made.cut)}</p>' if made.cut else "")

    def _markdown(self, about: About, task: Task) -> str:
        from zhutiao.services import exporting  # noqa: PLC0415 - as above

        library, spoken, dossier, options = about
        run = self._window.verbs.pages.files().workshop.run
        files = run(exporting.files_of, library, spoken, dossier, "markdown", options, timeout=PATIENCE, owner=task)
        return files[0][1].decode("utf-8", "replace")

    def _about(self, found: Briefing, **others: object) -> About:
        options = {"template": "briefing", "briefing": found.id, **others}
        return self._window.session.library.path, words.language(), found.dossier, options
