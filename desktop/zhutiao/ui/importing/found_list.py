"""The column of what was found: how many texts, in which files, which of them are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from zhutiao.ui.article_rows import ArticleRows
from zhutiao.ui.importing.adding import AddButton
from zhutiao.ui.importing.found_model import ROW, FoundModel, FoundRow
from zhutiao.ui.importing.progress_line import ProgressLine
from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Prepared
    from zhutiao.ui.theme import Theme

NARROW, WIDE, SHARE = 208, 280, 0.26  # pixels, and how much of the dialog it takes


class FoundList(QWidget):
    """Lists files and their texts; says which text is looked at, and what is to be added."""

    chosen = Signal()
    wanted = Signal(str)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FoundModel(self)
        self._said, self._lost = (QLabel(self, textFormat=Qt.TextFormat.PlainText) for _n in range(2))
        self._add = AddButton(self)
        self._list = QListView(self)
        self._rows = ArticleRows(theme, self.model, self._list)
        self._progress = ProgressLine(theme, self)
        self._list.setModel(self.model)
        self._list.setItemDelegate(self._rows)
        self._lay_out()
        self._add.wanted.connect(self.wanted)
        self._progress.stopped.connect(self.stopped)
        self._list.selectionModel().currentChanged.connect(self._tell)

    def show_file(self, prepared: Prepared, note: str) -> None:
        """Add a file, or show it as it was divided anew."""
        at = self.which()
        self.model.put(prepared, note)
        row = self.model.row_of(*at) if at else None
        if row is None:
            self._choose_first(prepared.sha256 if at else None)
        self._say()

    def show_trouble(self, name: str, sentence: str) -> None:
        """Add a file that cannot be read."""
        self.model.refuse(name, sentence)
        self._say()

    def show_progress(self, n: int, count: int) -> None:
        """Say which file of how many is being read; of none, where nothing is."""
        self._progress.show_progress(n, count)

    def fit(self, width: int) -> None:
        """Take a share of a dialog's width."""
        self.setFixedWidth(min(WIDE, max(NARROW, round(width * SHARE))))

    def which(self) -> tuple[str, str] | None:
        """Return the file and the article that are looked at."""
        row: FoundRow | None = self._list.currentIndex().data(ROW)
        return (row.source, row.article) if row and row.kind == "text" else None

    def go_to(self, article: str) -> None:
        """Look at another article of the same file."""
        at = self.which()
        row = self.model.row_of(at[0], article) if at else None
        if row is not None:
            self._choose(row)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._rows.dress(theme)
        self._add.dress(theme)
        self._progress.dress(theme)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        at = self.which()
        self.model.retranslate()
        row = self.model.row_of(*at) if at else None
        if row is not None:
            self._choose(row)
        self._list.setAccessibleName(_("Texts found in the files"))
        self._add.retranslate()
        self._say()

    def _say(self) -> None:
        found, refused = self.model.texts(), self.model.refused()
        self._said.setText(_("Texts found: {0}").format(found) if self.model.files() else _("No texts yet"))
        self._lost.setText(_("Not imported: {0}").format(refused))
        self._lost.setVisible(refused > 0)

    def _choose_first(self, source: str | None) -> None:
        rows = (self.model.index(n) for n in range(self.model.rowCount()))
        texts = (index for index in rows if index.data(ROW).kind == "text")
        first = next((index.row() for index in texts if source in (None, index.data(ROW).source)), None)
        if first is not None:
            self._choose(first)

    def _choose(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._list.selectionModel().setCurrentIndex(self.model.index(row), flag)

    def _tell(self) -> None:
        # A file's heading is a stop on the way of the keys, and no text: what is shown stays.
        if self.which():
            self.chosen.emit()

    def _lay_out(self) -> None:
        self.setObjectName("found")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self._list)
        self._said.setProperty("strong", True)
        self._lost.setProperty("faint", True)
        self._lost.setContentsMargins(14, 0, 14, 4)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 4)
        head.addWidget(self._said, 1)
        head.addWidget(self._add)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(head)
        lines.addWidget(self._lost)
        lines.addWidget(self._list, 1)
        lines.addWidget(self._progress)
