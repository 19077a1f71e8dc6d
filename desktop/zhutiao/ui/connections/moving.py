"""Ask to which clause a passage belongs, the likeliest ones first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zhutiao.services import connecting
from zhutiao.ui.connections.link_words import how
from zhutiao.ui.palette_box import Choice, PaletteBox
from zhutiao.ui.unit_names import unit_of
from zhutiao.words import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.model import Link
    from zhutiao.ui.window import Window


def ask_clause(window: Window, links: Sequence[Link], take: Callable[[str], object]) -> None:
    """Offer every clause but that of *links*; hand the chosen one to *take*."""
    box = PaletteBox(window, window.appearance.theme, choices(window, links, take), asks=_("Which clause is it about?"))
    box.open_under(window.top.mapTo(window, window.top.rect().bottomLeft()).y() + 6)


def choices(window: Window, links: Sequence[Link], take: Callable[[str], object]) -> list[Choice]:
    """Return the clauses as lines of a palette: those likeliest for the first passage, then all others in order."""
    passage, here = links[0].passage, {link.clause for link in links}
    likely = connecting.likeliest(window.session.links, passage.document, {passage.segment})
    hints = {link.clause: how(link) for link in likely if link.clause not in here or len(here) > 1}
    rows = window.outline.rows
    others = [name for name in rows.clauses() if name not in hints and (name not in here or len(here) > 1)]
    return [Choice(_words(window, name), hints.get(name, ""), partial(take, name)) for name in (*hints, *others)]


def _words(window: Window, clause: str) -> str:
    base = window.session.base
    return unit_of(base, clause)[1] if base else clause
