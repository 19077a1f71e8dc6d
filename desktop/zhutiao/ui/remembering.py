"""What a window leaves behind when it is closed, and finds again: its size, its parts, the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from zhutiao.ui.window import Window

SIZE = (1600, 1000)


def restore(window: Window) -> None:
    """Lay *window* out as it was, or as it is the first time."""
    settings = window.settings
    where = QRect(*settings.numbers("window", 4) or (0, 0, *SIZE))
    window.resize(where.size())
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    # A screen that is gone must not keep the window.
    if settings.numbers("window", 4) and any(screen.intersects(where) for screen in screens):
        window.setGeometry(where)
    if settings.get("maximised") is True:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    for split, name in ((window.split, "split"), (window.sidebar.parts, "parts")):
        if sizes := settings.numbers(name):
            split.setSizes(sizes)
    window.reading.restore(settings)
    window.connections.restore(settings)
    if not settings.get("steps_done"):
        window.offer_steps(offered=True)


def clause(window: Window) -> str | None:
    """Return the clause read last in the open dossier."""
    dossier = window.session.dossier
    return window.settings.get("clauses", {}).get(dossier.id) if dossier else None


def remember(window: Window) -> None:
    """Write down how *window* is now, and the clause read in the open dossier."""
    dossier, box = window.session.dossier, window.normalGeometry()
    clauses = dict(window.settings.get("clauses", {}))
    if dossier and window.clause:
        clauses[dossier.id] = window.clause
    window.settings.keep(
        window=[box.x(), box.y(), box.width(), box.height()],
        maximised=window.isMaximized(),
        split=_split(window),
        parts=window.sidebar.parts.sizes(),
        clauses=clauses,
        **window.reading.state(),
        **window.connections.state(),
    )


def _split(window: Window) -> list[int]:
    """Return the widths of column and texts, as they are on the pages that do not widen the column."""
    sizes, own = window.split.sizes(), window.verbs.pages.own_width()
    return sizes if own is None else [own, sum(sizes) - own]
