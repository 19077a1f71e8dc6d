"""Print what a start took: time, processor, memory."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

STARTED, RESIDENT = 19, 1  # fields of /proc/self/stat after the name, and of /proc/self/statm


def tell() -> None:
    """Print one line of JSON and end the program."""
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
    # The name of a program may hold spaces and brackets; what follows its last bracket may not.
    fields = Path("/proc/self/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[STARTED]) / os.sysconf("SC_CLK_TCK")


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[RESIDENT]) * resource.getpagesize()
