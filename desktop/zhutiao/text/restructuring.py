"""Change where the pieces of a text begin and end, and what they are; its characters stay as printed.

Every function returns the article as changed, or raises StructureError with the reason why it cannot be. *source* is
the decoded text of the file where it is at hand: lines are then exact.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.errors import StructureError
from zhutiao.model import BASE_KINDS, Segment
from zhutiao.text import cutting, heads, spoken
from zhutiao.text.cutting import Words
from zhutiao.text.tree import Tree

if TYPE_CHECKING:
    from zhutiao.model import Article, SegmentKind

UNNUMBERED: tuple[SegmentKind, ...] = ("heading", "paragraph", "preamble")


def split(article: Article, segment: str, offset: int, source: str = "") -> Article:
    """Let a new piece begin at *offset* of what *segment* prints."""
    if article.turn_of(segment):
        return spoken.split(article, segment, offset, source)
    tree, at = _found(article, segment)
    first, second = _halves(tree.nodes[at].segment, offset, source)
    tree.add(at + 1, _begun(article, first, second))
    tree.put(at, first)
    return tree.article()


def join(article: Article, segment: str) -> Article:
    """Let *segment* and the next one be one piece, called as the first."""
    if article.turn_of(segment):
        return spoken.join(article, segment)
    tree, at = _found(article, segment)
    one, other = tree.nodes[at].segment, _neighbour(article, tree, at, 1)
    kind = one.kind if one.kind != "heading" or other.kind == "heading" else _below(other.kind)
    tree.put(at, replace(_glued(one, other), kind=kind))
    tree.drop(at + 1, at)
    return tree.article()


def push(article: Article, segment: str, offset: int, source: str = "") -> Article:
    """Move the words from *offset* on to the beginning of the next piece."""
    if article.turn_of(segment):
        return spoken.push(article, segment, offset, source)
    tree, at = _found(article, segment)
    old, after = tree.nodes[at].segment, _neighbour(article, tree, at, 1)
    if offset < heads.body(old) or heads.body(after):
        raise StructureError("number")
    first, second = _halves(old, offset, source)
    tree.put(at, first)
    tree.put(at + 1, replace(_glued(second, after), id=after.id, kind=after.kind, number=after.number))
    return tree.article()


def pull(article: Article, segment: str, offset: int, source: str = "") -> Article:
    """Move the words before *offset* to the end of the piece before."""
    if article.turn_of(segment):
        return spoken.pull(article, segment, offset, source)
    tree, at = _found(article, segment)
    old, before = tree.nodes[at].segment, _neighbour(article, tree, at, -1)
    if heads.body(old):
        raise StructureError("number")
    first, second = _halves(old, offset, source)
    tree.put(at - 1, _glued(before, first))
    tree.put(at, replace(second, id=old.id, kind=old.kind, number=old.number))
    return tree.article()


def renumber(article: Article, segment: str, number: str | None) -> Article:
    """Call a piece by another number, or by none; what is printed stays."""
    tree, at = _found(article, segment)
    old, wanted = tree.nodes[at].segment, heads.tidy_number(number)
    if wanted is not None and not heads.is_number(wanted):
        raise StructureError("no-number")
    new = replace(old, number=wanted)
    if wanted is None:
        new = replace(new, title=None, text=old.printed)
    elif old.number is None:
        start = 0 if old.title else heads.printed_number(old.printed, wanted)
        kind = "clause" if old.kind in UNNUMBERED else old.kind
        new = replace(new, kind=kind, text=old.printed[start:] if start else old.text)
    tree.put(at, new)
    return tree.article()


def retitle(article: Article, segment: str, title: str | None) -> Article:
    """Let the words *title* that a piece begins with be its title; without them it has none."""
    tree, at = _found(article, segment)
    old = tree.nodes[at].segment
    start = heads.after_number(old)
    end = heads.title_end(old.printed, start, title or "")
    if end is None:
        raise StructureError("title")
    rest = old.printed[end:].removeprefix("。" if end > start else "").lstrip()
    tree.put(at, replace(old, title=old.printed[start:end].strip() or None, text=rest))
    return tree.article()


def recast(article: Article, segment: str, kind: SegmentKind) -> Article:
    """Say what a piece is: section, clause, item, heading, paragraph, preamble or annex."""
    tree, at = _found(article, segment)
    old = tree.nodes[at].segment
    new = replace(old, kind=kind)
    if kind in UNNUMBERED:
        new = replace(new, number=None, title=None, text=old.printed)
    elif old.number is None and (head := heads.opened(old.printed)):
        new = replace(new, number=head.number, title=head.title, text=head.text)
    return tree.article(tree.put(at, new))


def _found(article: Article, segment: str) -> tuple[Tree, int]:
    tree = Tree(article)
    at = tree.find(segment)
    if at is None:
        raise StructureError("missing")
    return tree, at


def _neighbour(article: Article, tree: Tree, at: int, step: int) -> Segment:
    """Return the piece beside; none stands beyond the speakers of a transcript."""
    order = [piece.id for piece in article.pieces()]
    there = order.index(tree.nodes[at].segment.id) + step
    if not 0 <= there < len(order) or article.turn_of(order[there]):
        raise StructureError("last" if step > 0 else "first")
    return tree.nodes[at + step].segment


def _halves(old: Segment, offset: int, source: str) -> tuple[Segment, Segment]:
    first, second = cutting.cut(Words(old.printed, old.raw, old.lines), offset, source)
    title = old.title if old.title and old.title in first.text else None
    before = replace(
        old, printed=first.text, text=first.text[heads.body(old) :], title=title, raw=first.raw, lines=first.lines
    )
    return before, Segment("", "paragraph", second.text, second.text, second.lines, raw=second.raw)


def _begun(article: Article, before: Segment, new: Segment) -> Segment:
    """Return what a new piece is: a clause where it begins with a number, else what the piece was it stood in."""
    head = heads.opened(new.printed) if article.kind in BASE_KINDS else None
    if head:
        return replace(new, kind="clause", number=head.number, title=head.title, text=head.text)
    return replace(new, kind=before.kind if before.kind in ("clause", "item") else "paragraph")


def _glued(one: Segment, other: Segment) -> Segment:
    both = cutting.glue(Words(one.printed, one.raw, one.lines), Words(other.printed, other.raw, other.lines))
    added = both.text[len(one.printed) :]
    text = f"{one.text}{added}" if one.text else other.printed
    return replace(one, printed=both.text, text=text, raw=both.raw, lines=both.lines)


def _below(kind: SegmentKind) -> SegmentKind:
    return kind if kind in ("clause", "item") else "paragraph"
