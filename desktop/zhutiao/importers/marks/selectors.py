"""What a W3C selector, or one of Hypothesis, which are the same, says of the words that are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.importers.marks.fields import Json, number, record, records, words
from zhutiao.importers.marks.foreign import Words
from zhutiao.text import web_annotation as web

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 8


def told(selector: object, *, whole: bool = False, was: str = "") -> Words:
    """Return what selectors, alternatives or each refining another, say together; empty where they quote no words."""
    exact = before = after = segment = ""
    start: int | None = None
    for each in _flat(selector):
        match words(each.get("type")) or words(each.get("@type")):
            case "TextQuoteSelector" | "oa:TextQuoteSelector" if not exact:
                exact, before, after = (words(each.get(name)) for name in ("exact", "prefix", "suffix"))
            case "TextPositionSelector" | "oa:TextPositionSelector" if start is None:
                start = number(each.get("start"))
            case "FragmentSelector" if words(each.get("conformsTo")) == web.SEGMENT:
                segment = words(each.get("value"))
            case _:
                # Ranges of a page's elements, pictures, bytes: nothing that could be found in a text.
                pass
    return Words(exact, before, after, segment, whole, start, was)


def _flat(selector: object) -> Iterator[Json]:
    for one in records(selector):
        each, depth = one, 0
        while each and depth < DEEPEST:
            yield each
            each, depth = record(each.get("refinedBy")), depth + 1
