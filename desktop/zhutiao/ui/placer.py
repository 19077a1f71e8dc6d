"""Marks whose words have changed: taken for right where they stand, or placed by hand on selected words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.ui.marker import Marker
    from zhutiao.ui.window import Window


class Placer:
    """Acts on the mark that the reader wants to place, else on the one chosen last."""

    def __init__(self, window: Window, marker: Marker) -> None:
        self._window, self._marker = window, marker
        self._wanted = ""

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"place-here": self.place_here}

    def confirm(self, marks: Sequence[str]) -> None:
        """Take the places of *marks* for right."""
        from zhutiao.services import placing  # noqa: PLC0415 - most texts never change

        if self._window.session.do(placing.confirm, list(marks)):
            self._window.status.say(_("Marks confirmed: {0}").format(len(marks)))

    def want(self, mark: str) -> None:
        """Place a mark on the selected words, or say that words have to be selected first."""
        self._wanted = mark
        self.place_here()

    def place_here(self) -> None:
        """Put the mark on the selected words; one on a whole clause on the clause they stand in."""
        window = self._window
        mark = self._meant()
        places = window.reading.selected()
        if mark is None:
            window.status.say(_("Choose a mark among the notes first, then select its words and press P."))
        elif not places:
            window.status.say(_("Now select the words it belongs to in a text and press P."))
        else:
            from zhutiao.services import placing  # noqa: PLC0415 - most texts never change

            if window.session.do(placing.put, mark, places):
                self._wanted = ""
                window.reading.clear_selection()
                window.status.say(_("The mark stands on the selected words now."))

    def _meant(self) -> str | None:
        """Return the mark that is wanted, else the one chosen last if it is not surely in place."""
        known = {mark.id: mark for mark in self._window.session.marks}
        if self._wanted in known:
            return self._wanted
        return next((one for one in self._marker.chosen if one in known and known[one].state != "placed"), None)
