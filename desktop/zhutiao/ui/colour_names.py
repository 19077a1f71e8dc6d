"""What the colours mean to the reader: said everywhere in one window, and asked for in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.services import marking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.model import Changed
    from zhutiao.ui.window import Window


class ColourNames:
    """Tells one window's parts what each colour means."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._told: Mapping[str, str] = {}

    def listen(self) -> None:
        """Tell the parts there are, and hear when a meaning changes."""
        self._tell()
        self._window.session.changed.connect(self._hear)

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"colours": self.ask}

    def ask(self) -> None:
        """Let the reader say what the colours mean."""
        from zhutiao.ui.colour_dialog import ColourDialog  # noqa: PLC0415 - seldom wanted

        window = self._window
        dialog = ColourDialog(window.session.labels.meanings, window.appearance.theme, window)
        dialog.renamed.connect(lambda colour, words: window.session.do(marking.rename_colour, colour, words))
        dialog.open()

    def _hear(self, changed: Changed) -> None:
        # Another dossier's texts, or another window's changes, may come with other meanings.
        if changed.labels or changed.structure:
            self._tell()

    def _tell(self) -> None:
        window, names = self._window, self._window.session.labels.meanings
        if names != self._told:
            self._told = names
            window.actions_.retranslate(names)
            window.notes.name_colours(names)
            window.verbs.pages.name_colours()
            window.verbs.prepare()
