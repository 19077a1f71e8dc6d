"""Show why a passage is linked: the words that it and the clause both print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Reason, Span
from zhutiao.text.shared_runs import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.model import Relation
    from zhutiao.text.evidence import Shared
    from zhutiao.text.ranking import Ranked
    from zhutiao.text.shared_runs import Run
    from zhutiao.text.tokens import Bare
    from zhutiao.text.wording import Clause, Wording

MOST = 6
"""More reasons than this explain nothing more."""

READABLE = (5, 4)
"""Shorter runs are often halves of words (强社会保, 有关部), shown only where there is nothing longer."""

FEW = 12
"""A passage that shares no more letters than this, and more with another clause, only mentions this one."""


def of_clause(passage: Ranked, number: int, wording: Wording) -> tuple[Reason, ...]:
    """Return the words that *passage* and the clause with this number both print, strongest first.

    Where no three letters are shared, the most telling pairs must do; where nothing is, what the rest of the answer
    shares, without a place in the passage.
    """
    clause = wording.clauses[number]
    runs = _runs(passage.shared.get(number))
    readable = (tuple(run for run in runs if run.length >= least) for least in READABLE)
    runs = next(filter(None, readable), runs)
    shared = in_both(clause.printed, clause.bare, passage.bare, runs)
    shared = (_referred(passage, number, clause) + shared + _named(passage, clause, shared))[:MOST]
    if shared:
        return shared
    telling = wording.telling(passage.bare.text, number)
    pairs = in_both(clause.printed, clause.bare, passage.bare, telling)
    return pairs or _said_around(clause, _runs(passage.around.get(number)))


def in_both(printed: str, clause: Bare, passage: Bare, runs: Sequence[Run]) -> tuple[Reason, ...]:
    """Return *runs*, given strongest first, as reasons: their words as *printed*, with places on both sides."""
    taken: set[int] = set()
    reasons: list[Reason] = []
    for run in runs:
        places = range(run.here, run.here + run.length)
        # The same words are often shared with two places of the clause, a letter longer here or there.
        if len(reasons) < MOST and len(taken.intersection(places)) * 2 <= run.length:
            taken.update(places)
            there = clause.span(run.there, run.there + run.length)
            reasons.append(Reason(there.cut(printed), there, passage.span(run.here, run.here + run.length)))
    return tuple(reasons)


def relation(passage: Ranked, number: int) -> Relation:
    """Say how strongly *passage* speaks of the clause with this number."""
    shared = passage.shared.get(number)
    runs = _runs(shared)
    if any(run.length >= QUOTATION for run in runs):
        return "quotes"
    best = max((other.value for other in passage.shared.values()), default=0.0)
    few = len({place for run in runs for place in range(run.here, run.here + run.length)}) <= FEW
    return "mentions" if shared and few and shared.value < best else "discusses"


def _runs(shared: Shared | None) -> tuple[Run, ...]:
    return tuple(run for _, run in shared.runs) if shared else ()


def _referred(passage: Ranked, number: int, clause: Clause) -> tuple[Reason, ...]:
    """Return the number that *passage* names the clause by; （七） has no place in it that prints 第（七）条."""
    if number not in passage.references:
        return ()
    here = passage.references[number]
    name = here.cut(passage.said.words)
    there = Span(0, len(name)) if clause.printed.startswith(name) else None
    return (Reason(name, there, here),)


def _named(passage: Ranked, clause: Clause, shared: Sequence[Reason]) -> tuple[Reason, ...]:
    found = (
        Reason(place.cut(clause.printed), place, passage.named[name])
        for name, place in clause.named.items()
        if name in passage.named
    )
    spans = [reason.passage_span for reason in shared if reason.passage_span]
    return tuple(one for one in found if one.passage_span and not any(one.passage_span.overlaps(s) for s in spans))


def _said_around(clause: Clause, runs: Sequence[Run]) -> tuple[Reason, ...]:
    spans = [clause.bare.span(run.there, run.there + run.length) for run in runs[:2]]
    return tuple(Reason(span.cut(clause.printed), span) for span in spans)
