"""Find the passages about a whole section or about the preamble, which have few words of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.text.evidence import covered, pairs
from zhutiao.text.shared_runs import QUOTATION, Run, RunIndex
from zhutiao.text.tokens import Bare, bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from zhutiao.model import Article, Relation, Segment
    from zhutiao.text.ranking import Ranked

PRINTED, WHOLE = 0.7, 0.9
"""So much of a section's title means the section where its theme word is near, and where it is not."""

WORDY = 6
"""Shorter titles (总则) are words that stand everywhere."""

TAKEN = 6
"""A theme word in so many letters shared with a clause is the clause's."""

SUMMARY = 3
"""A passage with the theme words of so many sections, two of them side by side as in the preamble (均衡、普惠), speaks
of the whole text: of its preamble."""

# How sure each sign is. They are too rare in the annotated dossiers to fit numbers to: the order is what matters.
BY_TITLE, BY_SUMMARY, BY_QUOTE, BY_HEADING = 0.9, 0.8, 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Themed:
    """A section or preamble that a passage means, how sure that is, and the letters that say so."""

    segment: Segment
    bare: Bare
    strength: float
    runs: tuple[Run, ...]

    @property
    def relation(self) -> Relation:
        """Say whether it quotes, only names the theme in passing, or stands under the heading of the section."""
        if any(run.length >= QUOTATION for run in self.runs):
            return "quotes"
        return "discusses" if self.strength == BY_HEADING else "mentions"


class _Section:
    def __init__(self, segment: Segment, words: frozenset[str]) -> None:
        self.segment = segment
        self.bare = bare(segment.printed)
        self.words = words
        self.title = bare(segment.title or "").text
        self.start = max(self.bare.text.find(self.title), 0)


class Themes:
    """The preamble and sections of a base text, with the words that stand for each section (公平, 均衡, 普惠, 可及).

    A theme word is two letters of a section's title that the preamble has too, but no other section's title and not
    the title of the text.
    """

    def __init__(self, base: Article) -> None:
        self._title = bare(base.title or "").text
        self._preamble = next((segment for segment in base.segments if segment.kind == "preamble"), None)
        self._opening = bare(self._preamble.printed if self._preamble else "")
        sections = [segment for segment in base.segments if segment.kind == "section"]
        words = _theme_words([bare(segment.title or "").text for segment in sections], self._opening.text, self._title)
        self._sections = list(map(_Section, sections, words))
        self._index = RunIndex([self._opening.text, *(section.bare.text for section in self._sections)])

    def meant(self, passage: Ranked, quoted: Sequence[Run]) -> Iterator[Themed]:
        """Yield the preamble and the sections that *passage* means; *quoted* is what it shares with clauses."""
        letters = passage.bare.text
        found = self._index.find(letters)
        free = _outside(letters, [run for run in quoted if run.length >= TAKEN])
        heading = bare(passage.said.heading).text
        yield from self._meant_preamble(letters, found.get(0, ()))
        for number, section in enumerate(self._sections, 1):
            runs = found.get(number, ())
            strength = _strength(section, runs, free, heading)
            if strength:
                words = _words(section.words & free, letters, section.bare.text)
                yield Themed(section.segment, section.bare, strength, _strongest(runs, words))

    def _meant_preamble(self, letters: str, runs: Sequence[Run]) -> Iterator[Themed]:
        if self._preamble is None:
            return
        own = tuple(run for run in runs if letters[run.here : run.here + run.length] not in self._title)
        themes = [section.words for section in self._sections if any(word in letters for word in section.words)]
        if len(themes) >= SUMMARY and any(_holds_two(letters[run.here : run.here + run.length], themes) for run in own):
            words = _words(frozenset[str]().union(*themes), letters, self._opening.text)
            yield Themed(self._preamble, self._opening, BY_SUMMARY, _strongest(own, words))
        elif any(run.length >= QUOTATION for run in own):
            yield Themed(self._preamble, self._opening, BY_QUOTE, own)


def _theme_words(titles: Sequence[str], opening: str, own: str) -> Iterator[frozenset[str]]:
    holders = Counter(pair for title in titles for pair in set(pairs(title)))
    for title in titles:
        words = (pair for pair in pairs(title) if holders[pair] == 1)
        yield frozenset(word for word in words if word in opening and word not in own)


def _strength(section: _Section, runs: Sequence[Run], free: AbstractSet[str], heading: str) -> float:
    title = covered(section.title, section.start, runs)
    words = section.words & free
    if (title >= PRINTED and words) or (title >= WHOLE and len(section.title) >= WORDY):
        return BY_TITLE
    if any(run.length >= QUOTATION for run in runs):
        return BY_QUOTE
    return BY_HEADING if any(word in heading for word in words) else 0.0


def _holds_two(letters: str, themes: Sequence[frozenset[str]]) -> bool:
    return sum(any(word in letters for word in words) for words in themes) > 1


def _outside(letters: str, runs: Sequence[Run]) -> frozenset[str]:
    inside = {place for run in runs for place in range(run.here, run.here + run.length - 1)}
    return frozenset(pair for place, pair in enumerate(pairs(letters)) if place not in inside)


def _strongest(runs: Sequence[Run], words: Sequence[Run]) -> tuple[Run, ...]:
    # Theme words come after the longer runs that hold them and before all others.
    holding = [run for run in runs if any(run.here <= word.here < run.here + run.length for word in words)]
    return (*holding, *words, *(run for run in runs if run not in holding))


def _words(words: frozenset[str], here: str, there: str) -> tuple[Run, ...]:
    places = sorted((here.find(word), there.find(word), len(word)) for word in words)
    return tuple(Run(*place) for place in places if min(place) >= 0)
