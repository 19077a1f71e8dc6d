"""Render a reader's own template; what goes wrong in it is told with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import TemplateRuntimeError, TemplateSyntaxError, UndefinedError

from zhutiao.errors import TemplateError
from zhutiao.exporters.templated.engine import Engine
from zhutiao.exporters.templated.refusing import require_allowed
from zhutiao.exporters.templated.values import values

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from jinja2 import Template

    from zhutiao.exporters.choices import Choices
    from zhutiao.exporters.templated.values import Value
    from zhutiao.ports import Content

MOST: Final = 64 << 20

# What filters raise for values that they cannot use; some of Jinja's only assert that they can.
_WRONG = (TemplateRuntimeError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, AssertionError)


class TooLongError(Exception):
    """Whoever lets a template be rendered has waited long enough."""


def rendered(source: str, name: str, content: Content, choices: Choices) -> str:
    """Return what the template *source*, called *name*, makes of a dossier's content.

    Raises TemplateError. It may take for ever and all the memory there is.
    """
    template: Template | None = None
    try:
        template = _compiled(source, name)
        return _written(template, values(content, choices), name)
    except TemplateSyntaxError as error:
        raise TemplateError(name, "syntax", error.message or "", error.lineno) from None
    except UndefinedError as error:
        raise TemplateError(name, "unknown", error.message or "", _line(template, error.__traceback__)) from None
    except TooLongError as error:
        raise TemplateError(name, "time", "", _line(template, error.__traceback__)) from None
    except (MemoryError, RecursionError, SyntaxError) as error:
        raise TemplateError(name, "large", "", _line(template, error.__traceback__)) from None
    except _WRONG as error:
        raise TemplateError(name, "value", str(error), _line(template, error.__traceback__)) from None


def _compiled(source: str, name: str) -> Template:
    engine = Engine()
    require_allowed(engine.parse(source), name)
    return engine.from_string(source)


def _written(template: Template, known: Mapping[str, Value], name: str) -> str:
    pieces, signs = list[str](), 0
    for piece in template.root_render_func(template.new_context(dict(known))):
        pieces.append(piece)
        signs += len(piece)
        if signs > MOST:
            raise TemplateError(name, "large")
    return "".join(pieces)


def _line(template: Template | None, traceback: TracebackType | None) -> int | None:
    """Return the line of the template in which something went wrong."""
    line = None
    while template and traceback:
        if traceback.tb_frame.f_code is template.root_render_func.__code__:
            line = template.get_corresponding_lineno(traceback.tb_lineno)
        traceback = traceback.tb_next
    return line
