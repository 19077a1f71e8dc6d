"""What is dragged from one part of the window to another: marks, by their ids."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKS = "application/x-zhutiao-marks"


def packed(marks: Iterable[str]) -> QMimeData:
    """Return *marks* as something that can be dragged."""
    data = QMimeData()
    data.setData(MARKS, json.dumps(list(marks)).encode())
    return data


def marks(data: QMimeData) -> tuple[str, ...]:
    """Return the marks that are dragged, none where it is anything else."""
    if not data.hasFormat(MARKS):
        return ()
    try:
        found = json.loads(bytes(data.data(MARKS).data()))
    except ValueError:
        return ()
    # Another program may say what it likes.
    return tuple(mark for mark in found if isinstance(mark, str)) if isinstance(found, list) else ()
