"""Link the clauses of a base text to the paragraphs that speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from zhutiao.model import Link
from zhutiao.text import reasons
from zhutiao.text.passages import said
from zhutiao.text.ranking import rank
from zhutiao.text.themes import Themes
from zhutiao.text.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.model import Article, Grade, Passage, Reason, Relation, Segment
    from zhutiao.text.ranking import Ranked

CERTAIN, LIKELY, POSSIBLE = 0.50, 0.40, 0.10
"""Likelihoods from which a link is graded so."""

QUOTING = 0.50
"""Shared words that are so likely alone make a link likely, however little the clause stands out."""

UNSURE = 0.39
"""The most that a heading gets for anything but shared words."""

POSSIBLE_SHOWN = 3
"""Possible links of one passage: readers look at three suggestions, not at ten."""


def link(base: Article, companions: Sequence[tuple[str, Article]]) -> tuple[Link, ...]:
    """Return the links between clauses of *base* and passages of *companions*, each with the caller's key.

    They come in the order of the passages, the strongest first. The same texts give the same links and ids.
    """
    wording, themes = Wording(base), Themes(base)
    found: list[Link] = []
    for document, article in companions:
        for ranked in rank(list(said(document, article)), wording):
            links = [*_to_clauses(ranked, wording), *_to_themes(ranked, themes)]
            found += _shown(sorted(links, key=lambda one: -one.strength))
    return tuple(found)


def link_id(clause: str, document: str, segment: str) -> str:
    """Return the id of the link between a clause and a passage, however it came about."""
    return str(uuid5(NAMESPACE_URL, f"{clause}\n{document}\n{segment}"))


def _to_clauses(passage: Ranked, wording: Wording) -> Iterator[Link]:
    for number, clause in enumerate(wording.clauses):
        strength = _strength(passage, number)
        if strength >= POSSIBLE:
            why = reasons.of_clause(passage, number, wording)
            yield _link(clause.segment, passage.said.passage, reasons.relation(passage, number), strength, why)


def _strength(passage: Ranked, number: int) -> float:
    strength = passage.standing[number]
    if passage.quoting.get(number, 0.0) >= QUOTING:
        return max(strength, LIKELY)
    # A heading is short and of general words: one clause stands out in it for nothing.
    return min(strength, UNSURE) if passage.said.heads else strength


def _to_themes(passage: Ranked, themes: Themes) -> Iterator[Link]:
    quoted = [run for shared in passage.shared.values() for _, run in shared.runs]
    for themed in themes.meant(passage, quoted):
        why = reasons.in_both(themed.segment.printed, themed.bare, passage.bare, themed.runs)
        yield _link(themed.segment, passage.said.passage, themed.relation, themed.strength, why)


def _link(clause: Segment, passage: Passage, relation: Relation, strength: float, why: tuple[Reason, ...]) -> Link:
    name = link_id(clause.id, passage.document, passage.segment)
    return Link(name, clause.id, passage, relation, _grade(strength), "suggested", round(strength, 4), why)


def _grade(strength: float) -> Grade:
    if strength >= CERTAIN:
        return "certain"
    return "likely" if strength >= LIKELY else "possible"


def _shown(links: Sequence[Link]) -> list[Link]:
    possible = [one for one in links if one.grade == "possible"][:POSSIBLE_SHOWN]
    return [one for one in links if one.grade != "possible"] + possible
