"""Let what notes refer to, `[[…]]`, lead to its heading or block in files of Markdown.

Obsidian is led to headings by their words and to blocks by their names; other readers know headings alone, by the
anchors that GitHub gives them. What is called so in the library and not shown in the export stands as plain words;
what is called so nowhere may be a page of the reader's own and stays as it was typed.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from zhutiao.exporters.blocks import block_link, shown
from zhutiao.exporters.escape import linked
from zhutiao.exporters.goals import Goals
from zhutiao.exporters.names import MARKDOWN
from zhutiao.exporters.sheet import Heading, Marked, Written
from zhutiao.text import note_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhutiao.exporters.sheet import Block, Sheet
    from zhutiao.ports import Content
    from zhutiao.text.note_links import NoteLink

_NOT_IN_ANCHORS = re.compile(r"[^\w -]")
_NOT_IN_NAMES = re.compile(r"[\[\]|#^:%\\\s]+")


class _Spot(NamedTuple):
    """Where a block stands: its file, and how Obsidian and others find it there."""

    file: str
    name: str
    anchor: str


def led(content: Content, sheets: Sequence[Sheet], main: str, *, wiki: bool) -> list[Sheet]:
    """Return *sheets* whose notes lead on; *main* is what the file of the first is called, without suffix."""
    if not any("[[" in note for sheet in sheets for note in map(_note, sheet.blocks)):
        return list(sheets)
    leading = _Leading(Goals(content, [block for sheet in sheets for block in sheet.blocks]), sheets, main, wiki=wiki)
    return [
        replace(sheet, blocks=tuple(leading.block(each, sheet.name or main) for each in sheet.blocks))
        for sheet in sheets
    ]


def _note(block: Block) -> str:
    match block:
        case Marked():
            return block.mark.note or ""
        case Written():
            return block.body
        case _:
            return ""


class _Leading:
    def __init__(self, goals: Goals, sheets: Sequence[Sheet], main: str, *, wiki: bool) -> None:
        self._goals, self._wiki = goals, wiki
        self._spots: dict[str, _Spot] = {}
        for sheet in sheets:
            for name, spot in _spots(sheet, sheet.name or main):
                self._spots.setdefault(name, spot)

    def block(self, block: Block, file: str) -> Block:
        """Return a block of the file called *file*, whose note leads on."""
        note = _note(block)
        if "[[" not in note:
            return block
        pieces, at = list[str](), 0
        for link in note_links.links(note):
            # An embedded page of the reader's own; ours are none.
            if not note.endswith("!", 0, link.start):
                pieces += [note[at : link.start], self._link(link, note, file)]
                at = link.end
        words = "".join([*pieces, note[at:]])
        if isinstance(block, Marked):
            return replace(block, mark=replace(block.mark, note=words))
        return replace(block, body=words) if isinstance(block, Written) else block

    def _link(self, link: NoteLink, note: str, file: str) -> str:
        name = self._goals.block(link.target)
        if name is None:
            return note[link.start : link.end]
        spot = self._spots.get(name)
        if spot is None:
            return linked(link.label)
        there = "" if spot.file == file else spot.file
        if not self._wiki:
            address = quote(there + MARKDOWN, safe="") if there else ""
            return f"[{linked(link.label)}]({address}#{spot.anchor})"
        row = note[note.rfind("\n", 0, link.start) + 1 : link.start].lstrip().startswith("|")
        return f"[[{there}#{spot.name}{chr(92) if row else ''}|{_NOT_IN_NAMES.sub(' ', link.label)}]]"


def _spots(sheet: Sheet, file: str) -> Iterator[tuple[str, _Spot]]:
    """Yield the blocks of a file by their ids; where others know no name for one, they are led to the heading above."""
    seen: Counter[str] = Counter()
    above = _Spot(file, "", "")
    for block in sheet.blocks:
        if isinstance(block, Heading):
            words = shown(block)
            anchor = _NOT_IN_ANCHORS.sub("", words.lower()).replace(" ", "-")
            n, seen[anchor] = seen[anchor], seen[anchor] + 1
            above = _Spot(file, _NOT_IN_NAMES.sub(" ", words).strip(), f"{anchor}-{n}" if n else anchor)
            yield block.id, above
        else:
            named = isinstance(block, Marked | Written)
            yield block.id, above._replace(name=f"^{block_link(block.id)}") if named else above
