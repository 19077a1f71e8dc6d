"""The marks that are here already, looked up by id, by place, and by the clause whose own they are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.services import meeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Mark, Place
    from zhutiao.services.foreign_texts import Located
    from zhutiao.store.library import Library


class StandingMarks:
    """What the reader has of some marks, and at the places where they would stand."""

    def __init__(self, library: Library, ids: Sequence[str], located: Iterable[Located]) -> None:
        self.binned = library.marks.binned(ids)
        self._by_id = {mark.id: mark for mark in library.marks.known(ids) if mark.id not in self.binned}
        self._at: defaultdict[frozenset[Place], list[Mark]] = defaultdict(list)
        documents = {anchor.place.document for each in located for anchor in each.anchors}
        for dossier in {library.documents.get(document).dossier for document in documents}:
            for mark in library.marks.of(dossier):
                self._at[frozenset(anchor.place for anchor in mark.anchors)].append(mark)

    def of(self, theirs: Mark, *, plain: bool = False) -> Mark | None:
        """Return the mark that theirs is here: by its id, or as one that says the same at the same places.

        A clause has one note of its own: that of somebody else meets mine. Of one that came *plain* the words count.
        """
        if theirs.id in self._by_id or theirs.id in self.binned:
            return self._by_id.get(theirs.id)
        if not theirs.anchors:
            return None
        there = self._at[frozenset(anchor.place for anchor in theirs.anchors)]
        if theirs.style == "none" and theirs.state != "unplaced":
            return next((mark for mark in there if mark.style == "none"), None)
        return next((mark for mark in there if meeting.alike(mark, theirs, plain=plain)), None)
