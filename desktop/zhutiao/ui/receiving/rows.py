"""The marks of a file as rows of a list, and what the reader answers to each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from zhutiao import terms
from zhutiao.services.received import Choices
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.services.received import Answer, Met, Received, Verdict

Index = QModelIndex | QPersistentModelIndex
MET = Qt.ItemDataRole.UserRole
USUAL: dict[Verdict, Answer] = {"new": "theirs", "unplaced": "theirs", "conflict": "mine", "deleted": "mine"}
"""What is answered to marks that can be taken where the reader says nothing."""


class MetRows(QAbstractListModel):
    """Shows the marks of one verdict, or all; keeps the answers to those that are not shown too."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Met, ...] = ()
        self._shown: Sequence[Met] = ()
        self._answers: dict[str, Answer] = {}

    def show_received(self, received: Received) -> None:
        """Take what a file would bring, with the usual answers."""
        self._marks = received.marks
        self._answers = {met.id: USUAL[met.verdict] for met in self._marks if met.verdict in USUAL}
        self.show_verdict("")

    def show_verdict(self, verdict: str) -> None:
        """Show the marks of one verdict, with "" all of them."""
        self.beginResetModel()
        self._shown = [met for met in self._marks if verdict in ("", met.verdict)]
        self.endResetModel()

    def answer(self, met: Met) -> Answer | None:
        """Return what is answered to a mark, None where there is nothing to answer."""
        return self._answers.get(met.id)

    def answered(self, verdict: str) -> Answer | None:
        """Return what is answered to all marks of a verdict, None where answers differ or there are none."""
        alike = (met for met in self._marks if met.verdict == verdict and met.id in self._answers)
        found: set[Answer] = {self._answers[met.id] for met in alike}
        return found.pop() if len(found) == 1 else None

    def reply(self, met: Met, answer: Answer) -> None:
        """Answer to one mark."""
        if met.id in self._answers:
            self._answers[met.id] = answer
            self._tell()

    def reply_all(self, verdict: str, answer: Answer) -> None:
        """Answer to all marks of one verdict."""
        self._answers |= {met.id: answer for met in self._marks if met.verdict == verdict and met.id in self._answers}
        self._tell()

    def taken(self) -> int:
        """Return how many marks would be kept or changed."""
        return sum(answer != "mine" for answer in self._answers.values())

    def choices(self) -> Choices:
        """Return all answers."""
        return Choices(answers=dict(self._answers))

    def rowCount(self, parent: Index | None = None) -> int:
        """Answer Qt: how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt about one row."""
        if not index.isValid():
            return None
        met = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words(met)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _("{0}: {1}").format(terms.received(met.verdict), words(met))
            case _:
                return met if role == MET else None

    def _tell(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        self.changed.emit()


def words(met: Met) -> str:
    """Return what a mark is called in a line: its words, else what its note begins with."""
    return " ".join((met.words or met.theirs.note or "…").split())
