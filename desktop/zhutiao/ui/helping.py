"""What the menu of help shows: the keys, and what this program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.window import Window


def show_keys(window: Window) -> None:
    """Show the sheet of keys."""
    from zhutiao.ui.keys import KeySheet  # noqa: PLC0415 - not before it is wanted

    KeySheet(window, window.actions_, window.appearance.theme).exec()


def tell_about(window: Window) -> None:
    """Say what this program is."""
    from zhutiao import __version__  # noqa: PLC0415
    from zhutiao.ui import messages  # noqa: PLC0415

    sentence = _("Zhutiao {0}. Read a policy document clause by clause beside what was said about it.")
    messages.tell(window, sentence.format(__version__))
