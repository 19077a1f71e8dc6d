"""Other people's marks beside this library's: what each of them would be here, and what the reader answers.

`receiving.fetch(path)` reads a file (in the workshop; raises UnreadableFileError) and returns Foreign,
`receiving.survey(library, dossier or None, foreign)` only reads and may run beside the window; it returns Received, and
`receiving.keep(library, received, choices)` writes one step and returns Changed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.importers.marks.foreign import Foreign
    from zhutiao.model import Mark

Verdict = Literal["new", "same", "conflict", "deleted", "unplaced", "textless"]
Answer = Literal["mine", "theirs", "both"]
Difference = Literal["words", "note", "tags", "colour", "style"]

VERDICTS: tuple[Verdict, ...] = ("new", "same", "conflict", "unplaced", "textless", "deleted")
ANSWERS: tuple[Answer, ...] = ("mine", "theirs", "both")


@dataclass(frozen=True, slots=True)
class Met:
    """One of their marks as it would be here.

    `new` is placed (or to be checked: `theirs.state`); `same` and `conflict` have `mine`, a conflict says in what they
    `differ`; `deleted` is in the bin here; `unplaced` belongs to a text of ours in which its words were not found;
    `textless` belongs to no text of ours and cannot be kept. `theirs` has the id, words, note, tags and author that it
    is kept with, and no anchors where it is textless; `words` are theirs as they were given, `title` is what they call
    the text. Of a `deleted` one that came `plain` what could not be told there is known once it is out of the bin.
    """

    verdict: Verdict
    theirs: Mark
    words: str = ""
    title: str = ""
    mine: Mark | None = None
    differ: tuple[Difference, ...] = ()
    plain: bool = False

    @property
    def id(self) -> str:
        """Return the id by which the reader's answer is given: the same for the same mark, however often it comes."""
        return self.theirs.id

    @property
    def document(self) -> str | None:
        """Return the text of ours that it belongs to."""
        return self.theirs.place.document if self.theirs.anchors else None


@dataclass(frozen=True, slots=True)
class Received:
    """What one file would bring into a dossier, or into any where that is None; `repeated` came twice in the file."""

    foreign: Foreign
    dossier: str | None
    marks: tuple[Met, ...]
    repeated: int = 0

    def counts(self) -> dict[Verdict, int]:
        """Return how many marks there are of each verdict, those too of which there is none."""
        found = Counter(met.verdict for met in self.marks)
        return {verdict: found[verdict] for verdict in VERDICTS}

    def of(self, verdict: Verdict) -> tuple[Met, ...]:
        """Return the marks of one verdict, in the order of the file."""
        return tuple(met for met in self.marks if met.verdict == verdict)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the reader answers: to all conflicts, and by id to single marks.

    `mine` leaves a mark as it is here, `theirs` takes theirs, `both` puts their note below mine with their name, and
    all tags on the mark. What is `deleted` here comes back only where `answers` say `theirs` or `both`; a new mark that
    `answers` call `mine` is left out. Without `unplaced` only what has found its words is kept.
    """

    conflicts: Answer = "mine"
    answers: Mapping[str, Answer] = field(default_factory=dict[str, Answer])
    unplaced: bool = True

    def answer(self, met: Met) -> Answer:
        """Return what is kept of one mark; `mine` is what is here now, which may be nothing."""
        match met.verdict:
            case "same" | "textless":
                return "mine"
            case "unplaced" if not self.unplaced:
                return "mine"
            case "conflict":
                usual = self.conflicts
            case "deleted":
                usual = "mine"
            case _:
                usual = "theirs"
        return self.answers.get(met.id, usual)
