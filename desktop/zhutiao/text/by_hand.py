"""What a clause and a passage that a reader linked by hand have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Reason
from zhutiao.text.reasons import in_both
from zhutiao.text.shared_runs import QUOTATION, RunIndex
from zhutiao.text.tokens import bare

if TYPE_CHECKING:
    from zhutiao.model import Relation, Span

TELLING = 4
"""Shorter runs are often halves of words."""


def between(
    clause: str, passage: str, clause_span: Span | None = None, passage_span: Span | None = None
) -> tuple[Relation, tuple[Reason, ...]]:
    """Return how a passage speaks of a clause, both as printed, and why: the reader's own words, then shared ones.

    It quotes where a long run is in both, else it discusses: nobody links by hand what is only mentioned.
    """
    here, there = bare(passage), bare(clause)
    runs = sorted(RunIndex([there.text]).find(here.text).get(0, ()), key=lambda run: -run.length)
    shared = in_both(clause, there, here, [run for run in runs if run.length >= TELLING])
    relation: Relation = "quotes" if runs and runs[0].length >= QUOTATION else "discusses"
    if not (clause_span or passage_span):
        return relation, shared
    words = clause_span.cut(clause) if clause_span else ""
    if passage_span and not clause_span:
        words = passage_span.cut(passage)
    return relation, (Reason(words, clause_span, passage_span), *shared)
