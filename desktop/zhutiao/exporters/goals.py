"""What notes refer to, `[[…]]`, and which block of an export shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhutiao.exporters.arranging.by_clause import NOTE
from zhutiao.exporters.names import block_name
from zhutiao.exporters.sheet import Heading, Marked, Printed
from zhutiao.model import Place
from zhutiao.text import backlinks, clause_names, note_titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhutiao.exporters.sheet import Block
    from zhutiao.ports import Content


class Goals:
    """Finds clauses by number and notes by their first line, as the window does."""

    def __init__(self, content: Content, blocks: Iterable[Block]) -> None:
        base = content.base()
        self._pieces = [piece.id for piece in base.pieces()] if base else []
        self._titles = note_titles.titles(_notes(content))
        self._shown: dict[str, str] = {NOTE: NOTE} if content.note else {}
        for block in blocks:
            for name in _names(block, content.dossier.base or ""):
                self._shown.setdefault(name, block.id)
        self._start = block_name("c", (content.dossier.base or "")[:8])
        self._found: dict[str, str | None] = {}

    def block(self, target: str) -> str | None:
        """Return the id of the block that shows what is called so: "" where none does, None where nothing is."""
        if target not in self._found:
            self._found[target] = self._block(target)
        return self._found[target]

    def _block(self, target: str) -> str | None:
        meant = clause_names.called(self._pieces, target)
        if len(meant) == 1:
            return self._shown.get(f"{self._start}-{block_name(meant[0])}", "")
        note = note_titles.called(self._titles, target)
        if note is None:
            return "" if meant else None
        return self._shown.get(note, "")


def _notes(content: Content) -> Iterator[tuple[str, str]]:
    if content.note:
        yield NOTE, content.note
    yield from ((mark.id, mark.note) for mark in content.marks if mark.note)


def _names(block: Block, base: str) -> Iterator[str]:
    """Yield what a block may be looked for by: the mark it shows, or the clause."""
    match block:
        case Marked():
            yield block.mark.id
        case Heading() | Printed():
            yield block.id
            # In a briefing the heads of clauses have names of their own.
            place = backlinks.read(block.href) if block.href else None
            if isinstance(place, Place) and place.document == base:
                yield block_name("c", base[:8], place.segment)
        case _:
            pass
