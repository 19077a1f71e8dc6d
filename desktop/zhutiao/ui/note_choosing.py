"""Ask for the clause, the tag or the days that notes are to be shown of."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from zhutiao.services import reading
from zhutiao.ui.note_filter import span
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhutiao.ui.notes_panel import NotesPanel
    from zhutiao.ui.palette_box import Choice
    from zhutiao.ui.window import Window


def choose(window: Window, panel: NotesPanel, what: str) -> None:
    """Ask for what the menu of the notes cannot list."""
    if what == "clause":
        _offer(window, _clauses(window, panel), _("Notes of which clause?"))
    elif what == "tag":
        _offer(window, _tags(window, panel), _("Notes with which tag?"))
    else:
        _ask_days(window, panel)


def _clauses(window: Window, panel: NotesPanel) -> list[Choice]:
    from zhutiao.ui.palette_box import Choice  # noqa: PLC0415 - not before it is wanted

    base = window.session.base
    names = window.outline.rows.clauses() if base else []

    def take(clause: str) -> None:
        panel.ask(replace(panel.filter(), clause=clause))

    return [Choice(unit_of(base, name)[1], "", partial(take, name)) for name in names if base]


def _tags(window: Window, panel: NotesPanel) -> list[Choice]:
    from zhutiao.ui.palette_box import Choice  # noqa: PLC0415 - not before it is wanted

    def take(path: str) -> None:
        panel.ask(panel.filter().turned("tags", path))

    used = sorted(reading.tags(window.session.library), key=lambda tag: -tag.count)
    asked = panel.filter().tags
    return [Choice(f"#{tag.path}", str(tag.count), partial(take, tag.path)) for tag in used if tag.path not in asked]


def _offer(window: Window, choices: Sequence[Choice], asks: str) -> None:
    from zhutiao.ui.palette_box import PaletteBox  # noqa: PLC0415 - not before it is wanted

    box = PaletteBox(window, window.appearance.theme, choices, asks=asks)
    box.open_under(window.top.mapTo(window, window.top.rect().bottomLeft()).y() + 6)


def _ask_days(window: Window, panel: NotesPanel) -> None:
    from zhutiao.ui.line_box import LineBox  # noqa: PLC0415 - not before it is wanted

    def take(typed: str) -> str:
        found = span(typed)
        if found is None:
            return _("Type one day or two, for example 2025-06-09 2025-06-30.")
        panel.ask(replace(panel.filter(), period="..".join(day.isoformat() for day in found)))
        return ""

    where = panel.rect().adjusted(14, 0, 0, -panel.height() + 80)
    where.moveTopLeft(panel.mapToGlobal(where.topLeft()))
    hint = _("Year, month and day, for example 2025-06-09 2025-06-30.")
    LineBox(window.appearance.theme, window).ask(where, _("Changed from one day to another"), hint, "", take)
