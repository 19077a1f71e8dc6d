"""Link the clauses of a base text to the paragraphs that speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Link, Reason
from zhutiao.text import headed, reasons
from zhutiao.text.headed import sections_under
from zhutiao.text.link_ids import link_id
from zhutiao.text.passages import said
from zhutiao.text.ranking import rank
from zhutiao.text.shared_runs import QUOTATION
from zhutiao.text.themes import Themes
from zhutiao.text.tokens import bare
from zhutiao.text.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from zhutiao.model import Article, Grade, Passage, Relation, Segment
    from zhutiao.text.ranking import Ranked
    from zhutiao.text.wording import Clause

CERTAIN, LIKELY, POSSIBLE = 0.50, 0.40, 0.10
"""Likelihoods from which a link is graded so."""

QUOTING = 0.50
"""Shared words that are so likely alone make a link likely, however little the clause stands out."""

REFERRED = 0.95
"""A passage that names a clause by its number means it."""

UNSURE = 0.39
"""The most that a heading gets for anything but shared words."""

SUGGESTED = 3
"""Possible links of one passage: readers look at three suggestions, not at ten. A passage that has one at all gets
the best three, however faint."""


def link(
    base: Article, companions: Sequence[tuple[str, Article]], progress: Callable[[int, int], None] | None = None
) -> tuple[Link, ...]:
    """Return the links between clauses of *base* and passages of *companions*, each with the caller's key.

    They come in the order of the passages, the strongest first. The same texts give the same links and ids, whatever
    other companions there are. *progress* is told how many companions are done, and of how many.
    """
    wording, themes = Wording(base), Themes(base)
    found: list[Link] = []
    for done, (document, article) in enumerate(companions, 1):
        passages = rank(list(said(document, article)), wording)
        under = sections_under(passages, wording, LIKELY)
        for passage in passages:
            links = [*_to_clauses(passage, wording), *_to_themes(passage, themes, under)]
            found += _shown(sorted(links, key=lambda one: -one.strength))
        if progress:
            progress(done, len(companions))
    return tuple(found)


def _to_clauses(passage: Ranked, wording: Wording) -> Iterator[Link]:
    strengths = [_strength(passage, number) for number in range(len(wording.clauses))]
    best = sorted(range(len(strengths)), key=lambda number: -strengths[number])
    enough = POSSIBLE if strengths and strengths[best[0]] < POSSIBLE else 0.0
    for place, number in enumerate(best):
        if strengths[number] >= (enough if place < SUGGESTED else POSSIBLE):
            why = reasons.of_clause(passage, number, wording)
            if not why:
                continue
            yield from _placed(
                passage, wording.clauses[number], reasons.relation(passage, number), strengths[number], why
            )


def _strength(passage: Ranked, number: int) -> float:
    strength = passage.standing[number]
    if number in passage.references:
        return max(strength, REFERRED)
    if passage.quoting.get(number, 0.0) >= QUOTING:
        return max(strength, LIKELY)
    # A heading is short and of general words: one clause stands out in it for nothing.
    return min(strength, UNSURE) if passage.said.heads else strength


def _placed(
    passage: Ranked, clause: Clause, relation: Relation, strength: float, why: Sequence[Reason]
) -> Iterator[Link]:
    """Yield the link to the clause; where the words of its items are quoted, one to each of these instead."""
    places = [clause.placed(reason.clause_span) if reason.clause_span else None for reason in why]
    quoted = {
        place[0].id
        for reason, place in zip(why, places, strict=True)
        if place and len(bare(reason.text).text) >= QUOTATION
    }
    for part in (part for part in clause.parts if part.id in quoted or (not quoted and part is clause.segment)):
        here = tuple(
            Reason(reason.text, place[1] if place and place[0] is part else None, reason.passage_span)
            for reason, place in zip(why, places, strict=True)
            if not quoted or (place and place[0] is part)
        )
        yield _link(part, passage.said.passage, relation, strength, here)


def _to_themes(
    passage: Ranked, themes: Themes, under: Mapping[tuple[str, str], tuple[Segment, float]]
) -> Iterator[Link]:
    named: set[str] = set()
    quoted = [run for shared in passage.shared.values() for _, run in shared.runs]
    for themed in themes.meant(passage, quoted):
        why = reasons.in_both(themed.segment.printed, themed.bare, passage.bare, themed.runs)
        named.add(themed.segment.id)
        yield _link(themed.segment, passage.said.passage, themed.relation, themed.strength, why)
    if passage.said.heads and passage.said.circle in under:
        section, share = under[passage.said.circle]
        if section.id not in named:
            yield _link(section, passage.said.passage, "discusses", UNSURE * share, headed.why(section))


def _link(clause: Segment, passage: Passage, relation: Relation, strength: float, why: tuple[Reason, ...]) -> Link:
    name = link_id(clause.id, passage.document, passage.segment)
    return Link(name, clause.id, passage, relation, _grade(strength), "suggested", round(strength, 4), why)


def _grade(strength: float) -> Grade:
    if strength >= CERTAIN:
        return "certain"
    return "likely" if strength >= LIKELY else "possible"


def _shown(links: Sequence[Link]) -> list[Link]:
    possible = [one for one in links if one.grade == "possible"][:SUGGESTED]
    return [one for one in links if one.grade != "possible"] + possible
