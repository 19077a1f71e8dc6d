"""Jinja2 as far as a stranger's template may use it: no attribute of any object can be reached."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final, NoReturn, cast

from jinja2 import StrictUndefined
from jinja2.filters import FILTERS as EVERY_FILTER  # pyright: ignore[reportUnknownVariableType] - it has no types
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from zhutiao.exporters.templated.ready import FILTERS, put_out

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.runtime import Context

# Those that make much of little are left out, as are those that write for something else than Markdown.
_KEPT = (
    "abs", "capitalize", "count", "d", "default", "first", "float", "groupby", "int", "items", "last", "length",
    "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "select", "selectattr", "sort",
    "string", "sum", "title", "trim", "truncate", "unique", "upper", "wordcount",
)  # fmt: skip
_LOOP = frozenset(("index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"))
GREATEST: Final = 10**15


class Missing(StrictUndefined):
    """What a template names and what is not there: may be asked for, but not used."""

    @property
    def _undefined_message(self) -> str:
        return self._undefined_name or ""

    def refuse(self) -> NoReturn:
        """Say that it is not there, rather than what is not in it."""
        self._fail_with_undefined_error()


class Engine(ImmutableSandboxedEnvironment):
    """Compiles templates that see only dicts, lists, words and numbers."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self) -> None:
        super().__init__(
            undefined=Missing,
            finalize=put_out,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,
        )
        kept = cast("dict[str, Callable[..., object]]", EVERY_FILTER)
        self.filters = {**{name: kept[name] for name in _KEPT}, **FILTERS}
        self.globals = {}

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what a dict has under a name, or what is known of a loop; nothing else has attributes."""
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            found: object = getattr(obj, attribute)
            return found
        return self.getitem(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Return an item of a dict, a list or words."""
        if isinstance(obj, dict | list | tuple | str):
            with contextlib.suppress(LookupError, TypeError):
                return cast("Mapping[object, object]", obj)[argument]
        if isinstance(obj, Missing):
            obj.refuse()
        return self.undefined(obj=obj, name=str(argument))

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Reckon with numbers of some size, and put words together."""
        together = operator == "+" and isinstance(left, str) and isinstance(right, str)
        if not together and not (isinstance(left, int | float) and isinstance(right, int | float)):
            message = f"{operator}: {type(left).__name__}, {type(right).__name__}"
            raise TypeError(message)
        found: object = super().call_binop(context, operator, left, right)
        if isinstance(found, int | float) and abs(found) > GREATEST:
            raise OverflowError(operator)
        return found
