"""The segments of an article while they are being changed: who stands under whom, and what each is then called."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhutiao.model import Article, Segment

SECTION, CLAUSE, ITEM = 4, 5, 6
RANKED = ("annex", "section", "clause", "item")
_TWIN = re.compile(r"~\d+$")
_COUNTED = re.compile(r"p\d+")
_FORMS = (
    (0, re.compile("附[件录表]")),
    (1, re.compile("第.+编")),
    (2, re.compile("第.+章")),
    (3, re.compile("第.+节")),
    (CLAUSE, re.compile("第.+条|（[^0-9０-９]+）")),
    (SECTION, re.compile("[〇零一二三四五六七八九十百]+$")),
)


@dataclass(eq=False)
class Node:
    """One segment, what it adds to the id of the one it stands under, and the ids of what it was made from."""

    segment: Segment
    name: str
    above: Node | None = None
    apart: bool = False
    made_from: tuple[str, ...] = ()

    def rank(self) -> int | None:
        """Return how high its number stands, 0 the highest; None where it cannot stand over others."""
        if self.segment.kind not in RANKED:
            return None
        if self.segment.kind == "item":
            return ITEM
        found = (rank for rank, form in _FORMS if form.match(self.segment.number or ""))
        return next(found, SECTION if self.segment.kind == "section" else CLAUSE)


class Tree:
    """The segments of one article.

    Only what stands elsewhere by rule after the change than before it is moved, so that texts divided by other rules
    stay as they are.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self.nodes = _planted(article.segments)
        self._ruled = _rule(self.nodes)
        self._parents = {node.above for node in self.nodes}

    def find(self, segment: str) -> int | None:
        """Return the position of the segment of that id, None where there is none."""
        return next((at for at, node in enumerate(self.nodes) if node.segment.id == segment), None)

    def put(self, at: int, segment: Segment) -> Node:
        """Put *segment*, as changed, in the place of what stands there; its name follows kind and number."""
        node = self.nodes[at]
        same = (node.segment.number, node.segment.kind == "preamble") == (segment.number, segment.kind == "preamble")
        node.segment, node.name = segment, node.name if same else _name(segment)
        return node

    def add(self, at: int, segment: Segment) -> Node:
        """Let a new *segment* stand there, what follows after it."""
        node = Node(segment, _name(segment))
        self.nodes.insert(at, node)
        return node

    def drop(self, at: int, into: int) -> None:
        """Take a segment out; what spoke of it speaks of the one it went into."""
        self.nodes[into].made_from += self.nodes[at].made_from
        del self.nodes[at]

    def article(self, asked: Node | None = None) -> Article:
        """Return the article with these segments; *asked* keeps the kind that the reader gave it."""
        self._settle()
        self._level(asked)
        segments, became = _named(self.nodes)
        return renamed(replace(self._article, segments=segments), became)

    def _settle(self) -> None:
        ruled = _rule(self.nodes)
        for node in self.nodes:
            gone = node.above is not None and node.above not in ruled
            if gone or node not in self._ruled or ruled[node] is not self._ruled[node]:
                node.above = ruled[node]

    def _level(self, asked: Node | None) -> None:
        """Make a clause that others came under a section, and a section that has lost all of them a clause."""
        parents = {node.above for node in self.nodes if node.segment.kind != "item" and node.rank() is not None}
        for node in self.nodes:
            kind = node.segment.kind
            if node is asked or node.rank() != SECTION:
                continue
            if kind == "clause" and node in parents:
                node.segment = replace(node.segment, kind="section")
            elif kind == "section" and node in self._parents and node not in parents:
                node.segment = replace(node.segment, kind="clause")


def renamed(article: Article, became: Mapping[str, str]) -> Article:
    """Return *article* with findings that speak of segments by their present ids."""
    findings = (
        replace(
            found,
            segment=became.get(found.segment or "", found.segment),
            detail=became.get(found.detail, found.detail),
        )
        for found in article.findings
    )
    return replace(article, findings=tuple(findings))


def _planted(segments: Sequence[Segment]) -> list[Node]:
    known: dict[str, Node] = {}
    for segment in segments:
        above = known.get(segment.parent or "")
        inside = above is not None and segment.id.startswith(f"{above.segment.id}/")
        name = segment.id[len(above.segment.id) + 1 :] if above and inside else segment.id
        known[segment.id] = Node(segment, _TWIN.sub("", name), above, above is not None and not inside, (segment.id,))
    return list(known.values())


def _rule(nodes: Sequence[Node]) -> dict[Node, Node | None]:
    """Return what each node stands under by its kind and number."""
    over: list[tuple[int, Node]] = []
    last = CLAUSE
    ruled: dict[Node, Node | None] = {}
    for node in nodes:
        rank = node.rank()
        if node.segment.kind == "clause":
            # A clause without a number goes on at the height of the clause before it.
            rank = last = last if node.segment.number is None else rank or CLAUSE
        while rank is not None and over and over[-1][0] >= rank:
            over.pop()
        held = [other for level, other in over if rank is not None or level <= SECTION]
        ruled[node] = held[-1] if held and node.segment.kind != "preamble" else None
        if rank is not None:
            over.append((rank, node))
    return ruled


def _named(nodes: Sequence[Node]) -> tuple[tuple[Segment, ...], dict[str, str]]:
    """Return the segments with ids as they stand now, each once, and what every older id has become."""
    seen: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    became: dict[str, str] = {}
    for node in nodes:
        over = f"{node.above.segment.id}/" if node.above and not node.apart else ""
        counted = _COUNTED.fullmatch(node.name)
        counts[over] += bool(counted)
        full = f"{over}p{counts[over]}" if counted else f"{over}{node.name}"
        seen[full] += 1
        free = full if seen[full] == 1 else f"{full}~{seen[full]}"
        node.segment = replace(node.segment, id=free, parent=node.above.segment.id if node.above else None)
        became |= dict.fromkeys(node.made_from, free)
    return tuple(node.segment for node in nodes), became


def _name(segment: Segment) -> str:
    if segment.kind == "preamble":
        return "preamble"
    return re.sub(r"[\s/~]", "", segment.number or "").rstrip("、．.") or "p1"
