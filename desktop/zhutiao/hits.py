"""What a search finds: hits, where they are looked for, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Span

Where = Literal["text", "title", "speaker", "note", "tag", "link"]

WHERES: tuple[Where, ...] = ("text", "title", "speaker", "note", "tag", "link")


@dataclass(frozen=True, slots=True)
class Scope:
    """Where is looked: in one dossier, in some of its documents, or, without either, in the whole library.

    Printings are texts of their own, and looked through too unless `printings` says otherwise: a word may stand in one
    alone.
    """

    dossier: str | None = None
    documents: frozenset[str] | None = None
    printings: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """A segment, turn paragraph, title, speaker, note, tag or link that has what was sought.

    `spans` count code points in `words`, which is all that was searched: what a segment prints, a note's Markdown, a
    tag's path; there are none where only a filter chose it. `document` and `segment` are None where it belongs to
    none. `made` is the id of the mark of a note, of the note itself on a dossier, or of the link.
    """

    where: Where
    document: str | None
    segment: str | None
    words: str
    spans: tuple[Span, ...]
    made: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The first hits of a search in reading order, and how many there are in all.

    `texts` of `searched` documents have a hit in what they print; None where that was not asked for.
    """

    hits: tuple[Hit, ...]
    total: int
    texts: int | None = None
    searched: int = 0


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often what was sought occurs: by document, and by unit (clause) of each.

    Occurrences, not hits: a paragraph with the word three times counts three.
    """

    documents: Mapping[str, int]
    units: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the reader has saved, by name; `query` is as typed."""

    id: str
    name: str
    query: str
