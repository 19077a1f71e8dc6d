"""What other people's marks would be here, before any of them is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from zhutiao import terms
from zhutiao.services.received import ANSWERS
from zhutiao.ui import dialog_look, fonts
from zhutiao.ui.elided import Elided
from zhutiao.ui.export.column import Column
from zhutiao.ui.export.look import SHEET
from zhutiao.ui.export.preview.ways import Ways
from zhutiao.ui.export.quiet_list import Offer, QuietList
from zhutiao.ui.receiving.met_list import MetList
from zhutiao.ui.receiving.rows import USUAL, MetRows
from zhutiao.ui.receiving.sides import Sides
from zhutiao.ui.splitting import LineSplitter
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.services.received import Answer, Received
    from zhutiao.ui.theme import Theme

SIZE, LEAST, AROUND = (1100, 720), (760, 480), 56
LEFT, ALL = 226, "all"


class ReceiveDialog(QDialog):
    """Lists marks by what they would be here; says what the reader answers, keeps nothing itself."""

    wanted = Signal(object, object)
    stopped = Signal()

    def __init__(self, theme: Theme, name: str, meanings: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._received: Received | None = None
        self._rows = MetRows()
        self._column, self._verdicts = Column("what", self), QuietList(theme, self, cuts=True)
        self._heading, self._about = Elided(), QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._for_all, self._every = Ways(self), QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._list, self._sides = MetList(theme, self._rows, self), Sides(theme, meanings, self)
        self._split = LineSplitter(Qt.Orientation.Vertical, self)
        self._waiting = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._pages = QStackedWidget(self)
        self._told = Elided()
        self._leave, self._take = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._wire()
        self.setStyleSheet(dialog_look.sheet(theme) + SHEET.format_map({**theme.page, **theme.chrome}))
        self._split.dress(theme)
        self.retranslate()

    def show_received(self, received: Received) -> None:
        """Show what a file would bring."""
        self._received = received
        self._rows.show_received(received)
        self.retranslate()
        self._pages.setCurrentIndex(1)
        self._verdicts.choose("conflict" if received.of("conflict") else ALL)
        self._turn()
        self._list.setFocus()

    def say(self, sentence: str) -> None:
        """Say why there is nothing to be seen, or what is being done."""
        self._waiting.setText(sentence)
        self._pages.setCurrentIndex(0)
        self._take.setEnabled(False)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.setWindowTitle(_("Receive marks"))
        self._leave.setText(_("Cancel"))
        self._verdicts.setAccessibleName(_("What the marks are here"))
        self._list.setAccessibleName(_("Marks that came"))
        self._for_all.setAccessibleName(_("Answer for all of these"))
        self._every.setText(_("All of these:"))
        self._heading.setText(self._name)
        self._waiting.setText(_("Reading the marks and looking for their words…"))
        if self._received:
            self._about.setText(self._described(self._received))
            counts = {ALL: len(self._received.marks), **self._received.counts()}
            offers = [Offer(key, _called(key), f"{count:,}") for key, count in counts.items() if count]
            self._verdicts.show_offers(offers, self._verdicts.key() or ALL)
        self._sides.retranslate()
        self._count()

    def _described(self, received: Received) -> str:
        said = [terms.marks_format(received.foreign.format)]
        said += [_("twice in the file: {0}").format(received.repeated)] if received.repeated else []
        passed = received.foreign.passed_over
        said += [_("entries that are no marks: {0}").format(passed)] if passed else []
        return " · ".join(said)

    def _turn(self) -> None:
        """Show the marks of another verdict."""
        verdict = "" if self._verdicts.key() == ALL else self._verdicts.key()
        self._rows.show_verdict(verdict)
        self._offer()
        self._list.begin()

    def _offer(self) -> None:
        """Offer an answer for all marks of the verdict that is shown."""
        verdict = self._verdicts.key()
        answers: tuple[Answer, ...] = ANSWERS if verdict == "conflict" else ("theirs", "mine")
        ways = [(each, _for_all(each, verdict)) for each in answers] if verdict in USUAL else []
        self._for_all.offer(ways)
        self._for_all.choose(self._rows.answered(verdict) or "")
        self._for_all.setVisible(bool(ways))
        self._every.setVisible(bool(ways))

    def _look(self) -> None:
        met = self._list.met()
        self._sides.show_met(met, self._rows.answer(met) if met else None)

    def _count(self) -> None:
        taken = self._rows.taken()
        self._take.setText(_("Take {0}").format(f"{taken:,}") if taken else _("Take"))
        self._take.setEnabled(taken > 0)
        self._told.setText(_("Nothing is kept before you press Take. One undo takes all of it back."))

    def _change(self) -> None:
        self._for_all.choose(self._rows.answered(self._verdicts.key()) or "")
        self._look()
        self._count()

    def _reply(self, answer: Answer) -> None:
        if met := self._list.met():
            self._rows.reply(met, answer)

    def _finish(self) -> None:
        if self._received and self._take.isEnabled():
            self.wanted.emit(self._received, self._rows.choices())

    def _wire(self) -> None:
        self._verdicts.chosen.connect(self._turn)
        self._list.chosen.connect(self._look)
        self._rows.changed.connect(self._change)
        self._sides.answered.connect(self._reply)
        self._for_all.chosen.connect(lambda answer: self._rows.reply_all(self._verdicts.key(), answer))
        self._take.clicked.connect(self._finish)
        self._leave.clicked.connect(self.reject)
        self.rejected.connect(self.stopped)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._finish)

    def _lay_out(self) -> None:
        self._heading.setFont(fonts.sans(14, bold=True))
        self._about.setProperty("faint", True)
        self._told.setProperty("faint", True)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setMargin(40)
        self._take.setDefault(True)
        self._leave.setAutoDefault(False)
        self._column.setFixedWidth(LEFT)
        self._column.add(self._heading, self._about, self._verdicts)
        self._column.end()
        right = _part("preview")
        above = QHBoxLayout()
        above.setContentsMargins(16, 6, 12, 6)
        above.addWidget(self._every)
        above.addWidget(self._for_all)
        above.addStretch(1)
        self._split.addWidget(self._list)
        self._split.addWidget(self._sides)
        self._split.setSizes([320, 220])
        inner = QVBoxLayout(right)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(above)
        inner.addWidget(self._split, 1)
        self._pages.addWidget(self._waiting)
        self._pages.addWidget(right)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addWidget(self._column)
        halves.addWidget(self._pages, 1)
        foot = _part("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self._told, 1)
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._take)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(halves, 1)
        lines.addWidget(foot)
        self.setMinimumSize(*LEAST)
        parent = self.parentWidget()
        room = (parent.width(), parent.height()) if parent else SIZE
        self.resize(*(max(least, size - AROUND) for least, size in zip(LEAST, room, strict=True)))


def _part(name: str) -> QWidget:
    part = QWidget()
    part.setObjectName(name)
    part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return part


def _called(key: str) -> str:
    return _("all marks") if key == ALL else terms.received(key)


def _for_all(answer: Answer, verdict: str) -> str:
    match answer:
        case "theirs":
            return _("take theirs") if verdict == "conflict" else _("take")
        case "mine":
            return _("keep yours") if verdict == "conflict" else _("leave out")
        case _:
            return _("both")
