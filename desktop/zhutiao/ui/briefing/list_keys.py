"""What the keys do to the pieces of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.briefing.piece_list import PieceList

_GOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_MOVING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LONGER, _SHORTER = ("+", "="), ("-", "−")
_SHIFT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def ours(event: QKeyEvent) -> bool:
    """Say whether a key of the window's stands for something else here."""
    return _moves(event) or (event.key() in _GOING and not event.modifiers() & ~_SHIFT)


def act(pieces: PieceList, event: QKeyEvent) -> bool:
    """Do what the key of *event* stands for; say whether it stands for anything."""
    if _moves(event):
        pieces.shift(_MOVING[Qt.Key(event.key())])
    elif event.modifiers() & ~_SHIFT:
        return False
    elif event.key() in _GOING:
        pieces.act()
    elif event.key() == Qt.Key.Key_F2:
        pieces.write_again()
    elif event.key() in _REMOVING:
        pieces.remove()
    else:
        return _type(pieces, event)
    return True


def _type(pieces: PieceList, event: QKeyEvent) -> bool:
    typed = event.text()
    if typed.isdecimal() and typed.isascii():
        pieces.write_time(typed)
    elif typed in _LONGER or typed in _SHORTER:
        pieces.lengthen(1 if typed in _LONGER else -1)
    elif event.key() == Qt.Key.Key_H:
        pieces.heading_wanted.emit()
    elif event.key() == Qt.Key.Key_T:
        pieces.text_wanted.emit()
    else:
        return False
    return True


def _moves(event: QKeyEvent) -> bool:
    alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return alone and event.key() in _MOVING
