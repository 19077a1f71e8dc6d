"""All witnesses of a text, laid beside the base witness, asked what each holds at a place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.variants import Variant

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhutiao.model import Article
    from zhutiao.text.collate.beside import Beside
    from zhutiao.text.collate.excerpts import Excerpt
    from zhutiao.text.collate.growing import Range, Words
    from zhutiao.text.collate.places import Place
    from zhutiao.text.collate.preferring import Voice
    from zhutiao.text.collate.prints import Print
    from zhutiao.variants import Reading, Suggestion, VariantKind, Witness


class Held(NamedTuple):
    """The tokens that one witness has at a place, as words, and from *first* up to *last* those that differ."""

    print: Print
    start: int
    end: int
    first: int
    last: int

    @property
    def tokens(self) -> str:
        """Return the words, signs and widths aside."""
        return self.print.tokens[self.start : self.end]

    @property
    def core(self) -> Range:
        """Return the tokens that differ."""
        return self.print, self.first, self.last

    def differing(self) -> str:
        """Return what differs as printed."""
        return self.print.reading(self.first, self.last).words

    def reading(self, *, whole: bool = False) -> Reading:
        """Return the words as printed, of a *whole* passage with its signs."""
        return self.print.reading(self.start, self.end, whole=whole)


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """The witnesses of one text: `others` are the printings beside the base, `excerpts` those that quote it."""

    witnesses: tuple[Witness, ...]
    base: str
    text: Print
    others: Mapping[str, Beside]
    excerpts: Mapping[str, Excerpt]
    words: Words
    voices: Mapping[str, Voice]
    articles: Mapping[str, Article]
    renumbered: int = 0

    @cached_property
    def voting(self) -> frozenset[str]:
        """The sigla of all but an edition."""
        return frozenset(witness.siglum for witness in self.witnesses if not witness.edition)

    @cached_property
    def revised(self) -> bool:
        """Whether the printings are versions of the text that were made at different times."""
        dates = {self.articles[siglum].date for siglum in self.articles if siglum in self.voting}
        return len(dates - {None}) > 1 or self.renumbered > 1

    def held(self, place: Place) -> dict[str, Held]:
        """Return what each printing that has the passage holds at a place."""
        left, right = place.first - place.start, place.end - place.last
        held = {self.base: Held(self.text, *place)}
        for siglum, other in self.others.items():
            if found := other.range(place.start, place.end):
                start, end = found
                first = min(start + left, end)
                held[siglum] = Held(other.print, start, end, first, max(end - right, first))
        return held

    def variant(self, at: int, kind: VariantKind, held: Mapping[str, Held], said: Suggestion) -> Variant:
        """Return the variant of what some witnesses hold, and the others lack, about token *at* of the base."""
        whole = kind in ("gap", "moved", "duplicate") or any(siglum not in held for siglum in (self.base, *self.others))
        readings = {w.siglum: held[w.siglum].reading(whole=whole) if w.siglum in held else None for w in self.witnesses}
        missing = None if self.base in held else self.text.reading(at, at).stretches[0]
        return Variant(self.name(at, readings), kind, readings, said, missing)

    def name(self, at: int, readings: Mapping[str, Reading | None]) -> str:
        """Return the segment that readings begin in: of the base, else of the first witness that has any."""
        own = readings.get(self.base)
        first = own or next(each for each in readings.values() if each)
        return first.stretches[0].segment if first.stretches else self.text.name(at)
