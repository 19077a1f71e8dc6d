"""What the keys do to the cards that are chosen in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhutiao.model import COLOURS
from zhutiao.ui.mark_menu import STYLE_KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhutiao.ui.card_list import CardList

_EDITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def act(cards: CardList, event: QKeyEvent) -> bool:
    """Do what the key of *event* stands for; say whether it stands for anything."""
    if event.key() in _EDITING:
        cards.write()
    elif event.key() in _ERASING:
        cards.erase()
    else:
        return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and _act(cards, event)
    return True


def _act(cards: CardList, event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_T:
        cards.tags_wanted.emit(cards.chosen())
    elif event.key() == Qt.Key.Key_B:
        cards.collect_wanted.emit(cards.chosen())
    elif style := STYLE_KEYS.get(Qt.Key(event.key())):
        cards.restyle(style)
    elif event.text() in tuple("12345"):
        cards.recolour(COLOURS[int(event.text()) - 1])
    elif cards.offers_placing() and event.key() == Qt.Key.Key_A:
        cards.confirm()
    elif cards.offers_placing() and event.key() == Qt.Key.Key_P:
        cards.place_by_hand()
    else:
        return False
    return True
