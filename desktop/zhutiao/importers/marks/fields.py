"""What a stranger's JSON holds, asked for by kind: what is of another kind is not there."""

from __future__ import annotations

from typing import cast

Json = dict[str, object]


def record(value: object) -> Json:
    """Return an object; an empty one where it is none."""
    return cast("Json", value) if isinstance(value, dict) else {}


def each(value: object) -> list[object]:
    """Return what is given once or as a list, as a list."""
    if isinstance(value, list):
        return cast("list[object]", value)
    return [] if value is None else [value]


def records(value: object) -> list[Json]:
    """Return the objects of what is given once or as a list."""
    return [found for one in each(value) if (found := record(one))]


def words(value: object) -> str:
    """Return words, or a number as words; nothing where it is neither."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def all_words(value: object) -> list[str]:
    """Return the words of what is given once or as a list, empty ones left out."""
    return [found for one in each(value) if (found := words(one))]


def first(value: object) -> str:
    """Return the first words of what is given once or as a list."""
    return next(iter(all_words(value)), "")


def number(value: object) -> int | None:
    """Return a whole number from 0; None where it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 53 else None
