"""Where the pieces of a briefing stand in the texts and marks as they are now."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from zhutiao.errors import ZhutiaoError
from zhutiao.model import BriefingItem, Place
from zhutiao.services.dossier_texts import DossierTexts
from zhutiao.text.tokens import bare
from zhutiao.text.versions import Crossing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import LinkSide, Mark, State
    from zhutiao.store.briefings import Kept
    from zhutiao.store.library import Library


class CollectedPieces:
    """The texts, marks and notes of one dossier, asked where pieces of its briefings stand."""

    def __init__(self, library: Library, dossier_id: str, kept: Sequence[Kept]) -> None:
        self._library, self._dossier = library, dossier_id
        marks = [each.mark for each in kept if each.mark]
        self._marks = {mark.id: mark for mark in library.marks.known(marks)} if marks else {}
        self._way = lru_cache(maxsize=None)(self._between)

    def of(self, kept: Kept) -> BriefingItem:
        """Return a piece as it stands now."""
        match kept.kind:
            case "clause" | "passage":
                place, state = self._words(kept)
            case "mark" | "note":
                place, state = self._marked(kept)
            case _:
                place, state = None, "placed"
        return BriefingItem(kept.id, kept.kind, kept.body, place, kept.mark, kept.words, kept.minutes, state)

    def _words(self, kept: Kept) -> tuple[Place | None, State]:
        """Return where words stand now: in their own text if they do, else in another printing of it."""
        side = kept.side
        homes = self._texts.homes(side) if side else []
        for text in sorted(homes, key=lambda each: each != kept.place.document if kept.place else False):
            if side and (place := self._in_text(side, text)):
                printed = self._texts.printed(text)[place.segment]
                now = place.span.cut(printed) if place.span else printed
                alike = now == kept.words or bare(now).text == bare(kept.words).text
                return place, "placed" if alike else "check"
        return kept.place, "unplaced"

    def _in_text(self, side: LinkSide, text: str) -> Place | None:
        place = self._texts.place(side, text)
        if side.place.span is None or (place and place.span):
            return place
        # The words were changed, or went into another segment.
        way = self._way(side.text, text)
        found = way.words(side.place.segment, side.place.span) if way else None
        if found is None:
            return None
        segment, span = max(found.places, key=lambda each: each[1].end - each[1].start)
        return Place(text, segment, span)

    def _between(self, was: str, text: str) -> Crossing | None:
        with suppress(ZhutiaoError):
            documents = self._library.documents
            return Crossing(documents.article_in(was), documents.article_in(self._texts.version(text)))
        return None

    def _marked(self, kept: Kept) -> tuple[Place | None, State]:
        if kept.mark is None:
            return None, "placed" if self._library.notes.of_dossier(self._dossier) else "unplaced"
        mark = self._marks.get(kept.mark)
        if mark is None or not self._is_here(mark) or (kept.kind == "note" and not mark.note):
            return kept.place, "unplaced"
        return mark.place, mark.state

    def _is_here(self, mark: Mark) -> bool:
        return mark.place.document in self._texts

    @cached_property
    def _texts(self) -> DossierTexts:
        return DossierTexts(self._library, self._dossier)
