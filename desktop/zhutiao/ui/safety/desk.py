"""What one window offers to keep its library safe; each dialog is loaded when it is wanted."""
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.errors import ManyMarksError
    from zhutiao.ui.window import Window


class Safety:
    """Opens the dialogs, and asks before many marks are lost from sight."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "history": self._show_history,
            "bin": self._show_bin,
            "backups": self._show_backups,
            "doctor": self._check,
        }

    def listen(self) -> None:
        """Be asked about changes that would take many marks away."""
        self._window.session.ask_with(self._is_sure)

    def _show_history(self) -> None:
        from zhutiao.ui.safety.history import HistorySheet

        HistorySheet(self._window).open()

    def _show_bin(self) -> None:
        from zhutiao.ui.safety.bin import BinSheet

        BinSheet(self._window).open()

    def _show_backups(self) -> None:
        from zhutiao.ui.safety.backups import BackupsSheet

        BackupsSheet(self._window).open()

    def _check(self) -> None:
        from zhutiao.ui.safety.doctor import DoctorSheet

        DoctorSheet(self._window).open()

    def _is_sure(self, error: ManyMarksError) -> bool:
        from zhutiao.ui import messages

        asked = _("This would take {0} of {1} marks from their places. They are kept, and listed as unplaced.")
        words = asked.format(error.count, error.total) + "\n" + _("A backup is made before.")
        return messages.ask(self._window, words, _("Do it"))
