"""What the world can do to us: facts for the log; `words` finds the sentence for the reader."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 - dataclass fields are looked at at run time


class ZhutiaoError(Exception):
    """The world's doing: explained to the reader, never a traceback."""

    def __reduce__(self) -> tuple[type[ZhutiaoError], tuple[object, ...]]:
        """Survive the way home from the workshop, also when the facts were given by name."""
        facts: dict[str, object] = getattr(type(self), "__dataclass_fields__", {})
        return type(self), tuple(getattr(self, name) for name in facts)


@dataclass(eq=False)
class UnreadableFileError(ZhutiaoError):
    """The file is there, but no importer could make text of it.

    `reason` is one of: empty, binary, folder, missing, denied, too-large, lines, special, format, unpacked, protected,
    damaged, old-word, scan, scan-without-ocr, pages, needs-docx, needs-pdf, no-marks, many-marks.
    """

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"cannot read {self.path.name}: {self.reason}"


@dataclass(eq=False)
class UnreadableBytesError(Exception):
    """A format's reader made no text of the bytes it claimed; whoever knows their name says so to the reader.

    `reason` is one of UnreadableFileError's.
    """

    reason: str

    def __str__(self) -> str:
        return self.reason


@dataclass(eq=False)
class LibraryError(ZhutiaoError):
    """The library cannot be used as it is.

    `reason` is one of: missing, folder, foreign, newer, damaged, disk, locked, readonly, full,
    triggers.
    """

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"cannot use library {self.path.name}: {self.reason}"


@dataclass(eq=False)
class LostAnchorError(ZhutiaoError):
    """A remembered quote is no longer in the text."""

    quote: str

    def __str__(self) -> str:
        return f"lost: {self.quote}"


@dataclass(eq=False)
class UnknownPlaceError(ZhutiaoError):
    """No clause, document, dossier or format answers to this name, or (choices) several do."""

    what: str
    name: str
    choices: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"no single {self.what} {self.name!r}: {', '.join(self.choices)}"


@dataclass(eq=False)
class ReadingRefusedError(ZhutiaoError):
    """A reading cannot be chosen: the witness `lacks` it, or the printings have `changed`, or there is only one.

    `nowhere`: the base witness has no place for it.
    """

    reason: str = ""

    def __str__(self) -> str:
        return f"nothing was decided about the reading: {self.reason or 'one printing'}"


@dataclass(eq=False)
class AmbiguousQuoteError(ZhutiaoError):
    """A quote occurs more than once in its segment and no occurrence was named."""

    quote: str
    count: int

    def __str__(self) -> str:
        return f"{self.quote!r} occurs {self.count} times"


@dataclass(eq=False)
class UnwritableFileError(ZhutiaoError):
    """An export or backup could not be written; what stood there still stands there.

    `reason` is one of: folder, special, missing, denied, full, failed, changed, foreign, link, name, kept. The last are
    those of exports: changed since it was planned, another's file in our folder, a link there, no file name, no export
    of a library or one that was changed.
    """

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"cannot write {self.path.name}: {self.reason}"


@dataclass(eq=False)
class MissingExtraError(ZhutiaoError):
    """A format cannot be written before a part of the program is installed that not everybody needs.

    `format` is what the reader calls the format, for example Anki.
    """

    format: str

    def __str__(self) -> str:
        return f"needs zhutiao[export]: {self.format}"


@dataclass(eq=False)
class BrokenExportError(ZhutiaoError):
    """No library can be made of this folder or zip; none was made.

    `reason` is one of: missing, foreign, newer, damaged, unfit, large. The file in it that tells so is `where`.
    """

    path: Path
    reason: str
    where: str = ""

    def __str__(self) -> str:
        return f"no library can be made of {self.path.name}: {self.reason} {self.where}"


@dataclass(eq=False)
class ChangedElsewhereError(ZhutiaoError):
    """An undo met rows that another window or program has changed since."""

    step: str

    def __str__(self) -> str:
        return f"changed elsewhere since: {self.step}"


@dataclass(eq=False)
class ManyMarksError(ZhutiaoError):
    """A change that nobody called a deletion would take so many marks away, or from their places; nothing was done."""

    count: int
    total: int

    def __str__(self) -> str:
        return f"{self.count} of {self.total} marks would be lost from sight"


@dataclass(eq=False)
class TagRefusedError(ZhutiaoError):
    """A tag cannot be called so; nothing was done.

    `reason` is one of: taken (*count* marks carry that one already), inside (it would stand below itself), empty.
    """

    reason: str
    path: str
    count: int = 0

    def __str__(self) -> str:
        return f"no tag {self.path!r}: {self.reason}"


@dataclass(eq=False)
class NoDisplayError(ZhutiaoError):
    """A window was asked for where there is no screen to open it on."""

    def __str__(self) -> str:
        return "no display"


@dataclass(eq=False)
class NothingToUndoError(ZhutiaoError):
    """The history is empty in that direction."""

    def __str__(self) -> str:
        return "nothing to undo or redo"


@dataclass(eq=False)
class LinkRefusedError(ZhutiaoError):
    """What should be linked is not one place in the base text and one in a text beside it.

    `reason` is `changed` where it was, and its words are gone from the texts meanwhile; else empty.
    """

    reason: str = ""

    def __str__(self) -> str:
        if self.reason:
            return f"nothing was decided about the link: {self.reason}"
        return "a link joins the base text and another text of its dossier"


@dataclass(eq=False)
class WorkshopTimeoutError(ZhutiaoError):
    """The workshop was given up after so many seconds."""

    seconds: float

    def __str__(self) -> str:
        return f"given up after {self.seconds:g} s"


@dataclass(eq=False)
class WorkshopCrashedError(ZhutiaoError):
    """The workshop ended, or ran out of memory, before it had an answer."""

    reason: str

    def __str__(self) -> str:
        return f"the workshop ended: {self.reason}"


@dataclass(eq=False)
class WorkshopCancelledError(ZhutiaoError):
    """The reader did not want to wait for the workshop any longer."""

    def __str__(self) -> str:
        return "cancelled"


@dataclass(eq=False)
class StructureError(ZhutiaoError):
    """A text cannot be divided as was asked; it stays as it was.

    `reason` is one of: missing, edge, first, last, number, no-number, title, turns, no-turns, label, alone, begins,
    date, merge.
    """

    reason: str

    def __str__(self) -> str:
        return f"cannot be divided so: {self.reason}"


@dataclass(eq=False)
class PatternError(ZhutiaoError):
    """What was typed is no regular expression.

    `reason` is what Python says of it, or one of: long (at most *at* signs are taken), complex; `at` is the number of
    the sign where it goes wrong, None where that is not known.
    """

    pattern: str
    reason: str
    at: int | None = None

    def __str__(self) -> str:
        return f"no regular expression: {self.reason}"


@dataclass(eq=False)
class TemplateError(ZhutiaoError):
    """A template of the reader's own cannot be used; nothing was written.

    `reason` is one of: name, missing, outside, too-large, unreadable, taken, unwritable, syntax, unknown, refused,
    value, time, large. The last six are of what stands in its *line*; `detail` is what exactly, as the template says
    it, or what Jinja says of it.
    """

    name: str
    reason: str
    detail: str = ""
    line: int | None = None

    def __str__(self) -> str:
        return f"template {self.name}: {self.reason}, line {self.line}"
