"""How one mark and one linked passage look in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters import terms
from zhutiao.exporters.escape import line, paragraphs, phrase
from zhutiao.exporters.names import tag
from zhutiao.exporters.notes import contained
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhutiao.model import Article, Document, Link, Mark

BETWEEN = " · "


def mark(found: Mark, document: Document | None, block_id: str, *, base: bool) -> str:
    """Return a mark as one quote block that can be linked to: its words, where and what they are, its note."""
    parts = [[words] for words in paragraphs(found.quote or "")]
    parts.append([f"— {BETWEEN.join(_about(found, document, base=base))}"])
    if found.note and found.note.strip():
        parts.append(contained(found.note))
    quoted = "\n>\n".join("\n".join(f"> {words}".rstrip() for words in part) for part in parts)
    # Obsidian takes the id of a quote only from a line of its own between empty lines.
    return f"{quoted}\n\n^{block_id}"


def passage(link: Link, document: Document | None) -> str:
    """Return a linked passage as an item of a list: who says it where, and the words."""
    found = link.passage
    parts = [terms.title(document), found.segment] if document else [found.segment]
    if found.speaker:
        parts.append(found.speaker)
    if found.question:
        parts.append(terms.question(found.question))
    parts.append(terms.relation(link.relation))
    return f"- {BETWEEN.join(phrase(part) for part in parts)}\n\n  {line(found.text)}"


def _about(found: Mark, document: Document | None, *, base: bool) -> Iterator[str]:
    yield phrase(_where(found, document, base=base))
    if document:
        yield from map(phrase, _spoken(document.article, found.place.segment))
    if found.style != "none":
        yield phrase(terms.colour(found.colour))
    yield phrase(terms.style(found.style))
    yield from filter(None, map(tag, found.tags))
    if found.state == "check":
        yield phrase(_("to be checked"))


def _where(found: Mark, document: Document | None, *, base: bool) -> str:
    """Return the text and the segments a mark stands in; the base text needs only its kind."""
    segments = ", ".join(dict.fromkeys(anchor.place.segment for anchor in found.anchors))
    if document is None:
        return segments
    return f"{terms.kind(document.article.kind) if base else terms.title(document)} {segments}"


def _spoken(article: Article, segment: str) -> Iterator[str]:
    if turn := article.turn_of(segment):
        yield turn.speaker or turn.label
        yield terms.question(turn.question)
