"""Load a library that only some readers install, when it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from zhutiao.errors import MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType


def load(library: str, format_name: str) -> ModuleType:
    """Return a library of the extra `export`; raises MissingExtraError, for *format_name*, where it is not there."""
    try:
        return import_module(library)
    except ImportError as error:
        raise MissingExtraError(format_name) from error
