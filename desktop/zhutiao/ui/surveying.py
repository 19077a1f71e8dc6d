"""Ways to look at all that is said at once: the map of the clauses, and what a text adds to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.ui.coverage.dialog import CoverageMap
    from zhutiao.ui.coverage.guide import MapGuide
    from zhutiao.ui.what_is_new import WhatIsNew
    from zhutiao.ui.window import Window


class Survey:
    """Opens both for one window; what they need is loaded with the first wish."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._guide: MapGuide | None = None
        self._new: WhatIsNew | None = None

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"map": self.open_map, "new-here": self.toggle_new}

    def chosen(self) -> dict[str, bool]:
        """Say of each action that can be on whether it is."""
        return {"new-here": self._new is not None and self._new.on}

    def retranslate(self) -> None:
        """Write what is shown in the reader's language."""
        if self._new:
            self._new.retranslate()

    def toggle_new(self) -> None:
        """Let what the texts add to the base text stand out, or show them as ever."""
        if self._new is None:
            from zhutiao.ui.what_is_new import WhatIsNew  # noqa: PLC0415 - not before it is wanted

            self._new = WhatIsNew(self._window)
        self._new.show(on=not self._new.on)
        self._window.verbs.prepare()

    def open_map(self) -> CoverageMap | None:
        """Show which text speaks of which clause."""
        if self._guide is None:
            from zhutiao.ui.coverage.guide import MapGuide  # noqa: PLC0415 - not before it is wanted

            self._guide = MapGuide(self._window)
        return self._guide.open()
