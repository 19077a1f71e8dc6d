"""What is connected with a clause: the passages about it, by kind of text and ranked, and where they were sought."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhutiao.services.linking import COMPANIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from zhutiao.model import Article, Document, Kind, Link

COMMENTARIES: tuple[Kind, ...] = ("commentary", "brief")
TRANSCRIPTS: tuple[Kind, ...] = ("transcript",)
WHOLE = ("clause", "section", "preamble", "annex")
LIKELIEST = 3


@dataclass(frozen=True, slots=True)
class Connection:
    """A link of a clause, with the text that the passage stands in."""

    link: Link
    document: Document


@dataclass(frozen=True, slots=True)
class Connected:
    """What is linked with one clause, in reading order, and the texts that were searched for it."""

    clause: str
    connections: tuple[Connection, ...] = ()
    searched: tuple[Document, ...] = ()

    def within(self, kinds: Collection[Kind] | None) -> Connected:
        """Return what stands in texts of these *kinds*; None for all."""
        if kinds is None:
            return self
        connections = (each for each in self.connections if each.document.article.kind in kinds)
        searched = (text for text in self.searched if text.article.kind in kinds)
        return Connected(self.clause, tuple(connections), tuple(searched))

    def count(self, kinds: Collection[Kind] | None = None) -> int:
        """Return how many passages are firmly linked."""
        return sum(each.link.firm for each in self.within(kinds).connections)

    def suggested(self, kinds: Collection[Kind] | None = None) -> int:
        """Return how many passages are only suggested."""
        return sum(each.link.suggests for each in self.within(kinds).connections)


def connected(
    clause: str, base: Document, texts: Sequence[Document], links: Sequence[Link], shown: Collection[str] = ()
) -> Connected:
    """Return what of *links* is about a clause of *base*, whatever stands below the clause included.

    Of several printings of a text one is listed: that among *shown*, which the reader has before the eyes, else the
    one that says most.
    """
    below, pieces = parts(base.article, clause), {piece.id for piece in base.article.pieces()}
    listable = (link for link in links if link.firm or link.suggests or link.state != "suggested")
    # Where its clause is gone too, a link that lost its words is at home nowhere, and must not be lost with it.
    about = [link for link in listable if link.clause in below or (_is_lost(link) and link.clause not in pieces)]
    listed = _listed(texts, about, shown)
    known = {text.id: text for text in texts}
    connections = [
        Connection(link, known[link.passage.document])
        for link in about
        # A link whose words are gone belongs to one printing alone.
        if link.passage.document in listed or (_is_lost(link) and link.passage.document in known)
    ]
    return Connected(clause, tuple(connections), tuple(_searched(base, texts)))


def ranked(connections: Iterable[Connection]) -> list[Connection]:
    """Return connections with the strongest first, as read where they are equally strong."""
    return sorted(connections, key=lambda each: -each.link.strength)


def parts(article: Article, clause: str) -> frozenset[str]:
    """Return the pieces of a base text that are read with a clause: itself and its items and paragraphs."""
    found = {clause}
    for piece in article.pieces():
        if piece.parent in found and piece.kind not in WHOLE:
            found.add(piece.id)
    return frozenset(found)


def likeliest(links: Iterable[Link], document: str, segments: Collection[str]) -> list[Link]:
    """Return the links to the likeliest clauses of a passage, found or decided, with the strongest first.

    What was decided stands among them however many it is.
    """
    about = [
        link
        for link in links
        if link.passage.document == document and link.passage.segment in segments and not _is_lost(link)
    ]
    best: dict[str, Link] = {}
    for link in sorted(about, key=lambda each: -each.strength):
        best.setdefault(link.clause, link)
    return [link for n, link in enumerate(best.values()) if n < LIKELIEST or link.state != "suggested"]


def _is_lost(link: Link) -> bool:
    return link.placing == "unplaced"


def _listed(texts: Sequence[Document], links: Iterable[Link], shown: Collection[str]) -> set[str]:
    """Return one printing of each text."""
    said = Counter(link.passage.document for link in links if link.firm)
    best: dict[str, Document] = {}
    for text in texts:
        family = text.printing_of or text.id
        other = best.get(family)
        if other is None or (text.id in shown, said[text.id]) > (other.id in shown, said[other.id]):
            best[family] = text
    return {text.id for text in best.values()}


def _searched(base: Document, texts: Iterable[Document]) -> Iterable[Document]:
    printings = (base.id, base.printing_of)
    return (
        text for text in texts if text.article.kind in COMPANIONS and not text.printing_of and text.id not in printings
    )
