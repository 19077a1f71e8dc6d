"""How the texts stand: the base text at the left, beside it one or two others, above each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from zhutiao.ui import theme as themes
from zhutiao.ui.pane.gutter import RibbonSplitter
from zhutiao.ui.splitting import LineSplitter

if TYPE_CHECKING:
    from zhutiao.settings import Settings
    from zhutiao.ui.text_box import TextBox
    from zhutiao.ui.theme import Theme

SHOWN = {"alone": 1, "one-beside": 2, "two-beside": 3}
WIDTHS, HEIGHTS = (690, 590), (462, 464)


class TextSplit(RibbonSplitter):
    """Gives three texts their places; the ribbons run between the first and the others."""

    def __init__(self, theme: Theme, boxes: tuple[TextBox, TextBox, TextBox]) -> None:
        super().__init__(themes.inks(theme))
        base, self._first, self._second = boxes
        self._stack = LineSplitter(Qt.Orientation.Vertical)
        self.layout_name = "two-beside"
        self.addWidget(base)
        self.addWidget(self._stack)
        self._stack.addWidget(self._first)
        self._stack.addWidget(self._second)
        self.setSizes(list(WIDTHS))
        self._stack.setSizes(list(HEIGHTS))

    def lay_out(self, name: str) -> None:
        """Show the base text alone, or with one or two texts beside it; two empty places would say the same twice."""
        self.layout_name = name
        any_beside = self._first.document or self._second.document
        self._first.setVisible(SHOWN[name] > 1)
        self._second.setVisible(SHOWN[name] > 2 and bool(any_beside))  # noqa: PLR2004 - the third of three
        self._stack.setVisible(SHOWN[name] > 1)

    def restore(self, settings: Settings) -> None:
        """Lay the texts out as they were."""
        for split, name in ((self, "across"), (self._stack, "stack")):
            if sizes := settings.numbers(name):
                split.setSizes(sizes)
        layout = settings.get("layout", "two-beside")
        self.lay_out(layout if layout in SHOWN else "two-beside")

    def state(self) -> dict[str, Any]:
        """Return what to remember."""
        return {"across": self.sizes(), "stack": self._stack.sizes(), "layout": self.layout_name}

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        self.set_palette(themes.inks(theme))
        self._stack.dress(theme)
