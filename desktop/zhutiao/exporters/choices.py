"""What the reader chose for an export: words from the terminal or values from the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.errors import UnknownPlaceError

if TYPE_CHECKING:
    from collections.abc import Mapping

_YES = ("yes", "true", "on", "1")
_NO = ("no", "false", "off", "0")
LEVELS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of a clause-by-clause export, with what holds where nothing was chosen."""

    passages: bool = False
    texts: bool = True
    only_marked: bool = False
    level: int = 1

    @classmethod
    def of(cls, options: Mapping[str, object]) -> Choices:
        """Read *options*; raises UnknownPlaceError for a name or a value that is none."""
        for name in options:
            if name not in cls.__slots__:
                raise UnknownPlaceError("option", name, tuple(cls.__slots__))
        usual = cls()
        return cls(
            passages=_truth("passages", options.get("passages", usual.passages)),
            texts=_truth("texts", options.get("texts", usual.texts)),
            only_marked=_truth("only_marked", options.get("only_marked", usual.only_marked)),
            level=_level(options.get("level", usual.level)),
        )


def _truth(name: str, value: object) -> bool:
    word = str(value).lower()
    if word not in _YES + _NO:
        raise UnknownPlaceError("option", f"{name}={value}", ("yes", "no"))
    return word in _YES


def _level(value: object) -> int:
    if str(value) not in map(str, LEVELS):
        raise UnknownPlaceError("option", f"level={value}", tuple(map(str, LEVELS)))
    return int(str(value))
