"""Which passages are about which clause: the links of a dossier, looked up from either side."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zhutiao.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zhutiao.model import Link, Reason
    from zhutiao.ui.pane.shown import Shown

WORDS = 5  # letters; four are often the end of one word and the beginning of another (强低收入)
FEW = 3  # suggestions for one passage


class Web:
    """The links that may be followed: the firm ones and, where they are wished, mere suggestions; no rejected ones."""

    def __init__(self, links: Iterable[Link] = (), *, suggested: bool = False) -> None:
        """Take up *links*."""
        self._by_clause: dict[str, list[Link]] = defaultdict(list)
        self._by_passage: dict[tuple[str, str], list[Link]] = defaultdict(list)
        self._rejected: dict[tuple[str, str], set[str]] = defaultdict(set)
        seen = [link for link in links if link.placing != "unplaced"]
        for link in seen:
            if link.state == "rejected":
                self._rejected[link.clause, link.passage.document].add(link.passage.segment)
        for link in (*(each for each in seen if each.firm), *(_suggestions(seen) if suggested else ())):
            self._by_clause[link.clause].append(link)
            self._by_passage[link.passage.document, link.passage.segment].append(link)

    def about(self, clause: str, document: str, base: Shown, shown: Shown) -> list[Link]:
        """Return one link for each passage in *document* about *clause*, firm ones first, each in reading order."""
        strongest: dict[str, Link] = {}
        for segment in _parts(base, clause):
            for link in self._by_clause.get(segment, ()):
                passage = link.passage
                if passage.document == document and passage.segment in shown.ranges:
                    strongest[passage.segment] = max(link, strongest.get(passage.segment, link), key=_weight)
        return sorted(strongest.values(), key=lambda link: (not link.firm, shown.ranges[link.passage.segment][0]))

    def rejected(self, clause: str, document: str, base: Shown) -> int:
        """Return how many passages in *document* the reader said are not about *clause*."""
        return len(set().union(*(self._rejected.get((segment, document), ()) for segment in _parts(base, clause))))

    def clause_of(self, document: str, unit: str, shown: Shown, wished: str | None) -> str | None:
        """Return the clause that a passage is about: *wished* if it is one of them, else the strongest firm one."""
        links = [link for segment in _parts(shown, unit) for link in self._by_passage.get((document, segment), ())]
        firm = [link for link in links if link.firm]
        if any(link.clause == wished for link in firm or links):
            return wished
        return max(firm, key=_weight).clause if firm else None


def shared(link: Link) -> list[Reason]:
    """Return the words that stand on both sides; scraps of words only where there is nothing longer."""
    both = [reason for reason in link.reasons if reason.clause_span and reason.passage_span]
    return [reason for reason in both if len(reason.text) >= WORDS] or both[:1]


def telling(link: Link) -> tuple[bool, int, float]:
    """Return how much a passage tells about its clause at first sight: a long quotation before a strong likeness."""
    return link.relation == "quotes", max((len(r.text) for r in link.reasons), default=0), link.strength


def best_words(link: Link) -> Span | None:
    """Return the words of a passage that say most about its clause."""
    return next((reason.passage_span for reason in link.reasons if reason.passage_span), None)


def words_in_clause(links: Iterable[Link]) -> dict[str, list[Span]]:
    """Return the words that clauses share with their passages, by segment."""
    words: dict[str, list[Span]] = defaultdict(list)
    for link in links:
        words[link.clause] += [r.clause_span for r in shared(link) if r.clause_span]
    return dict(words)


def words_in_passages(links: Iterable[Link]) -> dict[str, list[Span]]:
    """Return the words that passages share with their clauses, by segment."""
    words: dict[str, list[Span]] = defaultdict(list)
    for link in links:
        words[link.passage.segment] += [r.passage_span for r in shared(link) if r.passage_span]
    return dict(words)


def _parts(shown: Shown, unit: str) -> list[str]:
    blocks = shown.by_unit.get(unit, range(0))
    return list(dict.fromkeys(segment for at in blocks if (segment := shown.blocks[at].segment)))


def extent(words: Mapping[str, Sequence[Span]]) -> Span:
    """Return the span from the first of some words of one segment to the last."""
    [spans] = words.values()
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _suggestions(links: Iterable[Link]) -> list[Link]:
    """Return the mere possibilities, of each passage no more than the likeliest few."""
    by_passage: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        if link.suggests:
            by_passage[link.passage.document, link.passage.segment].append(link)
    return [link for found in by_passage.values() for link in sorted(found, key=_weight, reverse=True)[:FEW]]


def _weight(link: Link) -> tuple[bool, float]:
    return link.firm, link.strength
