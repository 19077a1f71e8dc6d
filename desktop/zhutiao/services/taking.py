"""Write other people's marks into the library, whole or into a mark that is here; inside the step of who calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import UnknownPlaceError
from zhutiao.services import carrying, meeting
from zhutiao.store.marks import stamps_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Anchor, Mark
    from zhutiao.services.received import Answer, Met, Received
    from zhutiao.store.library import Library


def fits(library: Library, received: Received) -> bool:
    """Say whether the library is still what it was when it was surveyed, as far as these marks go."""
    mine = {met.mine.id: met.mine for met in received.marks if met.mine}
    ids = [*mine, *(met.id for met in received.marks)]
    binned = library.marks.binned(ids)
    if binned != {met.id for met in received.marks if met.verdict == "deleted"}:
        return False
    if {mark.id: mark for mark in library.marks.known(ids) if mark.id not in binned} != mine:
        return False
    return all(_stands(library, anchor) for met in received.marks for anchor in met.theirs.anchors)


def add(library: Library, theirs: Mark) -> list[str]:
    """Add a mark of theirs with its author and dates; a clause's own note goes below the one that is there.

    Returns the ids of what was made.
    """
    place = theirs.place
    own = library.marks.own(place.document, place.segment) if theirs.style == "none" else None
    if own and (own.note or own.tags) and theirs.state != "unplaced":
        _join(library, own, theirs)
        return []
    library.marks.receive(theirs)
    for tag in theirs.tags:
        library.tags.put(theirs.id, tag, **stamps_of(theirs))
    return [theirs.id]


def revive(library: Library, marks: Sequence[Mark]) -> None:
    """Take marks out of the bin; one that went there with its text stands from now on where theirs does."""
    for mark in marks:
        library.marks.revive(mark.id)
    for name in library.marks.binned(mark.id for mark in marks):
        theirs = next(mark for mark in marks if mark.id == name)
        if theirs.anchors:
            library.marks.move(name, theirs.anchors)
    if marks:
        # Texts have gone on while their marks lay in the bin.
        carrying.catch_up(library)


def merge(library: Library, met: Met, answer: Answer) -> Mark:
    """Let a mark that is here say what theirs does, or what both do; return it as it was."""
    mine = met.mine or library.marks.get(met.id)
    theirs = meeting.dressed(met.theirs, mine) if met.plain else met.theirs
    if answer == "both":
        _join(library, mine, theirs)
        return mine
    if (mine.note or "") != (theirs.note or ""):
        library.marks.write_note(mine.id, theirs.note or "")
    for tag in set(mine.tags) - set(theirs.tags):
        library.tags.drop(mine.id, tag)
    _tag(library, mine, theirs)
    library.tags.tidy()
    _dress(library, mine, met)
    return mine


def _dress(library: Library, mine: Mark, met: Met) -> None:
    theirs = met.theirs
    colour = theirs.colour if "colour" in met.differ else None
    style = theirs.style if "style" in met.differ else None
    if colour or style:
        library.marks.restyle(mine.id, colour, style)
    if "words" in met.differ and mine.id == theirs.id and theirs.anchors and theirs.state != "unplaced":
        library.marks.move(mine.id, theirs.anchors)


def _join(library: Library, mine: Mark, theirs: Mark) -> None:
    note = meeting.both(mine, theirs)
    if note != (mine.note or ""):
        library.marks.write_note(mine.id, note)
    _tag(library, mine, theirs)


def _tag(library: Library, mine: Mark, theirs: Mark) -> None:
    for tag in theirs.tags:
        if tag not in mine.tags:
            library.tags.put(mine.id, tag)


def _stands(library: Library, anchor: Anchor) -> bool:
    place = anchor.place
    if anchor.state == "unplaced":
        return True
    try:
        printed = library.documents.printed(place.document, place.segment)
    except UnknownPlaceError:
        return False
    return place.span is None or (anchor.quote is not None and place.span.cut(printed) == anchor.quote.exact)
