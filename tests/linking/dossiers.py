"""Annotated dossiers, and how well links agree with them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zhutiao import paths
from zhutiao.model import BASE_KINDS
from zhutiao.services.importing import prepare
from zhutiao.services.linking import COMPANIONS
from zhutiao.text.link import link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhutiao.model import Article, Link

HERE = Path(__file__).parent
HOME = "livelihood"
"""The bundled dossier, whose texts lie in data/; all others bring theirs."""

HELD = "small-firms"
"""A dossier that played no part in choosing rules or weights, and never may: it says what they are worth elsewhere."""

NAMES = tuple(sorted(path.parent.name for path in HERE.glob("*/gold.json")))
SUGGESTED = 3
OPENING = 8
"""Letters of a paragraph by which the annotations know it, at least."""

Row = tuple[str, str]
"""A source and the first letters of one of its paragraphs."""

Pair = tuple[str, str, str]
"""A row and the number of a clause that it is linked to."""


@dataclass(frozen=True)
class Gold:
    """What the annotations of some paragraphs say: links that must be shown, that may be, that quote."""

    questions: dict[Row, str | None]
    must: frozenset[Pair]
    may: frozenset[Pair]
    quotes: frozenset[Pair]

    def row(self, source: str, words: str) -> Row | None:
        """Return the annotated paragraph that *words* of *source* are."""
        text = letters(words)
        rows = (row for row in self.questions if row[0] == source and text.startswith(row[1]))
        found = max(rows, key=lambda row: len(row[1]), default=None)
        return found if found and (len(found[1]) >= OPENING or text == found[1]) else None

    def only(self, rows: Iterable[Row]) -> Gold:
        """Return what is said of *rows*."""
        kept = set(rows)
        of = lambda pairs: frozenset(pair for pair in pairs if pair[:2] in kept)  # noqa: E731
        asked = {row: question for row, question in self.questions.items() if row in kept}
        return Gold(asked, of(self.must), of(self.may), of(self.quotes))


@dataclass(frozen=True)
class Dossier:
    """A base text, what was said about it, and what readers link by hand."""

    name: str
    base: Article
    companions: tuple[tuple[str, Article], ...]
    gold: Gold

    def links(self) -> tuple[Link, ...]:
        """Return the links that the program makes."""
        return link(self.base, self.companions)

    def pair(self, one: Link) -> Pair | None:
        """Return a link as the annotations write it; None where they do not know the passage."""
        row = self.gold.row(one.passage.document.split()[0], one.passage.text)
        return (*row, number(one.clause)) if row else None


@dataclass(frozen=True)
class Score:
    """How links agree with annotations; all shares from 0 to 1."""

    shown: frozenset[Pair]
    gold: Gold
    ranked: dict[Row, list[str]] = field(default_factory=dict)
    quoted: frozenset[Pair] = frozenset()

    @property
    def precision(self) -> float:
        """Return the share of the shown links that either annotation has."""
        return _share(self.shown & self.gold.may, self.shown)

    @property
    def recall(self) -> float:
        """Return the share of the links that must be shown and are."""
        return _share(self.shown & self.gold.must, self.gold.must)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def first(self) -> float:
        """Return for how many of the passages that have a clause the strongest suggestion is right."""
        return self._hit(1)

    @property
    def suggested(self) -> float:
        """Return for how many of the passages that have a clause one of the first three suggestions is right."""
        return self._hit(SUGGESTED)

    @property
    def recall_suggested(self) -> float:
        """Return the share of the links that must be there and are among the first three suggestions."""
        suggested = {(*row, clause) for row, clauses in self.ranked.items() for clause in clauses[:SUGGESTED]}
        return _share(self.gold.must & suggested, self.gold.must)

    @property
    def quotes_found(self) -> float:
        """Return the share of the quoting pairs that are found as such."""
        return _share(self.quoted & self.gold.quotes, self.gold.quotes)

    @property
    def quotes_outside(self) -> float:
        """Return the share of the shown quotes that no annotation links."""
        return _share(self.quoted - self.gold.may, self.quoted) if self.quoted else 0.0

    def _hit(self, many: int) -> float:
        rows = {pair[:2] for pair in self.gold.may}
        right = {row for row in rows if any((*row, c) in self.gold.may for c in self.ranked.get(row, [])[:many])}
        return _share(right, rows)


def score(dossier: Dossier, links: Sequence[Link], rows: Iterable[Row] | None = None) -> Score:
    """Judge *links* of *dossier*, those of some *rows* only where they are given."""
    gold = dossier.gold.only(rows) if rows is not None else dossier.gold
    known = [(pair, one) for one in links for pair in [dossier.pair(one)] if pair and pair[:2] in gold.questions]
    ranked: dict[Row, list[str]] = {}
    for pair, _ in sorted(known, key=lambda known: -known[1].strength):
        clauses = ranked.setdefault(pair[:2], [])
        clauses += [pair[2]] if pair[2] not in clauses else []
    shown = frozenset(pair for pair, one in known if one.firm)
    quoted = frozenset(pair for pair, one in known if one.firm and one.relation == "quotes" and _has_words(one))
    return Score(shown, gold, ranked, quoted)


@cache
def load(name: str) -> Dossier:
    """Read the dossier with this *name*; its base text is the first text of its files that can be one."""
    folder = paths.shipped("data") if name == HOME else HERE / name
    articles = [(path.name[:3], one) for path in sorted(folder.glob("*.txt")) for one in prepare(path).articles]
    base = next(one for _, one in articles if one.kind in BASE_KINDS)
    # Each source once: the bundled dossier has a second printing of the base text, and of the explainer beside it.
    texts = tuple((f"{source} {one.id}", one) for source, one in articles if one.kind in COMPANIONS)
    return Dossier(name, base, texts, _gold(HERE / name))


def letters(words: str) -> str:
    """Return *words* without spaces and signs."""
    return re.sub(r"\W", "", words)


def number(clause: str) -> str:
    """Return the number of a clause, which is the last part of its id."""
    last = clause.rpartition("/")[2].replace("(", "（").replace(")", "）")
    return "五" if last.startswith("五") else last


def _gold(folder: Path) -> Gold:
    first = _rows(folder / "gold.json")
    second = _rows(folder / "gold_b.json") if (folder / "gold_b.json").exists() else {}
    must: set[Pair] = set()
    may: set[Pair] = set()
    quotes: set[Pair] = set()
    for row, one in first.items():
        said = _judged(one, second.get(row))
        must |= {(*row, number(clause)) for clause in said["must"]}
        may |= {(*row, number(clause)) for clause in said["may"]}
        quotes |= {(*row, number(clause)) for clause in said["quotes"]}
    questions = {row: one.get("question") for row, one in first.items()}
    return Gold(questions, frozenset(must), frozenset(may), frozenset(quotes))


def _rows(path: Path) -> dict[Row, dict[str, list[str]]]:
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {(row["source"], letters(row.get("paragraph") or row["para"])): row for row in rows}


def _judged(one: dict[str, list[str]], other: dict[str, list[str]] | None) -> dict[str, list[str]]:
    """Say what must and may be linked, and what quotes, by one annotation or by two."""
    if "must" in one:
        return one
    other = other or one
    both = [clause for clause in one["a"] if clause in other["a"]]
    strong = {*one["strong"], *other["strong"]}
    return {
        "must": [clause for clause in both if clause in strong],
        "may": [*one["a"], *other["a"]],
        "quotes": [clause for clause in one["quotes"] if clause in other.get("quotes", one["quotes"])],
    }


def _has_words(one: Link) -> bool:
    return any(reason.clause_span and reason.passage_span for reason in one.reasons)


def _share(part: Iterable[object], whole: Iterable[object]) -> float:
    part, whole = list(part), list(whole)
    return len(part) / len(whole) if whole else 1.0
