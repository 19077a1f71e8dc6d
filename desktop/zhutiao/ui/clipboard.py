"""What was copied outlives the pane it was copied from."""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

_made: WeakSet[QMimeData] = WeakSet()


def plain(words: str) -> QMimeData:
    """Return *words* as they go to the clipboard or a drag, without fonts and colours."""
    data = QMimeData()
    data.setText(words)
    _made.add(data)
    return data


def table(words: str, html: str) -> QMimeData:
    """Return a table as it goes to the clipboard: for sheets with tabs, for text programs as HTML."""
    data = plain(words)
    data.setHtml(html)
    return data


def linked(words: str, html: str) -> QMimeData:
    """Return a link as it goes to the clipboard: as Markdown, and as HTML for programs that know links."""
    return table(words, html)


def hand_over() -> None:
    """Let Qt own what the clipboard holds of ours.

    Qt frees it after Python has ended, and an object made in Python would take the whole process down with it.
    """
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if clipboard.mimeData(mode) in _made:
            clipboard.setText(clipboard.text(mode), mode)
