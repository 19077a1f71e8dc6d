"""Suggest for a heading the section that the paragraphs under it speak of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.model import Reason, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhutiao.model import Segment
    from zhutiao.text.ranking import Ranked
    from zhutiao.text.wording import Wording

SPREAD = 2
"""Paragraphs that speak of fewer clauses of a section are about these, not about the section."""

MOSTLY = 0.5
"""So much of what stands under the heading must be about the section."""

Circle = tuple[str, str]


def sections_under(passages: Iterable[Ranked], wording: Wording, likely: float) -> dict[Circle, tuple[Segment, float]]:
    """Return for each circle the section it is mostly about, and which share of it is.

    A clause counts as spoken of where a passage means it at least *likely*.
    """
    chances: dict[Circle, dict[int, float]] = defaultdict(dict)
    for passage in (one for one in passages if not one.said.heads):
        spoken = chances[passage.said.circle]
        for number, chance in enumerate(passage.standing):
            if chance >= likely:
                spoken[number] = spoken.get(number, 0.0) + chance
    found = ((circle, _section(clauses, wording)) for circle, clauses in chances.items())
    return {circle: section for circle, section in found if section}


def why(section: Segment) -> tuple[Reason, ...]:
    """Return the section's title: it shares no words with the heading, only what is said under both."""
    title = section.title or section.printed
    start = max(section.printed.find(title), 0)
    return (Reason(title, Span(start, min(start + len(title), len(section.printed)))),)


def _section(clauses: Mapping[int, float], wording: Wording) -> tuple[Segment, float] | None:
    members: dict[str, list[float]] = defaultdict(list)
    for number, chance in clauses.items():
        members[wording.clauses[number].segment.parent or ""].append(chance)
    name = max(members, key=lambda name: sum(members[name]), default="")
    share = sum(members[name]) / sum(clauses.values()) if clauses else 0.0
    if name in wording.sections and len(members[name]) >= SPREAD and share >= MOSTLY:
        return wording.sections[name], share
    return None
