"""The window: a bar, a column, the texts side by side, a line of status; it lays out and lets others act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QVBoxLayout, QWidget

from zhutiao.model import Place
from zhutiao.services import marking
from zhutiao.ui import theme as themes
from zhutiao.ui.actions import MENUS, Actions
from zhutiao.ui.clause_notes import ClauseNotes
from zhutiao.ui.dwelling import Dwelling
from zhutiao.ui.outline import Outline
from zhutiao.ui.reading_view import ReadingView
from zhutiao.ui.sidebar import WIDTH, Sidebar
from zhutiao.ui.splitting import LineSplitter
from zhutiao.ui.status import StatusLine
from zhutiao.ui.steps import Steps
from zhutiao.ui.toolbar import TopBar
from zhutiao.ui.verbs import Verbs
from zhutiao.words import _, sentence

if TYPE_CHECKING:
    from zhutiao.errors import ZhutiaoError
    from zhutiao.model import Changed, Mark
    from zhutiao.settings import Settings
    from zhutiao.ui.appearance import Appearance
    from zhutiao.ui.session import Session
    from zhutiao.ui.theme import Theme

SIZE = (1600, 1000)


class Window(QMainWindow):
    """One window on one library."""

    def __init__(self, session: Session, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        self.session, self.appearance, self.settings = session, appearance, settings
        self.verbs = Verbs(self)
        self.actions_ = Actions(self, self.verbs.table())
        self.reading = ReadingView(session, appearance, self.actions_)
        self.outline = Outline()
        self.notes = ClauseNotes(appearance.theme, self.verbs.render)
        self.sidebar = Sidebar(self.outline, self.notes, self.verbs.make_page)
        self.top = TopBar(self.actions_)
        self.steps: Steps | None = None
        self.status = StatusLine()
        self.dwelling = Dwelling(self)
        self._menus = {name: QMenu(self) for name, _words in MENUS}
        self._clause: str | None = None
        self._lay_out()
        self._listen()
        self._restore()
        self.dress(appearance.theme)
        self._write()
        self.show_dossier()
        self.reading.focus()

    @property
    def clause(self) -> str | None:
        """Return the clause being read."""
        return self._clause

    def place(self) -> Place | None:
        """Return where the clause being read stands."""
        base = self.session.base
        return Place(base.id, self._clause) if base and self._clause else None

    def marks_here(self) -> list[Mark]:
        """Return the marks of the clause being read."""
        at = self.place()
        found = self.session.marks_of(at.document) if at else []
        return [mark for mark in found if at and any(anchor.place.segment == at.segment for anchor in mark.anchors)]

    def go_to(self, clause: str, *, glide: bool = True) -> None:
        """Bring a clause onto the reading line."""
        self.reading.go_to(clause, glide=glide)

    def show_dossier(self) -> None:
        """Show the texts of the open dossier."""
        dossier = self.session.dossier
        self.setWindowTitle(f"{dossier.name} — " + _("Zhutiao") if dossier else _("Zhutiao"))
        self.top.show_dossiers(self.session.dossiers(), dossier)
        self._clause = None
        self.recount()
        self.reading.show_dossier()
        kept = self.settings.get("clauses", {}).get(dossier.id) if dossier else None
        clauses = self.outline.rows.clauses()
        if clauses:
            self.go_to(kept if kept in clauses else clauses[0], glide=False)

    def open_dossier(self, dossier: str) -> None:
        """Show another dossier, and remember where the reader is in this one."""
        self._remember()
        self.settings.keep(dossier=dossier)
        self.session.open(dossier)

    def recount(self) -> None:
        """Show again what has been marked, noted and read."""
        self.outline.rows.show(self.session.outline())
        self.status.show_counts(self.session.marks)
        self.sidebar.show_count(sum(mark.note is not None for mark in self.session.marks))
        self._show_clause()

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

    def dress(self, theme: Theme) -> None:
        """Draw everything in the colours of *theme*."""
        sheet = themes.sheet(theme)
        # Never on the window or on what holds the panes: it would take away their palettes.
        for part in (self.menuBar(), self.top, self.sidebar, self.status, *filter(None, (self.steps,))):
            part.setStyleSheet(sheet)
        for part in (self.outline, self.notes, self.reading, self._split):
            part.dress(theme)
        self.verbs.dress(theme)

    def retranslate(self) -> None:
        """Write everything in the reader's language."""
        self._write()
        self.recount()

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
        self.session.retry()
        if not self.verbs.may_close():
            event.ignore()
            return
        self.verbs.pages.close()
        self._remember()
        super().closeEvent(event)

    def _write(self) -> None:
        self.actions_.retranslate()
        for name, words in MENUS:
            self._menus[name].setTitle(_(words))
        for part in (self.top, self.sidebar, self.outline, self.notes, self.reading, *filter(None, (self.steps,))):
            part.retranslate()
        self.verbs.retranslate()

    def _lay_out(self) -> None:
        self.setMenuBar(self._bar())
        self._split = LineSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.sidebar)
        self._split.addWidget(self.reading)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([WIDTH, SIZE[0] - WIDTH])
        centre = QWidget()
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        self._column.addWidget(self._split, 1)
        self._column.addWidget(self.status)
        self.setCentralWidget(centre)
        self.setMinimumSize(720, 480)

    def _bar(self) -> QMenuBar:
        bar = QMenuBar()
        bar.setObjectName("menubar")
        for name, menu in self._menus.items():
            bar.addMenu(menu)
            # Filled when first opened: a start needs the shortcuts, not the menus.
            menu.aboutToShow.connect(lambda name=name, menu=menu: self._fill(menu, name))
        return bar

    def _fill(self, menu: QMenu, name: str) -> None:
        if menu.isEmpty():
            self.actions_.fill(menu, name)
        self.verbs.prepare()

    def _listen(self) -> None:
        self.session.changed.connect(self._changed)
        self.session.failed.connect(self._failed)
        self.session.saved.connect(self.status.show_saved)
        self.session.waiting.connect(self._wait)
        self.appearance.theme_changed.connect(self.dress)
        self.appearance.language_changed.connect(self.retranslate)
        self.outline.clause_chosen.connect(self._choose)
        self.reading.clause_changed.connect(self._arrive)
        self.top.dossier_chosen.connect(self.open_dossier)
        self.dwelling.stayed.connect(self._stayed)
        self.verbs.listen()

    def _choose(self, clause: str) -> None:
        self.go_to(clause)
        self.reading.focus()

    def _arrive(self, clause: str) -> None:
        if clause != self._clause:
            self._clause = clause
            self.dwelling.arrive(clause)
            self._show_clause()
            self.verbs.announce_clause()

    def _show_clause(self) -> None:
        clauses, row = self.outline.rows.clauses(), self.outline.rows.row_of(self._clause or "")
        self.outline.make_current(self._clause)
        read = sum(known.read for known in map(self.outline.rows.row_of, clauses) if known)
        number = row.segment.number if row else None
        position = clauses.index(self._clause) + 1 if self._clause in clauses else 0
        self.status.show_place(number, position, len(clauses), read)
        self.notes.show_clause(number or "", self.place(), self.marks_here())

    def _stayed(self, clause: str) -> None:
        row, at = self.outline.rows.row_of(clause), self.place()
        if row and at and row.segment.kind == "clause" and not row.read:
            self.session.do(marking.tick, at)

    def _changed(self, changed: Changed) -> None:
        if changed.structure:
            self.show_dossier()
        else:
            self.reading.refresh(changed)
            self.recount()
        self.verbs.refresh()

    def _failed(self, error: ZhutiaoError) -> None:
        self.status.say(sentence(error))

    def _wait(self, count: int) -> None:
        if count:
            self.status.show_waiting(count)

    def _restore(self) -> None:
        self.resize(*self.settings.get("size_of_window", SIZE))
        where = QRect(*self.settings.get("window", (0, 0, 0, 0)))
        # A screen that is gone must not keep the window.
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if where.isValid() and any(screen.intersects(where) for screen in screens):
            self.setGeometry(where)
        if self.settings.get("maximised"):
            self.setWindowState(Qt.WindowState.WindowMaximized)
        if split := self.settings.get("split"):
            self._split.setSizes(split)
        if parts := self.settings.get("parts"):
            self.sidebar.parts.setSizes(parts)
        self.reading.restore(self.settings)
        if not self.settings.get("steps_done"):
            self.offer_steps(offered=True)

    def _remember(self) -> None:
        dossier, box = self.session.dossier, self.normalGeometry()
        clauses = dict(self.settings.get("clauses", {}))
        if dossier and self._clause:
            clauses[dossier.id] = self._clause
        self.settings.keep(
            window=[box.x(), box.y(), box.width(), box.height()],
            maximised=self.isMaximized(),
            split=self._split.sizes(),
            parts=self.sidebar.parts.sizes(),
            clauses=clauses,
            **self.reading.state(),
        )
