"""What can be typed after `zhutiao export`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from zhutiao.words import _


def add(command: Any) -> None:
    """Add the command."""
    export = command("export", _("write marks and notes in another format; without OUT to the terminal"))
    export.add_argument("format", nargs="?", metavar="FORMAT")
    export.add_argument("out", nargs="?", type=Path, metavar="OUT")
    export.add_argument("--list", action="store_true", help=_("name the formats and their options"))
    export.add_argument("--dossier", metavar="NAME")
    export.add_argument("--with", metavar="OPTION[=VALUE]", action="append", default=[], dest="options")
    export.add_argument("--without", metavar="OPTION", action="append", default=[])
    export.add_argument("--preview", action="store_true", help=_("show what would change, and write nothing"))
    export.add_argument("--fresh", action="store_true", help=_("write anew; what stands there is kept as .bak"))
    export.add_argument("--bring-back", action="store_true", help=_("write again what was deleted from it by hand"))
