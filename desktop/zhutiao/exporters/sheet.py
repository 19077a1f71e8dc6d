"""What an export shows, in order, whatever the format: the templates arrange it, the writers dress it.

A block's `id` is its own within the sheet and the same in every later export of the same thing, so that it can be
found again: `z-` and signs for a mark, else a name made of what it shows. It holds no space, no `>` and no `--`.
Words are plain, as printed or as the reader typed them; only a note and `Written.body` are Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao import terms

if TYPE_CHECKING:
    from zhutiao.exporters.apparatus.lemma import Line
    from zhutiao.model import Link, Mark, Place, Span


@dataclass(frozen=True, slots=True)
class Heading:
    """Words over what follows; depth 0 is the sheet's title, which stands once, first.

    `running` is what a page's head calls it ("" where that goes on with what stood before); `minutes` is the time a
    trainer gives it.
    """

    id: str
    depth: int
    words: str
    running: str = ""
    href: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Ink:
    """A mark's line on words of a `Printed`; `first` at the first of its places, where its note belongs."""

    span: Span
    mark: Mark
    first: bool = True


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of a text as printed, without those that stand in the heading over them; a line break ends a paragraph.

    `ink` are the marks on these words, in reading order; spans count code points of `words`.
    """

    id: str
    words: str
    ink: tuple[Ink, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark with its note.

    `where` names its text and segments, `speech` who says it in answer to what, `means` its colour ("" without a line),
    `drawn` its style, `doubt` says so where its place is to be checked. `around` are the words of its sentence before
    and after it, where they are wanted. `inked`: its words stand, with its ink, in a `Printed` of this sheet, so that a
    format that shows lines and margins need not quote them again.
    """

    id: str
    mark: Mark
    where: str
    speech: tuple[str, ...] = ()
    means: str = ""
    drawn: str = ""
    doubt: str = ""
    around: tuple[str, str] | None = None
    inked: bool = False
    href: str = ""
    minutes: int | None = None

    def facts(self) -> tuple[str, ...]:
        """Return in a few words what it is, but for its tags: what stands in the line below its quote."""
        time = terms.minutes(self.minutes) if self.minutes else ""
        return tuple(filter(None, (self.where, *self.speech, self.means, self.drawn, self.doubt, time)))


@dataclass(frozen=True, slots=True)
class Label:
    """A line that says what follows, or leads to other sheets of the same export, each with what it is called."""

    id: str
    words: str
    sheets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A passage about a clause: where it stands and who says it, its words, and those it shares with the clause."""

    id: str
    link: Link | None
    facts: tuple[str, ...]
    words: str
    shared: tuple[Span, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """Markdown of the reader's own that stands on no words: the dossier's note, free text of a briefing."""

    id: str
    body: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Varied:
    """A place where the witnesses of a text differ, as it is said in an apparatus."""

    id: str
    line: Line
    facts: tuple[str, ...]
    href: str = ""


Block = Heading | Printed | Marked | Label | Said | Written | Varied


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document to be written: its title, and its blocks, the first of them the heading with that title.

    `name` is what its file is called, without suffix; "" for the main one, which is called like the dossier. `place`
    is the clause or text that the others are about.
    """

    title: str
    blocks: tuple[Block, ...]
    name: str = ""
    place: Place | None = None
