"""Clauses that notes refer to, `[[三/（七）]]`: links within the page, where the page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.names import block_name
from zhutiao.exporters.sheet import Heading
from zhutiao.exporters.web.markup import fragment, text
from zhutiao.text import clause_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhutiao.exporters.sheet import Block
    from zhutiao.ports import Content
    from zhutiao.text.note_links import NoteLink


def references(content: Content, blocks: Sequence[Block]) -> Callable[[NoteLink], str]:
    """Return what makes HTML of a reference: a link to the clause it names, else its words."""
    base = content.base()
    pieces = [piece.id for piece in base.pieces()] if base else []
    shown = {block.id for block in blocks if isinstance(block, Heading)}

    def reference(link: NoteLink) -> str:
        meant = clause_names.called(pieces, link.target)
        name = block_name("c", (content.dossier.base or "")[:8], meant[0]) if len(meant) == 1 else ""
        return f'<a href="{fragment(name)}">{text(link.label)}</a>' if name in shown else text(link.label)

    return reference
