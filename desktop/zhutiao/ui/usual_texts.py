"""Which texts stand side by side until the reader chooses others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhutiao.model import Document
    from zhutiao.ui.session import Session


def usual_texts(session: Session) -> tuple[Document | None, Document | None, Document | None]:
    """Return the base text, a commentary and a transcript, or whatever else there is in their place."""
    others = [text for text in session.documents if text != session.base]
    commentary = next((text for text in others if text.article.kind in ("commentary", "brief")), None)
    transcript = next((text for text in others if text.article.kind == "transcript"), None)
    first = commentary or next((text for text in others if text != transcript), transcript)
    rest = [text for text in others if text != first]
    return session.base, first, transcript if transcript in rest else next(iter(rest), None)
