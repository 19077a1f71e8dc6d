"""The actions that divide texts otherwise, loaded with the first of them that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.ui.acts import TABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QPoint

    from zhutiao.ui.structure import Structure
    from zhutiao.ui.window import Window


class Dividing:
    """Stands for what changes the structure of texts in one window."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._made: Structure | None = None

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        names = (act.id for act in TABLE if act.menu.startswith("structure"))
        return {name: lambda name=name: self._structure().act(name) for name in names}

    def open_menu(self, segment: str, at: QPoint) -> None:
        """Offer at a point of the screen what can be done with a clause."""
        self._structure().open_menu(segment, at)

    def _structure(self) -> Structure:
        if self._made is None:
            from zhutiao.ui.structure import Structure  # noqa: PLC0415 - not before it is wanted

            self._made = Structure(self._window)
        return self._made
