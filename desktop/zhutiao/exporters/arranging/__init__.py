"""The templates: each arranges a dossier's content as sheets, which the writers then dress in their format."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhutiao.exporters.arranging import apparatus, briefing, by_clause, by_colour, by_tag, in_files, quotes
from zhutiao.exporters.arranging.known import Known
from zhutiao.exporters.sheet import Heading, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from zhutiao.exporters.choices import Choices
    from zhutiao.exporters.sheet import Block
    from zhutiao.ports import Content

ARRANGEMENTS: Mapping[str, Callable[[Known], Iterator[Block]]] = {
    "clause": by_clause.blocks,
    "passages": by_clause.blocks,
    "tag": by_tag.blocks,
    "colour": by_colour.blocks,
    "quotes": quotes.blocks,
    "apparatus": apparatus.blocks,
    "briefing": briefing.blocks,
}
"""One arrangement for each name in `choices.TEMPLATES`."""


def arranged(content: Content, choices: Choices) -> tuple[Sheet, ...]:
    """Return what is to be written: one sheet, or a main one and one for each clause, where *choices* want files."""
    if choices.template == "passages":
        choices = replace(choices, passages=True)
    if choices.files == "clauses" and choices.template in ("clause", "passages"):
        return in_files.sheets(Known(content, choices))
    first, *others = ARRANGEMENTS[choices.template](Known(content, choices))
    title = first.words if isinstance(first, Heading) else content.dossier.name
    return (Sheet(title, (first, *others)),)
