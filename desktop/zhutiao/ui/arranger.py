"""Does for one window what its dialog of dossiers asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from zhutiao.services import arranging, reading, structuring
from zhutiao.ui.dossier_dialog import DossierDialog
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Changed
    from zhutiao.ui.window import Window


class Arranger(QObject):
    """Serves one dialog of dossiers; every change is a step that can be undone, in it and after it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.dialog = DossierDialog(window.appearance.theme, window)
        self._shown = self._opened()
        self._wire()
        self.refresh()

    def open(self) -> DossierDialog:
        """Show the dialog."""
        self.dialog.open()
        return self.dialog

    def refresh(self) -> None:
        """Show the dossiers as they are now."""
        library = self._session.library
        known = reading.dossiers(library)
        if self._shown not in {dossier.id for dossier in known}:
            self._shown = self._opened()
        chosen = next((dossier for dossier in known if dossier.id == self._shown), None)
        counts = library.documents.counts()
        counted = [(dossier, counts.get(dossier.id, 0)) for dossier in known]
        self.dialog.show_dossiers(counted, self._shown, self._opened())
        self.dialog.show_texts(chosen, reading.documents(library, chosen.id) if chosen else ())

    def _opened(self) -> str:
        return self._session.dossier.id if self._session.dossier else ""

    def _show(self, dossier: str) -> None:
        self._shown = dossier
        self.refresh()

    def _begin(self) -> None:
        done = self._session.do(arranging.begin, _("New dossier"))
        if done and done.made:
            self._show(done.made[0])
            self.dialog.name.setFocus()
            self.dialog.name.selectAll()

    def _move(self, document: str, dossier: str) -> None:
        if not dossier:
            begun: Changed | None = self._session.do(arranging.begin, _("New dossier"))
            dossier = begun.made[0] if begun and begun.made else ""
        if document and dossier:
            self._session.do(arranging.move, document, dossier)

    def _open_dossier(self, dossier: str) -> None:
        self.dialog.accept()
        self._window.open_dossier(dossier)

    def _add_files(self, dossier: str) -> None:
        self._open_dossier(dossier)
        self._window.verbs.pages.files().choose_import()

    def _wire(self) -> None:
        dialog, do = self.dialog, self._session.do
        dialog.dossier_chosen.connect(self._show)
        dialog.open_wanted.connect(self._open_dossier)
        dialog.begin_wanted.connect(self._begin)
        dialog.renamed.connect(lambda dossier, name: do(arranging.rename, dossier, name))
        dialog.discard_wanted.connect(lambda dossier: do(arranging.discard, dossier))
        dialog.files_wanted.connect(self._add_files)
        dialog.base_wanted.connect(lambda document: do(arranging.make_base, document))
        dialog.title_changed.connect(lambda document, title: do(structuring.entitle, document, title))
        dialog.move_wanted.connect(self._move)
        dialog.remove_wanted.connect(lambda document: do(arranging.remove, document))
        dialog.finished.connect(self._leave)
        self._session.changed.connect(self.refresh)
        for keys, turn in (("Ctrl+Z", self._session.undo), ("Ctrl+Shift+Z", self._session.redo)):
            QShortcut(QKeySequence(keys), dialog, turn)

    def _leave(self) -> None:
        self._session.changed.disconnect(self.refresh)
        self.dialog.deleteLater()
        self.deleteLater()
