"""What a template may be made of: it shows, asks and repeats, but calls nothing and loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from zhutiao.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.With, nodes.Assign,
    nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword,
    nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.CondExpr, nodes.Compare, nodes.Operand,
    nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Concat,
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod,
)  # fmt: skip
_CALLED: Mapping[type[nodes.Node], str] = {
    nodes.Call: "…(…)",
    nodes.Pow: "**",
    nodes.AssignBlock: "{% set %} … {% endset %}",
    nodes.CallBlock: "{% call %}",
    nodes.FilterBlock: "{% filter %}",
    nodes.FromImport: "{% from %}",
    nodes.Scope: "{% autoescape %}",
    nodes.NSRef: "{% set ….… %}",
}
# Jinja's own, which stand for parts of the template.
_NO_VALUES = ("self", "super", "caller", "varargs", "kwargs")


def require_allowed(template: nodes.Template, name: str) -> None:
    """Raise TemplateError for the first thing in *template*, which is called *name*, that no template may do."""
    for node in _within(template):
        if said := _refused(node):
            raise TemplateError(name, "refused", said, node.lineno)


def _within(node: nodes.Node) -> Iterator[nodes.Node]:
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(list(found.iter_child_nodes())))


def _refused(node: nodes.Node) -> str:
    """Return what a node is called before a reader where it is refused."""
    if type(node) not in _ALLOWED:
        return _CALLED.get(type(node), f"{{% {type(node).__name__.lower()} %}}")
    match node:
        case nodes.For(recursive=True):
            return "recursive"
        case nodes.Name(name=name) | nodes.Getattr(attr=name) if name.startswith("_") or name in _NO_VALUES:
            return name
        case _:
            return ""
