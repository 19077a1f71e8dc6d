"""Print what a start took: time, processor, memory."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

STARTED, RESIDENT = 19, 1  # fields of /proc/self/stat after the name, and of /proc/self/statm


def tell() -> None:
    """Print one line of JSON and end the program; null where the system does not tell."""
    age, resident = _age(), _resident()
    taken = {
        "painted_ms": None if age is None else round(age * 1000),
        "cpu_ms": round(time.process_time() * 1000),
        "rss_mb": None if resident is None else round(resident / 2**20, 1),
    }
    sys.stdout.write(json.dumps(taken) + "\n")
    sys.stdout.flush()
    QApplication.exit(0)


def _age() -> float | None:
    if sys.platform != "linux":
        return None
    # The name of a program may hold spaces and brackets; what follows its last bracket may not.
    fields = Path("/proc/self/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[STARTED]) / os.sysconf("SC_CLK_TCK")


def _resident() -> int | None:
    if sys.platform == "linux":
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[RESIDENT]) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "darwin":
        import resource  # noqa: PLC0415 - Windows has no such module

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # the peak, in bytes there
    return None
