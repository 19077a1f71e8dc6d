"""The files read and the texts found in them, as rows of a list with boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from zhutiao import remarks, terms
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QObject

    from zhutiao.model import Article, Prepared

Index = QModelIndex | QPersistentModelIndex
Which = tuple[str, str]
ROW = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()


class FoundRow(NamedTuple):
    """One row: a `file`, a `text` found in the file before it, or a file `refused`."""

    kind: str
    source: str
    article: str
    title: str
    below: str
    doubts: int = 0


class FoundModel(QAbstractListModel):
    """Keeps the files in the order they came, those refused last; says when a tick changes."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: dict[str, Prepared] = {}
        self._notes: dict[str, str] = {}
        self._refused: list[FoundRow] = []
        self._left_out: set[Which] = set()
        self._rows: list[FoundRow] = []

    def put(self, prepared: Prepared, note: str = "") -> None:
        """Add a file, or show it as it was divided anew; a *note* says what is known of it."""
        if prepared.sha256 in self._files:
            self._change(prepared)
            return
        self._files[prepared.sha256], self._notes[prepared.sha256] = prepared, note
        self._insert(len(self._rows) - len(self._refused), list(self._of(prepared)))

    def refuse(self, name: str, sentence: str) -> None:
        """Add a file that cannot be read, and why."""
        row = FoundRow("refused", "", "", name, sentence)
        self._refused.append(row)
        self._insert(len(self._rows), [row])

    def file(self, source: str) -> Prepared:
        """Return a file as it was divided last."""
        return self._files[source]

    def files(self) -> Sequence[Prepared]:
        """Return the files that can be read."""
        return tuple(self._files.values())

    def row(self, n: int) -> FoundRow:
        """Return what stands in a row."""
        return self._rows[n]

    def refused(self) -> int:
        """Return how many files cannot be read."""
        return len(self._refused)

    def texts(self) -> int:
        """Return how many texts were found."""
        return len(self._rows) - len(self._files) - len(self._refused)

    def wanted(self, source: str) -> tuple[str, ...]:
        """Return the texts of a file that are to be kept."""
        return tuple(each for each in self._ids(source) if (source, each) not in self._left_out)

    def wanted_count(self) -> int:
        """Return how many texts are to be kept."""
        gone = (which for which in self._left_out if which[0] in self._files and which[1] in self._ids(which[0]))
        return self.texts() - sum(1 for _which in gone)

    def row_of(self, source: str, article: str) -> int | None:
        """Return where a text stands."""
        return next((n for n, row in enumerate(self._rows) if (row.source, row.article) == (source, article)), None)

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.beginResetModel()
        self._rows = [row for prepared in self._files.values() for row in self._of(prepared)] + self._refused
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt: what is read aloud, what is ticked, what is drawn."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.title}\n{row.below}"
        if role == Qt.ItemDataRole.CheckStateRole and row.kind != "refused":
            return self._state(row)
        return row if role == ROW else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Leave a text out, or take it; a file's box is all of its texts'."""
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or row.kind == "refused":
            return False
        texts = [row.article] if row.article else self._ids(row.source)
        which = {(row.source, text) for text in texts}
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out -= which
        else:
            self._left_out |= which
        self._touch(row.source)
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Answer Qt: files are for ticking, texts for looking at as well."""
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        refused = self._rows[index.row()].kind == "refused"
        return able if refused else able | Qt.ItemFlag.ItemIsUserCheckable

    def _ids(self, source: str) -> list[str]:
        return [each.id for each in self._files[source].articles]

    def _of(self, prepared: Prepared) -> Iterator[FoundRow]:
        note = self._notes.get(prepared.sha256, "")
        yield FoundRow("file", prepared.sha256, "", prepared.file, note)
        for each in prepared.articles:
            below = f"{terms.kind(each.kind)} · {remarks.counts(each)}"
            below = f"{below} · {each.date}" if each.date else below
            title = each.title or _opening(each)
            yield FoundRow("text", prepared.sha256, each.id, title, below, _doubts(each))

    def _change(self, prepared: Prepared) -> None:
        self._files[prepared.sha256] = prepared
        first = next(n for n, row in enumerate(self._rows) if row.source == prepared.sha256)
        old = sum(1 for row in self._rows if row.source == prepared.sha256)
        new = list(self._of(prepared))
        common = min(old, len(new))
        self._rows[first : first + common] = new[:common]
        self.dataChanged.emit(self.index(first), self.index(first + common - 1))
        if old > common:
            self.beginRemoveRows(ROOT, first + common, first + old - 1)
            del self._rows[first + common : first + old]
            self.endRemoveRows()
        elif len(new) > common:
            self._insert(first + common, new[common:])

    def _insert(self, at: int, rows: Sequence[FoundRow]) -> None:
        self.beginInsertRows(ROOT, at, at + len(rows) - 1)
        self._rows[at:at] = rows
        self.endInsertRows()

    def _state(self, row: FoundRow) -> Qt.CheckState:
        if row.article:
            left_out = (row.source, row.article) in self._left_out
            return Qt.CheckState.Unchecked if left_out else Qt.CheckState.Checked
        count, wanted = len(self._files[row.source].articles), len(self.wanted(row.source))
        if wanted == count:
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if wanted else Qt.CheckState.Unchecked

    def _touch(self, source: str) -> None:
        rows = [n for n, row in enumerate(self._rows) if row.source == source]
        self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]), [Qt.ItemDataRole.CheckStateRole])


def _doubts(article: Article) -> int:
    return sum(1 for each in article.findings if each.what != "joined-lines")


def _opening(article: Article) -> str:
    """Return how a text without a title begins."""
    first = next((piece.printed for piece in article.pieces()), "")
    return f"{first[:24].strip()}…" if first.strip() else _("Without title")
