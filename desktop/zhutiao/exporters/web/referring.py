"""Clauses and notes that notes refer to, `[[三/（七）]]`: links within the page, where the page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.goals import Goals
from zhutiao.exporters.web.markup import fragment, text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.exporters.sheet import Block
    from zhutiao.ports import Content
    from zhutiao.text.note_links import NoteLink


def references(content: Content, blocks: Sequence[Block]) -> Callable[[NoteLink], str]:
    """Return what makes HTML of a reference: a link to the clause or note it names, else its words."""
    goals = Goals(content, blocks)

    def reference(link: NoteLink) -> str:
        name = goals.block(link.target)
        return f'<a href="{fragment(name)}">{text(link.label)}</a>' if name else text(link.label)

    return reference
