"""Where the printings differ, for one window: read beside it once the first page is on the screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from zhutiao.ui.first_paint import FirstPaint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.ui.apparatus.desk import VariantsDesk
    from zhutiao.ui.theme import Theme
    from zhutiao.ui.window import Window

SOON = 150
"""Milliseconds after the first paint; a start is not slowed by what is compared."""

# fmt: off
VERBS = {
    "to-variants": "show_page", "next-variant": "go_next", "previous-variant": "go_back", "variant-here": "show_card",
    "beside": "show_beside", "choose-sure": "choose_sure", "edition": "make_edition", "drop-edition": "drop_edition",
    "footnotes": "copy_footnotes", "guests-here": "offer_guests",
}
# fmt: on
"""What the desk does for an action."""


class Varying:
    """Keeps the desk of the variants, which is loaded after the first paint or when it is first wanted."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._desk: VariantsDesk | None = None
        self._ended = False

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {name: partial(self._do, verb) for name, verb in VERBS.items()}

    def listen(self) -> None:
        """Compare the printings as soon as the first page is painted."""
        first = FirstPaint(self._window.reading.base.pane.viewport())
        first.done.connect(lambda: QTimer.singleShot(SOON, self._window, self._begin))

    def desk(self) -> VariantsDesk:
        """Return what keeps the variants, made when first wanted."""
        if self._desk is None:
            from zhutiao.ui.apparatus.desk import VariantsDesk  # noqa: PLC0415 - not before the first page is seen

            self._desk = VariantsDesk(self._window)
        return self._desk

    def made(self) -> VariantsDesk | None:
        """Return the desk if it has been made."""
        return self._desk

    def said_of(self, clause: str) -> str:
        """Say in how many places of a clause the printings differ, as far as that is known."""
        return self._desk.said_of(clause) if self._desk else ""

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        if self._desk:
            self._desk.dress(theme)

    def retranslate(self) -> None:
        """Write in the reader's language."""
        if self._desk:
            self._desk.retranslate()

    def close(self) -> None:
        """Compare no more: the library is about to be closed."""
        self._ended = True
        if self._desk:
            self._desk.close()

    def _begin(self) -> None:
        if not self._ended:
            self.desk()

    def _do(self, verb: str) -> None:
        getattr(self.desk(), verb)()
