"""Where marks and variants stand along the scroll bar of a pane: ticks of their own, at its edges, to be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, QTimer

from zhutiao.ui.pane import strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.pane.scroll_bar import SlimBar

REST = 160
"""Milliseconds without a change after which they are measured: nobody looks for them while a text is moved."""
COARSE = 30
"""Signs within which marks of one colour are one tick."""


class Tick(NamedTuple):
    """Something to be seen along the bar: where its words stand, and a role or mark's colour."""

    start: int
    end: int
    colour: str


class Density(QObject):
    """The ticks of one pane, in two lanes: marks at the left edge of the bar, variants at the right."""

    def __init__(self, pane: TextPane) -> None:
        super().__init__(pane)
        self._pane, self._bar = pane, cast("SlimBar", pane.verticalScrollBar())
        self._lanes: dict[str, Sequence[Tick]] = {"marks": (), "variants": ()}
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._measure)
        self._bar.rangeChanged.connect(lambda *_range: self._rest.start())
        self._bar.lane_pressed.connect(self._bring)

    def refresh(self) -> None:
        """Measure again once the text has come to rest."""
        self._rest.start()

    def _measure(self) -> None:
        pane = self._pane
        self._lanes = {
            "marks": list(_marks(pane)),
            "variants": [Tick(start, end, "") for start, end, spot in pane.sheet.spots.all if spot.badge],
        }
        for name, ticks in self._lanes.items():
            where = strip.shares(pane.document(), pane.shown, [(tick.start, tick.end) for tick in ticks])
            self._bar.show_lane(name, where, [tick.colour for tick in ticks])

    def _bring(self, name: str, number: int) -> None:
        if number < len(self._lanes[name]):
            tick = self._lanes[name][number]
            self._pane.bring_stretch(tick.start, tick.end)


def _marks(pane: TextPane) -> Iterable[Tick]:
    seen: set[tuple[str, int, str]] = set()
    for segment, span, colour in pane.sheet.marked():
        key = segment, span.start // COARSE, colour
        if key not in seen:
            seen.add(key)
            yield Tick(*pane.shown.stretch(segment, span), colour)
