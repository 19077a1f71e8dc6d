"""Find a remembered quote again in a text that may have changed."""

from __future__ import annotations

from zhutiao.model import Quote, Span

CONTEXT = 32


def remember(text: str, span: Span) -> Quote:
    """Describe *span* well enough to find it after the text is re-cleaned."""
    return Quote(
        exact=span.cut(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
        hint=span.start,
    )
