"""What a row from outside has to be, beyond what the tables say, so that a library with it can be read.

The same is asked before a row is written down for others: what leaves a library can come back into one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, get_args

from zhutiao.model import Article, Decision, Grade, Reason, Relation
from zhutiao.store import canonical, reading_choices, shapes
from zhutiao.variants import Trust

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    Row = Mapping[str, Any]
    Columns = Sequence[tuple[str, str, bool]]

_ONE_OF: dict[str, dict[str, Collection[str | None]]] = {
    "link_decision": {"state": get_args(Decision), "relation": get_args(Relation), "grade": get_args(Grade)},
    "link_side": {"side": ("clause", "passage")},
    "version": {"trust": (*get_args(Trust), None)},
}
_SPANNED = ("link_side",)
_MOST = 1 << 63


def is_fit(table: str, columns: Columns, row: Row) -> bool:
    """Say whether a row has just these columns, in each what it can hold, and can be read."""
    if row.keys() != {name for name, _kind, _needed in columns}:
        return False
    if not all(_holds(kind, row[name], needed=needed) for name, kind, needed in columns):
        return False
    if any(row.get(name) not in allowed for name, allowed in _ONE_OF.get(table, {}).items()):
        return False
    if table in _SPANNED and not _is_span(row["start"], row["end"]):
        return False
    if table == "reading_choice":
        return row["hint"] >= 0 and _are_readings(row["readings"])
    return table != "link_decision" or _are_reasons(row["reasons"])


def article(body: str) -> Article:
    """Return the article that *body* was made from; raises ValueError where it was made from none."""
    found = canonical.article(body)
    if not shapes.fits(found, Article):
        message = f"not an article: {body[:40]}"
        raise ValueError(message)
    return found


def _holds(kind: str, value: object, *, needed: bool) -> bool:
    match value:
        case None:
            return not needed
        case bool():
            return False
        case str():
            return kind == "TEXT" and _is_writable(value)
        case int():
            return (kind == "INTEGER" and -_MOST <= value < _MOST) or (kind == "REAL" and abs(value) <= 1 << 53)
        case float():
            return kind == "REAL" and math.isfinite(value)
        case _:
            return False


def _is_writable(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_span(start: int | None, end: int | None) -> bool:
    if start is None or end is None:
        return start is end
    return 0 <= start < end


def _are_readings(body: str) -> bool:
    try:
        found = reading_choices.readings(body)
    except ValueError:
        return False
    return all(_is_writable(words) for pair in found.items() for words in pair if words)


def _are_reasons(body: str) -> bool:
    try:
        [found] = canonical.reasons([body])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False
    return shapes.fits(found, tuple[Reason, ...])
