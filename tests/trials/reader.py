"""A reader who does whatever comes to mind: reads, marks, notes, tags, erases, takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from random import Random

    from PySide6.QtWidgets import QPlainTextEdit

    from zhutiao.model import Mark
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.window import Window

KEY = Qt.Key
COLOURS = (KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_5)
STYLES = (KEY.Key_H, KEY.Key_U, KEY.Key_W)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = (
    "护理型床位占比80%",
    "see question 3",
    "**要点**：普惠",
    "𠮷👨‍👩‍👧é",
    "- 存疑\n- 待查",
    "[[三/（七）]]",
    "　",
    "<b>不是</b>",
)
TAGS = ("指标/养老", "存疑", "numbers/care", "#待办", "人口")
AUTOSAVE = 1000


class Reader:
    """Works one window by mouse and keys, as *chance* has it; does *never* what is named there."""

    def __init__(self, window: Window, chance: Random, never: Collection[str] = ()) -> None:
        self._window, self._chance, self._never = window, chance, never
        self._moves: dict[str, tuple[int, Callable[[], object]]] = {
            "go": (3, self._go),
            "mark": (8, self._mark),
            "restyle": (3, self._restyle),
            "note": (6, self._note),
            "note_clause": (2, self._note_clause),
            "tag": (4, self._tag),
            "erase": (2, self._erase),
            "read": (1, lambda: hand.press(self._pane(), KEY.Key_R)),
            "undo": (3, lambda: hand.press(self._pane(), KEY.Key_Z, CONTROL)),
            "redo": (2, lambda: hand.press(self._pane(), KEY.Key_Z, CONTROL | SHIFT)),
        }

    def think(self) -> str:
        """Return what to do next."""
        weights = [0 if name in self._never else weight for name, (weight, _do) in self._moves.items()]
        return self._chance.choices(list(self._moves), weights)[0]

    def do(self, name: str) -> None:
        """Do it, and let the window draw what came of it."""
        self._moves[name][1]()
        QApplication.processEvents()

    def _pane(self) -> TextPane:
        return self._chance.choice([box.pane for box in self._window.reading.boxes if box.isVisible()])

    def _go(self) -> None:
        if self._chance.random() < 0.5:
            hand.press(self._pane(), self._chance.choice((KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_Down)))
        else:
            hand.choose_clause(self._window, self._chance.choice(self._window.outline.rows.clauses()))

    def _select(self) -> TextPane:
        """Drag over some words in sight, which may be none."""
        pane = self._pane()
        room = pane.viewport().rect().adjusted(30, 10, -30, -10)
        x, y = (
            (lambda: self._chance.randint(room.left(), room.right())),
            self._chance.randint(room.top(), room.bottom()),
        )
        down = self._chance.choice((0, 0, 0, 30, 90))
        hand.drag(pane, QPoint(x(), y), QPoint(x(), min(y + down, room.bottom())))
        return pane

    def _mark(self) -> None:
        hand.press(self._select(), self._chance.choice((*COLOURS, *STYLES)))

    def _chosen(self) -> TextPane | None:
        """Click on a mark in sight and return the pane it is in."""
        panes = {box.pane.document_id: box.pane for box in self._window.reading.boxes if box.isVisible()}
        seen = [(pane, point) for mark in self._window.session.marks for pane, point in _points(panes, mark)]
        if not seen:
            return None
        pane, point = self._chance.choice(seen)
        hand.click(pane, point)
        return pane

    def _restyle(self) -> None:
        if pane := self._chosen():
            hand.press(pane, self._chance.choice((*COLOURS, *STYLES)))

    def _erase(self) -> None:
        if pane := self._chosen():
            hand.press(pane, KEY.Key_Delete)

    def _note(self) -> None:
        pane = self._select() if self._chance.random() < 0.4 else self._chosen()
        if pane:
            hand.press(pane, KEY.Key_N)
            self._write()

    def _note_clause(self) -> None:
        hand.choose_clause(self._window, self._chance.choice(self._window.outline.rows.clauses()))
        hand.press(self._window.reading.base.pane, KEY.Key_N)
        self._write()

    def _write(self) -> None:
        editor = hand.note_editor(self._window)
        if editor is None:
            return
        editor.setFocus()
        if self._chance.random() < 0.2:
            editor.selectAll()
        for _word in range(self._chance.randint(1, 4)):
            hand.write(self._chance.choice(WORDS))
        self._leave(editor)

    def _leave(self, editor: QPlainTextEdit) -> None:
        """Leave the note by a key, by a click elsewhere, or by writing no more."""
        match self._chance.randrange(5):
            case 0:
                QTest.qWait(AUTOSAVE)
            case 1:
                hand.click(self._pane(), QPoint(40, 12))
            case _:
                QTest.keyClick(editor, KEY.Key_Escape)

    def _tag(self) -> None:
        pane = self._chosen() or self._pane()
        hand.press(pane, KEY.Key_T)
        for box, field in hand.tag_fields():
            if self._chance.random() < 0.3:
                QTest.keyClick(field, KEY.Key_Backspace)
            else:
                field.setFocus()
                hand.write(self._chance.choice(TAGS))
                QTest.keyClick(field, KEY.Key_Return)
            box.close()


def _points(panes: dict[str, TextPane], mark: Mark) -> list[tuple[TextPane, QPoint]]:
    """Return where a mark's first words are in sight, and under no other mark."""
    pane, span = panes.get(mark.place.document), mark.place.span
    if pane is None or span is None or mark.place.segment not in pane.shown.ranges:
        return []
    start, _end = pane.shown.stretch(mark.place.segment, span)
    point = hand.at(pane, start) + QPoint(3, 0)
    # One change of one mark at a time, so that a kill leaves at most one change unacknowledged.
    alone = pane.viewport().rect().contains(point) and len(pane.marks_at(point)) == 1
    return [(pane, point)] if alone else []
