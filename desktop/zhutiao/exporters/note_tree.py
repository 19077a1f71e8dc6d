"""A note as blocks of runs, for formats that know neither Markdown nor HTML: Word, PDF, slides.

They hold words and what is said of them, never markup, so that whatever was typed stays words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Run(NamedTuple):
    """Words that look alike; `href` is an address of the web or ours, "" for none. A line feed alone breaks a line."""

    words: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph, or with a level from 1 to 6 a heading."""

    runs: tuple[Run, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that keep their spaces."""

    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Blocks that somebody else said."""

    blocks: tuple[NoteBlock, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is its first number, 0 where it has bullets."""

    items: tuple[tuple[NoteBlock, ...], ...]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, the first row its heads."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]


NoteBlock = Para | Code | Rule | Quoted | Items | Grid
