"""What the reader chose for an export: words from the terminal or values from the window."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.errors import UnknownPlaceError
from zhutiao.model import COLOURS
from zhutiao.ports import Option
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Mapping

_YES = ("yes", "true", "on", "1")
_NO = ("no", "false", "off", "0")
LEVELS = (1, 2, 3, 4)
TEMPLATES = ("clause", "passages", "tag", "colour", "quotes", "apparatus", "briefing")
FILES = ("one", "clauses")


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of a document that is read from top to bottom, with what holds where nothing was chosen.

    `colours` are names of colours, `tags` paths of tags (with all below them), several with commas between; empty for
    all. `briefing` is the name or id of one, empty for the newest. `quiet` are variants in how the same words are
    printed.
    """

    template: str = "clause"
    briefing: str = ""
    texts: bool = True
    passages: bool = False
    variants: bool = False
    quiet: bool = False
    only_marked: bool = False
    only_noted: bool = False
    colours: str = ""
    tags: str = ""
    context: bool = False
    level: int = 1
    files: str = "one"
    wiki: bool = False
    backlinks: bool = True
    again: bool = True

    @classmethod
    def of(cls, options: Mapping[str, object], names: tuple[str, ...] = ()) -> Choices:
        """Read *options*, which may only be those called *names* (none: any).

        Raises UnknownPlaceError for a name or a value that is none.
        """
        known = names or tuple(field.name for field in fields(cls))
        return replace(cls(), **read(options, described(known)))

    def shows(self, colour: str) -> bool:
        """Say whether marks of a colour are wanted."""
        return not self.colours or colour in _listed(self.colours)

    def wants(self, tags: tuple[str, ...]) -> bool:
        """Say whether a mark with these tags is wanted."""
        wanted = _listed(self.tags)
        return not wanted or any(tag == path or tag.startswith(f"{path}/") for tag in tags for path in wanted)


def read(options: Mapping[str, object], offered: Mapping[str, Option]) -> dict[str, bool | int | str]:
    """Return what is chosen of the options *offered*, each with its default where nothing was.

    Raises UnknownPlaceError for a name or a value that is none.
    """
    for name in options:
        if name not in offered:
            raise UnknownPlaceError("option", name, tuple(offered))
    return {
        name: _read(name, options[name], option) if name in options else option.default
        for name, option in offered.items()
    }


def described(names: tuple[str, ...]) -> dict[str, Option]:
    """Return the options called *names*, in that order, described in the language spoken now."""
    usual = Choices()
    every = {
        "template": Option(
            _("Template"), usual.template, TEMPLATES, {name: terms.template(name) for name in TEMPLATES}
        ),
        "briefing": Option(_("Briefing"), usual.briefing),
        "texts": Option(_("The words of each clause"), usual.texts),
        "passages": Option(_("Linked passages below each clause"), usual.passages),
        "variants": Option(_("Variants below each clause"), usual.variants),
        "quiet": Option(_("Variants of signs, figures, spaces"), usual.quiet),
        "only_marked": Option(_("Only clauses that carry a mark"), usual.only_marked),
        "only_noted": Option(_("Only marks with a note"), usual.only_noted),
        "colours": Option(_("Only these colours"), usual.colours),
        "tags": Option(_("Only these tags"), usual.tags),
        "context": Option(_("The whole sentence around each mark"), usual.context),
        "level": Option(_("Level of the first heading"), usual.level, LEVELS),
        "files": Option(
            _("Files"),
            usual.files,
            FILES,
            {"one": _("One file"), "clauses": _("One file for each clause, in a folder")},
        ),
        "wiki": Option(_("Links between files as [[…]]"), usual.wiki),
        "backlinks": Option(_("Links back into this program"), usual.backlinks),
        "again": Option(_("Keep handwork when exporting again"), usual.again),
    }
    return {name: every[name] for name in names}


def _read(name: str, value: object, option: Option) -> bool | int | str:
    if isinstance(option.default, bool):
        return _truth(name, value)
    said = str(value).strip()
    if option.choices:
        found = next((choice for choice in option.choices if str(choice) == said), None)
        if found is None:
            raise UnknownPlaceError("option", f"{name}={value}", tuple(map(str, option.choices)))
        return found
    if name == "colours" and (strange := [each for each in _listed(said) if each not in COLOURS]):
        raise UnknownPlaceError("option", f"colours={strange[0]}", COLOURS)
    return said


def _truth(name: str, value: object) -> bool:
    word = str(value).lower()
    if word not in _YES + _NO:
        raise UnknownPlaceError("option", f"{name}={value}", ("yes", "no"))
    return word in _YES


def _listed(words: str) -> list[str]:
    return [each for part in words.replace("，", ",").split(",") if (each := part.strip())]
