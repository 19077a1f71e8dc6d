"""The three places where the app grows: readers of file formats, kinds of text, writers of exports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zhutiao.model import Article, Document, Dossier, Finding, Lines, Link, Mark, Segment, Turn
    from zhutiao.model import Kind as KindName


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file as its reader found it, with remarks on what the bytes did not say plainly."""

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Makes text of one file format; `claims` looks at the first bytes, never only at the name."""

    name: str
    suffixes: tuple[str, ...]
    claims: Callable[[bytes], bool]
    read: Callable[[bytes], Decoded]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading of a page, its lines joined; `at` is the source offset of each character.

    `column` is the width in ems that its lines were wrapped at, None where a line is a paragraph;
    `doubtful` tells that wrapping has destroyed the evidence for a paragraph's end inside it; `signature`
    that it stood behind the last sentence of the block before.
    """

    text: str
    at: tuple[int, ...]
    lines: Lines
    level: int = 0
    heading: bool = False
    column: float | None = None
    joined: int = 0
    doubtful: bool = False
    signature: bool = False

    def cut(self, start: int, end: int | None = None) -> Block:
        """Return the part between two offsets, with the offsets that belong to it."""
        return replace(self, text=self.text[start:end], at=self.at[start:end])

    def strip(self) -> Block:
        """Return the block without the spaces at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, start + len(self.text.strip()))

    def without(self, unwanted: Callable[[int], bool]) -> Block:
        """Return the block without the characters at the offsets that *unwanted* names."""
        kept = [i for i in range(len(self.text)) if not unwanted(i)]
        return replace(self, text="".join(self.text[i] for i in kept), at=tuple(self.at[i] for i in kept))

    def unhashed(self) -> Block:
        """Return a heading without the `##` before it."""
        return replace(self.cut(self.level).strip(), level=0) if self.level else self

    def raw(self) -> tuple[Span, ...]:
        """Return the source ranges of its characters that are not spaces."""
        return ranges(where for sign, where in zip(self.text, self.at, strict=True) if not sign.isspace())


def ranges(offsets: Iterable[int]) -> tuple[Span, ...]:
    """Join ascending or scattered offsets into half-open ranges, in the order given."""
    found: list[list[int]] = []
    for where in offsets:
        if found and found[-1][1] == where:
            found[-1][1] = where + 1
        else:
            found.append([where, where + 1])
    return tuple(Span(start, end) for start, end in found)


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
