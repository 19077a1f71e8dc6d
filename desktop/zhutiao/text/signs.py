"""The signs that a passage means a clause, and what each is worth."""

from __future__ import annotations

from collections import defaultdict
from math import log
from typing import TYPE_CHECKING, NamedTuple

from zhutiao.text.evidence import sigmoid
from zhutiao.text.likeness import Words
from zhutiao.text.order import in_order
from zhutiao.text.standing_out import LOWEST, lead, together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.text.likeness import Likeness, LikenessTo, Row
    from zhutiao.text.ranking import Heard


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
        return self.nothing + sum(weight * value for weight, value in zip(self.signs, found, strict=True))


# Fitted by logistic regression on four annotated dossiers, each counting alike: the bundled one, which quotes much, and
# three in other fields and forms, which paraphrase (tests/linking). Fitted on any three of them no weight differs by
# more than half, and the links of the fourth agree with its annotations within 0.02 of F1 as well as with the weights
# given here; the bundled dossier by question within 0.01. tests/bench/cross_validate_links.py does it all again.
# Tried on the same and of no use: margins within the question, neighbours, what the question alone says, figures and
# units made alike (两成, 20%), passages as more words for their clauses, how far into the text a passage stands.
WEIGHTS = Weights(-4.72, Signs(0.95, 0.89, 0.48, 2.00, 0.64, 0.62, -0.51, 0.47), 0.72, 0.83, 0.20)


def signs(
    passages: Sequence[Heard],
    likeness: Likeness,
    titles: Sequence[frozenset[str]],
    siblings: Sequence[Sequence[int]],
) -> list[tuple[Signs, ...]]:
    """Return the signs of each passage of one text for each clause.

    *titles* are the pairs of letters of the clauses' titles, *siblings* the other clauses of their sections.
    """
    words = [Words.of(passage.letters) for passage in passages]
    compared = likeness.to(words)
    kinds = compared.rows(words)
    leads = map(lead, together(kinds))
    sentences = _best_sentences(passages, compared, likeness.many)
    circles = _circles(passages, words, compared)
    return [
        tuple(
            Signs(
                sentence[clause],
                circle[clause],
                max((circle[other] for other in others), default=0.0),
                sum(pair in counts for pair in title) / (len(title) or 1),
                log(1 + shared[clause]),
                ahead[clause],
                passage.said.looks_back,
                passage.said.asks,
            )
            for clause, (title, others) in enumerate(zip(titles, siblings, strict=True))
        )
        for passage, (counts, *_), ahead, sentence, circle, shared in zip(
            passages, (each.counts for each in words), leads, sentences, circles, kinds[0], strict=True
        )
    ]


def likelihoods(passages: Sequence[Sequence[Signs]], weights: Weights) -> list[Row]:
    """Return how likely each passage means each clause, seen between the others of its text."""
    alone = [tuple(weights.alone_in(found) for found in row) for row in passages]
    return [
        tuple(
            sigmoid(weights.start + weights.alone * value + weights.among * among)
            for value, among in zip(row, ordered, strict=True)
        )
        for row, ordered in zip(alone, in_order(alone), strict=True)
    ]


def _best_sentences(passages: Sequence[Heard], compared: LikenessTo, many: int) -> list[Row]:
    owners = [number for number, passage in enumerate(passages) for _ in passage.sentences]
    spoken = (Words.of(sentence) for passage in passages for sentence in passage.sentences)
    best: list[Row] = [(LOWEST,) * many] * len(passages)
    for owner, row in zip(owners, together(compared.rows(spoken)), strict=True):
        best[owner] = tuple(map(max, best[owner], row))
    return best


def _circles(passages: Sequence[Heard], words: Sequence[Words], compared: LikenessTo) -> list[Row]:
    members: dict[tuple[str, str], list[Words]] = defaultdict(list)
    for passage, counted in zip(passages, words, strict=True):
        members[passage.said.circle].append(counted)
    rows = together(compared.rows(map(Words.together, members.values())))
    found = dict(zip(members, rows, strict=True))
    return [found[passage.said.circle] for passage in passages]
