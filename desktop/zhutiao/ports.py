"""The three places where the app grows: readers of file formats, kinds of text, writers of exports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.blocks import Block
    from zhutiao.model import Article, Briefing, Document, Dossier, Finding, Link, Mark, Segment, Turn
    from zhutiao.model import Kind as KindName
    from zhutiao.variants import Apparatus


@dataclass(frozen=True, slots=True)
class Hint:
    """What a format says of one line: a heading's level (1 to 9), that it is no text, that it begins a paragraph."""

    level: int = 0
    furniture: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file as its reader found it, with remarks on what the bytes did not say plainly.

    `hints` are by 1-based line of `text`, whose lines end at LF alone; `whole` tells that each line is a paragraph
    of its own, so that there is nothing to join. `reader` is filled in by whoever chose the reader.
    """

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()
    hints: Mapping[int, Hint] = field(default_factory=dict[int, Hint])
    whole: bool = False
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Makes text of one file format; `claims` looks at the first bytes, never only at the name.

    `read` takes the encoding that the reader of the file chose, None where it is to be guessed.
    """

    name: str
    suffixes: tuple[str, ...]
    claims: Callable[[bytes], bool]
    read: Callable[[bytes, str | None], Decoded]


@dataclass(frozen=True, slots=True)
class Draft:
    """One article of a page before it is known what kind of text it is.

    `credits` are bylines, datelines of the wire and sources: read for metadata, then set aside.
    """

    blocks: tuple[Block, ...]
    title: Block | None = None
    dateline: Block | None = None
    credits: tuple[Block, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Divided:
    """The pieces of one article, as its kind sees them."""

    segments: tuple[Segment, ...]
    turns: tuple[Turn, ...] | None = None
    findings: tuple[Finding, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class TextKind:
    """What a text is: how like it a draft is (0 to 1), and how it is divided."""

    name: KindName
    likeness: Callable[[Draft], float]
    divide: Callable[[Draft], Divided]


@dataclass(frozen=True, slots=True)
class Option:
    """What a reader may choose of an export: yes or no, one of *choices* (called so in *names*), or any words."""

    about: str
    default: bool | int | str
    choices: tuple[int | str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict[str, str])


class Writer(Protocol):
    """One output format: values in, relative file names and bytes out; opens no file, asks no clock."""

    @property
    def name(self) -> str:
        """Return the name it is chosen by."""
        ...

    @property
    def suffix(self) -> str:
        """Return how the names of its files end."""
        ...

    @property
    def options(self) -> Mapping[str, Option]:
        """Return its options by name, described in the reader's language of now."""
        ...

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the files of the export, the first of them the main one."""
        ...


@dataclass(frozen=True, slots=True)
class Content:
    """All that an export may show: a dossier's documents in order, its marks and its firm links.

    `sources` are the files they came from, each with its SHA-256; `written` is the time of the export; `meanings` are
    the reader's own words for what colours mean, `note` is the note on the dossier as a whole, `briefings` are the
    dossier's, in the order they were made, `apparatus` the variants of its texts that there are several printings of.
    """

    dossier: Dossier
    documents: tuple[Document, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    written: str
    sources: tuple[tuple[str, str], ...] = ()
    meanings: Mapping[str, str] = field(default_factory=dict[str, str])
    note: str | None = None
    briefings: tuple[Briefing, ...] = ()
    apparatus: tuple[Apparatus, ...] = ()

    def base(self) -> Article | None:
        """Return the article that the dossier is about."""
        return next((d.article for d in self.documents if d.id == self.dossier.base), None)
