"""Move the ends of the mark that is meant, as its handles are dragged or letter by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.services import marking
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.model import Place
    from zhutiao.ui.marker import Marker
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.window import Window


class Reshaper:
    """Gives marks other words in one window."""

    def __init__(self, window: Window, marker: Marker) -> None:
        self._window, self._marker = window, marker

    def listen(self) -> None:
        """Hear what is dragged, and when the reader turns to something else."""
        self._window.reading.mark_reshaped.connect(self._put)
        self._window.reading.marks_let_go.connect(lambda: self._marker.choose(()))

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "end-on": lambda: self._step(1, end=True),
            "end-back": lambda: self._step(-1, end=True),
            "start-on": lambda: self._step(1, end=False),
            "start-back": lambda: self._step(-1, end=False),
        }

    def _step(self, step: int, *, end: bool) -> None:
        pane = self._pane()
        mark = pane.held if pane else None
        if pane is None or mark is None:
            self._window.status.say(_("Click a mark first, then move its ends."))
        elif places := pane.with_end_moved(step, end=end):
            self._put(mark, places, by_letters=True)
            pane.show_end(end=end)

    def _put(self, mark: str, places: Sequence[Place], *, by_letters: bool = False) -> None:
        session = self._window.session
        done = session.do(marking.reshape, mark, list(places), by_letters=by_letters)
        if done is None and not session.unsaved():
            # It was refused: the mark is drawn where it still stands.
            for box in self._window.reading.boxes:
                box.mark()

    def _pane(self) -> TextPane | None:
        """Return the text with the mark that is meant; without one the only mark at the caret is."""
        reading = self._window.reading
        if not self._marker.chosen and len(marks := reading.active().marks_at_caret()) == 1:
            self._marker.choose(marks)
        panes = [reading.active(), *(box.pane for box in reading.boxes if box.isVisible())]
        return next((pane for pane in panes if pane.is_holding()), None)
