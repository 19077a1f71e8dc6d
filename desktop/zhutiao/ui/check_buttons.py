"""What a card offers to do with a mark that is not surely in place; drawn, for no card is a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt

from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from zhutiao.model import Mark
    from zhutiao.ui.card_text import Face
    from zhutiao.ui.theme import Theme

ABOVE, ROUND = 9, 5
OFFERED = {"check": ("confirm", "place"), "unplaced": ("place",)}


class Button(NamedTuple):
    """What it does, what it says, and where on the card it stands."""

    name: str
    text: str
    room: QRect


def laid(face: Face, mark: Mark, left: int, below: int, room: int) -> tuple[Button, ...]:
    """Return the buttons of a mark, side by side where there is room."""
    names = OFFERED.get(mark.state, ())
    said = tuple(_("Confirm") + "  A" if name == "confirm" else _("Place by hand") + "  P" for name in names)
    placed = face.pills(said, left, below + ABOVE, room)
    return tuple(
        Button(name, text, where.adjusted(0, -1, 0, 2)) for name, (text, where) in zip(names, placed, strict=True)
    )


def under(where: QPoint, buttons: Sequence[Button]) -> str:
    """Return the name of the button at *where* on its card; "" where there is none."""
    return next((button.name for button in buttons if button.room.contains(where)), "")


def paint(painter: QPainter, theme: Theme, corner: QPoint, buttons: Sequence[Button]) -> None:
    """Draw *buttons* on the card whose upper left is *corner*."""
    for button in buttons:
        room = button.room.translated(corner)
        painter.setPen(theme.colour("faint"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        painter.setPen(theme.colour("ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, button.text)
