"""Articles, and what stands beside them, as JSON of one stable form.

A text is known by the SHA-256 of this form. Fields that have their default are left out, so a field added to the
nouns later leaves every older text its name.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from zhutiao.model import Article, Aside, Decisions, Finding, Lines, Passage, Reason, Segment, Span, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable
    from dataclasses import Field


def dump(value: Any) -> str:
    """Return *value*, made of the model's nouns, as JSON: always the same for equal values."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def name(body: str) -> str:
    """Return the SHA-256 that a text goes by."""
    import hashlib  # noqa: PLC0415 - with it comes OpenSSL, which reading does not need

    return hashlib.sha256(body.encode()).hexdigest()


def article(body: str) -> Article:
    """Return the article that *body* was made from; raises ValueError where it was made from none."""
    try:
        return _article(json.loads(body))
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        message = f"not an article: {str(body)[:40]}"
        raise ValueError(message) from error


def asides(body: str) -> tuple[Aside, ...]:
    """Return the words of a page that are no article's text."""
    return tuple(Aside(**row | {"lines": _lines(row["lines"]), "raw": _spans(row)}) for row in json.loads(body))


def findings(body: str) -> tuple[Finding, ...]:
    """Return the remarks on a whole file."""
    return tuple(map(_finding, json.loads(body)))


def decisions(body: str) -> Decisions:
    """Return what a reader decided about a file."""
    return Decisions(**{name: _set(part) for name, part in json.loads(body).items()})


def reasons(bodies: Iterable[str]) -> list[tuple[Reason, ...]]:
    """Return the reasons of several links."""
    return [tuple(map(_reason, rows)) for rows in _values(bodies)]


def passages(bodies: Iterable[str]) -> list[Passage]:
    """Return the passages of several links."""
    return [Passage(**row) for row in _values(bodies)]


def _values(bodies: Iterable[str]) -> list[Any]:
    # Read as one: a call for each of some hundred links costs more than what is in them.
    return json.loads(f"[{','.join(bodies)}]")


def _reason(row: dict[str, Any]) -> Reason:
    return Reason(row["text"], _span(row.get("clause_span")), _span(row.get("passage_span")))


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value):
        pairs = [(field, getattr(value, field.name)) for field in fields(value)]
        return {field.name: _plain(part) for field, part in pairs if part != _default(field)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return {name: value[name] for name in sorted(value)}
    return value


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _article(row: dict[str, Any]) -> Article:
    turns = row.get("turns")
    return Article(
        **row
        | {
            "segments": tuple(map(_segment, row["segments"])),
            "issuer": tuple(row.get("issuer", ())),
            "findings": tuple(map(_finding, row.get("findings", ()))),
            "turns": None if turns is None else tuple(map(_turn, turns)),
            "raw": _spans(row),
        },
    )


def _segment(row: dict[str, Any]) -> Segment:
    return Segment(**row | {"lines": _lines(row["lines"]), "raw": _spans(row)})


def _turn(row: dict[str, Any]) -> Turn:
    return Turn(
        **row
        | {
            "lines": _lines(row["lines"]),
            "paragraphs": tuple(row["paragraphs"]),
            "paragraph_lines": tuple(map(_lines, row.get("paragraph_lines", ()))),
            "raw": _spans(row),
        },
    )


def _finding(row: dict[str, Any]) -> Finding:
    return Finding(**row | {"lines": _lines(row["lines"]), "raw": _spans(row)})


def _set(part: Any) -> Any:
    return frozenset(part) if isinstance(part, list) else part


def _lines(pair: list[int]) -> Lines:
    first, last = pair
    return first, last


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None


def _spans(row: dict[str, Any]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in row.get("raw", ()))
