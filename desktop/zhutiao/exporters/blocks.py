"""How one mark and one linked passage look in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao import terms
from zhutiao.exporters.escape import line, paragraphs, phrase
from zhutiao.exporters.names import tag
from zhutiao.exporters.notes import contained
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhutiao.model import Article, Link, Mark

BETWEEN = " · "


def mark(
    found: Mark, name: str, article: Article | None, block_id: str, meanings: Mapping[str, str] | None = None
) -> str:
    """Return a mark as one quote block that can be linked to: its words, where and what they are, its note.

    *name* is what its text is called, "" where that is not there any more; *meanings* are the reader's words for what
    colours mean.
    """
    parts = [[words] for words in paragraphs(found.quote or "")]
    parts.append([f"— {BETWEEN.join(_about(found, name, article, meanings))}"])
    if found.note and found.note.strip():
        parts.append(contained(found.note))
    quoted = "\n>\n".join("\n".join(f"> {words}".rstrip() for words in part) for part in parts)
    # Obsidian takes the id of a quote only from a line of its own between empty lines.
    return f"{quoted}\n\n^{block_id}"


def passage(link: Link, name: str) -> str:
    """Return a linked passage as an item of a list: who says it where, and the words."""
    found = link.passage
    parts = [f"{name} {found.segment}".strip()]
    if found.speaker:
        parts.append(found.speaker)
    if found.question:
        parts.append(terms.question(found.question))
    parts.append(terms.relation(link.relation))
    return f"- {BETWEEN.join(map(phrase, parts))}\n\n  {line(found.text)}"


def _about(found: Mark, name: str, article: Article | None, meanings: Mapping[str, str] | None) -> Iterator[str]:
    segments = ", ".join(dict.fromkeys(anchor.place.segment for anchor in found.anchors))
    yield phrase(f"{name} {segments}".strip())
    if turn := article and article.turn_of(found.place.segment):
        yield phrase(turn.speaker or turn.label)
        yield phrase(terms.question(turn.question))
    if found.style != "none":
        yield phrase(terms.colour(found.colour, meanings))
    yield phrase(terms.style(found.style))
    yield from filter(None, map(tag, found.tags))
    if found.state == "check":
        yield phrase(_("to be checked"))
