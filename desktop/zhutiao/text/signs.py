"""The signs that a passage means a clause, and what each is worth."""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import islice, repeat
from math import log
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.evidence import sigmoid
from zhutiao.text.likeness import Words
from zhutiao.text.order import in_order
from zhutiao.text.standing_out import LOWEST, best_beside, lead, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhutiao.text.likeness import Likeness, LikenessTo, Row
    from zhutiao.text.ranking import Heard


Evidence = tuple["Row", ...]
"""What some words have in common with each clause, for each kind of mark."""


class Signs(NamedTuple):
    """What speaks for one clause in one passage; how far it stands out is counted in spreads (standing_out.py).

    `sentence`: in the passage's best sentence. `circle`: in the question with all its answers, or under the heading.
    `section`: the best other clause of its section, there. `title`: how much of its title the passage prints, 0 to 1.
    `amount`: how much they share in all. `ahead`: how far it is ahead of all other clauses in this passage, or behind.
    `past`: how often the passage looks back. `asked`: 1 in a question.
    """

    sentence: float
    circle: float
    section: float
    title: float
    amount: float
    ahead: float
    past: float
    asked: float


class Weights(NamedTuple):
    """What each sign is worth, in log-odds: first alone, then with what the passages before and after suggest."""

    nothing: float
    signs: Signs
    start: float
    alone: float
    among: float

    def alone_in(self, found: Signs) -> float:
        """Return the log-odds that what was *found* in a passage means the clause, whatever stands around it."""
        return self.nothing + sum(map(mul, self.signs, found))


# Fitted by logistic regression on four annotated dossiers, each counting alike: the bundled one, which quotes much, and
# three in other fields and forms, which paraphrase (tests/linking). Fitted on any three of them no weight differs by
# more than half, and the links of the fourth agree with its annotations nearly as well, within 0.05 of F1; those of
# the bundled dossier by question within 0.01. tests/bench/cross_validate_links.py does it all again.
# Tried on the same and of no use: margins within the question, neighbours, what the question alone says, figures and
# units made alike (两成, 20%), passages as more words for their clauses, how far into the text a passage stands.
WEIGHTS = Weights(-4.60, Signs(0.90, 0.80, 0.40, 1.98, 0.86, 0.53, -0.47, 0.45), 0.69, 0.83, 0.19)


def signs(
    passages: Sequence[Heard],
    likeness: Likeness,
    titles: Sequence[frozenset[str]],
    families: Sequence[Sequence[int]],
) -> Iterator[list[Signs]]:
    """Yield the signs of each passage of one text for each clause.

    *titles* are the pairs of letters of the clauses' titles, *families* the clauses that stand in one section.
    """
    words = [Words.of(passage.letters) for passage in passages]
    compared = likeness.to(words)
    whole = [compared.row(counted) for counted in words]
    sentences = _best_sentences(passages, whole, compared)
    circles = _circles(passages, words, whole, compared, families)
    titled = Titles(titles)
    found = zip(passages, words, whole, sentences, _standing(whole), strict=True)
    for passage, counted, (shared, *_), sentence, standing in found:
        circle, section = circles[passage.said.circle]
        title, ahead = titled.printed(counted.counts[0]), lead(standing)
        amount = [log(1 + value) for value in shared]
        past, asked = repeat(passage.said.looks_back), repeat(passage.said.asks)
        yield list(map(Signs, sentence, circle, section, title, amount, ahead, past, asked))


def likelihoods(passages: Iterable[Sequence[Signs]], weights: Weights) -> list[Row]:
    """Return how likely each passage means each clause, seen between the others of its text."""
    # The signs of one passage are gone before those of the next are found: there are many in a long law.
    alone = [array("d", map(weights.alone_in, row)) for row in passages]
    return [
        array(
            "d",
            [
                sigmoid(weights.start + weights.alone * value + weights.among * among)
                for value, among in zip(row, ordered, strict=True)
            ],
        )
        for row, ordered in zip(alone, in_order(alone), strict=True)
    ]


class Titles:
    """The titles of all clauses, by what is in them."""

    def __init__(self, titles: Sequence[frozenset[str]]) -> None:
        self._sizes = [len(title) or 1 for title in titles]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, title in enumerate(titles):
            for pair in title:
                self._holders[pair].append(number)

    def printed(self, pairs: Iterable[str]) -> Row:
        """Return how much of each title *pairs* cover, each of them given once."""
        found = [0] * len(self._sizes)
        for pair in pairs:
            for number in self._holders.get(pair, ()):
                found[number] += 1
        return [held / size for held, size in zip(found, self._sizes, strict=True)]


def _best_sentences(passages: Sequence[Heard], whole: Sequence[Evidence], compared: LikenessTo) -> Iterator[Row]:
    """Yield for each passage how far each clause stands out in its best sentence."""
    rows = _standing(
        [
            rows if sentence == passage.letters else compared.row(Words.of(sentence))
            for passage, rows in zip(passages, whole, strict=True)
            for sentence in passage.sentences
        ]
    )
    for passage, (first, *_) in zip(passages, whole, strict=True):
        lowest = [LOWEST] * len(first)
        yield list(map(max, lowest, lowest, *islice(rows, len(passage.sentences))))


def _circles(
    passages: Sequence[Heard],
    words: Sequence[Words],
    whole: Sequence[Evidence],
    compared: LikenessTo,
    families: Sequence[Sequence[int]],
) -> dict[tuple[str, str], tuple[Row, Row]]:
    """Return for each circle how far each clause stands out, and the best other clause of its section."""
    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        members[passage.said.circle].append(number)
    rows = _standing(
        [
            whole[first] if not more else compared.row(Words.together(words[one] for one in (first, *more)))
            for first, *more in members.values()
        ]
    )
    return {circle: (array("d", row), best_beside(row, families)) for circle, row in zip(members, rows, strict=True)}


def _standing(units: Sequence[Evidence]) -> Iterator[Row]:
    return together(list(zip(*units, strict=True)))
