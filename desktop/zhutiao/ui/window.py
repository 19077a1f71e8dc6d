"""The window: a bar, a column, the texts side by side, a line of status; it lays out and lets others act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from zhutiao.ui import remembering
from zhutiao.ui import theme as themes
from zhutiao.ui.actions import Actions
from zhutiao.ui.connections.panel import ConnectionsPanel
from zhutiao.ui.dwelling import Dwelling
from zhutiao.ui.here import Here
from zhutiao.ui.menu_bar import MenuBar
from zhutiao.ui.menus import LONGEST
from zhutiao.ui.outline import Outline
from zhutiao.ui.reading_view import ReadingView
from zhutiao.ui.sidebar import WIDTH, Sidebar
from zhutiao.ui.splitting import LineSplitter
from zhutiao.ui.status import StatusLine
from zhutiao.ui.steps import Steps
from zhutiao.ui.tips import clipped
from zhutiao.ui.toolbar import TopBar
from zhutiao.ui.verbs import Verbs
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from zhutiao.model import Changed, Mark, Place
    from zhutiao.settings import Settings
    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.session import Session
    from zhutiao.ui.theme import Theme


class Window(QMainWindow):
    """One window on one library."""

    def __init__(self, session: Session, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        self.session, self.appearance, self.settings = session, appearance, settings
        self.verbs = Verbs(self)
        self.actions_ = Actions(self, self.verbs.table())
        self.reading = ReadingView(session, appearance, self.actions_)
        self.outline = Outline()
        self.connections = ConnectionsPanel(appearance.theme, self.verbs.desk)
        self.notes = self.connections.notes
        self.sidebar = Sidebar(self.outline, self.connections, self.verbs.make_page)
        self.top = TopBar(self.actions_)
        self.steps: Steps | None = None
        self.status = StatusLine()
        self.dwelling = Dwelling(self.is_read, self)
        self.menus = MenuBar(self.actions_)
        self.clause: str | None = None
        self.here = Here(self)
        self._lay_out()
        self._listen()
        remembering.restore(self)
        self.dress(appearance.theme)
        self._write()

    def is_read(self) -> bool:
        """Say whether the reader can be reading: the window is in front, and no dialog over it."""
        return self.isActiveWindow() and QApplication.activeModalWidget() is None

    def place(self) -> Place | None:
        """Return where the clause being read stands."""
        return self.here.place()

    def marks_here(self) -> list[Mark]:
        """Return the marks of the clause being read."""
        return self.here.marks()

    def show_notes_of(self, place: Place) -> None:
        """Show the notes of a passage, until another clause is read."""
        self.here.show_notes_of(place)

    def go_to(self, clause: str, *, glide: bool = True) -> None:
        """Bring a clause onto the reading line."""
        self.reading.go_to(clause, glide=glide)

    def show_dossier(self) -> None:
        """Show the texts of the open dossier."""
        self._name()
        self.top.show_dossiers(self.session.dossiers(), self.session.dossier)
        self.reading.show_dossier()
        if self.clause != self.reading.follower.clause:
            self.clause = None
            self.here.leave()
        self.recount()
        clauses = self.outline.rows.clauses()
        if clauses and self.clause is None:
            kept = remembering.clause(self)
            self.go_to(kept if kept in clauses else clauses[0], glide=False)

    def open_dossier(self, dossier: str) -> None:
        """Show another dossier, and remember where the reader is in this one."""
        remembering.remember(self)
        self.settings.keep(dossier=dossier)
        self.session.open(dossier)

    def recount(self, *, links: bool = True) -> None:
        """Show again what has been marked, noted and read, and what is connected unless *links* are as before."""
        self.outline.rows.show(self.session.outline())
        self.status.show_counts(self.session.marks)
        self.sidebar.show_count(sum(mark.note is not None for mark in self.session.marks))
        self.here.show(links=links)

    def offer_steps(self, *, offered: bool) -> None:
        """Show or put away the strip of the first five steps."""
        if offered and self.steps is None:
            self.steps = Steps()
            self.steps.dismissed.connect(lambda: self.offer_steps(offered=False))
            self.steps.setStyleSheet(themes.sheet(self.appearance.theme))
            self._column.insertWidget(1, self.steps)
        if self.steps is not None:
            self.steps.setVisible(offered)
        self.settings.keep(steps_done=not offered)

    def show_strip(self, strip: QWidget) -> None:
        """Show a strip above the texts."""
        strip.setStyleSheet(themes.sheet(self.appearance.theme))
        self._column.insertWidget(1, strip)
        strip.show()

    def dress(self, theme: Theme) -> None:
        """Draw everything in the colours of *theme*."""
        sheet = themes.sheet(theme)
        # Never on the window or on what holds the panes: it would take away their palettes.
        for part in (self.menus, self.top, self.sidebar, self.status, *filter(None, (self.steps,))):
            part.setStyleSheet(sheet)
        for part in (self.outline, self.connections, self.reading, self.split, self.below, self.sidebar):
            part.dress(theme)
        self.verbs.dress(theme)

    def retranslate(self) -> None:
        """Write everything in the reader's language."""
        self._write()
        self.recount()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the texts once their panes have a size: before, each would be laid out twice."""
        super().showEvent(event)
        if self.clause is None:
            self.show_dossier()
            self.reading.focus()

    def changeEvent(self, event: QEvent) -> None:
        """Look at the library again, and count reading time, when the window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if self.isActiveWindow():
                self.session.look()
                self.dwelling.resume()
            else:
                self.dwelling.pause()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what waits and remember the window."""
        # First, for what was typed last, and what waits for an import, are changes too.
        self.verbs.pages.close()
        self.session.retry()
        if not self.verbs.may_close():
            event.ignore()
            return
        remembering.remember(self)
        super().closeEvent(event)

    def _write(self) -> None:
        self._name()
        self.actions_.retranslate(self.session.labels.meanings)
        parts = (self.menus, self.top, self.sidebar, self.outline, self.connections, self.reading, self.status)
        for part in (*parts, *filter(None, (self.steps,))):
            part.retranslate()
        self.verbs.retranslate()

    def _name(self) -> None:
        dossier = self.session.dossier
        self.setWindowTitle(f"{clipped(dossier.name, LONGEST)} — " + _("Zhutiao") if dossier else _("Zhutiao"))

    def _lay_out(self) -> None:
        self.setMenuBar(self.menus)
        self.split = LineSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.sidebar)
        self.below = LineSplitter(Qt.Orientation.Vertical)
        self.below.addWidget(self.reading)
        self.split.addWidget(self.below)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([WIDTH, remembering.SIZE[0] - WIDTH])
        centre = QWidget()
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        self._column.addWidget(self.split, 1)
        self._column.addWidget(self.status)
        self.setCentralWidget(centre)
        self.setMinimumSize(760, 480)

    def _listen(self) -> None:
        self.session.changed.connect(self._changed)
        self.session.failed.connect(lambda error: self.status.say(sentence(error)))
        self.session.saved.connect(self.status.show_saved)
        self.session.waiting.connect(self.status.show_waiting)
        self.appearance.theme_changed.connect(self.dress)
        self.appearance.language_changed.connect(self.retranslate)
        self.menus.opened.connect(self.verbs.prepare)
        self.outline.clause_chosen.connect(self._choose)
        self.reading.clause_changed.connect(self._arrive)
        self.top.dossier_chosen.connect(self.open_dossier)
        self.dwelling.stayed.connect(self.verbs.marker.tick)
        self.verbs.listen()

    def _choose(self, clause: str) -> None:
        self.go_to(clause)
        self.reading.focus()

    def _arrive(self, clause: str) -> None:
        if clause != self.clause:
            self.clause = clause
            self.dwelling.arrive(clause)
            self.here.arrive()

    def _changed(self, changed: Changed) -> None:
        if changed.structure:
            self.show_dossier()
        else:
            self.reading.refresh(changed)
            self.recount(links=changed.links)
        self.verbs.refresh()
