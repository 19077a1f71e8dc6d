"""Does for one window what its coverage map asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from zhutiao.exporters import table
from zhutiao.model import Place
from zhutiao.services import coverage_names, covering
from zhutiao.ui import clipboard
from zhutiao.ui.coverage.board import Board
from zhutiao.ui.coverage.dialog import CoverageMap
from zhutiao.ui.coverage.saving import Saver
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhutiao.model import Mark
    from zhutiao.ui.window import Window


class MapGuide(QObject):
    """Opens the map of the open dossier, keeps it up to date, and goes where it is clicked."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._dialog: CoverageMap | None = None
        self._column = 0

    def open(self) -> CoverageMap | None:
        """Show the map, the frame on the clause being read; nothing where the dossier has no base text."""
        board = self._board()
        if board is None:
            self._window.status.say(_("This dossier has no text of its own yet. File → Import files…"))
            return None
        dialog = self._dialog = CoverageMap(self._window.appearance.theme, board, self._window)
        dialog.view.cell_chosen.connect(self._go)
        dialog.view.row_chosen.connect(self._go_to_row)
        dialog.view.column_chosen.connect(self._go_to_column)
        dialog.copy_wanted.connect(self._copy)
        dialog.save_wanted.connect(self._save)
        dialog.finished.connect(self._forget)
        self._session.changed.connect(self._refresh)
        dialog.view.stand_on(self._row_read(board), self._column)
        dialog.resize(dialog.sizeHint())
        dialog.open()
        return dialog

    def _board(self) -> Board | None:
        session = self._session
        if session.base is None:
            return None
        found = covering.coverage(session.base, session.documents, session.links, session.marks)
        return Board(found, self._window.appearance.theme)

    def _row_read(self, board: Board) -> int:
        return next((n for n, row in enumerate(board.coverage.rows) if row.id == self._window.clause), 0)

    def _refresh(self) -> None:
        if self._dialog:
            board = self._board()
            if board:
                self._dialog.show_board(board)
            else:
                self._dialog.reject()

    def _go(self, row: int, column: int) -> None:
        """Go to the first passage of a cell, or the reader's first mark; where there is none, to the clause."""
        board = self._shown()
        links, marks = board.links(row, column), board.left(row, column)
        if links:
            self._leave(lambda: self._window.reading.go_to_link(links[0]))
        elif marks:
            self._leave(lambda: self._go_to_mark(marks[0]))
        else:
            self._go_to_row(row)
            if column < board.own:
                self._window.status.say(_("Nothing found there (which does not mean there is none)."))

    def _go_to_row(self, row: int) -> None:
        clause = self._shown().coverage.rows[row].id
        self._leave(lambda: self._window.go_to(clause))

    def _go_to_column(self, column: int) -> None:
        board = self._shown()
        if column < board.own:
            found = board.coverage.columns[column]
            first = board.coverage.first_of(found)
            if first:
                self._leave(lambda: self._window.reading.show_place(Place(found.document, first.id)))

    def _go_to_mark(self, mark: Mark) -> None:
        base = self._session.base
        here = [anchor.place for anchor in mark.anchors if base and anchor.place.document == base.id]
        self._window.verbs.marker.choose([mark.id])
        self._window.reading.show_place(here[0])

    def _leave(self, go: Callable[[], object]) -> None:
        """Put the map away first: the texts get the focus as they are shown."""
        if self._dialog:
            self._dialog.accept()
        go()

    def _shown(self) -> Board:
        if self._dialog is None:
            message = "the map is not open"
            raise LookupError(message)
        return self._dialog.view.board

    def _copy(self) -> None:
        cells = coverage_names.table(self._shown().coverage)
        QGuiApplication.clipboard().setMimeData(clipboard.table(table.as_text(cells), table.as_html(cells)))
        if self._dialog:
            self._dialog.say(_("Copied as a table."))

    def _save(self) -> None:
        dossier = self._session.dossier
        if self._dialog and dossier:
            Saver(self._window, self._dialog, dossier.name).ask(self._shown())

    def _forget(self) -> None:
        if self._dialog:
            self._session.changed.disconnect(self._refresh)
            self._column = self._dialog.view.currentIndex().column()
            self._dialog.deleteLater()
            self._dialog = None
