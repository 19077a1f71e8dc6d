"""Name and date a text anew, and make one text of two that stand in one file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from zhutiao.errors import StructureError
from zhutiao.model import Finding, Segment
from zhutiao.text.cutting import lines_of
from zhutiao.text.tree import Tree, renamed
from zhutiao.text.turning import REPLACED

if TYPE_CHECKING:
    from zhutiao.model import Article

_DATE = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_OTHERS = "+"  # before the ids of the text that comes in, until both are one


def entitle(article: Article, title: str, source: str = "") -> Article:
    """Call a text otherwise; the words printed over it are kept as a finding. Without words it has no title."""
    wanted, printed = " ".join(title.split()) or None, printed_title(article, source)
    findings = tuple(found for found in article.findings if (found.what, found.segment) != (REPLACED, None))
    if printed is None or wanted == printed.text:
        return replace(article, title=wanted, raw=printed.raw if printed else (), findings=findings)
    kept = replace(printed, detail=wanted or "")
    return replace(article, title=wanted, raw=(), findings=(*findings, kept))


def redate(article: Article, day: str) -> Article:
    """Give a text another date, such as 2025-06-09 or 2025年6月9日; without one it has none."""
    if not day.strip():
        return replace(article, date=None)
    found = _DATE.fullmatch(day.strip())
    if found is None:
        raise StructureError("date")
    try:
        return replace(article, date=date(*map(int, found.groups())).isoformat())
    except ValueError:
        raise StructureError("date") from None


def merge(kept: Article, other: Article, source: str = "") -> Article:
    """Return one text of two of a file, in the order in which they stand there, called and dated as *kept*.

    The title of the *other* becomes a heading in it.
    """
    first, later = sorted((kept, other), key=_start)
    second = _set_apart(later, len(first.turns or ()))
    tree = Tree(replace(first, findings=(*_untitled(first, kept), *_untitled(second, kept))))
    beyond = Tree(second)
    title = printed_title(other, source)
    if title:
        above = 0 if kept is not first else len(tree.nodes)
        tree.add(above, Segment("", "heading", title.text, title.text, title.lines, raw=title.raw))
    tree.nodes += beyond.nodes
    both = tree.article()
    return replace(
        both,
        id=kept.id,
        kind=kept.kind,
        title=kept.title,
        raw=kept.raw,
        date=kept.date,
        dateline=kept.dateline,
        issuer=kept.issuer or other.issuer,
        author=kept.author or other.author,
        origin=kept.origin or other.origin,
        complete=second.complete,
        turns=None if first.turns is None is second.turns else (*(first.turns or ()), *(second.turns or ())),
    )


def printed_title(article: Article, source: str = "") -> Finding | None:
    """Return the title as printed over a text, None where none was."""
    found = next((f for f in article.findings if (f.what, f.segment) == (REPLACED, None)), None)
    if found or not (article.title and article.raw):
        return found
    line = min((piece.lines[0] for piece in article.pieces()), default=1)
    return Finding(REPLACED, article.title, "", lines_of(article.raw, (line, line), source), raw=article.raw)


def _untitled(article: Article, kept: Article) -> tuple[Finding, ...]:
    """Return the findings of one of two texts; a printed title that stands in the text again is none of them."""
    stays = article.id == kept.id
    return tuple(found for found in article.findings if stays or (found.what, found.segment) != (REPLACED, None))


def _start(article: Article) -> tuple[int, int]:
    """Return where the first words of a text stand."""
    places = [piece.raw[0].start for piece in article.pieces() if piece.raw]
    return min((piece.lines[0] for piece in article.pieces()), default=0), min(places, default=0)


def _set_apart(article: Article, turns: int) -> Article:
    """Return an article whose segments and turns have names that none of the other's has."""
    became = {segment.id: f"{_OTHERS}{segment.id}" for segment in article.segments}
    became |= {
        f"{turn.id}.{n}": f"t{turns + turn.n}.{n}"
        for turn in article.turns or ()
        for n in range(1, len(turn.paragraphs) + 1)
    }
    segments = [
        replace(segment, id=became[segment.id], parent=became.get(segment.parent or "")) for segment in article.segments
    ]
    numbered = None if article.turns is None else tuple(replace(turn, n=turns + turn.n) for turn in article.turns)
    return renamed(replace(article, segments=tuple(segments), turns=numbered), became)
