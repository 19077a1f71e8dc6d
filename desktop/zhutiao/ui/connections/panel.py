"""Below the outline: what is connected with the clause being read, by kind, with the reader's notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from zhutiao.services.connecting import COMMENTARIES, TRANSCRIPTS, Connected
from zhutiao.ui import icons
from zhutiao.ui.clause_notes import ClauseNotes
from zhutiao.ui.connections.chips import Chips, Said
from zhutiao.ui.connections.filter_button import FilterButton
from zhutiao.ui.connections.link_filter import LinkFilter, from_names
from zhutiao.ui.connections.passages_page import PassagesPage
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from zhutiao.model import Kind, Mark, Place
    from zhutiao.settings import Settings
    from zhutiao.ui.note_editor import Desk
    from zhutiao.ui.theme import Theme

KINDS: dict[str, Collection[Kind] | None] = {"all": None, "commentaries": COMMENTARIES, "transcripts": TRANSCRIPTS}


class ConnectionsPanel(QWidget):
    """Shows passages of the kind chosen, or notes; stays on a clause it is pinned to.

    `pinned` is that clause. Which clause belongs here otherwise is not its business.
    """

    pin_changed = Signal()
    chip_chosen = Signal()

    def __init__(self, theme: Theme, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pinned: str | None = None
        self._found, self._count, self._name = Connected(""), 0, ""
        self._chosen, self._looking = "all", False
        self._variants: int | None = None
        self._listed: QWidget | None = None
        self.notes = ClauseNotes(theme, desk, self)
        self.page = PassagesPage(theme, self)
        self._chips, self._title = Chips(theme, self), QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._filter, self._order, self._pin = FilterButton(self), QToolButton(self), QToolButton(self)
        self._lay_out()
        self._wire()
        self.dress(theme)
        self.retranslate()

    @property
    def chip(self) -> str:
        """Return which chip the reader chose."""
        return self._chosen

    def show_connected(self, name: str, found: Connected) -> None:
        """Show what is connected with a clause that is called *name*."""
        self._name, self._found = name, found
        self.page.show_connected(found.within(KINDS.get(self._chosen)))
        self._say()

    def show_notes(self, name: str, place: Place | None, marks: Sequence[Mark], *, elsewhere: bool = False) -> None:
        """Show the notes among *marks*; *elsewhere* if they are not those of the clause of the connections."""
        if not elsewhere:
            self._count = sum(1 for mark in marks if mark.note)
        self.notes.show_head(on=elsewhere)
        self.notes.show_clause(name, place, marks)
        self._say()

    def lend_variants(self, listed: QWidget) -> None:
        """Take the list of the clause's variants, and show it where it is chosen."""
        self._listed = listed
        self._stack.addWidget(listed)
        self._turn()

    def show_variants(self, count: int) -> None:
        """Say in how many places of the clause the printings differ."""
        self._variants = count
        self._say()

    def choose(self, chip: str) -> None:
        """Show one kind of what is connected from now on."""
        self._chosen, self._looking = chip, False
        self.page.show_connected(self._found.within(KINDS.get(chip)))
        self._turn()
        self.chip_chosen.emit()

    def look_at_notes(self) -> None:
        """Show the notes for a while, whatever was chosen."""
        self._looking = True
        self._turn()

    def look_back(self) -> None:
        """Show again what the reader chose."""
        self._looking = False
        self._turn()

    def show_passages(self) -> PassagesPage:
        """Show passages, all of them where notes were chosen, and return where they stand."""
        if self._looking or self._chosen not in KINDS:
            self.choose(self._chosen if self._chosen in KINDS else "all")
        return self.page

    def pin(self, clause: str | None) -> None:
        """Stay on a clause whatever is read, or with None follow the reader again."""
        if clause != self.pinned:
            self.pinned = clause
            self._say()
            self.pin_changed.emit()

    def restore(self, settings: Settings) -> None:
        """Choose what was chosen when the window was closed."""
        kept = settings.get("connections", {})
        self._show_as(from_names(kept.get("hidden")), as_read=kept.get("as_read") is True)
        chip = kept.get("chip")
        self.choose(chip if chip in (*KINDS, "variants", "notes") else "all")

    def state(self) -> dict[str, Any]:
        """Return what to remember."""
        hidden = sorted(self.page.filter.hidden)
        return {"connections": {"chip": self._chosen, "hidden": hidden, "as_read": self.page.as_read}}

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.notes, self.page, self._chips, self._filter):
            part.dress(theme)
        self._pin.setIcon(icons.icon("pin", theme.chrome["soft"]))
        self._order.setIcon(icons.icon("arrow-down-wide-narrow", theme.chrome["soft"]))

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        for part in (self.notes, self.page, self._filter):
            part.retranslate()
        self._say()

    def _show_as(self, asked: LinkFilter, *, as_read: bool) -> None:
        self._filter.show_filter(asked, tell=False)
        self._order.setChecked(as_read)
        self.page.show_as(asked, as_read=as_read)
        self._say()

    def _turn(self) -> None:
        notes = self._looking or self._chosen == "notes"
        self._chips.choose("notes" if notes else self._chosen)
        variants = self._listed if not notes and self._chosen == "variants" else None
        self._stack.setCurrentWidget(self.notes if notes else variants or self.page)
        for button in (self._filter, self._order):
            button.setVisible(not notes and variants is None)

    def _say(self) -> None:
        self._title.setText(self._name)
        names = {"all": _("All"), "commentaries": _("Commentaries"), "transcripts": _("Transcripts")}
        said = {name: self._passages(words, KINDS[name]) for name, words in names.items()}
        said["variants"] = self._variants_said()
        said["notes"] = Said(_("My notes"), self._count, _("Notes on this clause: {0}").format(self._count))
        self._chips.say(said)
        self._pin.setChecked(self.pinned is not None)
        stays = _("Stays on {0}. Click to follow the clause you read.").format(self._name)
        _name(self._pin, stays if self.pinned else _("Keep this clause here while you read on"))
        _name(self._order, _("In reading order") if self.page.as_read else _("Strongest first"))

    def _variants_said(self) -> Said:
        if self._variants is None:
            return Said(
                _("Variants"), None, _("Where the printings differ is listed here once they have been compared.")
            )
        return Said(_("Variants"), self._variants, _("Variants of this clause: {0}").format(self._variants))

    def _passages(self, name: str, kinds: Collection[Kind] | None) -> Said:
        firm, possible = self._found.count(kinds), self._found.suggested(kinds)
        return Said(name, firm, _("Linked passages: {0}, suggested: {1}").format(firm, possible))

    def _toggle_pin(self) -> None:
        self.pin(None if self.pinned else self._found.clause or None)
        self._say()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 8, 0)
        head.setSpacing(0)
        self._title.setProperty("strong", True)
        head.addWidget(self._title, 1)
        for name, button in (("order", self._order), ("filter", self._filter), ("pin", self._pin)):
            button.setObjectName(name)
            button.setCheckable(True)
            # The column's own buttons are words, with room around them.
            button.setStyleSheet("QToolButton { padding: 4px; }")
            head.addWidget(button)
        chips = QHBoxLayout()
        chips.setContentsMargins(9, 2, 8, 4)
        chips.addWidget(self._chips)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.notes)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(chips)
        whole.addLayout(self._stack, 1)

    def _wire(self) -> None:
        self._chips.chosen.connect(self.choose)
        self._pin.clicked.connect(self._toggle_pin)
        self.notes.wanted.connect(self.look_at_notes)
        self._filter.filter_chosen.connect(lambda asked: self._show_as(asked, as_read=self.page.as_read))
        self._order.clicked.connect(lambda on: self._show_as(self.page.filter, as_read=on))
        self.page.all_wanted.connect(lambda: self._show_as(LinkFilter(frozenset()), as_read=self.page.as_read))


def _name(button: QToolButton, words: str) -> None:
    button.setAccessibleName(words)
    button.setToolTip(words)
