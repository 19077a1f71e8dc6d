"""What can be typed after the commands that keep a library safe: backup, restore, rebuild, doctor."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from zhutiao.words import _


def add(command: Any) -> None:
    """Add the commands."""
    backup = command("backup", _("copy the library"))
    backup.add_argument("out", nargs="?", type=Path, metavar="OUT")
    restore = command("restore", _("put a backup in the place of the library, which is kept"))
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--sure", action="store_true", help=_("also where many marks would be missing afterwards"))
    rebuild = command("rebuild", _("make a new library of what “export library” has written"))
    rebuild.add_argument("source", type=Path, metavar="FOLDER")
    doctor = command("doctor", _("look for damage"))
    doctor.add_argument("--rebuild-search", action="store_true")
    salvage = _("write into a new library what can still be read of a damaged one")
    doctor.add_argument("--salvage", type=Path, metavar="OUT", help=salvage)
