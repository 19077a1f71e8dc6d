"""What collating finds: the witnesses of a text, and the places where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Quote

VariantKind = Literal[
    "substantive", "slip", "moved", "duplicate", "gap", "punctuation", "digits", "width", "layout"
]  # fmt: skip
Why = Literal[
    "majority", "quoted", "doubled", "unheard", "foreign", "twice", "cut", "torn", "skipped", "absent",
    "signs", "revised", "taste",
]  # fmt: skip
Confidence = Literal["sure", "likely", "undecided"]
EntryState = Literal["undecided", "suggested", "chosen"]
Trust = Literal["chosen", "sure", "likely"]
"""What is put into an edition: what the reader chose, and suggestions that are at least so sure."""

KINDS: tuple[VariantKind, ...] = (
    "substantive", "slip", "moved", "duplicate", "gap", "punctuation", "digits", "width", "layout",
)  # fmt: skip
QUIET: frozenset[VariantKind] = frozenset({"punctuation", "digits", "width", "layout"})
"""How the same words are printed, rather than other words: not shown unless it is asked for."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Some words of a segment, code points of what it prints; start == end is the place between two of its signs."""

    segment: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = f"not a stretch: {self.start}..{self.end}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one witness prints at a variant, "" where it leaves the words out, and where: one stretch a segment."""

    words: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """One printing of a text, and the letter it goes by.

    `source` is whatever the caller knows it by: a file's name, a document's id. A `partial` one is an excerpt, or
    quotes the text, and says nothing of what it does not quote. The `edition` was made from the others.
    """

    siglum: str
    source: str
    article: str
    partial: bool = False
    edition: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a reading.

    `sigla` are the witnesses that read or quote it so, of `many` that say anything; `words` what was looked at: a
    doubled sign, a word that stands nowhere else.
    """

    why: Why
    words: str = ""
    sigla: tuple[str, ...] = ()
    many: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Which reading is to be preferred, by the siglum of the first witness that has it; None where it is only taste."""

    preferred: str | None = None
    confidence: Confidence = "undecided"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """A place where witnesses differ.

    `readings` are by siglum, in the order of the witnesses; None lacks the passage, or does not quote it. `segment` is
    where it begins in the base witness, else in the first that has it; `missing` is the place in the base witness at
    which it lacks the passage.
    """

    segment: str
    kind: VariantKind
    readings: Mapping[str, Reading | None]
    suggestion: Suggestion
    missing: Stretch | None = None

    @property
    def is_quiet(self) -> bool:
        """Say whether it is about how words are printed, not which."""
        return self.kind in QUIET


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A clause that goes by other ids in other witnesses; by siglum, those that have it."""

    segments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Collation:
    """One text in several witnesses, and its variants in the order of the base witness."""

    title: str | None
    witnesses: tuple[Witness, ...]
    base: str
    variants: tuple[Variant, ...]
    renumbered: tuple[Renumbered, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One variant in the apparatus of a dossier's text, with what was decided about it.

    `id` stays the same as long as the base witness prints the same words there. `places` are where it stands in the
    text that is shown, which is the edition or the base witness: one stretch a segment, none where it lacks the
    passage. `chosen` is the siglum of the reading that the reader chose; `departs` tells that the text that is shown
    reads otherwise than the base witness.
    """

    id: str
    variant: Variant
    places: tuple[Stretch, ...]
    state: EntryState = "undecided"
    chosen: str | None = None
    departs: bool = False


@dataclass(frozen=True, slots=True)
class Apparatus:
    """The variants of one text of a dossier; the sources of its witnesses are ids of documents.

    `document` is the one that is shown, `names` say by siglum what each witness is: its file, or who quotes.
    """

    document: str
    collation: Collation
    entries: tuple[Entry, ...]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader takes for right at a place of the base witness: `words`, "" where these are to be left out.

    The place is found again by `quote`, the words that the base witness prints in `segment` and on; `text` is the
    SHA-256 of the text it was chosen in, None where that is gone. `readings` are what there was to choose from, by
    document; None where one lacks the passage.
    """

    id: str
    document: str
    segment: str
    quote: Quote
    text: str | None
    readings: Mapping[str, str | None]
    words: str
    author: str
    created: str
