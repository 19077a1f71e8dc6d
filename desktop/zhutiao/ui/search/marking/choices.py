"""What would be marked, text by text, each place to be ticked or left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from zhutiao.model import Span
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.hits import Hit
    from zhutiao.model import Place
    from zhutiao.services.standing import Standing

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
ROW = ROLE.UserRole


class Head(NamedTuple):
    """A text, and how many places of it there are."""

    document: str
    name: str
    places: int


class Choice(NamedTuple):
    """A place that would be marked, and the hit that it is of."""

    place: Place
    hit: Hit
    clause: str

    @property
    def span(self) -> Span:
        """Return the words to be shown: those that would be marked, else the first that were found, or the first."""
        return self.place.span or next(iter(self.hit.spans), Span(0, 1))


class Choices(QAbstractListModel):
    """Answers Qt about texts and their places; what was left out stays so when others are shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Head | Choice] = []
        self._out: set[Place] = set()

    def show(self, places: Sequence[Place], hits: Mapping[tuple[str, str], tuple[Hit, Standing]]) -> None:
        """Show these places, each of which stands in one of *hits*."""
        self.beginResetModel()
        below: dict[str, list[Choice]] = {}
        names: dict[str, str] = {}
        for place in places:
            hit, standing = hits[place.document, place.segment]
            below.setdefault(place.document, []).append(Choice(place, hit, standing.clause))
            names[place.document] = " · ".join(filter(None, (standing.text, standing.title)))
        self._rows = []
        for document, choices in below.items():
            self._rows += [Head(document, names[document], len(choices)), *choices]
        self.endResetModel()
        self.changed.emit()

    def ticked(self) -> list[Choice]:
        """Return the places that are to be marked."""
        return [row for row in self._rows if isinstance(row, Choice) and row.place not in self._out]

    def texts(self) -> int:
        """Return in how many texts those stand."""
        return len({choice.place.document for choice in self.ticked()})

    def hits(self) -> list[Hit]:
        """Return the hits of the ticked places, each with just the words that are to be marked."""
        found: dict[Hit, list[Span]] = {}
        for choice in self.ticked():
            spans = [choice.place.span] if choice.place.span else list(choice.hit.spans)
            found.setdefault(choice.hit, []).extend(spans)
        return [replace(hit, spans=tuple(spans)) for hit, spans in found.items()]

    def state(self, row: Head | Choice) -> Qt.CheckState:
        """Return whether a place is ticked; whether all of a text are, or some."""
        if isinstance(row, Choice):
            return Qt.CheckState.Unchecked if row.place in self._out else Qt.CheckState.Checked
        out = sum(choice.place in self._out for choice in self._of(row))
        whole = Qt.CheckState.Checked if not out else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked if 0 < out < row.places else whole

    def toggle(self, index: Index) -> None:
        """Tick a place or leave it out; of a text all places."""
        row = self._rows[index.row()]
        places = {row.place} if isinstance(row, Choice) else {choice.place for choice in self._of(row)}
        if self.state(row) == Qt.CheckState.Checked:
            self._out |= places
        else:
            self._out -= places
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """Answer Qt: how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        """Answer Qt about one row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case ROLE.DisplayRole | ROLE.AccessibleTextRole:
                return _said(row)
            case ROLE.CheckStateRole:
                return self.state(row)
            case _:
                return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, _value: Any, role: int = ROLE.EditRole) -> bool:
        """Tick a row where Qt says so."""
        if role != ROLE.CheckStateRole or not index.isValid():
            return False
        self.toggle(index)
        return True

    def _of(self, head: Head) -> list[Choice]:
        return [row for row in self._rows if isinstance(row, Choice) and row.place.document == head.document]


def _said(row: Head | Choice) -> str:
    if isinstance(row, Head):
        return _("{0}: {1}").format(row.name, row.places)
    span, words = row.span, row.hit.words
    around = words[max(0, span.start - 12) : span.end + 12].replace("\n", " ")
    return _("{0}: {1}").format(row.clause, around) if row.clause else around
