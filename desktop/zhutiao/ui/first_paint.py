"""Measure a start: how long until the page is painted, at what cost."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from zhutiao.ui.window import Window

STARTED, PAGES = 21, 1  # fields of /proc/self/stat (counted from 0) and of /proc/self/statm


def report(window: Window) -> None:
    """Print what the start took when the base text has been painted once, then end."""
    _Witness(window)


class _Witness(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._viewport = window.reading.base.pane.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._viewport.removeEventFilter(self)
            # The rest of the window is painted in the same turn.
            QTimer.singleShot(0, _tell)
        return super().eventFilter(watched, event)


def _tell() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    taken = {
        "painted_ms": round(_age() * 1000),
        "cpu_ms": round((used.ru_utime + used.ru_stime) * 1000),
        "rss_mb": round(_resident() / 2**20, 1),
    }
    sys.stdout.write(json.dumps(taken) + "\n")
    sys.stdout.flush()
    QApplication.exit(0)


def _age() -> float:
    # The name of a program may hold spaces; what follows its bracket may not.
    fields = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[STARTED - 2]) / os.sysconf("SC_CLK_TCK")


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[PAGES]) * resource.getpagesize()
