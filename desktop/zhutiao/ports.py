"""The three places where the app grows: readers of file formats, kinds of text, writers of exports."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from zhutiao.model import Article, Document, Dossier, Finding, Lines, Link, Mark, Segment, Turn
    from zhutiao.model import Kind as KindName


Piece = tuple[int, int]
SPACE = re.compile(r"\s")
WORD = re.compile(r"\S+")


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
class Block:
    """One paragraph or heading of a page, its lines joined.

    `pieces` are the source ranges of its characters, in order: their lengths add up to the text's.
    `column` is the width in ems that its lines were wrapped at, None where a line is a paragraph;
    `doubtful` tells that wrapping has destroyed the evidence for a paragraph's end inside it; `signature`
    that it stood behind the last sentence of the block before; `kept` that the reader said it is text;
    `label` that it names who speaks the blocks below it.
    """

    text: str
    pieces: tuple[Piece, ...]
    lines: Lines
    level: int = 0
    heading: bool = False
    column: float | None = None
    joined: int = 0
    doubtful: bool = False
    signature: bool = False
    kept: bool = False
    label: bool = False

    @property
    def start(self) -> int:
        """Return the source offset of its first character."""
        return self.pieces[0][0]

    def cut(self, start: int, end: int | None = None) -> Block:
        """Return the part between two offsets, with the source ranges that belong to it."""
        begin, stop, _step = slice(start, end).indices(len(self.text))
        return self._with(self.text[begin:stop], tuple(_between(self.pieces, begin, stop)))

    def strip(self) -> Block:
        """Return the block without the spaces at its ends."""
        bare = self.text.strip()
        if len(bare) == len(self.text):
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, start + len(bare))

    def without(self, unwanted: Sequence[Piece]) -> Block:
        """Return the block without the characters in some ranges of its text, ascending and apart."""
        if not unwanted:
            return self
        kept = list(zip((0, *(end for _, end in unwanted)), (*(start for start, _ in unwanted), None), strict=True))
        text = "".join(self.text[start:end] for start, end in kept)
        pieces = (piece for start, end in kept for piece in _between(self.pieces, start, end))
        return self._with(text, tuple(pieces))

    def _with(self, text: str, pieces: tuple[Piece, ...]) -> Block:
        # Three times as fast as dataclasses.replace, and called for every paragraph.
        return Block(
            text,
            pieces,
            self.lines,
            self.level,
            self.heading,
            self.column,
            self.joined,
            self.doubtful,
            self.signature,
            self.kept,
        )

    def unhashed(self) -> Block:
        """Return a heading without the `##` before it."""
        if not self.level:
            return self
        signs = len(self.text) - len(self.text.lstrip("#"))
        return replace(self.cut(signs).strip(), level=0)

    def raw(self) -> tuple[Span, ...]:
        """Return the source ranges of its characters that are not spaces."""
        if not SPACE.search(self.text):
            pieces = _merged(self.pieces) if len(self.pieces) > 1 else self.pieces
            return tuple(Span(start, end) for start, end in pieces)
        words = (match.span() for match in WORD.finditer(self.text))
        return tuple(Span(*each) for each in _merged(_parts(self.pieces, words)))


def _between(pieces: Sequence[Piece], start: int, end: int | None) -> Iterator[Piece]:
    """Yield the source ranges of the characters from *start* to *end*."""
    passed = 0
    for first, last in pieces:
        low, high = max(start - passed, 0), last - first if end is None else min(end - passed, last - first)
        if low < high:
            yield first + low, first + high
        passed += last - first
        if end is not None and passed >= end:
            return


def _parts(pieces: Sequence[Piece], words: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the source ranges of ascending ranges of the text, in one pass over both."""
    passed, n = 0, 0
    for start, end in words:
        while n < len(pieces) and passed < end:
            first, last = pieces[n]
            low, high = max(start - passed, 0), min(end - passed, last - first)
            if low < high:
                yield first + low, first + high
            if passed + last - first > end:
                break
            passed, n = passed + last - first, n + 1


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for start, end in pieces:
        if found and found[-1][1] == start:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


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
    """What a reader may choose of an export: yes or no, one of *choices*, or any words."""

    about: str
    default: bool | int | str
    choices: tuple[int, ...] = ()


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

    `sources` are the files they came from, each with its SHA-256; `written` is the time of the export.
    """

    dossier: Dossier
    documents: tuple[Document, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    written: str
    sources: tuple[tuple[str, str], ...] = ()

    def base(self) -> Article | None:
        """Return the article that the dossier is about."""
        return next((d.article for d in self.documents if d.id == self.dossier.base), None)
