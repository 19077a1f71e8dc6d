"""Tell what a text says that its base text does not: sentences repeated, repeated in part, and new ones.

The rules are few. Words count as repeated where they stand in a run of QUOTED letters that a sentence of the base text
has too. A sentence most of whose letters are such words is repeated; so is one that shares half of its letters, in
runs of NEAR, with a single sentence there: a quotation with a word put in or left out. One with no small share of
repeated words is new in part, all others are new. Greetings, questions and scraps are none of these.

Set on 40 sentences of the bundled dossier that were annotated by reading before, and looked at again on 32 others: no
new sentence was taken for repeated, and of the repeated ones for new only that which prints the title alone; what is
between the two is a matter of taste.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from zhutiao.model import Span
from zhutiao.text.passages import said, sentences
from zhutiao.text.shared_runs import RunIndex
from zhutiao.text.tokens import bare, blank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.model import Article
    from zhutiao.text.shared_runs import Run
    from zhutiao.text.tokens import Bare

Degree = Literal["new", "part", "repeated"]

QUOTED, NEAR = 8, 4
"""Chinese letters of a run that is no stock phrase, and of one that counts within a single sentence."""

MOSTLY, PARTLY, ALIKE = 0.4, 0.2, 0.5
"""Shares of a sentence: repeated words that make it repeated, or new in part; shorter runs with a single sentence."""

LATIN = 1 / 3
"""What a Latin letter or digit counts: three of them say as much as a Chinese one."""

FEWEST = 6
"""A scrap of fewer letters says nothing of its own."""

_TITLES = re.compile("《[^《》]{1,200}》")


class Sentence(NamedTuple):
    """A sentence of a passage, how new it is, and which of its words the base text has too."""

    span: Span
    degree: Degree
    repeated: tuple[Span, ...] = ()


class Told:
    """The sentences of a base text, to be found again in other texts; to print its title repeats nothing."""

    def __init__(self, base: Article) -> None:
        printed = [piece.printed for piece in base.pieces()]
        parted = (words[start:end] for words in printed for start, end in sentences(words))
        self._runs = RunIndex([bare(words).text for words in parted])
        self._title = bare(base.title or "").text

    def passages(self, article: Article) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
        """Yield the passages of *article* by segment, in reading order; questions are left out."""
        for each in said("", article):
            words = blank(_TITLES, each.words, lambda title: bare(title).text in self._title)
            found = () if each.asks else tuple(self._sentences(words))
            if found:
                yield each.passage.segment, found

    def _sentences(self, words: str) -> Iterator[Sentence]:
        for start, end in sentences(words):
            letters = bare(words[start:end])
            if len(letters.text) >= FEWEST:
                yield self._judged(words, start, end, letters)

    def _judged(self, words: str, start: int, end: int, letters: Bare) -> Sentence:
        runs = self._runs.find(letters.text)
        quoted = _covered(letters.text, (run for each in runs.values() for run in each), QUOTED)
        single = (_covered(letters.text, each, NEAR) for each in runs.values())
        near = max(single, key=lambda covered: _share(letters.text, covered), default=set[int]())
        share, alike = _share(letters.text, quoted), _share(letters.text, near) >= ALIKE
        degree = "repeated" if share >= MOSTLY or alike else "part" if share >= PARTLY else "new"
        sentence = words[start:end]
        span = Span(end - len(sentence.lstrip()), start + len(sentence.rstrip()))
        covered = quoted | near if alike else quoted if degree != "new" else set[int]()
        return Sentence(span, degree, tuple(_stretches(letters, covered, start)))


def _covered(letters: str, runs: Iterable[Run], least: int) -> set[int]:
    long = (run for run in runs if _size(letters[run.here : run.here + run.length]) >= least)
    return {place for run in long for place in range(run.here, run.here + run.length)}


def _share(letters: str, covered: set[int]) -> float:
    return sum(_weight(letters[place]) for place in covered) / _size(letters)


def _size(letters: str) -> float:
    return sum(map(_weight, letters))


def _weight(letter: str) -> float:
    return LATIN if letter.isascii() else 1.0


def _stretches(letters: Bare, covered: set[int], shift: int) -> Iterator[Span]:
    """Yield the words at the letters *covered*, with the signs between them."""
    places = sorted(covered)
    begins = [n for n, place in enumerate(places) if not n or places[n - 1] + 1 < place]
    for first, after in pairwise([*begins, len(places)]):
        span = letters.span(places[first], places[after - 1] + 1)
        yield Span(span.start + shift, span.end + shift)
