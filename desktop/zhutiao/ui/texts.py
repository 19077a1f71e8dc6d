"""Up to three texts beside each other: which stands where, which one the reader is in, what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zhutiao.ui import menus, where_to_divide
from zhutiao.ui.text_box import TextBox
from zhutiao.ui.text_split import TextSplit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QKeyEvent

    from zhutiao.model import Place
    from zhutiao.ui.actions import Actions
    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.pane.pane import TextPane
    from zhutiao.ui.session import Session
    from zhutiao.ui.theme import Theme


class Texts(QWidget):
    """Holds the base text and its companions; says what is selected and which marks were clicked."""

    words_selected = Signal(QRect)
    selection_gone = Signal()
    mark_clicked = Signal(object, QPoint)
    marks_pointed_at = Signal(object)
    mark_reshaped = Signal(str, object)
    marks_let_go = Signal()
    escaped = Signal()

    def __init__(self, session: Session, appearance: Appearance, actions: Actions) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self.base, self._first, self._second = (TextBox(session, appearance) for _n in range(3))
        self.boxes = (self.base, self._first, self._second)
        self.companions = (self._first, self._second)
        self._split = TextSplit(appearance.theme, self.boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self.base.only_base = True
        self.base.header.set_lockable(on=False)
        for box in self.boxes:
            self._hear(box)
            appearance.type_changed.connect(box.retype)

    @property
    def layout_name(self) -> str:
        """Return how many texts stand beside each other, by name."""
        return self._split.layout_name

    def lay_out(self, name: str) -> None:
        """Show the base text alone, or with one or two texts beside it."""
        self._split.lay_out(name)

    def visible_companions(self) -> list[TextBox]:
        """Return the texts that stand beside the base text now, in order."""
        return [box for box in self.companions if box.isVisible()]

    def active_box(self) -> TextBox:
        """Return the text with the focus, in it or above it, or with words selected, else the base text."""
        focused = QApplication.focusWidget()
        with_focus = [box for box in self.boxes if focused and box.isAncestorOf(focused)]
        selecting = [box for box in self.boxes if box.pane.selected_places()]
        return next(iter((*with_focus, *selecting)), self.base)

    def active(self) -> TextPane:
        """Return the pane of the text that is active."""
        return self.active_box().pane

    def selected(self) -> list[Place]:
        """Return the selected words."""
        return self.active().selected_places()

    def selected_by_side(self) -> tuple[Place | None, Place | None]:
        """Return what is selected in the base text, and in a text beside it: the active one first."""
        beside = sorted(self.visible_companions(), key=lambda box: box is not self.active_box())
        return _first_selected([self.base]), _first_selected(beside)

    def clear_selection(self) -> None:
        """Select nothing in any text."""
        for box in self.boxes:
            box.pane.clear_selection()

    def hold(self, mark: str | None) -> None:
        """Show handles at the ends of a mark wherever it is shown, or of none."""
        for box in self.boxes:
            box.pane.hold(mark)

    def where(self) -> QRect:
        """Return where on the screen the reader is looking: the caret, else the top of the base text."""
        pane = self.active()
        at = pane.cursorRect() if pane.viewport().rect().intersects(pane.cursorRect()) else QRect(60, 60, 1, 20)
        return _on_screen(pane, at)

    def heights_of(self, marks: Collection[str], at: QPoint) -> tuple[int, int] | None:
        """Return between which heights on the screen the words of *marks* stand in the text that shows *at*."""
        views = (box.pane for box in self.boxes if box.isVisible())
        pane = next(
            (pane for pane in views if pane.viewport().rect().contains(pane.viewport().mapFromGlobal(at))), None
        )
        if pane is None:
            return None
        places = [each.place for mark in self._session.marks if mark.id in marks for each in mark.anchors]
        bands = [pane.band(each.segment, each.span) for each in places if each.document == pane.document_id]
        up = pane.viewport().mapToGlobal(QPoint(0, 0)).y()
        return (round(min(bands)[0]) + up, round(max(bottom for _top, bottom in bands)) + up) if bands else None

    def focus(self) -> None:
        """Give the base text the focus."""
        self.base.pane.setFocus()

    def focus_next(self) -> None:
        """Give the next text on the screen the focus."""
        panes = [box.pane for box in self.boxes if box.isVisible()]
        here = self.active()
        panes[(panes.index(here) + 1) % len(panes) if here in panes else 0].setFocus()

    def dress(self, theme: Theme) -> None:
        """Draw in the colours of *theme*."""
        for part in (*self.boxes, self._split):
            part.dress(theme)

    def retranslate(self) -> None:
        """Write in the reader's language."""
        for box in self.boxes:
            box.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say that nothing is wanted any more, and let letters act where a window beside ours is the active one."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        in_text = any(box.pane is self.window().focusWidget() for box in self.boxes)
        if not (in_text and self._actions.trigger_letter(event)):
            super().keyPressEvent(event)

    def box_of(self, pane: TextPane) -> TextBox:
        """Return what holds *pane*."""
        return next(box for box in self.boxes if box.pane is pane)

    def _hear(self, box: TextBox) -> None:
        pane = box.pane
        self._actions.give_to(pane)
        pane.span_selected.connect(lambda _places, where: self.words_selected.emit(_on_screen(pane, where)))
        pane.selection_cleared.connect(self.selection_gone)
        pane.verticalScrollBar().valueChanged.connect(self.selection_gone)
        pane.mark_clicked.connect(lambda marks, at: self.mark_clicked.emit(marks, pane.viewport().mapToGlobal(at)))
        pane.mark_reshaped.connect(self.mark_reshaped)
        for elsewhere in (pane.let_go, pane.unit_clicked, pane.span_selected):
            elsewhere.connect(lambda *_what: self.marks_let_go.emit())
        pane.customContextMenuRequested.connect(lambda at: self._menu(box, at))

    def _menu(self, box: TextBox, at: QPoint) -> None:
        box.pane.setFocus()
        self.marks_pointed_at.emit(box.pane.marks_at(at))
        menu = menus.menu(self, passing=True)
        self._actions.fill_for_text(menu, where_to_divide.unfit(box.document))
        menu.popup(box.pane.viewport().mapToGlobal(at))


def _first_selected(boxes: Iterable[TextBox]) -> Place | None:
    return next((place for box in boxes for place in box.pane.selected_places()), None)


def _on_screen(pane: TextPane, where: QRect) -> QRect:
    return QRect(pane.viewport().mapToGlobal(where.topLeft()), where.size())
