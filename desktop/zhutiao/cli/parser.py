"""What can be typed after `zhutiao`."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhutiao import __version__
from zhutiao.cli import export_options, keeping_options, receive_options
from zhutiao.model import COLOURS, STYLES
from zhutiao.words import _, language, readable

if TYPE_CHECKING:
    from collections.abc import Sequence

VIEWS = ("reading", "import", "notes", "map", "apparatus", "search", "briefing", "export", "keys")
THEMES = ("light", "sepia", "dark", "contrast")
ON_FILES = ("inspect", "link", "collate")
COMMANDS = (
    "inspect", "link", "collate", "import", "outline", "links", "search", "mark", "marks", "receive", "export",
    "backup", "restore", "rebuild", "doctor", "shot",
)  # fmt: skip


_EXCLUDES = re.compile(r"-(?!h$)[^-]|--[^a-z-]")
"""What begins a word to leave out; options have two strokes and a letter, but for -h."""

_SHIELD = "\0"
"""No system lets it stand in an argument."""
_SCHEME = "zhutiao://"
_VALUED = ("--library", "--dossier", "--limit")
"""The options of a search that take the next word."""


def parse(given: Sequence[str]) -> Namespace:
    """Return what was chosen: a command with its options in any order, else a window; ends the program, 2, if wrong."""
    at = _place_of_command(given)
    if at is None:
        return _readable(_window().parse_args(given))
    command = _commands()[given[at]]
    # argparse mixes options and positionals in any order, but then no longer knows what `--` means.
    read = command.parse_args if "--" in given else command.parse_intermixed_args
    rest = [*given[:at], *given[at + 1 :]]
    return _readable(read(_shielded(rest) if given[at] == "search" else rest))


def _shielded(given: Sequence[str]) -> list[str]:
    """Return what was given with a search so that -养老 and -has:note are not taken for options."""
    return [
        f"{_SHIELD}{word}" if _EXCLUDES.match(word) and before not in _VALUED else word
        for before, word in zip(["", *given], given, strict=False)
    ]


def _place_of_command(given: Sequence[str]) -> int | None:
    places = iter(range(len(given)))
    for at in places:
        if given[at] == "--library":
            next(places, None)
        elif not given[at].startswith("-"):
            return at if given[at] in COMMANDS else None
    return None


def _readable(chosen: Namespace) -> Namespace:
    """Return *chosen* with texts that can be kept and shown; the names of files stay as the system gave them."""
    for name, value in vars(chosen).items():
        if isinstance(value, str):
            setattr(chosen, name, readable(value))
        elif isinstance(value, list):
            setattr(chosen, name, [readable(each) if isinstance(each, str) else each for each in value])
    return chosen


def _window() -> ArgumentParser:
    top = ArgumentParser("zhutiao", description=_("Read a policy document clause by clause."), epilog=_epilog())
    top.add_argument("--version", action="version", version=f"zhutiao {__version__}")
    top.add_argument("--library", type=Path, metavar="PATH", help=_("the library file"))
    top.add_argument("--exit-after-paint", action="store_true", help=_("print how long the first page took, then end"))
    top.add_argument(
        "file", nargs="?", type=_file, metavar="FILE", help=_("a file to import, or an address zhutiao://… to go to")
    )
    top.set_defaults(command=None)
    return top


def _file(given: str) -> Path | str:
    """Read the name of a file, or an address of ours; a single word that is neither is a command mistyped."""
    if given.lower().startswith(_SCHEME):
        return _SCHEME + given[len(_SCHEME) :]
    # Desktops hand over a file that was clicked on by either name.
    path = _local(given) if given.startswith("file://") else Path(given)
    if path.suffix or path.name != given or path.exists():
        return path
    raise ArgumentTypeError(_("“{0}” is neither a command nor a file").format(readable(given)))


def _local(address: str) -> Path:
    """Return the file that an address of this machine names."""
    from urllib.parse import urlsplit  # noqa: PLC0415 - these take longer to load than all else of a start
    from urllib.request import url2pathname  # noqa: PLC0415

    return Path(url2pathname(urlsplit(address).path))


def _epilog() -> str:
    return _("Commands: {0}. “zhutiao COMMAND --help” explains each.").format(", ".join(COMMANDS))


def _commands() -> dict[str, ArgumentParser]:
    every: dict[str, ArgumentParser] = {}

    def command(name: str, about: str) -> ArgumentParser:
        made = every[name] = ArgumentParser(f"zhutiao {name}", description=about)
        made.add_argument("--library", type=Path, metavar="PATH", help=_("the library file"))
        made.add_argument("--json", action="store_true", help=_("print one JSON value"))
        made.set_defaults(command=name)
        return made

    _reading(command)
    _searching(command)
    _marking(command)
    _keeping(command)
    return every


def _reading(command: Any) -> None:
    from zhutiao.services.dividing import KIND_NAMES  # noqa: PLC0415 - the window does without all that reads files

    inspect = command("inspect", _("show what files hold; opens no library"))
    inspect.add_argument("files", nargs="+", type=Path, metavar="FILE")
    link = command("link", _("link the base text of one file to the companions in others; opens no library"))
    link.add_argument("base", type=Path, metavar="BASE")
    link.add_argument("companions", nargs="+", type=Path, metavar="COMPANION")
    link.add_argument("--all", action="store_true", help=_("the uncertain and the rejected too"))
    both = command("collate", _("compare the printings of texts in files; opens no library"))
    both.add_argument("file", type=Path, metavar="FILE")
    both.add_argument("files", nargs="+", type=Path, metavar="FILE")
    both.add_argument("--all", action="store_true", help=_("punctuation, forms of figures, widths and spaces too"))
    bring = command("import", _("put files into the library"))
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument("--dossier", metavar="NAME")
    bring.add_argument("--kind", choices=KIND_NAMES)
    wish = _("what a text becomes that resembles one in the dossier")
    bring.add_argument("--as", choices=("version", "printing", "new"), dest="wish", help=wish)
    bring.add_argument("--sure", action="store_true", help=_("also where many marks would find no place any more"))
    bring.add_argument(
        "--encoding", type=_encoding, metavar="NAME", help=_("how the files are encoded, such as gb18030")
    )
    outline = command("outline", _("show the base text with counts"))
    outline.add_argument("--dossier", metavar="NAME")
    links = command("links", _("show what is said about the clauses"))
    links.add_argument("--clause", metavar="ID")
    links.add_argument("--all", action="store_true", help=_("the uncertain and the rejected too"))
    for name, about in (
        ("accept", _("let this link count as firm")),
        ("reject", _("never show this link again")),
        ("reconsider", _("take back what was decided about this link")),
    ):
        links.add_argument(f"--{name}", metavar="LINK", action="append", default=[], help=about)
    hand = ("CLAUSE", "DOCUMENT", "PASSAGE")
    links.add_argument("--add", nargs=3, metavar=hand, help=_("link a clause and a passage by hand"))


def _searching(command: Any) -> None:
    from zhutiao.text.search_tokens import NAMES, NOTED  # noqa: PLC0415 - the window does without

    search = command("search", _("search texts, notes, tags and links"))
    said = _("All words in one paragraph, “exact words”, -without, one OR another; filters: {0}.")
    own = 0 if language() == "zh" else 1
    search.epilog = said.format(", ".join([*(f"{names[own]}:" for names in NAMES.values()), NOTED[own]]))
    search.add_argument("query", nargs="+", type=lambda word: word.removeprefix(_SHIELD), metavar="QUERY")
    search.add_argument("--dossier", metavar="NAME")
    search.add_argument("--regex", action="store_true", help=_("QUERY is a regular expression"))
    search.add_argument("--limit", type=_count, metavar="N", help=_("show the first N hits only; all are counted"))


def _count(given: str) -> int:
    """Read how many."""
    if not re.fullmatch("[0-9]{1,9}", given):
        raise ArgumentTypeError(_("“{0}” is no number").format(given))
    return int(given)


def _encoding(given: str) -> str:
    """Read the name of an encoding that can be read."""
    from zhutiao.importers import guessing  # noqa: PLC0415 - no other command asks for one

    if guessing.known(given) is None:
        raise ArgumentTypeError(_("“{0}” is none of {1}").format(given, ", ".join(guessing.ENCODINGS)))
    return given


def _size(given: str) -> tuple[int, int]:
    """Read 1600x1000, within what a picture of a window can be."""
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", given)
    if not found:
        raise ArgumentTypeError(_("“{0}” is no size; write 1600x1000").format(given))
    return int(found[1]), int(found[2])


def _words(given: str) -> str:
    """Read words, of which there must be some."""
    if not given.strip():
        raise ArgumentTypeError(_("there are no words in it"))
    return given


def _tag(given: str) -> str:
    """Read the path of a tag, of which something must be left without spaces and strokes."""
    if not given.replace("/", "").strip():
        raise ArgumentTypeError(_("there are no words in it"))
    return given


def _marking(command: Any) -> None:
    mark = command("mark", _("mark words, or give a clause a note and tags"))
    mark.add_argument("--clause", metavar="ID", required=True)
    mark.add_argument("--document", metavar="ID")
    mark.add_argument("--quote", type=_words, metavar="TEXT")
    mark.add_argument("--nth", type=int, metavar="N", help=_("which of several occurrences, from 1"))
    mark.add_argument("--colour", choices=COLOURS, default="amber")
    mark.add_argument("--style", choices=STYLES)
    mark.add_argument("--note", type=_words, metavar="TEXT")
    mark.add_argument("--tag", type=_tag, metavar="TAG", action="append", default=[])
    command("marks", _("list all marks"))
    receive_options.add(command)


def _keeping(command: Any) -> None:
    export_options.add(command)
    keeping_options.add(command)
    shot = command("shot", _("draw the real window into a PNG"))
    shot.add_argument("out", type=Path, metavar="OUT.png")
    shot.add_argument("--view", choices=VIEWS, default="reading")
    shot.add_argument("--clause", metavar="ID")
    shot.add_argument("--size", type=_size, default="1600x1000", metavar="WxH")
    shot.add_argument("--theme", choices=THEMES, default="light")
    shot.add_argument("--language", choices=("zh", "en"))
