"""What a filter of notes asks for, in words that stand on chips."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zhutiao import terms
from zhutiao.ui.note_filter import HERE
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from zhutiao.ui.note_filter import NoteFilter


class Chip(NamedTuple):
    """One thing asked for: the field of the filter, its value, and what the reader calls it."""

    name: str
    value: str
    words: str


def chips(asked: NoteFilter, texts: Mapping[str, str], clause: Callable[[str], str]) -> Iterator[Chip]:
    """Yield what is asked for beside words and colours, which have a place of their own."""
    if asked.clause:
        yield Chip("clause", asked.clause, _("This clause") if asked.clause == HERE else clause(asked.clause))
    for document in sorted(asked.documents):
        yield Chip("documents", document, texts.get(document) or _("Another text"))
    for style in sorted(asked.styles):
        yield Chip("styles", style, style_name(style))
    for tag in asked.tags:
        yield Chip("tags", tag, f"#{tag}")
    if asked.written != "any":
        yield Chip("written", asked.written, written_name(asked.written))
    for state in sorted(asked.states):
        yield Chip("states", state, terms.state(state))
    if asked.period:
        yield Chip("period", asked.period, period_name(asked.period))


def style_name(style: str) -> str:
    """Return what a style is called; without one a mark stands on a whole clause."""
    return _("On the whole clause") if style == "none" else terms.style(style)


def written_name(written: str) -> str:
    """Return what it is called to have a note, or none."""
    return _("With note") if written == "with" else _("Without note")


def period_name(period: str) -> str:
    """Return which days a period has."""
    match period:
        case "today":
            return _("Today")
        case "week":
            return _("Last 7 days")
        case "month":
            return _("Last 30 days")
        case _:
            return period.replace("..", " – ")
