"""Which of the readings of now the reader chose, by what was chosen when there were perhaps other printings."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from zhutiao.errors import ZhutiaoError
from zhutiao.text.choice_places import BaseText, Range
from zhutiao.text.collate import EDITION
from zhutiao.text.edition_readings import Bounds
from zhutiao.text.putting_in import PuttingIn
from zhutiao.text.sign_widths import SignWidths
from zhutiao.text.tokens import bare, fold
from zhutiao.text.witness_letters import Letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Quote
    from zhutiao.services.witnesses import Witnesses
    from zhutiao.store.library import Library
    from zhutiao.text.putting_in import Changes
    from zhutiao.variants import Choice, Collation, Variant

AROUND = 8
"""Letters on either side that tell one place from another."""


class Chosen:
    """The variants of one text with what the reader chose: `names` and `sigla` (None: nothing) are in their order."""

    def __init__(self, library: Library, found: Witnesses, collation: Collation) -> None:
        self._library, self._found, self._collation = library, found, collation
        self.base = collation.base
        self.text = BaseText(found.base_article)
        self._sources = {each.siglum: each.source for each in collation.witnesses}
        self.putting = lru_cache(maxsize=None)(self._putting)
        self._was = lru_cache(maxsize=None)(self._read_again)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The ids of the variants: the same as long as the base witness prints the same words there."""
        seen: Counter[str] = Counter()
        return tuple(self._named(n, seen) for n in range(len(self.ranges)))

    @cached_property
    def ranges(self) -> tuple[Range | None, ...]:
        """The letters of the base witness that each variant is about; None where that lacks it, and all around."""
        return tuple(map(self._range, self._collation.variants))

    @property
    def bounds(self) -> list[Bounds | None]:
        """Where in the whole of the base witness each variant begins and ends."""
        return [self._bounds(variant) for variant in self._collation.variants]

    @cached_property
    def sigla(self) -> tuple[str | None, ...]:
        """By which witness each variant was decided."""
        found: dict[int, str] = {}
        for _choice, decided in self._choices:
            found |= decided
        return tuple(found.get(n) for n in range(len(self._collation.variants)))

    def quote(self, n: int) -> tuple[str, Quote] | None:
        """Return the segment in which the base witness has a variant, and how its place is found again.

        None where the base witness has neither the words nor what stands around them.
        """
        own, where = self._collation.variants[n].readings[self.base], self.ranges[n]
        if where is None:
            return None
        place = (
            (own.stretches[0].segment, own.stretches[0].start) if own else self._lacking(self._collation.variants[n])
        )
        if place is None:
            return None
        return place[0], self.text.quote(*place, own.stretches[-1] if own else None)

    def changes(self, n: int, siglum: str) -> Changes | None:
        """Return what makes the base witness read as another does; None where that cannot be put in."""
        variant = self._collation.variants[n]
        wanted = variant.readings[siglum]
        return self.putting(siglum).changes(variant, variant.readings[self.base], wanted) if wanted else None

    def is_set_aside(self, n: int) -> bool:
        """Say whether the base witness prints a passage twice, but the second was left out when it was read."""
        variant = self._collation.variants[n]
        own, findings = variant.readings[self.base], self._found.base_article.findings
        if variant.kind != "duplicate" or own is None:
            return False
        return any(each.what == "duplicate" and each.text == own.words for each in findings)

    def unfitting(self) -> tuple[Choice, ...]:
        """Return the choices that fit no variant."""
        return tuple(choice for choice, decided in self._choices if not decided)

    def of(self, n: int) -> list[Choice]:
        """Return the choices that decide a variant, alone or with others."""
        return [choice for choice, decided in self._choices if n in decided]

    def same(self, variant: Variant, one: str, other: str) -> bool:
        """Say whether two witnesses read the same at a variant, in the same place."""
        first, second = variant.readings.get(one), variant.readings.get(other)
        if first is None or second is None:
            return first is second
        return self.key(variant, one) == self.key(variant, other)

    def key(self, variant: Variant, siglum: str) -> str | None:
        """Return what a witness reads, signs and width aside unless these are what it is about; None where it lacks it.

        Where words stand in another place than in the base witness they are left out in this one.
        """
        reading = variant.readings.get(siglum)
        if reading is None:
            return None
        if variant.is_quiet:
            return reading.words
        if variant.kind == "moved" and siglum not in (self.base, EDITION) and self._is_moved(variant, siglum):
            return ""
        return bare(reading.words).text or fold("".join(reading.words.split()))

    def _is_moved(self, variant: Variant, siglum: str) -> bool:
        own = variant.readings.get(self.base)
        return own is not None and self.putting(siglum).is_moved(own)

    def _putting(self, siglum: str) -> PuttingIn:
        article = self._found.article(siglum, self._sources[siglum])
        return PuttingIn(self._own, Letters(article), self._widths)

    @cached_property
    def _own(self) -> Letters:
        return Letters(self._found.base_article)

    @cached_property
    def _widths(self) -> SignWidths:
        return SignWidths(self._found.base_article)

    def _range(self, variant: Variant) -> Range | None:
        own = variant.readings[self.base]
        if own:
            return self.text.range(own.stretches)
        place = self._lacking(variant)
        return self.text.at(*place) if place else None

    def _bounds(self, variant: Variant) -> Bounds | None:
        own, place = variant.readings[self.base], self.text.whole.place
        if own:
            first, last = own.stretches[0], own.stretches[-1]
            return Bounds(place(first.segment, first.start), place(last.segment, last.end))
        at = self._lacking(variant)
        return Bounds(place(*at), place(*at)) if at else None

    def _lacking(self, variant: Variant) -> tuple[str, int] | None:
        """Return where the base witness lacks a passage."""
        held = ((siglum, each) for siglum, each in variant.readings.items() if each and siglum != EDITION)
        siglum, reading = next(held, (self.base, None))
        return self.putting(siglum).place(reading) if reading else None

    def _named(self, n: int, seen: Counter[str]) -> str:
        variant, where = self._collation.variants[n], self.ranges[n]
        told = [str(variant.is_quiet)]
        if where:
            letters = self.text.letters
            told += [
                letters[max(where.start - AROUND, 0) : where.start],
                letters[where.start : where.end],
                letters[where.end : where.end + AROUND],
            ]
        name = hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
        seen[name] += 1
        return name if seen[name] == 1 else f"{name}~{seen[name]}"

    @cached_property
    def _choices(self) -> list[tuple[Choice, dict[int, str]]]:
        """The choices, the oldest first, each with what it decides: variants by number, and by which witness."""
        every = self._library.choices.of(self._found.documents())
        return [(choice, self._decided(choice)) for choice in every]

    def _decided(self, choice: Choice) -> dict[int, str]:
        where = self.text.find(choice, self._was(choice.text))
        if where is None:
            return {}
        variants = self._collation.variants
        exactly = [n for n, each in enumerate(self.ranges) if each == where]
        for n in exactly:
            if siglum := self._reading(variants[n], choice.words):
                return {n: siglum}
        touched = [n for n, each in enumerate(self.ranges) if each and _meet(each, where) and not variants[n].is_quiet]
        return self._pieced(choice, where, touched) if touched else {}

    def _reading(self, variant: Variant, words: str) -> str | None:
        wanted = words if variant.is_quiet else bare(words).text or fold("".join(words.split()))
        return next((s for s in self._voices(variant) if self.key(variant, s) == wanted), None)

    def _pieced(self, choice: Choice, where: Range, touched: Sequence[int]) -> dict[int, str]:
        """Return which witness has what was chosen where a place has become wider, narrower or several since."""
        ranges = [each for n in touched if (each := self.ranges[n])]
        start, end = min(where.start, *(r.start for r in ranges)), max(where.end, *(r.end for r in ranges))
        letters = self.text.letters
        wanted = letters[start : where.start] + bare(choice.words).text + letters[where.end : end]
        for witness in self._collation.witnesses:
            if not witness.edition and self._composed(witness.siglum, touched, start, end) == wanted:
                return {n: self._first(n, witness.siglum) for n in touched}
        return {}

    def _composed(self, siglum: str, touched: Sequence[int], start: int, end: int) -> str | None:
        """Return the letters of the base from *start* to *end* as a witness has them; None where it lacks some."""
        parts: list[str] = []
        for n in touched:
            where, words = self.ranges[n], self.key(self._collation.variants[n], siglum)
            if where is None or words is None or where.start < start:
                return None
            parts += [self.text.letters[start : where.start], words]
            start = where.end
        return "".join([*parts, self.text.letters[start:end]])

    def _first(self, n: int, siglum: str) -> str:
        variant = self._collation.variants[n]
        return next(s for s in self._voices(variant) if self.key(variant, s) == self.key(variant, siglum))

    def _voices(self, variant: Variant) -> Iterator[str]:
        yield from (s for s, reading in variant.readings.items() if reading and s != EDITION)

    def _read_again(self, text: str | None) -> BaseText | None:
        """Return a text in which something was chosen, None where it is gone."""
        if text is None or text == self._found.text:
            return self.text if text else None
        try:
            return BaseText(self._library.documents.article_in(text))
        except ZhutiaoError:
            return None


def _meet(one: Range, other: Range) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end
