"""Go to what a search has found, wherever in the library it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.model import Place

if TYPE_CHECKING:
    from zhutiao.hits import Hit
    from zhutiao.ui.window import Window


def go(window: Window, hit: Hit, span: int = 0) -> None:
    """Bring a hit into sight, and of its words the occurrence numbered *span*."""
    if hit.document and hit.segment:
        window.reading.show_place(Place(hit.document, hit.segment, hit.spans[span] if hit.spans else None))
