"""Ways to look at all that is said at once: the map of the clauses, and what a text adds to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.ui.coverage.dialog import CoverageMap
    from zhutiao.ui.coverage.guide import MapGuide
    from zhutiao.ui.window import Window


class Survey:
    """Opens both for one window; what they need is loaded with the first wish."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._guide: MapGuide | None = None

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"map": self.open_map}

    def open_map(self) -> CoverageMap | None:
        """Show which text speaks of which clause."""
        if self._guide is None:
            from zhutiao.ui.coverage.guide import MapGuide  # noqa: PLC0415 - not before it is wanted

            self._guide = MapGuide(self._window)
        return self._guide.open()
