"""Where a briefing goes: previewed, copied, exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from zhutiao import words
from zhutiao.services import exporting, previewing
from zhutiao.ui.tasks import while_there
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from zhutiao.errors import ZhutiaoError
    from zhutiao.ui.briefing.preview import Preview
    from zhutiao.ui.briefing.shelf import Shelf
    from zhutiao.ui.tasks import Task
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window

PATIENCE = 60.0


class Outlet(QObject):
    """Renders the briefing that is worked on beside the window; keeps one preview, which follows what is changed."""

    def __init__(self, window: Window, shelf: Shelf) -> None:
        super().__init__(window)
        self._window, self._shelf = window, shelf
        self._preview: Preview | None = None
        self._task: Task | None = None
        self._again = False

    def preview(self) -> None:
        """Show how the briefing will read, and go on showing it."""
        if self._is_there():
            self._dialog().show()
            self._dialog().raise_()
            self._render()

    def copy(self) -> None:
        """Copy the briefing as Markdown."""
        if self._is_there():
            task = self._window.verbs.pages.files().tasks.add(self._markdown)
            task.done.connect(while_there(self, self._take))
            task.failed.connect(while_there(self, lambda error: self._window.status.say(sentence(error))))
            task.start()

    def export(self) -> None:
        """Show the export dialog for the briefing."""
        if self._is_there() and self._shelf.current:
            self._window.verbs.pages.files().ask_export()

    def refresh(self) -> None:
        """Hear that the briefing may be another."""
        if self._preview and self._preview.isVisible():
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

    def _is_there(self) -> bool:
        if self._shelf.read() is None:
            self._window.status.say(_("There is no briefing yet. Press B in a text to begin one."))
            return False
        return True

    def _take(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.status.say(_("The briefing has been copied as Markdown."))

    def _render(self) -> None:
        """Render what there is now; of several wishes that come while that is done only the last is heeded."""
        if self._task is not None:
            self._again = True
            return
        self._again = False
        found = self._shelf.current
        if found is None:
            self._dialog().hide()
            return
        self._dialog().show_name(found.name)
        self._task = self._window.verbs.pages.files().tasks.add(self._html)
        self._task.done.connect(while_there(self._dialog(), self._dialog().show_html))
        self._task.failed.connect(while_there(self._dialog(), self._explain))
        self._task.ended.connect(while_there(self, self._end))
        self._task.start()

    def _end(self) -> None:
        self._task = None
        if self._again:
            self._render()

    def _explain(self, error: ZhutiaoError) -> None:
        self._dialog().show_html(previewing.plain(sentence(error)))

    def _html(self, task: Task) -> str:
        run = self._window.verbs.pages.files().workshop.run
        return run(previewing.render, _without_matter(self._markdown(task)), timeout=PATIENCE, owner=task)

    def _markdown(self, task: Task) -> str:
        session, found = self._window.session, self._shelf.current
        options = {"template": "briefing", "briefing": found.id if found else ""}
        dossier = found.dossier if found else ""
        asked = (session.library.path, words.language(), dossier, "markdown", options)
        files = self._window.verbs.pages.files().workshop.run(exporting.files_of, *asked, timeout=PATIENCE, owner=task)
        return files[0][1].decode("utf-8", "replace")


def _without_matter(text: str) -> str:
    """Return exported Markdown without what stands above it for programs."""
    end = text.find("\n---\n", 4) if text.startswith("---\n") else -1
    return text[end + 5 :] if end > 0 else text
