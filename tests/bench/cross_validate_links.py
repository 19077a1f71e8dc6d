"""Fit the linker's weights and judge them on what played no part: `python tests/bench/cross_validate_links.py`.

Prints for each annotated dossier how the links agree with the annotations: with the weights in the code; with weights
fitted on the other dossiers alone; the bundled dossier by question, fitted on all but that question. Then the weights
themselves: logistic regression by Newton's method, each dossier counting alike, a mere mention half.
"""

# ruff: noqa: T201 - the figures are for whoever runs this

from __future__ import annotations

import sys
from math import exp
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT / "tests" / "linking")]

import dossiers  # noqa: E402
from dossiers import HELD, HOME, NAMES, Dossier, Row, load, number, score  # noqa: E402

from zhutiao.text import ranking  # noqa: E402
from zhutiao.text.order import in_order  # noqa: E402
from zhutiao.text.passages import said  # noqa: E402
from zhutiao.text.ranking import Heard, weigh  # noqa: E402
from zhutiao.text.signs import WEIGHTS, Signs, Weights  # noqa: E402
from zhutiao.text.wording import Wording  # noqa: E402

MENTION = 0.5
"""What a link counts that one annotation has only, or only as a mention."""

CALM = 2.0
"""How much large weights are held back."""

EACH = 1000.0
"""What a dossier counts, however many passages it has."""

Case = tuple[tuple[float, ...], float, float]
"""What was found, whether it is a link, and what that counts."""


class Judged:
    """A dossier with the signs of all its passages, found once."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        wording = Wording(dossier.base)
        self.numbers = [number(clause.segment.id) for clause in wording.clauses]
        self.texts: list[list[tuple[Row | None, tuple[Signs, ...]]]] = []
        for key, article in dossier.companions:
            heard = [Heard(one, wording) for one in said(key, article)]
            rows = [dossier.gold.row(key.split()[0], one.said.passage.text) for one in heard]
            kept = [None if one.said.heads else row for one, row in zip(heard, rows, strict=True)]
            self.texts.append(list(zip(kept, weigh(heard, wording), strict=True)))

    def alone(self, without: set[Row]) -> list[Case]:
        """Return the signs of all passages but some, each with the annotations' judgement."""
        return self._cases([[row for _, row in text] for text in self.texts], without)

    def among(self, weights: Weights, without: set[Row]) -> list[Case]:
        """Return what the signs say alone, and seen between the others."""
        values = [[tuple(map(weights.alone_in, row)) for _, row in text] for text in self.texts]
        ordered = [in_order(text) for text in values]
        paired = [
            [list(zip(*both, strict=True)) for both in zip(*text, strict=True)]
            for text in zip(values, ordered, strict=True)
        ]
        return self._cases(paired, without)

    def _cases(self, found, without: set[Row]) -> list[Case]:
        cases = []
        gold = self.dossier.gold
        for text, rows in zip(self.texts, found, strict=True):
            for (row, _), values in zip(text, rows, strict=True):
                if row and row not in without:
                    for clause, value in zip(self.numbers, values, strict=True):
                        pair = (*row, clause)
                        mention = pair in gold.may and pair not in gold.must
                        cases.append(((1.0, *value), float(pair in gold.may), MENTION if mention else 1.0))
        return [(value, link, counts * EACH / len(cases)) for value, link, counts in cases]


def fitted(dossiers: list[Judged], without: set[Row] = frozenset()) -> Weights:
    """Return the weights that explain the annotations of *dossiers* best."""
    nothing, *signs = _logistic([case for one in dossiers for case in one.alone(without)])
    first = Weights(nothing, Signs(*signs), 0.0, 1.0, 0.0)
    start, alone, among = _logistic([case for one in dossiers for case in one.among(first, without)])
    return Weights(nothing, Signs(*signs), start, alone, among)


def main() -> None:
    """Print all figures."""
    judged = {name: Judged(load(name)) for name in NAMES if name != HELD}
    print("with the weights in the code")
    for name, one in judged.items():
        _print(name, score(one.dossier, _links(one.dossier, WEIGHTS)))
    print("on the dossier that played no part")
    _print(HELD, score(load(HELD), load(HELD).links()))
    print("fitted on the other dossiers")
    for name, one in judged.items():
        weights = fitted([other for other in judged.values() if other is not one])
        _print(name, score(one.dossier, _links(one.dossier, weights)))
    print("by question, fitted on all other questions and dossiers")
    _print(HOME, _by_question(judged))
    print("weights:", _rounded(fitted(list(judged.values()))))


def _by_question(judged: dict[str, Judged]) -> dossiers.Score:
    home = judged[HOME].dossier
    groups: dict[tuple[str, str | None], set[Row]] = {}
    for row, question in home.gold.questions.items():
        groups.setdefault((row[0], question), set()).add(row)
    shown, ranked, quoted = set(), {}, set()
    for rows in groups.values():
        part = score(home, _links(home, fitted(list(judged.values()), rows)), rows)
        shown |= part.shown
        quoted |= part.quoted
        ranked |= part.ranked
    return dossiers.Score(frozenset(shown), home.gold, ranked, frozenset(quoted))


def _links(dossier: Dossier, weights: Weights):
    with mock.patch.object(ranking, "WEIGHTS", weights):
        return dossier.links()


def _print(name: str, found: dossiers.Score) -> None:
    print(
        f"  {name:16} precision {found.precision:.3f} recall {found.recall:.3f} F1 {found.f1:.3f}"
        f" | first {found.first:.3f} in three {found.suggested:.3f} recall at 3 {found.recall_suggested:.3f}"
        f" | quotes {found.quotes_found:.3f} outside {found.quotes_outside:.3f}"
        f" | shown {len(found.shown)} of {len(found.gold.must)}"
    )


def _rounded(weights: Weights) -> Weights:
    nothing, signs, *rest = weights
    return Weights(round(nothing, 2), Signs(*(round(one, 2) for one in signs)), *(round(one, 2) for one in rest))


def _logistic(cases: list[Case], rounds: int = 8) -> list[float]:
    size = len(cases[0][0])
    weights = [0.0] * size
    for _ in range(rounds):
        slope = [0.0] + [-CALM * weight for weight in weights[1:]]
        bend = [[CALM * (row == column > 0) for column in range(size)] for row in range(size)]
        for value, link, counts in cases:
            guess = 1 / (1 + exp(-sum(w * v for w, v in zip(weights, value, strict=True))))
            pull, stiff = (link - guess) * counts, guess * (1 - guess) * counts
            for row in range(size):
                slope[row] += pull * value[row]
                for column in range(size):
                    bend[row][column] += stiff * value[row] * value[column]
        weights = [weight + step for weight, step in zip(weights, _solved(bend, slope), strict=True)]
    return weights


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for pivot in range(len(rows)):
        for other in range(len(rows)):
            if other != pivot:
                factor = rows[other][pivot] / rows[pivot][pivot]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[pivot], strict=True)]
    return [row[-1] / row[n] for n, row in enumerate(rows)]


if __name__ == "__main__":
    main()
