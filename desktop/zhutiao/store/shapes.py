"""Whether a value made of a stranger's JSON is what the model's nouns say it is: JSON holds anything anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

# What the model imports for its annotations alone.
_KNOWN = {"Mapping": Mapping, "Iterator": Iterator}


def fits(value: object, hint: Any) -> bool:
    """Say whether *value* is of the type that *hint* describes, all the way down."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return value in parts and isinstance(value, str)
    if origin in (Union, UnionType):
        return any(fits(value, each) for each in parts)
    if origin is tuple:
        return isinstance(value, tuple) and _all_fit(cast("tuple[object, ...]", value), parts)
    if origin is frozenset:
        return isinstance(value, frozenset) and all(fits(each, parts[0]) for each in cast("frozenset[object]", value))
    if origin is Mapping:
        pairs = cast("Mapping[object, object]", value).items() if isinstance(value, Mapping) else None
        return pairs is not None and all(fits(name, parts[0]) and fits(each, parts[1]) for name, each in pairs)
    if is_dataclass(hint):
        named = _hints(cast("type", hint))
        return isinstance(value, cast("type", hint)) and all(fits(getattr(value, name), named[name]) for name in named)
    if hint in (None, NoneType):
        return value is None
    # True is a number to Python.
    return isinstance(value, hint) and (hint is bool or not isinstance(value, bool))


def _all_fit(values: tuple[object, ...], parts: tuple[Any, ...]) -> bool:
    if len(parts) > 1 and parts[1] is Ellipsis:
        return all(fits(each, parts[0]) for each in values)
    return len(values) == len(parts) and all(map(fits, values, parts))


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind, localns=_KNOWN)
    return {field.name: hints[field.name] for field in fields(kind)}
