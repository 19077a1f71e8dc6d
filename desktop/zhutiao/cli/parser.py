"""What can be typed after `zhutiao`."""

from __future__ import annotations

import re
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhutiao import __version__
from zhutiao.model import COLOURS, STYLES
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

VIEWS = ("reading", "import", "notes", "map", "apparatus", "search", "export", "keys")
THEMES = ("light", "sepia", "dark", "contrast")
ON_FILES = ("inspect", "link")
COMMANDS = (
    "inspect", "link", "import", "outline", "links", "mark", "marks", "export", "backup", "restore", "doctor", "shot",
)  # fmt: skip


def parser(given: Sequence[str]) -> ArgumentParser:
    """Return the parser for *given*: of the commands where one is named, else of the window."""
    return _commands() if _names_command(given) else _window()


def _names_command(given: Sequence[str]) -> bool:
    words = iter(given)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            return word in COMMANDS
    return False


def _window() -> ArgumentParser:
    top = ArgumentParser("zhutiao", description=_("Read a policy document clause by clause."), epilog=_epilog())
    top.add_argument("--version", action="version", version=f"zhutiao {__version__}")
    top.add_argument("--library", type=Path, metavar="PATH", help=_("the library file"))
    top.add_argument("--exit-after-paint", action="store_true", help=_("print how long the first page took, then end"))
    top.add_argument("file", nargs="?", type=Path, metavar="FILE", help=_("a file to import"))
    top.set_defaults(command=None)
    return top


def _epilog() -> str:
    return _("Commands: {0}. “zhutiao COMMAND --help” explains each.").format(", ".join(COMMANDS))


def _commands() -> ArgumentParser:
    top = ArgumentParser("zhutiao")
    top.add_argument("--library", type=Path, metavar="PATH")
    each = top.add_subparsers(dest="command", required=True)

    def command(name: str, about: str) -> ArgumentParser:
        made = each.add_parser(name, help=about, description=about)
        made.add_argument("--library", type=Path, metavar="PATH", default=SUPPRESS, help=_("the library file"))
        made.add_argument("--json", action="store_true", help=_("print one JSON value"))
        return made

    _reading(command)
    _marking(command)
    _keeping(command)
    return top


def _reading(command: Any) -> None:
    from zhutiao.services.dividing import KIND_NAMES  # noqa: PLC0415 - the window does without all that reads files

    inspect = command("inspect", _("show what files hold; opens no library"))
    inspect.add_argument("files", nargs="+", type=Path, metavar="FILE")
    link = command("link", _("link the base text of one file to the companions in others; opens no library"))
    link.add_argument("base", type=Path, metavar="BASE")
    link.add_argument("companions", nargs="+", type=Path, metavar="COMPANION")
    link.add_argument("--all", action="store_true", help=_("the uncertain and the rejected too"))
    bring = command("import", _("put files into the library"))
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument("--dossier", metavar="NAME")
    bring.add_argument("--kind", choices=KIND_NAMES)
    outline = command("outline", _("show the base text with counts"))
    outline.add_argument("--dossier", metavar="NAME")
    links = command("links", _("show what is said about the clauses"))
    links.add_argument("--clause", metavar="ID")
    links.add_argument("--all", action="store_true", help=_("the uncertain and the rejected too"))


def _size(given: str) -> tuple[int, int]:
    """Read 1600x1000, within what a picture of a window can be."""
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", given)
    if not found:
        raise ArgumentTypeError(_("“{0}” is no size; write 1600x1000").format(given))
    return int(found[1]), int(found[2])


def _marking(command: Any) -> None:
    mark = command("mark", _("mark words, or give a clause a note and tags"))
    mark.add_argument("--clause", metavar="ID", required=True)
    mark.add_argument("--document", metavar="ID")
    mark.add_argument("--quote", metavar="TEXT")
    mark.add_argument("--nth", type=int, metavar="N", help=_("which of several occurrences, from 1"))
    mark.add_argument("--colour", choices=COLOURS, default="amber")
    mark.add_argument("--style", choices=STYLES, default="highlight")
    mark.add_argument("--note", metavar="TEXT")
    mark.add_argument("--tag", metavar="TAG", action="append", default=[])
    command("marks", _("list all marks"))


def _keeping(command: Any) -> None:
    export = command("export", _("write marks and notes in another format; without OUT to the terminal"))
    export.add_argument("format", nargs="?", metavar="FORMAT")
    export.add_argument("out", nargs="?", type=Path, metavar="OUT")
    export.add_argument("--list", action="store_true", help=_("name the formats and their options"))
    export.add_argument("--dossier", metavar="NAME")
    export.add_argument("--with", metavar="OPTION[=VALUE]", action="append", default=[], dest="options")
    export.add_argument("--without", metavar="OPTION", action="append", default=[])
    backup = command("backup", _("copy the library"))
    backup.add_argument("out", nargs="?", type=Path, metavar="OUT")
    restore = command("restore", _("put a backup in the place of the library, which is kept"))
    restore.add_argument("file", type=Path, metavar="FILE")
    doctor = command("doctor", _("look for damage"))
    doctor.add_argument("--rebuild-search", action="store_true")
    shot = command("shot", _("draw the real window into a PNG"))
    shot.add_argument("out", type=Path, metavar="OUT.png")
    shot.add_argument("--view", choices=VIEWS, default="reading")
    shot.add_argument("--clause", metavar="ID")
    shot.add_argument("--size", type=_size, default="1600x1000", metavar="WxH")
    shot.add_argument("--theme", choices=THEMES, default="light")
    shot.add_argument("--language", choices=("zh", "en"))
