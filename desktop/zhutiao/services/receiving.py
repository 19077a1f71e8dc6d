"""Receive other people's marks: read a file, say what each mark would be here, keep what the reader chooses."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhutiao.errors import UnreadableBytesError, UnreadableFileError
from zhutiao.exporters.names import SHORTEST
from zhutiao.importers import marks as readers
from zhutiao.model import Changed
from zhutiao.moments import moment
from zhutiao.services import fetching, foreign_marks, marking, meeting, taking
from zhutiao.services.foreign_texts import ForeignTexts
from zhutiao.services.received import Choices, Met, Received
from zhutiao.services.standing_marks import StandingMarks
from zhutiao.store.library import Library
from zhutiao.text.web_annotation import made_of
from zhutiao.words import N_, readable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zhutiao.importers.marks.foreign import Foreign, ForeignMark
    from zhutiao.model import Mark
    from zhutiao.services.foreign_texts import Located
    from zhutiao.services.received import Answer

USUAL = Choices()


def fetch(path: Path) -> Foreign:
    """Return the marks that a file holds; raises UnreadableFileError where it holds none that can be read."""
    data = fetching.fetch(path)
    try:
        found = readers.read(data, path.name)
    except UnreadableBytesError as error:
        raise UnreadableFileError(path, error.reason) from error
    if not found.marks:
        raise UnreadableFileError(path, "no-marks")
    return found


def survey(library: Library, dossier: str | None, foreign: Foreign) -> Received:
    """Return what each mark would be here, in the order of the file; only the library is read, and nothing written.

    Of marks that come twice with one id the newest counts, of equals the last.
    """
    latest = _apart(library, _latest(foreign.marks))
    located = ForeignTexts(library, dossier).locate([mark for _, mark in latest])
    standing = StandingMarks(library, [name for name, _ in latest], located)
    now, reader = library.clock(), library.author
    marks = [
        _met(standing, mark, where, foreign_marks.made(mark, name, where.anchors, now, reader))
        for (name, mark), where in zip(latest, located, strict=True)
    ]
    return Received(foreign, dossier, tuple(marks), len(foreign.marks) - len(latest))


def survey_of(path: Path, library_path: Path, author: str, dossier: str | None) -> Received:
    """Read a file and survey its marks, in a process that has no library yet."""
    foreign = fetch(path)
    with Library.open(library_path, author=author) as library:
        return survey(library, dossier, foreign)


def keep(library: Library, received: Received, choices: Choices = USUAL) -> Changed:
    """Keep what *choices* take, as one step; where something has changed here since the survey it is made again."""
    if not taking.fits(library, received):
        received = survey(library, received.dossier, received.foreign)
    taken: list[tuple[Met, Answer]] = [
        (met, answer) for met in received.marks if (answer := choices.answer(met)) != "mine"
    ]
    changed = [met.theirs for met, _ in taken]
    made: list[str] = []
    with library.step(N_("Receive marks")):
        taking.revive(library, [met.theirs for met, _ in taken if met.verdict == "deleted"])
        for met, answer in taken:
            if met.verdict in ("conflict", "deleted"):
                changed.append(taking.merge(library, met, answer))
            else:
                made += taking.add(library, met.theirs)
    return Changed(marking.where(anchor for mark in changed for anchor in mark.anchors), made=tuple(made))


def _latest(marks: Sequence[ForeignMark]) -> list[tuple[str, ForeignMark]]:
    found: dict[str, ForeignMark] = {}
    for name, mark in zip(foreign_marks.ids(marks), marks, strict=True):
        if name not in found or _moment(mark) >= _moment(found[name]):
            found[name] = mark
    return list(found.items())


def _apart(library: Library, marks: Sequence[tuple[str, ForeignMark]]) -> list[tuple[str, ForeignMark]]:
    """Give those another id whose own begins as one of ours: a block that was exported keeps its name for ever."""
    twins = library.marks.twins([name for name, _ in marks], SHORTEST)
    return [(made_of("twin", name) if name in twins else name, mark) for name, mark in marks]


def _moment(mark: ForeignMark) -> datetime:
    return moment(mark.modified.strip()) or datetime.min.replace(tzinfo=UTC)


def _met(standing: StandingMarks, foreign: ForeignMark, located: Located, theirs: Mark) -> Met:
    words, title = foreign_marks.words(foreign), readable(foreign.text.title or foreign.text.file or foreign.text.uri)
    mine = standing.of(theirs, plain=foreign.plain)
    if mine:
        theirs = meeting.dressed(theirs, mine) if foreign.plain else theirs
        differences = meeting.differ(mine, theirs, foreign, words)
        return Met("conflict" if differences else "same", theirs, words, title, mine, differences)
    if theirs.id in standing.binned:
        return Met("deleted", theirs, words, title, plain=foreign.plain)
    if not located.anchors:
        return Met("textless", theirs, words, title)
    return Met("new" if located.found else "unplaced", theirs, words, title)
