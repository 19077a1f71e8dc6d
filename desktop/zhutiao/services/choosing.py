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

CHANGED, LACKS, NOWHERE = "changed", "lacks", "nowhere"
SURENESS: tuple[Confidence, ...] = ("undecided", "likely", "sure")


def choose(library: Library, document: str, entry_id: str, siglum: str) -> Changed:
    """Take what a witness reads at an entry for right, whatever was chosen there before.

    Raises ReadingRefusedError where that witness says nothing there, for what is lacking cannot be chosen, and where
    the base witness has no place for it.
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
        desk.release(n)
    return desk.changed([n])


def choose_all(library: Library, document: str, least: Confidence = "sure") -> Changed:
    """Choose, where nothing is chosen, what is suggested with at least so much confidence, as one step."""
    desk = _Desk(library, document)
    wanted = [
        (n, variant.suggestion.preferred)
        for n, variant in enumerate(desk.variants)
        if variant.suggestion.preferred and desk.can_choose(n) and _is_at_least(variant, least)
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
        self._sigla = dict(enumerate(self._chosen.sigla))
        self._choices = {n: {each.id for each in self._chosen.of(n)} for n, by in self._sigla.items() if by}

    def number(self, entry_id: str) -> int:
        """Return which variant goes by this id."""
        if entry_id not in self._chosen.names:
            raise ReadingRefusedError(CHANGED)
        return self._chosen.names.index(entry_id)

    def require(self, n: int, siglum: str) -> None:
        """Raise ReadingRefusedError where a witness says nothing there."""
        if siglum == EDITION or self.variants[n].readings.get(siglum) is None:
            raise ReadingRefusedError(LACKS)

    def can_choose(self, n: int) -> bool:
        """Say whether nothing is chosen there, and the base witness has a place for it."""
        return self._sigla[n] is None and self._chosen.quote(n) is not None

    def choose(self, n: int, siglum: str) -> None:
        """Keep a choice in the place of what was chosen there before."""
        variant = self.variants[n]
        if (decided := self._sigla[n]) and self._chosen.same(variant, decided, siglum):
            return
        place = self._chosen.quote(n)
        if place is None:
            raise ReadingRefusedError(NOWHERE)
        self.release(n)
        segment, quote = place
        readings = {source: self._words(variant, each) for each, source in self._sources.items()}
        wanted = self._words(variant, siglum) or ""
        made = self._library.choices.add(self._found.shown.id, segment, quote, self._found.text, readings, wanted)
        self._sigla[n], self._choices[n] = siglum, {made}

    def release(self, n: int) -> None:
        """Take back what decides a variant; what was decided with it stays decided."""
        gone = self._choices.pop(n, set[str]())
        for each in gone:
            self._library.choices.remove(each)
        self._sigla[n] = None
        for m, choices in list(self._choices.items()):
            decided = self._sigla[m]
            if decided and gone & choices and not choices - gone:
                self._sigla[m] = None
                del self._choices[m]
                self.choose(m, decided)

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
