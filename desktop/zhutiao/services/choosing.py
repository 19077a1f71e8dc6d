"""What the reader decides where printings differ: which reading is right; no new printing undoes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.errors import ReadingRefusedError
from zhutiao.model import Changed
from zhutiao.services import collating, witnesses
from zhutiao.services.chosen import Chosen
from zhutiao.text.collate import EDITION
from zhutiao.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.store.library import Library
    from zhutiao.variants import Collation, Confidence, Variant

CHANGED, LACKS = "changed", "lacks"
SURENESS: tuple[Confidence, ...] = ("undecided", "likely", "sure")


def choose(library: Library, document: str, entry_id: str, siglum: str) -> Changed:
    """Take what a witness reads at an entry for right, whatever was chosen there before.

    Raises ReadingRefusedError where that witness says nothing there: what is lacking cannot be chosen.
    """
    return choose_readings(library, document, [(entry_id, siglum)])


def choose_readings(library: Library, document: str, wanted: Sequence[tuple[str, str]]) -> Changed:
    """Decide several entries, by what the witness of each pair reads there, as one step."""
    desk = _Desk(library, document)
    found = [(desk.number(entry_id), siglum) for entry_id, siglum in wanted]
    for n, siglum in found:
        desk.require(n, siglum)
    with library.step(N_("Choose a reading")):
        for n, siglum in found:
            desk.choose(n, siglum)
    return desk.changed(n for n, _ in found)


def leave_open(library: Library, document: str, entry_id: str) -> Changed:
    """Take back what was chosen at an entry."""
    desk = _Desk(library, document)
    n = desk.number(entry_id)
    with library.step(N_("Take the choice back")):
        return desk.changed(desk.release(n))


def choose_all(library: Library, document: str, least: Confidence = "sure") -> Changed:
    """Choose, where nothing is chosen, what is suggested with at least so much confidence, as one step."""
    desk = _Desk(library, document)
    wanted = [
        (n, variant.suggestion.preferred)
        for n, variant in enumerate(desk.variants)
        if variant.suggestion.preferred and desk.is_open(n) and _is_at_least(variant, least)
    ]
    with library.step(N_("Choose what is suggested")):
        for n, siglum in wanted:
            desk.choose(n, siglum)
    return desk.changed(n for n, _ in wanted)


def drop(library: Library, document: str, choices: Iterable[str]) -> Changed:
    """Give up choices that fit no entry any more, by their ids; they stay in the bin."""
    known = {each.id: each for each in collating.unfitting(library, document)}
    gone = [known[name] for name in choices if name in known]
    with library.step(N_("Give the choice up")):
        for each in gone:
            library.choices.remove(each.id)
    return Changed(frozenset((each.document, each.segment) for each in gone), readings=bool(gone))


class _Desk:
    """The entries of one text as they are when something is decided about them."""

    def __init__(self, library: Library, document: str) -> None:
        found = witnesses.of_text(library, document)
        if found is None:
            raise ReadingRefusedError
        self._library, self._found = library, found
        collation: Collation = collating.collated(library, found, quiet=True)
        self.variants = collation.variants
        self._sources = {each.siglum: each.source for each in collation.witnesses if not each.edition}
        self._chosen = Chosen(library, found, collation)

    def number(self, entry_id: str) -> int:
        """Return which variant goes by this id."""
        if entry_id not in self._chosen.names:
            raise ReadingRefusedError(CHANGED)
        return self._chosen.names.index(entry_id)

    def require(self, n: int, siglum: str) -> None:
        """Raise ReadingRefusedError where a witness says nothing there."""
        if siglum == EDITION or self.variants[n].readings.get(siglum) is None:
            raise ReadingRefusedError(LACKS)

    def is_open(self, n: int) -> bool:
        """Say whether nothing is chosen there."""
        return self._chosen.sigla[n] is None

    def choose(self, n: int, siglum: str) -> None:
        """Keep a choice in the place of what was chosen there before."""
        variant = self.variants[n]
        if (decided := self._chosen.sigla[n]) and self._chosen.same(variant, decided, siglum):
            return
        place = self._chosen.quote(n)
        if place is None:
            raise ReadingRefusedError(LACKS)
        self.release(n)
        segment, quote = place
        readings = {source: self._words(variant, each) for each, source in self._sources.items()}
        wanted = self._words(variant, siglum) or ""
        self._library.choices.add(self._found.shown.id, segment, quote, self._found.text, readings, wanted)

    def release(self, n: int) -> list[int]:
        """Take back what decides a variant; return the variants that are open with it."""
        choices = self._chosen.of(n)
        for each in choices:
            self._library.choices.remove(each.id)
        gone = {each.id for each in choices}
        return [m for m in range(len(self.variants)) if gone & {each.id for each in self._chosen.of(m)}]

    def changed(self, numbers: Iterable[int]) -> Changed:
        """Return what is to be drawn again."""
        document = self._found.shown.id
        segments = {self.variants[n].segment for n in numbers}
        return Changed(frozenset((document, segment) for segment in segments), readings=bool(segments))

    def _words(self, variant: Variant, siglum: str) -> str | None:
        """Return what a witness reads in the place that the base witness has a variant at."""
        reading = variant.readings.get(siglum)
        return reading and (reading.words if self._chosen.key(variant, siglum) or variant.is_quiet else "")


def _is_at_least(variant: Variant, least: Confidence) -> bool:
    return SURENESS.index(variant.suggestion.confidence) >= SURENESS.index(least)
