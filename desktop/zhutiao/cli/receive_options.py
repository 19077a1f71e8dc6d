"""What can be typed after `zhutiao receive`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from zhutiao.words import _


def add(command: Any) -> None:
    """Add the command."""
    from zhutiao.services.received import ANSWERS  # noqa: PLC0415 - no other command receives marks

    receive = command(
        "receive", _("take in other people's marks: annotations, Hypothesis, Readwise, Word comments, CSV")
    )
    receive.add_argument("files", nargs="+", type=Path, metavar="FILE")
    receive.add_argument("--dossier", metavar="NAME", help=_("only marks on the texts of this dossier"))
    receive.add_argument("--conflicts", choices=ANSWERS, default="mine", help=_("whose note and tags count"))
    receive.add_argument("--deleted", action="store_true", help=_("also what you deleted here"))
    receive.add_argument("--found", action="store_true", help=_("only marks whose words are found"))
    receive.add_argument("--preview", action="store_true", help=_("say what would be kept, and keep nothing"))
