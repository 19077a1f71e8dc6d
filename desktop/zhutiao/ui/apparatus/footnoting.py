"""Copies words of a text with what other printings read there, as footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication

from zhutiao.services import footnotes
from zhutiao.ui import clipboard
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Place
    from zhutiao.ui.window import Window


def copy(window: Window, place: Place | None) -> None:
    """Copy the words at *place*, else those selected, else the clause being read."""
    selected = window.reading.selected()
    at = place or (selected[0] if len(selected) == 1 else window.place())
    made = footnotes.footnotes(window.session.library, at.document, at.segment, at.span) if at else None
    if made is None:
        window.status.say(_("This text is here in one printing only."))
        return
    copied = clipboard.plain(made.text)
    copied.setData("text/markdown", QByteArray(made.markdown.encode()))
    QGuiApplication.clipboard().setMimeData(copied)
    window.status.say(_("Copied with its variants as footnotes."))
