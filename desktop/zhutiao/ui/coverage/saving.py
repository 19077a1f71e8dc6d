"""Write the map as a picture or a sheet, where the reader says."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from zhutiao.exporters import table
from zhutiao.exporters.names import file_name
from zhutiao.services import coverage_names, filing
from zhutiao.ui import messages
from zhutiao.ui.coverage import picture
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.ui.coverage.board import Board
    from zhutiao.ui.coverage.dialog import CoverageMap
    from zhutiao.ui.window import Window


class Saver(QObject):
    """Asks for a file, and writes it beside the reader's work."""

    def __init__(self, window: Window, dialog: CoverageMap, dossier: str) -> None:
        super().__init__(dialog)
        self._window, self._dialog, self._dossier = window, dialog, dossier
        self._said = ""

    def ask(self, board: Board) -> None:
        """Ask where to, and in which format; the suffix decides."""
        kinds = {_("Picture (*.png)"): ".png", _("Drawing (*.svg)"): ".svg", _("Sheet (*.csv)"): ".csv"}
        suggested = _folder() / file_name(self._heading(), ".png")
        named, kind = QFileDialog.getSaveFileName(self._dialog, _("Save as…"), str(suggested), ";;".join(kinds))
        if named:
            path = Path(named)
            known = path.suffix.lower() in kinds.values()
            self.write(board, path if known else path.with_name(path.name + kinds.get(kind, ".png")))

    def write(self, board: Board, path: Path) -> None:
        """Write the map to *path*, in the format that its name ends with."""
        content = self._content(board, path.suffix.lower())
        task = self._window.verbs.pages.files().tasks.add(lambda _task: filing.write(path, content), lasting=True)
        said = _("Saved as “{0}”.").format(path.name)
        task.done.connect(lambda _nothing: self._window.status.say(said))
        # Unlike the window, the map may be closed by then.
        task.done.connect(self._tell)
        task.failed.connect(partial(messages.explain, self._window))
        self._said = said
        task.start()

    def _tell(self) -> None:
        self._dialog.say(self._said)

    def _content(self, board: Board, suffix: str) -> bytes:
        match suffix:
            case ".csv":
                return table.as_csv(coverage_names.table(board.coverage))
            case ".svg":
                return picture.as_svg(board, self._heading())
            case _:
                return picture.as_png(board, self._heading())

    def _heading(self) -> str:
        return f"{self._dossier} · " + _("Coverage map")


def _folder() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) if Path(folder).is_dir() else Path.home()
