"""The texts of one dossier as they are now, asked where words stand that were read in earlier ones."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from zhutiao.errors import LinkRefusedError, LostAnchorError
from zhutiao.model import Passage, Place
from zhutiao.text import anchor
from zhutiao.text.counterparts import Counterparts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zhutiao.model import Document, LinkSide, Quote, Span
    from zhutiao.store.documents import Documents
    from zhutiao.store.library import Library

SHORTEST = 12
"""A passage of a text that is gone is known by its words in another only if they are so many characters."""

SAME_TEXT = 0.5
"""A text is taken for one that is gone if it has this share of its segments to the letter."""

COMPARED = 128
"""Texts never change, so pairs of them once compared stay so: those of a large dossier that was corrected."""

_COMPARED: WeakKeyDictionary[Library, Callable[[str, str], Counterparts]] = WeakKeyDictionary()


class DossierTexts:
    """The texts of one dossier by document."""

    def __init__(self, library: Library, dossier_id: str) -> None:
        self._documents = library.documents
        self._texts = {each.id: each for each in library.documents.of(dossier_id)}
        self._base = self._texts.get(library.documents.dossier(dossier_id).base or "")
        self._compared = _comparing(library)
        self.version = lru_cache(maxsize=None)(library.documents.text_of)
        self.passages = lru_cache(maxsize=None)(self._read)
        self._printings = lru_cache(maxsize=None)(self._family)

    def __contains__(self, document: object) -> bool:
        return document in self._texts

    def base(self) -> str | None:
        """Return the text that the dossier is about, if there is one."""
        return self._base.id if self._base else None

    def base_id(self) -> str:
        """Return the text that the dossier is about; raises LinkRefusedError where there is none."""
        if self._base is None:
            raise LinkRefusedError
        return self._base.id

    def printed(self, document: str) -> Mapping[str, str]:
        """Return what the reader sees of every segment of a text."""
        return self._documents.printed_in(self.version(document))

    def homes(self, side: LinkSide) -> list[str]:
        """Return the texts a side can stand in: its own and that text's printings, else those that are like it.

        A text that was taken out and came again is another document.
        """
        own = self._texts.get(side.place.document)
        if own:
            return self._printings(_shown(own))
        return [each for each in self._texts if self._is_again(each, side)]

    def place(self, side: LinkSide, document: str) -> Place | None:
        """Return where a side stands in a text now; None where its words are gone."""
        segment = self.segment(side.text, side.place.segment, document, side.quote.exact if side.place.span else "")
        if segment is None:
            return None
        if self.version(document) == side.text:
            return replace(side.place, document=document)
        span = _found(self.printed(document)[segment], side.quote) if side.place.span else None
        return Place(document, segment, span)

    def segment(self, was: str, segment: str, document: str, holding: str = "") -> str | None:
        """Return the segment of a text in which one of an earlier text goes on, with the words it is *holding*."""
        now = self.version(document)
        return segment if now == was else self._compared(was, now).of(segment, holding)

    def parts(self, side: LinkSide, document: str) -> tuple[str, ...]:
        """Return the segments of a text that a side was split into."""
        now = self.version(document)
        return self._compared(side.text, now).parts(side.place.segment) if now != side.text else ()

    @cached_property
    def order(self) -> dict[tuple[str, str], int]:
        """Return how far from the beginning every segment of every text stands."""
        places = ((text.id, piece.id) for text in self._texts.values() for piece in text.article.pieces())
        return {place: n for n, place in enumerate(places)}

    def _family(self, shown: str) -> list[str]:
        return [each.id for each in self._texts.values() if _shown(each) == shown]

    def _is_again(self, document: str, side: LinkSide) -> bool:
        now, words = self.version(document), side.quote.exact
        if now == side.text or (
            len(words) >= SHORTEST and any(words in each for each in self.printed(document).values())
        ):
            return True
        return self._compared(side.text, now).share() >= SAME_TEXT

    def _read(self, document: str) -> dict[str, Passage]:
        article = self._texts[document].article
        turns = {turn.id: (turn.speaker, turn.question) for turn in article.turns or ()}
        return {
            piece.id: Passage(document, piece.id, piece.printed, *turns.get(piece.parent or "", (None, None)))
            for piece in article.pieces()
        }


def _comparing(library: Library) -> Callable[[str, str], Counterparts]:
    """Return what compares texts of *library*, and remembers it as long as the library is open."""
    if library not in _COMPARED:
        _COMPARED[library] = _comparer(library.documents)
    return _COMPARED[library]


def _comparer(documents: Documents) -> Callable[[str, str], Counterparts]:
    # It must not hold the library itself, or no library would ever be forgotten.
    @lru_cache(COMPARED)
    def compare(before: str, now: str) -> Counterparts:
        return Counterparts(documents.printed_in(before), documents.printed_in(now))

    return compare


def _found(printed: str, quote: Quote) -> Span | None:
    try:
        return anchor.find(printed, quote)
    except LostAnchorError:
        return None


def _shown(document: Document) -> str:
    return document.printing_of or document.id
