"""Show the next version of a text where the reader is: the words at the top of the view stay there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Span
from zhutiao.text.letters import Signs
from zhutiao.ui.pane import geometry

if TYPE_CHECKING:
    from zhutiao.model import Article
    from zhutiao.ui.pane.pane import TextPane


def show_again(pane: TextPane, old: Article, new: Article) -> None:
    """Show *new* in a pane that shows *old*, an earlier version of it."""
    bar = pane.verticalScrollBar()
    scrolled = bar.value()
    line = geometry.line_at(pane.document(), scrolled)
    segment, point = pane.shown.offset(line.position)
    pane.show_article(pane.document_id, new)
    geometry.finish(pane.document())
    position = _follow(pane, old, new, segment, point) if segment and scrolled else None
    if position is None:
        bar.setValue(scrolled)
    else:
        bar.setValue(round(geometry.line_of(pane.document(), position).top - line.top + scrolled))


def _follow(pane: TextPane, old: Article, new: Article, segment: str, point: int) -> int | None:
    """Return where a character of *old* stands on the page now, None where that is not known."""
    now = Signs(new)
    found = now.pieces_of(Signs(old).source_of(segment, Span(point, point + 1)))
    return pane.shown.position(found[0].segment, now.span_of(found[0]).start) if found else None
