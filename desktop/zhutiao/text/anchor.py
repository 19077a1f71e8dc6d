"""Find a remembered quote again in a text that may have changed."""

from __future__ import annotations

from zhutiao.errors import LostAnchorError
from zhutiao.model import Quote, Span
from zhutiao.text.tokens import bare

CONTEXT = 32


def remember(text: str, span: Span) -> Quote:
    """Describe *span* well enough to find it after the text is re-cleaned."""
    return Quote(
        exact=span.cut(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
        hint=span.start,
    )


def find(text: str, quote: Quote) -> Span:
    """Return the occurrence of *quote* whose surroundings fit best.

    Words that differ in spaces, signs or width alone are still the same words. Ties go to the occurrence nearest to
    where the quote used to be. Raises LostAnchorError when the words are gone.
    """
    found = _occurrences(text, quote.exact) or _folded_occurrences(text, quote.exact)
    if not found:
        raise LostAnchorError(quote.exact)
    if len(found) == 1:
        return found[0]
    return max(found, key=lambda span: (_fit(text, span, quote), -abs(span.start - quote.hint)))


def _occurrences(text: str, words: str) -> list[Span]:
    found: list[Span] = []
    start = text.find(words) if words else -1
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def _folded_occurrences(text: str, words: str) -> list[Span]:
    letters = bare(text)
    return [letters.span(found.start, found.end) for found in _occurrences(letters.text, bare(words).text)]


def _fit(text: str, span: Span, quote: Quote) -> float:
    # An edit often spoils one side only: the better side counts more than the worse.
    sides = (
        _likeness(quote.before, text[max(0, span.start - CONTEXT) : span.start]),
        _likeness(quote.after, text[span.end : span.end + CONTEXT]),
    )
    return 2 * max(sides) + min(sides)


def _likeness(remembered: str, found: str) -> float:
    from difflib import SequenceMatcher  # noqa: PLC0415 - most quotes are found where they were

    return SequenceMatcher(None, remembered, found, autojunk=False).ratio()
