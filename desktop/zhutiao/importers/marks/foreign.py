"""What other people's programs say of their marks, before any library has looked for the words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.model import Colour, Style


@dataclass(frozen=True, slots=True)
class Words:
    """One piece of what was marked: the words, what stood around them, and where the other program had them.

    `segment` is the piece of our own that it stood in; where `whole` is set all of that piece is meant, and `exact` is
    only what finds it again. `start` counts in whatever text the other program read: it only chooses between repeats.
    `was` are the marker's own words where others had come in their place there.
    """

    exact: str = ""
    before: str = ""
    after: str = ""
    segment: str = ""
    whole: bool = False
    start: int | None = None
    was: str = ""


@dataclass(frozen=True, slots=True)
class TextHint:
    """What is said of the text that was marked: our own id of it, its title, address, file, and that file's SHA-256."""

    id: str = ""
    title: str = ""
    uri: str = ""
    file: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """A mark as another program wrote it down; what is not said is empty, a colour or style that is not said None.

    `origin` is what it goes by there: a UUID for marks of ours, else an address or any name of its own. It is `plain`
    where there is no telling tags there, nor how a note was written beyond its words.
    """

    words: tuple[Words, ...] = ()
    text: TextHint = field(default_factory=TextHint)
    origin: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour | None = None
    style: Style | None = None
    author: str = ""
    created: str = ""
    modified: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Foreign:
    """What one file holds: its marks in their order, and how many entries were none."""

    file: str
    format: str
    marks: tuple[ForeignMark, ...]
    passed_over: int = 0
