"""The three places where the app grows: readers of file formats, kinds of text, writers of exports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhutiao.model import Article, Document, Dossier, Link, Mark


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


class Writer(Protocol):
    """One output format: values in, relative file names and bytes out; opens no file, asks no clock."""

    name: str
    suffix: str
    options: Mapping[str, str]

    def render(self, content: Content, options: Mapping[str, object]) -> Sequence[tuple[str, bytes]]:
        """Return the files of the export, the first of them the main one."""
        ...


@dataclass(frozen=True, slots=True)
class Content:
    """All that an export may show: a dossier's documents in order, its marks and its firm links."""

    dossier: Dossier
    documents: tuple[Document, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    written: str

    def base(self) -> Article | None:
        """Return the article that the dossier is about."""
        return next((d.article for d in self.documents if d.id == self.dossier.base), None)
