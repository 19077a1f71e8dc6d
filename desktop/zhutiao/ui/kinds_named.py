"""What kinds of text and the places in them are called before the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.words import _

if TYPE_CHECKING:
    from zhutiao.model import Document, Kind, Segment

KINDS: tuple[Kind, ...] = ("opinion", "law", "report", "commentary", "brief", "transcript", "other")
_WHOLE = ("clause", "section", "preamble", "annex")


def kind_name(kind: str) -> str:
    """Return what a kind of text is called."""
    match kind:
        case "opinion":
            return _("Opinion")
        case "commentary":
            return _("Commentary")
        case "brief":
            return _("News brief")
        case "transcript":
            return _("Transcript")
        case "law":
            return _("Law")
        case "report":
            return _("Report")
        case _:
            return _("Other text")


def unit_of(document: Document, segment: str) -> tuple[str, str]:
    """Return key and name of what a segment belongs to: its clause, its speaker's turn or its text."""
    if document.is_base:
        found = _clause_of({piece.id: piece for piece in document.article.pieces()}, segment)
        return (found.id, _named(found)) if found else (segment, segment)
    turn = document.article.turn_of(segment)
    kind = kind_name(document.article.kind)
    if turn:
        return turn.id, f"{kind} · {turn.speaker or turn.label}"
    return "", f"{kind} · {document.article.title or document.file}"


def _clause_of(segments: dict[str, Segment], name: str) -> Segment | None:
    found = segments.get(name)
    while found and found.kind not in _WHOLE and found.parent in segments:
        found = segments[found.parent]
    return found


def _named(segment: Segment) -> str:
    if segment.kind == "preamble":
        return _("Preamble")
    between = "、" if segment.kind == "section" or "（" not in (segment.number or "（") else ""
    return f"{segment.number or ''}{between}{segment.title or segment.printed[:20]}"
