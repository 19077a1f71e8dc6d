"""The small dark bar at the end of a selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhutiao import terms
from zhutiao.model import COLOURS
from zhutiao.terms import meaning
from zhutiao.ui.bar_parts import Dot, Letter, Rule, Word
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from zhutiao.ui.theme import Theme

STYLES = {"highlight": "H", "underline": "U", "wavy": "W"}
SHADOW = 9
GAP = 8
RADIUS = 7
FLAGS = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus


class SelectionBar(QWidget):
    """Offers what can be done with the selected words, and says what the reader chose.

    It is a window of its own, which never takes the focus: a child lying over a pane would end its blitting.
    """

    colour_chosen = Signal(str)
    style_chosen = Signal(str)
    note_wanted = Signal()
    tag_wanted = Signal()
    link_wanted = Signal()
    briefing_wanted = Signal()
    copy_wanted = Signal()
    rename_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, FLAGS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setObjectName("selectionBar")
        self._names: Mapping[str, str] = {}
        self._dots = {colour: Dot(colour, str(n), self) for n, colour in enumerate(COLOURS, 1)}
        self._styles = {style: Letter(style, key, self) for style, key in STYLES.items()}
        self._note, self._tag, self._link, self._briefing, self._copy = (Word(key, self) for key in "NTLBC")
        self._rules: list[Rule] = []
        self._lay_out()
        self._wire()
        self.link_offered(offered=False)
        self.dress(theme)
        self.retranslate()

    def offer(self, selection: QRect) -> None:
        """Show the bar below the end of *selection* (global coordinates), above it where there is no room."""
        self.adjustSize()
        self.move(self._corner(selection))
        self.show()

    def show_style(self, style: str) -> None:
        """Mark the style that colours are put on in."""
        for name, letter in self._styles.items():
            letter.setChecked(name == style)
        self.retranslate()

    def link_offered(self, *, offered: bool) -> None:
        """Show or hide linking by hand."""
        self._link.setVisible(offered)
        self._rules[-3].setVisible(offered)

    def name_colours(self, names: Mapping[str, str]) -> None:
        """Use the reader's own words for the colours."""
        self._names = dict(names)
        self.retranslate()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._face = theme.colour("floating")
        for part in (*self._words(), *self._rules):
            part.ink = theme.colour("on_floating")
        self.update()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setAccessibleName(_("What to do with the selected words"))
        for colour, dot in self._dots.items():
            dot.say(meaning(colour, self._names))
        for style, letter in self._styles.items():
            letter.say("A", terms.style(style))
        self._note.say(_("Note"), _("Write a note on these words"))
        self._tag.say(_("Tag"), _("Put a tag on these words"))
        self._link.say(_("Link"), _("Link these words by hand"))
        self._briefing.say(_("Briefing"), _("Collect these words into the briefing"))
        self._copy.say(_("Copy with citation"), _("Copy these words and say where they stand"))
        self.adjustSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the bar out where what shines through would be black."""
        super().resizeEvent(event)
        if not _mixes_windows():
            shape = QPainterPath()
            shape.addRoundedRect(self._face_rect(), RADIUS, RADIUS)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and its soft shadow."""
        painter = QPainter(self)
        if not _mixes_windows():
            painter.fillRect(self.rect(), self._face)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        face = self._face_rect()
        for grow in range(SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 5 + (SHADOW - grow)))
            painter.drawRoundedRect(face.adjusted(-grow, 2 - grow, grow, grow), RADIUS + grow, RADIUS + grow)
        painter.setBrush(self._face)
        painter.drawRoundedRect(face, RADIUS, RADIUS)

    def _face_rect(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 10, SHADOW + 4, SHADOW + 8, SHADOW + 4)
        row.setSpacing(0)
        for dot in self._dots.values():
            row.addWidget(dot)
        row.addSpacing(2)
        for letter in self._styles.values():
            row.addWidget(letter)
        for word in self._words()[len(self._styles) :]:
            self._rules.append(Rule(self))
            row.addWidget(self._rules[-1])
            row.addWidget(word)

    def _words(self) -> tuple[Word, ...]:
        return *self._styles.values(), self._note, self._tag, self._link, self._briefing, self._copy

    def _wire(self) -> None:
        for colour, dot in self._dots.items():
            dot.clicked.connect(lambda _checked=False, colour=colour: self.colour_chosen.emit(colour))
            dot.customContextMenuRequested.connect(lambda at, dot=dot: self._offer_names(dot.mapToGlobal(at)))
        for style, letter in self._styles.items():
            letter.clicked.connect(lambda _checked=False, style=style: self.style_chosen.emit(style))
        self._note.clicked.connect(self.note_wanted)
        self._tag.clicked.connect(self.tag_wanted)
        self._link.clicked.connect(self.link_wanted)
        self._briefing.clicked.connect(self.briefing_wanted)
        self._copy.clicked.connect(self.copy_wanted)

    def _offer_names(self, where: QPoint) -> None:
        from zhutiao.ui import menus  # noqa: PLC0415 - seldom wanted

        menu = menus.menu(self, passing=True)
        menu.addAction(_("Colours…"), self.rename_wanted.emit)
        menu.popup(where)

    def _corner(self, selection: QRect) -> QPoint:
        """Return where the window's corner goes; its shadow may leave the screen, its face may not."""
        screen = QGuiApplication.screenAt(selection.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry().adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        x = selection.right() - self.width() // 2
        y = selection.bottom() + GAP - SHADOW
        if y + self.height() > room.bottom() + 1:
            y = selection.top() - GAP + SHADOW - self.height()
        x = max(room.left(), min(x, room.right() + 1 - self.width()))
        return QPoint(x, max(room.top(), min(y, room.bottom() + 1 - self.height())))


def _mixes_windows() -> bool:
    """Say whether a window may be half transparent: on X that takes a compositor, which may be missing or end."""
    return QGuiApplication.platformName() != "xcb"
